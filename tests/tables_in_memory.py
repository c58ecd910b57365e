"""Tables of the small form as the reader sees them, without a file between: for one step at a time."""

from collections.abc import Sequence
from math import isnan

from submission_forms import small_form
from workbooks import Row, Value

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.answers import AnswerReader, Read
from cchc_cli.readers.submissions.cells import Cell, Sheet
from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.planner import Planner

FORM = small_form()
BOOK = CodeBook(FORM)


def table_of(rows: Sequence[Row], name: str = "S") -> Table:
    """Give the table in these rows; ``None`` is blank, as in ``write_workbook``."""
    width = max(map(len, rows))
    cells = [[_cell(value) for value in row] + [""] * (width - len(row)) for row in rows]
    header = find_header(cells)
    assert header is not None
    return Table(Sheet(name, is_hidden=False, rows=cells), header)


def _cell(value: Value) -> Cell:
    return "" if value is None else value


def plan_of(*sheets: Sequence[Row], form: Form = FORM) -> Plan:
    """Plan a workbook with these sheets."""
    return Planner(form).plan(tables_of(*sheets))


def tables_of(*sheets: Sequence[Row]) -> list[Table]:
    """Give the tables of sheets that are called S1, S2 and so on."""
    return [table_of(rows, f"S{number}") for number, rows in enumerate(sheets, start=1)]


def answers_of(*sheets: Sequence[Row], form: Form = FORM) -> Read:
    """Read the answers of a workbook with these sheets."""
    tables = tables_of(*sheets)
    return AnswerReader(form).read(Planner(form).plan(tables), tables, "a.xlsx")


def stated(read: Read, criterion: str, name: str = "value") -> float | str | None:
    """Give an answer; None for unanswered, which is not 0."""
    position = FORM.question_position[(criterion, name)]
    number = read.numbers[position]
    return read.texts.get(position, None if isnan(number) else number)


def told(read: Read) -> list[tuple[str, str]]:
    """Give code and cell of every finding about answers."""
    return [(finding.code, finding.place.cell) for finding in read.findings]
