"""Which lines of a file of predecessors are about which change of year.

A file may cover the mergers of many years, while every two neighbouring years are compared by
themselves: a merger that lies before or behind them is no fault in what the file says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.chains import named
from cchc_cli.domain.year_diff.predecessors import PredecessorLine, Predecessors


def by_step(stated: Predecessors, years: Sequence[Units]) -> tuple[Predecessors, ...]:
    """Tell the lines apart by the change of year that they are about.

    A line belongs to the year in which its old unit is missing for the first time, else to the
    one in which its new unit is there for the first time, else to that of other lines on the
    same units. What cannot be told belongs to the last.

    Args:
        stated: All lines.
        years: The units of every year, from the earliest to the latest.

    Returns:
        The lines of every change of year, one fewer than years.
    """
    own = [_own_step(line, years) for line in stated.lines]
    of_units = _steps_of_units(stated.lines, own)
    last = len(years) - 2
    steps = [
        next((step for step in (at, *_shared(line, of_units)) if step is not None), last)
        for at, line in zip(own, stated.lines, strict=True)
    ]
    return tuple(
        replace(stated, lines=tuple(line for line, at in zip(stated.lines, steps, strict=True) if at == step))
        for step in range(last + 1)
    )


def together(steps: Iterable[Predecessors]) -> Predecessors:
    """Put the lines of several changes of year into one file again."""
    files = list(steps)
    return replace(files[0], lines=tuple(line for file in files for line in file.lines))


def _own_step(line: PredecessorLine, years: Sequence[Units]) -> int | None:
    # When the old unit went counts first: a unit merged into one that goes on adds no new name.
    old, new = _years_with(line.old, years), _years_with(line.new, years)
    if old and old[-1] < len(years) - 1:
        return old[-1]
    return new[0] - 1 if new and new[0] > 0 else None


def _years_with(text: str, years: Sequence[Units]) -> Sequence[int]:
    return [at for at, units in enumerate(years) if named(text, units)]


def _steps_of_units(lines: Sequence[PredecessorLine], steps: Sequence[int | None]) -> Mapping[str, int]:
    dated = [(line, step) for line, step in zip(lines, steps, strict=True) if step is not None]
    return {unit_key(text): step for line, step in dated for text in (line.old, line.new)}


def _shared(line: PredecessorLine, of_units: Mapping[str, int]) -> tuple[int | None, int | None]:
    # Whatever joined the same new unit is most likely of the same merger.
    return of_units.get(unit_key(line.new)), of_units.get(unit_key(line.old))
