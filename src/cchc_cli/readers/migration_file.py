"""Migration files: what became of criteria that changed between two frameworks, DESIGN section 7.1.

A YAML list, one entry for each change: ``{from: "2.3", to: ["2.4", "2.5"], kind: split}``.
``from`` and ``to`` are codes of areas or criteria, one or a list; ``from`` is missing for what
is new, ``to`` for what was dropped. Comments are allowed; a file of comments alone says nothing.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field, RootModel

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework.criterion import Text
from cchc_cli.domain.frozen import Frozen
from cchc_cli.errors import Fault, FrameworkError
from cchc_cli.language import say
from cchc_cli.readers.model_faults import build
from cchc_cli.readers.shown_path import shown_path
from cchc_cli.readers.yaml_source import in_order, read_yaml


def _listed(written: object) -> object:
    """Take one code for a list of one; what is no code is refused within the list."""
    return written if isinstance(written, list) else [written]


# Texts, because the areas of a published table may have names for codes.
_Codes: TypeAlias = Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1)]


class _Entry(Frozen):
    from_: _Codes = Field(default=(), alias="from")
    to: _Codes = ()
    kind: MigrationKind


class _EntryList(RootModel[tuple[_Entry, ...]]):
    """The top of a migration file."""


def load_migration(path: Path) -> Migration:
    """Read a migration file; whether it fits two frameworks is for the mapping to say.

    Raises:
        FrameworkError: With everything that is wrong with it, by line.
    """
    if _has_only_comments(path):
        return Migration(file=shown_path(path))
    source, faults = read_yaml(path)
    if source is None:
        raise _refusal(path, faults)
    entries, remarks = build(_EntryList, source)
    faults = in_order((*faults, *map(source.fault, remarks)))
    if entries is None or faults:
        raise _refusal(path, faults)
    lines = (
        MigrationLine(entry.from_, entry.to, entry.kind, source.positions[(position,)].line)
        for position, entry in enumerate(entries.root)
    )
    return Migration(tuple(lines), shown_path(path))


def _has_only_comments(path: Path) -> bool:
    """Tell whether all that was proposed is still commented out; for YAML such a file is empty."""
    try:
        with path.open(encoding="utf-8-sig") as text:
            lines = [line for line in map(str.strip, text) if line]
    except (OSError, UnicodeDecodeError):  # for read_yaml to explain
        return False
    return bool(lines) and all(line.startswith("#") for line in lines)


def _refusal(path: Path, faults: Sequence[Fault]) -> FrameworkError:
    message = say("The migration {file} cannot be used; faults: {count}.", file=path, count=len(faults))
    return FrameworkError(message, faults)
