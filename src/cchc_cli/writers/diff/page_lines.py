"""Which units a chart of ranks names, which are thin lines beside them, and which are left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.writers.charts.rank_layout import Course, RankLine

NAMED_WHOLE = 40
"""Up to so many units of a group are all named."""

_MOVERS = 10  # each way; all others are in the table
_CONTEXT = 150  # thin lines; with more the chart turns grey, and the page grows


@dataclass(frozen=True)
class RankMove:
    """The ranks of a unit, one per year, and by how many places it moved."""

    name: str
    ranks: tuple[int | None, ...]
    change: int | None
    """Positive for a climb; None where it cannot be told."""
    note: str


def lines_of(moves: Sequence[RankMove]) -> list[RankLine]:
    """Choose the lines of a group: all units, or those that moved most and a sample of the others."""
    if len(moves) <= NAMED_WHOLE:
        return [_line(move) for move in moves]
    movers = _movers(moves)
    others = [move for move in moves if id(move) not in movers and move.change is not None]
    # Movers come last: they are drawn over the thin lines.
    return [*_context(others), *map(_line, movers.values())]


def _movers(moves: Sequence[RankMove]) -> Mapping[int, RankMove]:
    """Give those that climbed most and those that fell most, by identity."""
    # By identity, because units may share a name and even their ranks.
    # Without those that stayed: where few moved, both ends would take them in.
    moved = sorted((move for move in moves if move.change), key=lambda move: -(move.change or 0))
    return {id(move): move for move in (*moved[:_MOVERS], *moved[-_MOVERS:])}


def _context(others: Sequence[RankMove]) -> Iterator[RankLine]:
    # Every so many-th one: a sample that is the same every time.
    step = max(1, -(-len(others) // _CONTEXT))
    return (RankLine("", move.ranks, Course.CONTEXT) for move in others[::step])


def _line(move: RankMove) -> RankLine:
    return RankLine(move.name, move.ranks, _course(move.change or 0), move.note)


def _course(places: int) -> Course:
    if places == 0:
        return Course.LEVEL
    return Course.CLIMB if places > 0 else Course.FALL
