"""The heading of a published ranking: on which row it stands and what the columns below it hold.

Headings stand on one row, or on two where a merged cell spans several ("Điểm các lĩnh vực"
above the areas, or an area above "Điểm | Hạng").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cchc_cli.domain.names import name_key
from cchc_cli.readers.published_table.header_words import (
    EXACT,
    PARTS,
    RANK_STARTS,
    UNIT_HEADING,
    WEAK,
    Meaning,
)
from cchc_cli.readers.submissions.cells import Cell, Rows, is_blank
from cchc_cli.readers.submissions.header import ROWS_SEARCHED
from cchc_cli.readers.submissions.numbers import clean, parse_number

BY_PART, WEAKLY, EXACTLY = range(3)
"""How surely a heading says what its column holds."""

_LONGEST = 300  # a longer text is a note or a legal basis, not a heading
# "Tổng điểm (tối đa 100)", "Xếp hạng:" and "Chỉ số %" are headings with something behind them.
_REMARK = re.compile(r"\s*\([^)]*\)\s*$|[\s.:*%]+$")
# Four digits within a longer number are no year: numbers of decisions have them too.
_YEAR = re.compile(r"(?<!\d)(?:199\d|20\d\d|21\d\d|2200)(?!\d)")
_SAYS = {
    word: (meaning, certainty)
    for words, certainty in ((EXACT, EXACTLY), (WEAK, WEAKLY))
    for meaning, some in words.items()
    for word in some
}
_POINTS = {Meaning.TOTAL, Meaning.INDEX, Meaning.RANK}


@dataclass(frozen=True)
class Heading:
    """What stands above one column."""

    column: int
    name: str
    """As people read it."""
    meaning: Meaning | None = None
    certainty: int = BY_PART
    year: str = ""
    """The year that it names, if it does."""

    @property
    def is_unknown(self) -> bool:
        """Whether it says neither what its column holds nor of which year, as names of areas do."""
        return self.meaning is None and not self.year


@dataclass(frozen=True)
class TableHead:
    """The heading of a table; ``row`` is its last row, counted from 0."""

    row: int
    headings: tuple[Heading, ...]

    def meaning(self, meaning: Meaning) -> tuple[Heading, ...]:
        """Give the columns that mean this, the surest only."""
        found = [heading for heading in self.headings if heading.meaning is meaning]
        best = max((heading.certainty for heading in found), default=BY_PART)
        return tuple(heading for heading in found if heading.certainty == best)

    @property
    def unnamed(self) -> tuple[Heading, ...]:
        """The columns that mean nothing that is known: areas, perhaps."""
        return tuple(heading for heading in self.headings if heading.meaning is None)

    @property
    def is_of_ranking(self) -> bool:
        """Whether it names units, and their totals or ranks."""
        meanings = {heading.meaning for heading in self.headings}
        return Meaning.UNIT in meanings and bool(meanings & _POINTS)

    @property
    def names_units(self) -> bool:
        """Whether it names units and something else, and has no figures as the lines below it have."""
        has_figures = any(_is_number(heading.name) for heading in self.headings)
        return len(self.headings) > 1 and not has_figures and bool(self.meaning(Meaning.UNIT))


def find_head(rows: Rows) -> TableHead | None:
    """Find the first row that heads a ranking, else the first that names units at all."""
    heads = [head for at in range(min(len(rows), ROWS_SEARCHED)) for head in _heads(rows, at)]
    of_rankings = (head for head in heads if head.is_of_ranking)
    return next(of_rankings, next((head for head in heads if head.names_units), None))


def _heads(rows: Rows, at: int) -> list[TableHead]:
    """Read a row as a heading, together with the row below first, if that goes on with it."""
    upper = rows[at]
    alone = TableHead(
        at, tuple(_heading(column, _text(cell)) for column, cell in enumerate(upper) if _text(cell))
    )
    if at + 1 == len(rows) or not _goes_on(alone, rows[at + 1]):
        return [alone]
    # Read as two rows first: one row alone would take "Điểm các lĩnh vực" for a single column.
    return [TableHead(at + 1, tuple(_two_row_headings(upper, rows[at + 1]))), alone]


def _goes_on(head: TableHead, lower: Sequence[Cell]) -> bool:
    """Tell whether a row is the second one of a heading: units go on, merged, and it has no figures."""
    units = [heading.column for heading in head.meaning(Meaning.UNIT)]
    is_merged = bool(units) and all(column < len(lower) and is_blank(lower[column]) for column in units)
    return is_merged and _are_words(lower)


def _are_words(cells: Sequence[Cell]) -> bool:
    """Tell whether a row says something, and all of it in words."""
    texts = [_text(cell) for cell in cells if not is_blank(cell)]
    return bool(texts) and all(text and not _is_number(text) for text in texts)


def _two_row_headings(upper: Sequence[Cell], lower: Sequence[Cell]) -> list[Heading]:
    above, found = "", []
    for column, (spanning, own) in enumerate(zip(upper, lower, strict=True)):
        # Of merged cells only the first has the text: it goes on until the next heading begins.
        if _text(spanning) or is_blank(own):
            above = _text(spanning)
        if heading := _heading_below(column, above, _text(own)):
            found.append(heading)
    return found


def _heading_below(column: int, above: str, own: str) -> Heading | None:
    """Read what two rows say of a column; None where neither says anything."""
    if own and above:
        return _joined(_heading(column, above), _heading(column, own))
    return _heading(column, own or above) if own or above else None


def _joined(spanning: Heading, lower: Heading) -> Heading:
    """Make one heading of that of a column and the one that spans it and others."""
    both = f"{spanning.name} – {lower.name}"
    year = lower.year or spanning.year
    if lower.meaning is None:
        # "Tổng điểm" over "Năm 2024" and "Năm 2025" heads totals; "Chỉ số thành phần" over areas does not.
        is_total = spanning.meaning in _POINTS and spanning.certainty == EXACTLY
        return Heading(lower.column, both, spanning.meaning, BY_PART, year) if is_total else lower
    if lower.meaning in _POINTS and spanning.is_unknown:
        return _below_area(spanning, lower)
    return replace(lower, name=both if year else lower.name, year=year)


def _below_area(area: Heading, lower: Heading) -> Heading:
    """Read "Điểm | Hạng" below an area: its points and its rank, and not those of the unit."""
    if lower.meaning is Meaning.RANK:
        return Heading(lower.column, f"{area.name} – {lower.name}", Meaning.OTHER)
    return area if lower.certainty == WEAKLY else lower


def _heading(column: int, text: str) -> Heading:
    meaning, certainty = meaning_of(text)
    years: Mapping[str, None] = dict.fromkeys(_YEAR.findall(text.replace("_", " ")))
    return Heading(column, text, meaning, certainty, next(iter(years)) if len(years) == 1 else "")


@lru_cache(maxsize=1024)
def meaning_of(text: str) -> tuple[Meaning | None, int]:
    """Tell what a column with this heading holds, and how sure that is.

    >>> meaning_of("Tổng điểm"), meaning_of("Tổng điểm sau thẩm định"), meaning_of("Tài chính công")
    ((<Meaning.TOTAL: 'total'>, 2), (<Meaning.TOTAL: 'total'>, 0), (None, 0))
    """
    key = name_key(clean(text).replace("_", " "))
    if said := _SAYS.get(key) or _SAYS.get(_REMARK.sub("", key)):
        return said
    if UNIT_HEADING.fullmatch(_REMARK.sub("", key)):
        return Meaning.UNIT, EXACTLY
    if key.startswith(RANK_STARTS):
        return Meaning.RANK, BY_PART
    return next((meaning for meaning, parts in PARTS if any(part in key for part in parts)), None), BY_PART


def years_in(text: str) -> list[str]:
    """Find the years that a text names.

    >>> years_in("papi_2015_63_provinces")
    ['2015']
    """
    return _YEAR.findall(text)


def _text(cell: Cell) -> str:
    return clean(cell) if isinstance(cell, str) and 0 < len(cell) <= _LONGEST else ""


def _is_number(text: str) -> bool:
    return parse_number(text.strip("()%")) is not None
