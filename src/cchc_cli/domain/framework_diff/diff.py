"""Comparing two frameworks, area by area."""

from collections.abc import Iterator, Mapping

from cchc_cli.domain.criterion_mapping import Migration, leaf_names, map_criteria, node_names
from cchc_cli.domain.framework import Area, Framework, Node
from cchc_cli.domain.framework_diff.change import AreaChanges, FrameworkDiff, NodeChanges
from cchc_cli.domain.framework_diff.counterparts import counterparts
from cchc_cli.domain.framework_diff.header import header_changes
from cchc_cli.domain.framework_diff.node_changes import Comparer


def diff_frameworks(before: Framework, after: Framework, migration: Migration | None = None) -> FrameworkDiff:
    """Say in words what changed between two frameworks.

    Args:
        before: The old framework.
        after: The new framework.
        migration: What a person says became of criteria that changed.
    """
    pairs = counterparts(before, after, migration or Migration())
    # Only what was split or merged: of what goes on one to one, everything that changed is told.
    lines = [line for line in (migration or Migration()).lines if not line.kind.is_one_to_one]
    comparer = Comparer(before, after, pairs, _above(before), _above(after), lines)
    # Findings as a comparison of years has them, which pairs less than is paired here for showing.
    _, findings = map_criteria(leaf_names(before), leaf_names(after), migration)
    return FrameworkDiff(
        before, after, header_changes(before, after, pairs), _areas(comparer), tuple(findings)
    )


def _above(framework: Framework) -> Mapping[str, str]:
    return {name.code: name.above[0] if name.above else "" for name in node_names(framework)}


def _areas(comparer: Comparer) -> tuple[AreaChanges, ...]:
    kept = set(comparer.pairs.values())
    homes = _homes(comparer)
    dropped: dict[str, list[NodeChanges]] = {}
    for node in comparer.before.nodes:
        if node.code not in kept:
            home = homes[comparer.before.area_of[node.code].code]
            dropped.setdefault(home, []).append(comparer.dropped(node))
    areas = [
        AreaChanges(
            _old_area(area, comparer),
            area,
            (*_nodes(area, comparer), *dropped.pop(area.code, ())),
        )
        for area in comparer.after.areas
    ]
    # What is left belongs to areas that are no more, by their old codes.
    gone = [
        AreaChanges(area, None, tuple(dropped[_GONE + area.code]))
        for area in comparer.before.areas
        if _GONE + area.code in dropped
    ]
    return (*areas, *gone)


_GONE = "-"
"""No code begins with it: old areas without a new one are kept apart from new areas of the same code."""


def _homes(comparer: Comparer) -> Mapping[str, str]:
    """Give the new area below which what an old one lost is shown, by the old area's code."""
    # The author of a framework reads it area by area, and looks there for what has gone.
    renewed = {old: new for new, old in comparer.pairs.items()}
    homes = {}
    for area in comparer.before.areas:
        new = renewed.get(area.code)
        homes[area.code] = _GONE + area.code if new is None else comparer.after.area_of[new].code
    return homes


def _old_area(area: Area, comparer: Comparer) -> Area | None:
    code = comparer.pairs.get(area.code)
    return None if code is None else comparer.before.area_of[code]


def _nodes(area: Area, comparer: Comparer) -> Iterator[NodeChanges]:
    node: Node
    for node in area.nodes:
        code = comparer.pairs.get(node.code)
        if code is None:
            yield comparer.new(node)
        else:
            yield comparer.pair(comparer.before.by_code[code], node)
