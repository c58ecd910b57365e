"""The header of a table: on which row it stands and what the columns below it hold.

Headings stand on one row, or on two where a merged cell spans several ("Điểm" above
"Tối đa | Tự đánh giá | Thẩm định").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import Cell, Rows
from cchc_cli.readers.submissions.header_words import (
    HEADING_PARTS,
    LONGEST_HEADING,
    WHOLE_HEADINGS,
    Column,
)
from cchc_cli.readers.submissions.numbers import clean

ROWS_SEARCHED = 40
_SUFFIX = re.compile(r"\s*\([^)]*\)\s*$|[\s.:*]+$")
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

    @property
    def values(self) -> int:
        """The column of answers: figures, or self points in a form without such a column."""
        return self.inputs if self.inputs is not None else self.self_points or 0


def find_header(rows: Rows) -> Header | None:
    """Find the first row that heads a table of criteria; None where a sheet has none."""
    for at, row in enumerate(rows[:ROWS_SEARCHED]):
        columns = _columns(row)
        if not columns:
            continue
        below = _two_row_columns(columns, row, rows[at + 1]) if at + 1 < len(rows) else {}
        if len(below) > len(columns) and _heads_a_table(below):
            return _header(at + 1, below)
        if _heads_a_table(columns):
            return _header(at, columns)
    return None


@lru_cache(maxsize=8192)
def column_of(text: str) -> Column | None:
    r"""Tell what a column with this heading holds.

    >>> column_of("Điểm tự\r\nđánh giá (nếu có)"), column_of("Điểm thẩm định")
    (<Column.SELF_POINTS: 'self_points'>, <Column.APPRAISED_POINTS: 'appraised_points'>)
    """
    key = _SUFFIX.sub("", name_key(clean(text).replace("_", " ")))
    if whole := WHOLE_HEADINGS.get(key):
        return whole
    for column, parts in HEADING_PARTS:
        if any(part in key for part in parts):
            return column
    return None


def _columns(row: Sequence[Cell]) -> Mapping[Column, int]:
    found: dict[Column, int] = {}
    for at, cell in enumerate(row):
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
    above: Cell = ""
    for at, (spanning, own) in enumerate(zip(upper, lower, strict=True)):
        if _is_heading(spanning) or own == "":
            above = spanning
        column = _column_below(above, own if _is_heading(own) else "")
        if column is not None:
            found.setdefault(column, at)
    return found


def _is_open_below(columns: Mapping[Column, int], lower: Sequence[Cell]) -> bool:
    """Tell whether the columns of codes and names go on, merged, into the lower row."""
    return all(lower[columns[column]] == "" for column in (Column.CODE, Column.NAME) if column in columns)


def _is_heading(cell: Cell) -> bool:
    return isinstance(cell, str) and 1 < len(cell) <= LONGEST_HEADING


def _column_below(above: Cell, own: Cell) -> Column | None:
    spanning = column_of(str(above))
    if spanning in _OF_THE_APPRAISER or not own:
        return spanning
    return column_of(str(own)) or column_of(f"{above} {own}")


def _heads_a_table(columns: Mapping[Column, int]) -> bool:
    names_criteria = Column.NAME in columns or Column.CODE in columns
    has_answers = Column.SELF_POINTS in columns or Column.INPUTS in columns
    has_another = len(columns.keys() - {Column.NAME, Column.INPUTS}) > 1
    return names_criteria and has_answers and (has_another or Column.CODE in columns)


def _header(row: int, columns: Mapping[Column, int]) -> Header:
    return Header(
        row,
        code=columns.get(Column.CODE),
        name=columns.get(Column.NAME),
        max_points=columns.get(Column.MAX_POINTS),
        inputs=columns.get(Column.INPUTS),
        self_points=columns.get(Column.SELF_POINTS),
        evidence=columns.get(Column.EVIDENCE),
    )
