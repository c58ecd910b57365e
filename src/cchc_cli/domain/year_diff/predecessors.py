"""Predecessors: which units of the year before became which units of the year after."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PredecessorLine:
    """One old unit that became one new unit, or a part of it."""

    old: str
    """Code or name of the unit before."""
    new: str
    """Code or name of the unit after."""
    population: int | None = None
    """How many inhabitants came with it; the weight of its figures."""
    line: int = 0
    """Where it stands in the file; 0 where a list of units says it."""


@dataclass(frozen=True)
class Predecessors:
    """All that a file says of predecessors."""

    lines: tuple[PredecessorLine, ...] = ()
    file: str = ""
