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


def test_the_table_ends_with_the_first_row_of_sums_below_all_criteria(tmp_path: Path) -> None:
    total: Row = (None, "Tổng điểm")
    rows = sensed(tmp_path, [*tidy_rows()[:5], total, *tidy_rows()[5:], total, (None, "Nơi nhận: Sở Nội vụ")])

    assert [row.row for row in rows if row.sense.role is RowRole.CLOSING] == [5, len(tidy_rows()) + 1]
    assert rows[-1].row == len(tidy_rows()) + 1


def test_the_table_ends_with_a_signature_in_whatever_column(tmp_path: Path) -> None:
    rows = sensed(tmp_path, [*tidy_rows(), (None, "Ghi chú"), (None, None, None, "CHỦ TỊCH"), (None, "Khác")])

    assert rows[-1].sense.role is RowRole.CLOSING
    assert (rows[-1].row, rows[-1].sense.label) == (len(tidy_rows()) + 1, "")


def test_signatures_between_criteria_end_nothing(tmp_path: Path) -> None:
    rows = sensed(tmp_path, [*tidy_rows()[:4], (None, None, None, "CHỦ TỊCH"), *tidy_rows()[4:]])

    assert RowRole.CLOSING not in {row.sense.role for row in rows}


def test_numbers_of_columns_begin_no_part(tmp_path: Path) -> None:
    header, *rest = tidy_rows()
    rows = sensed(tmp_path, [header, ["(1)", "(2)", "(3)"], *rest])

    assert rows[0].sense.role is RowRole.NUMBERS
    assert {row.part for row in rows} == {Part(2, 0)}
