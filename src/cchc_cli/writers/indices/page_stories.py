"""What unfolds for each unit: its indices by year."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cchc_cli.domain.indices import Course, SideBySide, UnitCourses
from cchc_cli.language import say
from cchc_cli.writers.diff.page_stories import LIGHT_FROM
from cchc_cli.writers.diff.words import RANK_CHANGE
from cchc_cli.writers.indices.content import CourseRow, IndicesContent, UnitRows
from cchc_cli.writers.sparkline import sparkline

CHARTS_UP_TO = 70
"""Up to so many units have a curve of their ranks."""


@dataclass(frozen=True)
class StoryRow:
    """A unit in one index."""

    index: str
    years: tuple[str, ...]
    curve: Markup
    """Its place in the ranking by year; empty for many units, or a single year."""
    rank_change: str
    score_change: str


@dataclass(frozen=True)
class UnitStory:
    """What unfolds for a unit."""

    name: str
    summary: str
    sentences: tuple[str, ...]
    rows: tuple[StoryRow, ...]


@dataclass(frozen=True)
class UnitStories:
    """The stories of all units, in the order of their table."""

    stories: tuple[UnitStory, ...]
    columns: tuple[str, ...]
    are_many: bool


def unit_stories_of(side: SideBySide, content: IndicesContent) -> UnitStories:
    """Tell how every unit fared."""
    are_many = len(content.units) >= LIGHT_FROM
    has_curves = len(content.units) <= CHARTS_UP_TO
    changes = map(content.figures.say, (RANK_CHANGE, say("Score change")))
    return UnitStories(
        tuple(
            _story(unit, rows, side.years if has_curves else (), is_brief=are_many)
            for unit, rows in zip(side.by_weight, content.units, strict=True)
        ),
        (content.figures.say(say("Index")), *side.years, *changes),
        are_many,
    )


def _story(unit: UnitCourses, rows: UnitRows, years: Sequence[str], *, is_brief: bool) -> UnitStory:
    pairs = tuple(zip(rows.courses, unit.courses, strict=True))
    return UnitStory(
        rows.name,
        " · ".join(_place(row, course) for row, course in (pairs[:1] if is_brief else pairs)),
        () if is_brief else tuple(row.sentence for row in rows.courses if row.sentence),
        tuple(
            StoryRow(row.index, row.years, _curve(course, years), row.rank_change, row.score_change)
            for row, course in pairs
        ),
    )


def _place(row: CourseRow, course: Course) -> str:
    # A rank that stayed, or has no year before, says more than "=" or a dash.
    return f"{row.index} {row.rank_change}" if course.rank_change else f"{row.index} {row.latest}"


def _curve(course: Course, years: Sequence[str]) -> Markup:
    """Draw ranks as parts of the ranking, so that those of different indices can be compared."""
    ranks = {standing.year: standing.rank for standing in course.standings}
    # There may have been more units before; and 2 at least, as a ranking of one has no length.
    last = max(course.ranked, 2, *(rank for rank in ranks.values() if rank is not None))
    places = [None if (rank := ranks.get(year)) is None else (rank - 1) / (last - 1) for year in years]
    return sparkline(places, course.rank_change)
