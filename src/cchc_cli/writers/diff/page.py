"""``cchc diff --format html``: the comparison of two years as one page that needs nothing else.

Charts are drawn within the page. The script that sorts, searches and filters the table of all
units stands in it too; without it the table is a plain one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.content import DiffContent, content_of
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.page_basis import BasisLine, basis_of
from cchc_cli.writers.diff.page_charts import Figure, area_chart, change_chart, rank_chart
from cchc_cli.writers.diff.page_frame import FRAME_WORDS, PageScript, page_bytes, table_script
from cchc_cli.writers.diff.page_method import method_of
from cchc_cli.writers.diff.page_stories import UnitStories, unit_stories_of
from cchc_cli.writers.diff.page_units import UnitTable, unit_table_of
from cchc_cli.writers.diff.rows import in_columns
from cchc_cli.writers.diff.words import INDEX_CHANGE, PARTS


def diff_page(diff: YearDiff, language: Language, *, own: Path | None = None) -> bytes:
    """Write the comparison of two years as a page, by a template of ``own`` if it has one."""
    return page_bytes("diff.html.jinja", page_of(diff, language), own)


@dataclass(frozen=True)
class Movement:
    """A unit among those that moved most."""

    anchor: str
    name: str
    move: str
    sentence: str


@dataclass(frozen=True)
class MovementList:
    """Those that climbed or fell most."""

    heading: str
    movements: tuple[Movement, ...]


@dataclass(frozen=True)
class PageGroup:
    """What the page says of a group."""

    anchor: str
    name: str
    summary: tuple[str, ...]
    movements: tuple[MovementList, ...]
    charts: tuple[Figure, ...]
    area_caption: str
    area_columns: tuple[str, ...]
    areas: tuple[tuple[str, ...], ...]
    """Name, change and parts of each area; its chart is drawn from the same figures."""
    area_chart: Figure | None


@dataclass(frozen=True)
class Page:
    """All that the template lays out."""

    language_code: str
    content: DiffContent
    words: dict[str, str]
    basis: tuple[BasisLine, ...]
    groups: tuple[PageGroup, ...]
    units: UnitTable
    stories: UnitStories
    method: tuple[str, ...]
    script: PageScript


def page_of(diff: YearDiff, language: Language) -> Page:
    """Put a comparison together as a page."""
    content = content_of(diff, language)
    # By position: a code may hold blanks and signs, such as "X8 (2024)" of a unit that is gone.
    anchors = {row.code: f"u{at}" for at, row in enumerate(content.rows, start=1)}
    return Page(
        language_code=language.code.value,
        content=content,
        words={name: language.show(text) for name, text in (FRAME_WORDS | _WORDS).items()},
        basis=basis_of(diff, language),
        groups=tuple(
            _group(content, group, f"g{at}", anchors) for at, group in enumerate(content.groups, start=1)
        ),
        units=unit_table_of(content),
        stories=unit_stories_of(content),
        method=method_of(content),
        script=table_script(),
    )


_WORDS = {
    "kicker": say("Comparison of two years"),
    "basis": say("What the years rest on"),
    "summary": say("Summary"),
    "method": say("How the figures were made"),
    "areas": say("Changes by area"),
    "area_codes": say("Areas are named by their codes:"),
}


def _group(content: DiffContent, group: GroupChanges, anchor: str, anchors: dict[str, str]) -> PageGroup:
    charts = (
        rank_chart(content, group, f"{anchor}-ranks"),
        change_chart(content, group, f"{anchor}-changes"),
    )
    return PageGroup(
        anchor,
        group.name,
        group.summary,
        tuple(_movements(content, group, anchors)),
        tuple(chart for chart in charts if chart),
        content.figures.say(say("Mean change by area: {group}", group=group.name)),
        tuple(map(content.figures.say, (say("Area"), INDEX_CHANGE, *_part_names(group)))),
        tuple(_areas(content, group)),
        area_chart(content, group, f"{anchor}-areas"),
    )


def _movements(content: DiffContent, group: GroupChanges, anchors: dict[str, str]) -> Iterator[MovementList]:
    # A heading above nothing would look like a fault of the page.
    for heading, rows in ((_CLIMBERS, group.climbers), (_FALLERS, group.fallers)):
        if rows:
            movements = (
                Movement(
                    anchors[row.code], row.name, content.figures.move(row.rank_change), content.sentence(row)
                )
                for row in rows
            )
            yield MovementList(content.figures.say(heading), tuple(movements))


_CLIMBERS = say("Climbed most")
_FALLERS = say("Fell most")


def _part_names(group: GroupChanges) -> tuple[Message, ...]:
    # Known of one area means known of all; without them four columns would be dashes.
    return PARTS if any(area.parts for area in group.areas) else ()


def _areas(content: DiffContent, group: GroupChanges) -> Iterator[tuple[str, ...]]:
    signed = content.figures.signed
    has_parts = bool(_part_names(group))
    for area in group.areas:
        parts = map(signed, in_columns(area.parts)) if has_parts else ()
        yield (area.name, signed(area.change), *parts)
