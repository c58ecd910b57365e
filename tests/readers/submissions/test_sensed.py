"""The rows below a header, and the parts that repeated headings make."""

from pathlib import Path

from submission_forms import small_form, tidy_rows
from workbooks import Row, write_workbook

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.guard import clear
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.plan import Part, Table
from cchc_cli.readers.submissions.rows import RowRole, RowSenses
from cchc_cli.readers.submissions.sensed import SensedRow, sensed_rows


def sensed(folder: Path, rows: list[Row]) -> list[SensedRow]:
    path = write_workbook(folder / "form.xlsx", {"S": rows})
    (sheet,) = read_sheets(clear(path.read_bytes()))
    header = find_header(sheet.rows)
    assert header is not None
    return list(sensed_rows(2, Table(sheet, header), RowSenses(CodeBook(small_form()))))


def test_every_row_below_the_header_is_there_once(tmp_path: Path) -> None:
    rows = sensed(tmp_path, [("Tiêu đề",), *tidy_rows()])

    assert [row.row for row in rows] == list(range(2, len(tidy_rows()) + 1))
    assert {row.part for row in rows} == {Part(2, 1)}


def test_a_repeated_heading_begins_a_part(tmp_path: Path) -> None:
    header, *rest = tidy_rows()
    rows = sensed(tmp_path, [header, *rest[:4], header, *rest[4:]])

    assert [row.sense.role for row in rows].count(RowRole.HEADING) == 1
    assert [row.part for row in rows] == [Part(2, 0)] * 4 + [Part(2, 5)] * (len(rest) - 4 + 1)
