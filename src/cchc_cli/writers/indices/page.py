"""``cchc diff indices.yaml --format html``: several indices as one page that needs nothing else.

What moved most comes first, then all units in one table, then each unit by index and year. The
script that sorts and searches the table stands in the page; without it the table is a plain one.
"""

from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.indices import SideBySide
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.page_frame import FRAME_WORDS, PageScript, page_bytes, table_script
from cchc_cli.writers.indices.content import IndicesContent, indices_content
from cchc_cli.writers.indices.page_basis import IndexBasis, basis_of
from cchc_cli.writers.indices.page_stories import UnitStories, unit_stories_of
from cchc_cli.writers.indices.page_units import UnitTable, unit_table_of


def indices_page(side: SideBySide, language: Language, *, own: Path | None = None) -> bytes:
    """Write several indices side by side as a page, by a template of ``own`` if it has one."""
    return page_bytes("indices.html.jinja", page_of(side, language), own)


@dataclass(frozen=True)
class Movement:
    """A unit among those that moved most, with the place of its story."""

    anchor: str
    name: str
    move: str
    sentence: str


@dataclass(frozen=True)
class Page:
    """All that the template lays out."""

    language_code: str
    content: IndicesContent
    words: dict[str, str]
    basis: IndexBasis
    movements: tuple[Movement, ...]
    units: UnitTable
    stories: UnitStories
    script: PageScript


def page_of(side: SideBySide, language: Language) -> Page:
    """Put several indices together as a page."""
    content = indices_content(side, language)
    # By position: names hold blanks and signs that an address has not.
    anchors = {unit.name: f"u{at}" for at, unit in enumerate(content.units, start=1)}
    movements = (Movement(anchors[one.unit], one.unit, one.move, one.sentence) for one in content.moves)
    return Page(
        language_code=language.code.value,
        content=content,
        words={name: language.show(text) for name, text in (FRAME_WORDS | _WORDS).items()},
        basis=basis_of(side, language),
        movements=tuple(movements),
        units=unit_table_of(side, content),
        stories=unit_stories_of(side, content),
        script=table_script(),
    )


_WORDS = {
    "kicker": say("Several indices side by side"),
    "basis": say("What the indices rest on"),
    "moves": say("Greatest moves"),
    "moves_note": say(
        "Each since the nearest earlier year of its index. What passed the most of a ranking comes first: "
        "ten ranks among sixty units weigh more than ten among six hundred."
    ),
    "units_note": say("Latest rank of all that are ranked, and its change."),
    "colour_note": say(
        "The stronger the colour of a change, the more of the ranking the unit passed: blue for a climb, "
        "orange for a fall."
    ),
    "by_year": say("By year: rank (score)."),
}
