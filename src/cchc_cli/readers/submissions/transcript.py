"""Transcripts: a workbook as a filled-in form, for checks that look at one workbook.

Only made where these checks are wanted: beyond the answers it has the sums, the maximum
points and the texts that scoring does without.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address, column_letters
from cchc_cli.domain.filled_form import (
    FilledEvidence,
    FilledForm,
    FilledRow,
    FilledTotal,
    FormTable,
    Heading,
)
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.answers import Read
from cchc_cli.readers.submissions.cells import Cell, Sheet
from cchc_cli.readers.submissions.header import ROWS_SEARCHED, column_of
from cchc_cli.readers.submissions.header_words import LONGEST_HEADING, Column
from cchc_cli.readers.submissions.identity import IDENTITY_SHEET
from cchc_cli.readers.submissions.numbers import clean, parse_number
from cchc_cli.readers.submissions.plan import CodedRow, Plan, Slot, Table, TotalRow
from cchc_cli.readers.submissions.value import says_nothing

_NAMING = {Column.CODE, Column.NAME}
_BESIDE = {Column.CODE, Column.NAME, Column.MAX_POINTS, Column.EVIDENCE, Column.EXPLANATION}
_ANSWERING = {Column.SELF_POINTS, Column.INPUTS}
# "TT | Nội dung" heads lists of anything.
_FEWEST_HEADINGS = 3


def filled_form_of(
    form: Form, plan: Plan, tables: Sequence[Table], read: Read, identity: Mapping[str, str]
) -> FilledForm:
    """Give what a workbook says along the form.

    Args:
        form: What the framework asks.
        plan: Where everything stands.
        tables: The tables of the workbook.
        read: The answers as they were read.
        identity: The keys and values of the hidden identity sheet.
    """
    transcript = _Transcript(form, tables, read)
    year = identity.get("year")
    return FilledForm(
        form,
        tuple(map(transcript.row, plan.rows)),
        read.numbers,
        read.texts,
        plan.answer_places,
        evidence=tuple(transcript.evidence(plan.evidence)),
        totals=tuple(map(transcript.total, plan.totals)),
        headings=tuple(_headings(tables)),
        stated_year=None if year is None else Heading(year, f"{IDENTITY_SHEET}!"),
    )


def header_without_answers(sheets: Sequence[Sheet]) -> Finding | None:
    """Find a header row that lacks nothing but a column for answers; for workbooks without a form."""
    for sheet in sheets:
        for at, row in enumerate(() if sheet.is_hidden else sheet.rows[:ROWS_SEARCHED]):
            found = {column_of(cell): column for column, cell in enumerate(row) if _may_be_heading(cell)}
            if _heads_a_table(found.keys()) and not found.keys() & _ANSWERING:
                place = place_of("", f"{sheet.name}!{address(at, min(found.values()))}")
                return Finding(finding_kinds.NO_ANSWER_COLUMN, place)
    return None


def _heads_a_table(columns: AbstractSet[Column | None]) -> bool:
    beside = columns & _BESIDE
    return len(beside) >= _FEWEST_HEADINGS and bool(beside & _NAMING)


def _may_be_heading(cell: Cell) -> bool:
    return isinstance(cell, str) and 1 < len(cell) <= LONGEST_HEADING and column_of(cell) is not None


class _Transcript:
    """Copies rows out of the tables of one workbook."""

    def __init__(self, form: Form, tables: Sequence[Table], read: Read) -> None:
        self._leaves = form.leaves
        self._leaf_position = form.leaf_position
        self._self_points = read.self_points
        self._tables = [_columns_of(table) for table in tables]
        self._headers = [table.header for table in tables]
        self._rows = [table.sheet.rows for table in tables]

    def row(self, coded: CodedRow) -> FilledRow:
        """Copy the row of an area or criterion."""
        (at, _), row = coded.part, coded.row
        header, cells = self._headers[at], self._rows[at][row]
        stated = "" if header.self_points is None else cells[header.self_points]
        points = self._points(coded.code, stated)
        return FilledRow(
            coded.code,
            self._tables[at],
            row + 1,
            None if header.max_points is None else _number(cells[header.max_points]),
            points,
            points is not None or (isinstance(stated, str) and says_nothing(stated)),
        )

    def evidence(self, slots: Iterable[Slot]) -> Iterator[FilledEvidence]:
        """Copy what is named as evidence."""
        copied = set()  # evidence in merged cells counts for several criteria and is looked at once
        for position, at, row, column in slots:
            cell = self._rows[at][row][column]
            is_new = column == self._headers[at].evidence and (at, row) not in copied
            if is_new and _says_something(cell):
                copied.add((at, row))
                # Composed, as patterns of checks are: texts from a Mac have letters and marks apart.
                number = cell if type(cell) is float else None
                text = "" if number is not None else unicodedata.normalize("NFC", str(cell))
                yield FilledEvidence(self._leaves[position].code, text, self._tables[at], row + 1, number)

    def total(self, total: TotalRow) -> FilledTotal:
        """Copy a row of sums."""
        header, cells = self._headers[total.table], self._rows[total.table][total.row]
        return FilledTotal(
            total.label,
            self._tables[total.table],
            total.row + 1,
            total.above,
            None if header.max_points is None else _number(cells[header.max_points]),
            None if header.self_points is None else _number(cells[header.self_points]),
        )

    def _points(self, code: str, stated: Cell) -> float | None:
        """Give self points as they were read for scoring; sums are read here only."""
        position = self._leaf_position.get(code)
        if position is None:
            return _number(stated)
        points = self._self_points[position]
        return points if points == points else None  # noqa: PLR0124 - NaN is unanswered


def _columns_of(table: Table) -> FormTable:
    header = table.header
    return FormTable(
        table.sheet.name,
        _letters(header.naming),
        _letters(header.max_points),
        _letters(header.self_points),
        _letters(header.evidence),
        _letters(header.inputs),
        heading=header.row + 1,
    )


def _letters(column: int | None) -> str:
    return "" if column is None else column_letters(column + 1)


def _says_something(cell: Cell) -> bool:
    """Tell whether evidence can be looked at; of a mere day nobody knows what it means."""
    if isinstance(cell, str):
        return not says_nothing(cell)
    return isinstance(cell, bool | int | float)


def _number(cell: Cell) -> float | None:
    if type(cell) is float:
        return cell
    return parse_number(cell) if isinstance(cell, str) and cell else None


def _headings(tables: Sequence[Table]) -> Iterator[Heading]:
    """Give the texts above the tables; those without a digit say nothing that could be checked."""
    for table in tables:
        for at, row in enumerate(table.sheet.rows[: table.header.row]):
            for column, cell in enumerate(row):
                if isinstance(cell, str) and any(map(str.isdigit, cell)):
                    yield Heading(clean(cell), table.reference(at, column))
