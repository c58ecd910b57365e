"""Migrations: what a person says became of criteria that changed between two frameworks."""

from dataclasses import dataclass
from enum import StrEnum


class MigrationKind(StrEnum):
    """What became of a criterion."""

    SAME = "same"
    # As SAME in all that is computed; it tells the reader of the file what changed.
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    REWEIGHTED = "reweighted"
    DROPPED = "dropped"
    NEW = "new"

    @property
    def is_one_to_one(self) -> bool:
        """Whether one criterion goes on as one; all others count as dropped and as new."""
        return self in {MigrationKind.SAME, MigrationKind.RENAMED, MigrationKind.REWEIGHTED}


@dataclass(frozen=True)
class MigrationLine:
    """One entry of a migration: these codes became those."""

    from_: tuple[str, ...]
    """Codes of the old framework; none for what is new."""
    to: tuple[str, ...]
    """Codes of the new framework; none for what was dropped."""
    kind: MigrationKind
    line: int = 0
    """Where it stands in its file."""


@dataclass(frozen=True)
class Migration:
    """All that a file says about changed criteria."""

    lines: tuple[MigrationLine, ...] = ()
    file: str = ""
