"""Following units that were merged or divided more than once up to the ones that there are now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.predecessors import PredecessorLine

_Steps: TypeAlias = Mapping[str, Sequence[PredecessorLine]]
"""Lines by the key of their old unit."""

_Shares: TypeAlias = Mapping[str, Fraction | None]
"""How much of a unit went where, by what the line calls it; None where nobody says."""


def named(text: str, units: Units) -> Unit | None:
    """Find a unit by its code, which is nobody else's, or else by name or alias."""
    return units.by_code.get(text) or units.match(text)


def carried_on(lines: Sequence[PredecessorLine], before: Units, after: Units) -> Iterator[PredecessorLine]:
    """Replace units that were there only for a time, between both years, by what became of them.

    Args:
        lines: What is said; it must not run in a circle.
        before: The units of the year before.
        after: The units of the year after.
    """
    onward = _by_old(lines)
    passed = {unit_key(line.new) for line in lines if named(line.new, after) is None} & onward.keys()
    steps = {old: onward[old] for old in onward if old in passed}
    became = _became(steps)
    for line in lines:
        # A unit that others were merged into may have been there before itself.
        if unit_key(line.old) not in passed or named(line.old, before):
            yield from _ends(line, steps, became)


def circle(lines: Sequence[PredecessorLine]) -> tuple[str, ...]:
    """Give units that became each other; a unit that goes on under its own name is none."""
    try:
        TopologicalSorter(_graph(_by_old(lines))).prepare()
    except CycleError as error:
        # The sorter lists successors backwards.
        return tuple(_spelled(key, lines) for key in reversed(error.args[1]))
    return ()


def _by_old(lines: Sequence[PredecessorLine]) -> dict[str, list[PredecessorLine]]:
    onward: dict[str, list[PredecessorLine]] = {}
    for line in lines:
        if unit_key(line.old) != unit_key(line.new):
            onward.setdefault(unit_key(line.old), []).append(line)
    return onward


def _graph(steps: _Steps) -> dict[str, list[str]]:
    return {old: [unit_key(line.new) for line in some] for old, some in steps.items()}


def _spelled(key: str, lines: Sequence[PredecessorLine]) -> str:
    return next(text for line in lines for text in (line.old, line.new) if unit_key(text) == key)


def _became(steps: _Steps) -> Mapping[str, _Shares]:
    """Tell what became of units that were there for a time, the latest first."""
    became: dict[str, dict[str, Fraction | None]] = {}
    # By what comes after, not by every way: a hostile file could have billions of ways.
    for old in TopologicalSorter(_graph(steps)).static_order():
        for line in steps.get(old, ()):
            share = _share(line, steps[old])
            for new, rest in became.get(unit_key(line.new), {line.new: Fraction(1)}).items():
                ends = became.setdefault(old, {})
                ends[new] = _sum(ends.get(new, Fraction(0)), share, rest)
    return became


def _share(line: PredecessorLine, siblings: Sequence[PredecessorLine]) -> Fraction | None:
    """Tell how much of its old unit a line takes along."""
    # A line that stands there twice divides nothing.
    if len({unit_key(one.new) for one in siblings}) == 1:
        return Fraction(1, len(siblings))
    people = _people(siblings)
    return Fraction(line.population, people) if people and line.population is not None else None


def _people(lines: Sequence[PredecessorLine]) -> int | None:
    """Add up the people of all lines; None where that is not known, or where there are none."""
    known = [line.population for line in lines if line.population is not None]
    return sum(known) or None if len(known) == len(lines) else None


def _sum(so_far: Fraction | None, share: Fraction | None, rest: Fraction | None) -> Fraction | None:
    return None if so_far is None or share is None or rest is None else so_far + share * rest


def _ends(line: PredecessorLine, steps: _Steps, became: Mapping[str, _Shares]) -> Iterator[PredecessorLine]:
    through = unit_key(line.new)
    if through not in became:
        yield line
        return
    people = line.population if line.population is not None else _people(steps[through])
    for new, share in became[through].items():
        known = None if people is None or share is None else round(people * share)
        yield replace(line, new=new, population=known)
