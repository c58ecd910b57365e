"""The header of a table: on which row it stands and what the columns below it hold.

Headings stand on one row, or on two where a merged cell spans several ("Điểm" above
"Tối đa | Tự đánh giá | Thẩm định").
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import INVISIBLE, Cell, Rows
from cchc_cli.readers.submissions.header_words import (
    HEADING_PARTS,
    LONGEST_HEADING,
    WHOLE_HEADINGS,
    Column,
)
from cchc_cli.readers.submissions.numbers import clean

# Letterhead, title and instructions stand above. Far below, the words of headings are data.
ROWS_SEARCHED = 40
_SUFFIX = re.compile(r"(?:[\s.:*]|\([^)]*\))+$")
_GAPS = dict.fromkeys(INVISIBLE, " ")
"""Web pages break long words at characters without width: between words these stand for spaces."""
_OF_ANSWERS = {Column.INPUTS, Column.SELF_POINTS, Column.EVIDENCE}
_OF_THE_APPRAISER = {Column.APPRAISED_POINTS, Column.APPRAISER_COMMENT}


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns are, counted from 0; ``row`` is the last row of the header."""

    row: int
    code: int | None = None
    name: int | None = None
    max_points: int | None = None
    inputs: int | None = None
    self_points: int | None = None
    evidence: int | None = None
    unknown: tuple[int, ...] = ()
    """Columns beside the names whose heading is blank, a number, or none that is known."""
    repeated: tuple[tuple[int, int], ...] = ()
    """Columns of answers whose heading means the same as that of one before: this and that one."""

    @property
    def values(self) -> int:
        """The column of answers: figures, or self points in a form without such a column."""
        return self.inputs if self.inputs is not None else self.self_points or 0

    @property
    def naming(self) -> int | None:
        """The column by which rows are known: that of codes, else that of names."""
        return self.name if self.code is None else self.code

    @property
    def evidence_columns(self) -> tuple[int, ...]:
        """Every column of evidence: whatever stands in one of them counts."""
        if self.evidence is None:
            return ()
        return (self.evidence, *(column for column, before in self.repeated if before == self.evidence))


def find_header(rows: Rows) -> Header | None:
    """Find the first row that heads a table of criteria; None where a sheet has none."""
    for at, row in enumerate(rows[:ROWS_SEARCHED]):
        columns = _columns(tuple(row))
        if not columns:
            continue
        # Two rows are one header only if together they name more columns than the first alone.
        below = _two_row_columns(columns, row, rows[at + 1]) if at + 1 < len(rows) else {}
        if len(below) > len(columns) and _heads_a_table(below):
            return _header(at + 1, below, _two_row_meanings(row, rows[at + 1]))
        if _heads_a_table(columns):
            return _header(at, columns, map(_meaning, row))
    return None


@lru_cache(maxsize=8192)
def column_of(text: str) -> Column | None:
    r"""Tell what a column with this heading holds.

    >>> column_of("Điểm tự\r\nđánh giá (nếu có)"), column_of("Điểm thẩm định")
    (<Column.SELF_POINTS: 'self_points'>, <Column.APPRAISED_POINTS: 'appraised_points'>)
    """
    meaning = meaning_of(text)
    return meaning if isinstance(meaning, Column) else None


@lru_cache(maxsize=8192)
def meaning_of(text: str) -> Column | str | None:
    """Tell what a heading says: a column, a known text that says nothing of answers, or nothing."""
    # First as if nothing stood there: a soft hyphen stands within a word.
    for plain in dict.fromkeys((clean(text), clean(text.translate(_GAPS)))):
        key = _SUFFIX.sub("", name_key(plain.replace("_", " ")))
        if whole := WHOLE_HEADINGS.get(key):
            return whole
        for column, parts in HEADING_PARTS:
            if any(part in key for part in parts):
                return column or key
    return None


@lru_cache(maxsize=1024)
def _columns(row: tuple[Cell, ...]) -> Mapping[Column, int]:
    found: dict[Column, int] = {}
    for at, cell in enumerate(row):
        # A single letter is a number of a column; what is longer is a sentence that mentions points.
        if isinstance(cell, str) and 1 < len(cell) <= LONGEST_HEADING:
            column = column_of(cell)
            if column is not None and column not in found:
                found[column] = at
    return found


def _two_row_columns(
    columns: Mapping[Column, int], upper: Sequence[Cell], lower: Sequence[Cell]
) -> Mapping[Column, int]:
    """Read headings that span two rows; nothing where the lower row is no heading."""
    if not _is_open_below(columns, lower):
        return {}
    found: dict[Column, int] = {}
    for at, column in enumerate(_two_row_meanings(upper, lower)):
        if isinstance(column, Column):
            found.setdefault(column, at)
    return found


def _two_row_meanings(upper: Sequence[Cell], lower: Sequence[Cell]) -> Iterator[Column | str | None]:
    above: Cell = ""
    for spanning, own in zip(upper, lower, strict=True):
        # Of merged cells only the first has the text: it goes on until the next heading begins.
        if _is_heading(spanning) or own == "":
            above = spanning
        yield _column_below(above, own if _is_heading(own) else "")


def _is_open_below(columns: Mapping[Column, int], lower: Sequence[Cell]) -> bool:
    """Tell whether the columns of codes and names go on, merged, into the lower row."""
    return all(lower[columns[column]] == "" for column in (Column.CODE, Column.NAME) if column in columns)


def _is_heading(cell: Cell) -> bool:
    return isinstance(cell, str) and 1 < len(cell) <= LONGEST_HEADING


def _column_below(above: Cell, own: Cell) -> Column | str | None:
    spanning = meaning_of(str(above))
    # "Điểm | Tự đánh giá" below "Hội đồng thẩm định" is the council's column, not the unit's.
    if spanning in _OF_THE_APPRAISER or not own:
        return spanning
    alone = meaning_of(str(own))
    return alone if isinstance(alone, Column) else meaning_of(f"{above} {own}") or alone


def _meaning(cell: Cell) -> Column | str | None:
    return meaning_of(cell) if isinstance(cell, str) and 1 < len(cell) <= LONGEST_HEADING else None


def _heads_a_table(columns: Mapping[Column, int]) -> bool:
    # Lists of documents, units or officers in the same workbook have some of these headings, too.
    names_criteria = Column.NAME in columns or Column.CODE in columns
    has_answers = Column.SELF_POINTS in columns or Column.INPUTS in columns
    # "Tên | Kết quả" alone heads many a table that is no form.
    has_another = len(columns.keys() - {Column.NAME, Column.INPUTS}) > 1
    return names_criteria and has_answers and (has_another or Column.CODE in columns)


def _header(row: int, columns: Mapping[Column, int], meanings: Iterable[Column | str | None]) -> Header:
    beside = max(columns.get(Column.CODE, -1), columns.get(Column.NAME, -1))
    unknown, repeated = [], []
    for at, meaning in enumerate(meanings):
        if meaning is None and at > beside:
            unknown.append(at)
        elif meaning in _OF_ANSWERS and isinstance(meaning, Column) and columns[meaning] != at:
            repeated.append((at, columns[meaning]))
    return Header(
        row,
        code=columns.get(Column.CODE),
        name=columns.get(Column.NAME),
        max_points=columns.get(Column.MAX_POINTS),
        inputs=columns.get(Column.INPUTS),
        self_points=columns.get(Column.SELF_POINTS),
        evidence=columns.get(Column.EVIDENCE),
        unknown=tuple(unknown),
        repeated=tuple(repeated),
    )
