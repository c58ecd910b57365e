"""``cchc diff --format html`` of several years: their course as one page that needs nothing else.

A chart of ranks for every group, then all units in one table. The script that sorts, searches and
filters the table stands in the page; without it the table is a plain one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, say
from cchc_cli.writers.charts.rank_lines import rank_lines
from cchc_cli.writers.diff.page_charts import Figure, figure_of
from cchc_cli.writers.diff.page_frame import FRAME_WORDS, PageScript, page_bytes, table_script
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE, RankMove, lines_of
from cchc_cli.writers.diff.page_units import UnitTable
from cchc_cli.writers.trend.content import GroupCourse, TrendContent, trend_content
from cchc_cli.writers.trend.page_units import unit_table_of


def trend_page(trend: Trend, language: Language, *, own: Path | None = None) -> bytes:
    """Write the course of several years as a page, by a template of ``own`` if it has one."""
    return page_bytes("trend.html.jinja", page_of(trend, language), own)


@dataclass(frozen=True)
class PageGroup:
    """What the page says of a group."""

    anchor: str
    name: str
    count: str
    chart: Figure | None


@dataclass(frozen=True)
class Page:
    """All that the template lays out."""

    language_code: str
    content: TrendContent
    words: dict[str, str]
    groups: tuple[PageGroup, ...]
    units: UnitTable
    advice: str
    """How to see why the last ranks changed."""
    command: str
    script: PageScript


def page_of(trend: Trend, language: Language) -> Page:
    """Put several years together as a page."""
    content = trend_content(trend, language)
    # Of several years only the course is shown: what made each change would be a page for each pair.
    before, after = trend.years[-2:]
    advice = say(
        "What made the change from {before} to {after}, unit by unit, shows the comparison of the two years:",
        before=before.label,
        after=after.label,
    )
    return Page(
        language_code=language.code.value,
        content=content,
        words={name: language.show(text) for name, text in (FRAME_WORDS | _WORDS).items()},
        groups=tuple(_groups(content)),
        units=unit_table_of(content),
        advice=language.show(advice),
        command=f"cchc diff {_argument(before.source)} {_argument(after.source)}",
        script=table_script(),
    )


_WORDS = {
    "kicker": say("The course of several years"),
    "why": say("Why ranks changed"),
}


# What neither cmd nor PowerShell nor a shell takes for its own.
_PLAIN_PATH = re.compile(r"[\w./\\:-]+")


def _argument(path: str) -> str:
    return path if _PLAIN_PATH.fullmatch(path) else f'"{path}"'


def _groups(content: TrendContent) -> Iterator[PageGroup]:
    for at, group in enumerate(content.groups, start=1):
        count = content.figures.say(say("Units: {count}", count=len(group.rows)))
        chart = _chart(content, group, f"g{at}-ranks")
        yield PageGroup(f"g{at}", group.name, count, chart)


def _chart(content: TrendContent, group: GroupCourse, identifier: str) -> Figure | None:
    """Draw the ranks of all years; None where no unit has a rank in two of them."""
    moves = [
        RankMove(row.name, row.ranks, row.rank_change, content.figures.move(row.rank_change))
        for row in group.rows
    ]
    # A point for each unit and no line is no course.
    if not any(move.change is not None for move in moves):
        return None
    caption = say(
        "Ranks {first} to {last}: {group}",
        first=content.labels[0],
        last=content.labels[-1],
        group=group.name,
    )
    text = say("A line for each unit, from year to year; it breaks off where a year has no rank.")
    if len(moves) > NAMED_WHOLE:
        text = say("The units that climbed and fell most; thin lines are others of the group.")
    return figure_of(
        content.figures.language, rank_lines(content.labels, lines_of(moves)), identifier, (caption, text)
    )
