"""Where the lines, points and names of a slope chart stand, in pixels.

Nothing is left to Vega: a chart whose text is not measured is the same on every machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.spacing import spread
from cchc_cli.writers.charts.theme import CLIMB, FALL, QUIET, SOFT, shortened

ASIDE = 14
"""From a point to its labels."""

NOTE = 50
"""The room for an arrow and a number."""

_BETWEEN = 200  # between two years
_HEAD = 30
_ROW = 22
_TALLEST = 800  # one screen; a chart that has to be scrolled shows no course
_GAP = 17  # between two labels
_LETTERS = 28  # of a name; the table beside the chart has it in full
_LETTER = 7.8  # what most names take; the room for a shorter one is not missed
_DIGIT = 8
_SPACE = 8


class Course(StrEnum):
    """How a line is drawn."""

    CLIMB = "climb"
    FALL = "fall"
    LEVEL = "level"
    CONTEXT = "context"
    """One of the many others: thin, and without a name."""


@dataclass(frozen=True)
class RankLine:
    """The ranks of a unit, one per year; None where it had none."""

    name: str
    ranks: tuple[int | None, ...]
    course: Course
    note: str = ""
    """Stands behind the name at the last rank, as ``▲ 3``."""


_COLOURS = {Course.CLIMB: CLIMB, Course.FALL: FALL, Course.LEVEL: SOFT, Course.CONTEXT: QUIET}
# Whoever does not see colours sees where the arrow points.
_SHAPES = {Course.CLIMB: "triangle-up", Course.FALL: "triangle-down"}


@dataclass(frozen=True)
class RankLayout:
    """The places of all that is drawn, as rows for Altair."""

    years: tuple[str, ...]
    lines: tuple[RankLine, ...]
    last_rank: int
    names: float
    """The room for names, on either side."""
    height: float

    @classmethod
    def of(cls, years: Sequence[str], lines: Sequence[RankLine]) -> "RankLayout":
        """Make as much room as the lines need."""
        last = max((rank for line in lines for rank in line.ranks if rank is not None), default=1)
        # Equal units share a rank, and yet each needs a line for its name.
        rows = max(last, *(sum(line.ranks[at] is not None for line in _named(lines)) for at in (0, -1)))
        letters = max((len(shortened(line.name, _LETTERS)) for line in _named(lines)), default=0)
        height = _HEAD + min(_ROW * rows, _TALLEST)
        return cls(tuple(years), tuple(lines), last, _LETTER * letters, height)

    @property
    def width(self) -> float:
        """The width of all years and names."""
        after = ASIDE + self.ranks + NOTE + self.names
        return self._x(len(self.years) - 1) + after

    @property
    def ranks(self) -> float:
        """The room for ranks, on either side."""
        return _DIGIT * len(str(self.last_rank)) + _SPACE

    def posts(self) -> Iterator[Row]:
        """Give the upright line of every year."""
        for at in range(len(self.years)):
            yield _rule(self._x(at), _HEAD - 4, self._x(at), self.height, QUIET)

    def heads(self) -> Iterator[Row]:
        """Give the names of the years."""
        for at, year in enumerate(self.years):
            yield {"x": self._x(at), "y": _HEAD / 2 - 4, "head": shortened(year, _LETTERS), "colour": SOFT}

    def context(self) -> Iterator[Row]:
        """Give the lines without names."""
        return self._rules(line for line in self.lines if line.course is Course.CONTEXT)

    def named(self) -> Iterator[Row]:
        """Give the lines with names."""
        return self._rules(iter(_named(self.lines)))

    def points(self) -> Iterator[Row]:
        """Give the points at the ranks of named lines; the last one says the direction."""
        for line in _named(self.lines):
            for at, rank in enumerate(line.ranks):
                if rank is not None:
                    is_last = at == len(self.years) - 1
                    shape = _SHAPES.get(line.course, "circle") if is_last else "circle"
                    place: Row = {"x": self._x(at), "y": self._y(rank)}
                    yield {**place, "shape": shape, "colour": _COLOURS[line.course]}

    def labels(self, at: int) -> Iterator[Row]:
        """Give rank, name and note of the points of the first year (0) or the last (-1)."""
        for line, rank, place in self._labelled(at):
            words: Row = {"rank": rank, "name": shortened(line.name, _LETTERS), "note": line.note}
            colour = _COLOURS[line.course]
            yield {"x": self._x(at % len(self.years)), "y": place, "colour": colour, **words}

    def leaders(self, at: int) -> Iterator[Row]:
        """Give the lines from points to labels that had to move aside."""
        x, side = self._x(at % len(self.years)), -1 if at == 0 else 1
        for line, rank, place in self._labelled(at):
            # Below a pixel nobody sees that the label has moved.
            if abs(place - self._y(rank)) > 1:
                yield _rule(x + side * 4, self._y(rank), x + side * (ASIDE - 2), place, _COLOURS[line.course])

    def _labelled(self, at: int) -> Iterator[tuple[RankLine, int, float]]:
        ranked = [(line, rank) for line in _named(self.lines) if (rank := line.ranks[at]) is not None]
        wanted = [self._y(rank) for _, rank in ranked]
        places = spread(wanted, _GAP, _HEAD + _GAP / 2, self.height - _GAP / 2)
        for (line, rank), place in zip(ranked, places, strict=True):
            yield line, rank, place

    def _rules(self, lines: Iterator[RankLine]) -> Iterator[Row]:
        for line in lines:
            for at, (rank, later) in enumerate(zip(line.ranks, line.ranks[1:], strict=False)):
                if rank is not None and later is not None:
                    colour = _COLOURS[line.course]
                    yield _rule(self._x(at), self._y(rank), self._x(at + 1), self._y(later), colour)

    def _x(self, at: int) -> float:
        return self.names + self.ranks + ASIDE + _BETWEEN * at

    def _y(self, rank: int) -> float:
        room = self.height - _HEAD - _ROW
        return _HEAD + _ROW / 2 + room * (rank - 1) / max(1, self.last_rank - 1)


def _named(lines: Sequence[RankLine]) -> Sequence[RankLine]:
    return [line for line in lines if line.course is not Course.CONTEXT]


def _rule(x: float, y: float, x2: float, y2: float, colour: str) -> Row:
    return {"x": x, "y": y, "x2": x2, "y2": y2, "colour": colour}
