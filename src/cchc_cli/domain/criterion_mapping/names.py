"""Criteria as a mapping knows them: code, name, and what they stand under."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_cli.domain.framework import Framework, Node


@dataclass(frozen=True)
class CriterionName:
    """An area or criterion of one side of a mapping; codes are unique within a side."""

    code: str
    name: str
    above: tuple[str, ...] = ()
    """Codes of what it stands under, nearest first; none where no more is known, as for a table."""
    above_name: str = ""
    """The name of what it stands under directly."""

    @property
    def lineage(self) -> tuple[str, ...]:
        """Its own code and those above, nearest first."""
        return (self.code, *self.above)


def leaf_names(framework: Framework) -> tuple[CriterionName, ...]:
    """Name the scored criteria of a framework, in its order."""
    leaves = {leaf.code for leaf in framework.leaves}
    return tuple(name for name in node_names(framework) if name.code in leaves)


def node_names(framework: Framework) -> tuple[CriterionName, ...]:
    """Name all areas and criteria of a framework, in its order."""
    return tuple(name for area in framework.areas for name in _below(area, (), ""))


def _below(node: Node, above: tuple[str, ...], above_name: str) -> Iterator[CriterionName]:
    yield CriterionName(node.code, node.name, above, above_name)
    for criterion in node.criteria:
        yield from _below(criterion, (node.code, *above), node.name)
