"""The changes between two frameworks, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Area, Criterion, Framework, Node
from cchc_cli.language import Message


class ChangeKind(StrEnum):
    """What changed."""

    HEADER = "header"
    """Scale, rounding, ranking, bands: what holds for the whole framework."""
    NEW = "new"
    DROPPED = "dropped"
    MOVED = "moved"
    RENAMED = "renamed"
    DIVIDED = "divided"
    """What was scored itself has criteria below it now, or the other way round."""
    # Also where only the scale is another: the same points are less of a larger whole.
    REWEIGHTED = "reweighted"
    ROLE = "role"
    """Base, bonus or penalty, and the cap of these."""
    RULE = "rule"
    TARGET = "target"
    INPUTS = "inputs"
    EVIDENCE = "evidence"
    GUIDANCE = "guidance"
    SOURCE = "source"
    OWNER = "owner"
    REFERENCE = "reference"


@dataclass(frozen=True)
class FrameworkChange:
    """One change, in words."""

    kind: ChangeKind
    before_code: str
    """Empty for what is new, and for what holds for the whole framework."""
    after_code: str
    """Empty for what was dropped, and for what holds for the whole framework."""
    message: Message


@dataclass(frozen=True)
class NodeChanges:
    """An area or criterion of both frameworks, or of one, with all that changed in it."""

    before: Node | None
    after: Node | None
    changes: tuple[FrameworkChange, ...] = ()

    @property
    def shown(self) -> Node:
        """The area or criterion as it is now, or was when it was dropped."""
        node = self.after or self.before
        assert node is not None  # noqa: S101 - one of both there always is
        return node

    @property
    def is_scored_before(self) -> bool:
        """Whether it was scored itself."""
        return _is_leaf(self.before)

    @property
    def is_scored_after(self) -> bool:
        """Whether it is scored itself now."""
        return _is_leaf(self.after)

    def has(self, *kinds: ChangeKind) -> bool:
        """Tell whether any of its changes is one of these."""
        return any(change.kind in kinds for change in self.changes)


@dataclass(frozen=True)
class AreaChanges:
    """An area with everything below it, in the order of the new framework; what was dropped is last."""

    before: Area | None
    after: Area | None
    nodes: tuple[NodeChanges, ...]
    """The area itself first; what did not change is there too."""

    @property
    def shown(self) -> Area:
        """The area as it is now, or was when it was dropped."""
        area = self.after or self.before
        assert area is not None  # noqa: S101 - one of both there always is
        return area

    @property
    def changed(self) -> tuple[NodeChanges, ...]:
        """The area and its criteria as far as they changed."""
        return tuple(node for node in self.nodes if node.changes)


@dataclass(frozen=True)
class FrameworkDiff:
    """Two frameworks beside each other."""

    before: Framework
    after: Framework
    header: tuple[FrameworkChange, ...]
    areas: tuple[AreaChanges, ...]
    findings: tuple[Finding, ...]
    """What is wrong with the migration, or doubtful without one."""

    @property
    def changes(self) -> Iterator[FrameworkChange]:
        """All changes, in the order in which they are shown."""
        yield from self.header
        for area in self.areas:
            for node in area.nodes:
                yield from node.changes

    @cached_property
    def scored(self) -> tuple[NodeChanges, ...]:
        """All that is scored itself in either framework."""
        nodes = (node for area in self.areas for node in area.nodes)
        return tuple(node for node in nodes if node.is_scored_before or node.is_scored_after)

    @property
    def unchanged_count(self) -> int:
        """How many scored criteria have not changed at all."""
        return sum(not node.changes for node in self.scored)

    @property
    def new_count(self) -> int:
        """How many scored criteria there were not before."""
        return sum(not node.is_scored_before for node in self.scored)

    @property
    def dropped_count(self) -> int:
        """How many scored criteria there are no more."""
        return sum(not node.is_scored_after for node in self.scored)

    def count(self, *kinds: ChangeKind) -> int:
        """Count what is scored in both frameworks and has a change of one of these kinds."""
        # New and dropped ones have counts of their own; in both they would be counted twice.
        return sum(
            node.is_scored_before and node.is_scored_after and node.has(*kinds) for node in self.scored
        )


def _is_leaf(node: Node | None) -> bool:
    return isinstance(node, Criterion) and node.is_leaf
