"""The table of all units: the latest rank in every index, and its change."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_cli.domain.indices import Course, Index, SideBySide, UnitCourses
from cchc_cli.language import say
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.page_units import Column, decimal_point_of
from cchc_cli.writers.diff.words import UNIT
from cchc_cli.writers.indices.content import IndicesContent
from cchc_cli.writers.report_content.figures import NO_FIGURE

_STRENGTHS = (0.05, 0.15, 0.3)
"""From these parts of a ranking on, a move has a stronger colour."""
_LEVEL = 3  # the colours go from h0, the strongest fall, to h6


@dataclass(frozen=True)
class Cell:
    """A figure with what is seen of it beside the figure itself."""

    text: str
    style: str = ""
    among: str = ""
    """Of how many a rank is. It is no part of the text, so that Excel makes no date of 9/12."""


@dataclass(frozen=True)
class UnitRow:
    """A unit."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class UnitTable:
    """The table; its rows stand in the order of the stories."""

    columns: tuple[Column, ...]
    rows: tuple[UnitRow, ...]
    decimal_point: str


def unit_table_of(side: SideBySide, content: IndicesContent) -> UnitTable:
    """Lay out all units."""
    figures = content.figures
    heads = (column for index in side.indices for column in _columns(index, figures))
    return UnitTable(
        (Column(figures.say(UNIT), is_text=True), *heads),
        tuple(UnitRow(unit.name, tuple(_cells(unit, side, figures))) for unit in side.by_weight),
        decimal_point_of(figures.language),
    )


def _columns(index: Index, figures: DiffFigures) -> Iterator[Column]:
    last = index.trend.years[-1].label
    yield Column(figures.say(say("{index}: rank {year}", index=index.name, year=last)))
    if _has_moves(index):
        yield Column(figures.say(say("{index}: rank change", index=index.name)), falls_first=True)


def _has_moves(index: Index) -> bool:
    return len(index.trend.years) > 1


def _cells(unit: UnitCourses, side: SideBySide, figures: DiffFigures) -> Iterator[Cell]:
    courses = {course.index.name: course for course in unit.courses}
    for index in side.indices:
        course = courses.get(index.name)
        yield _rank(course, figures)
        if _has_moves(index):
            yield _move(course, figures)


def _rank(course: Course | None, figures: DiffFigures) -> Cell:
    if course is None or course.latest.rank is None:
        return Cell(NO_FIGURE)
    return Cell(figures.rank(course.latest.rank), among=figures.say(course.ranked))


def _move(course: Course | None, figures: DiffFigures) -> Cell:
    if course is None or course.rank_change is None:
        return Cell(NO_FIGURE)
    # By the part of the ranking, so that the colours of a short and a long one mean the same.
    strength = sum(course.weight >= limit for limit in _STRENGTHS)
    step = _LEVEL + (strength if course.rank_change > 0 else -strength)
    return Cell(figures.move(course.rank_change), f"h{step}" if strength else "")
