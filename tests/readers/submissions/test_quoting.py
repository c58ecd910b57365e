"""Rows of a workbook as they were typed."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from marked_workbooks import formula, merge, write_marked
from submission_forms import filled, small_form, tidy_rows
from workbooks import LAYOUTS, Row, form_sheets, write_workbook

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Place
from cchc_cli.domain.sheet_copy import QuotedRow, WorkbookCopy
from cchc_cli.language import Language
from cchc_cli.readers.submissions import quoting
from cchc_cli.readers.submissions.quoting import Quoter, copy_workbook

FILE = "xa-a.xlsx"
SHEET = "Tự đánh giá"


def replace_in_zip(path: Path, member: str, *pairs: bytes) -> None:
    """Replace texts, given in pairs, in a member; each in the cell that the first pair begins."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    head, mark, tail = parts[member].partition(pairs[0])
    assert mark
    parts[member] = head + pairs[1] + tail.replace(pairs[2], pairs[3], 1)
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def quoted(folder: Path, rows: Sequence[Row], cell: str) -> QuotedRow | None:
    write_workbook(folder / FILE, {SHEET: rows})
    return Quoter(folder).row_at(Place(FILE, SHEET, cell))


def words(row: QuotedRow | None, language: Language) -> list[tuple[str, str]]:
    assert row is not None
    return [(language.show(cell.role), language.show(cell.value)) for cell in row.cells]


def meant(row: QuotedRow | None) -> list[object]:
    assert row is not None
    return [cell.value for cell in row.cells if cell.is_meant]


def test_a_row_is_quoted_with_what_its_columns_hold(tmp_path: Path, english: Language) -> None:
    row = quoted(tmp_path, tidy_rows(), "D3")

    assert words(row, english) == [
        ("", "1.1"),
        ("", "Ban hành kế hoạch"),
        ("maximum", "1"),
        ("figure", "Muộn"),
        ("own points", "0.5"),
        ("evidence", "Quyết định số 01/QĐ-UBND"),
    ]
    assert meant(row) == ["Muộn"]


def test_numbers_are_written_as_people_of_the_language_do(tmp_path: Path, vietnamese: Language) -> None:
    assert ("tự đánh giá", "0,5") in words(quoted(tmp_path, tidy_rows(), "D3"), vietnamese)


def test_blank_cells_are_left_out_unless_they_are_meant(tmp_path: Path, english: Language) -> None:
    rows = tidy_rows()
    rows[2][3] = None
    row = quoted(tmp_path, rows, "D3")

    assert ("figure", "") in words(row, english)
    assert ("figure", "") not in words(quoted(tmp_path, rows, "E3"), english)


def test_a_cell_in_another_column_comes_with_its_heading(tmp_path: Path, english: Language) -> None:
    rows = tidy_rows()
    rows[2][6] = "xem phụ lục"

    assert words(quoted(tmp_path, rows, "G3"), english)[-1] == ("Ghi chú", "xem phụ lục")


def test_a_sheet_without_a_table_is_quoted_by_its_first_cells(tmp_path: Path, english: Language) -> None:
    row = quoted(tmp_path, [("a", None, "b", date(2025, 3, 5))], "C1")

    assert words(row, english) == [("", "a"), ("", "b"), ("", "2025-03-05")]


def test_long_texts_are_cut(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[2][3] = "dài " * 100

    assert len(str(meant(quoted(tmp_path, rows, "D3"))[0])) < 100


@pytest.mark.parametrize("cell", ["", "D999", "?"])
def test_a_place_that_has_no_row_is_not_quoted(cell: str, tmp_path: Path) -> None:
    assert quoted(tmp_path, tidy_rows(), cell) is None


def test_a_cell_beyond_the_table_is_blank(tmp_path: Path) -> None:
    assert meant(quoted(tmp_path, tidy_rows(), "Z3")) == [""]


@pytest.mark.parametrize(
    "place", [Place(), Place(FILE), Place(FILE, "khác", "A1"), Place("khác.xlsx", SHEET, "A1")]
)
def test_a_place_that_cannot_be_read_again_is_not_quoted(place: Place, tmp_path: Path) -> None:
    write_workbook(tmp_path / FILE, {SHEET: tidy_rows()})

    assert Quoter(tmp_path).row_at(place) is None


def test_a_cell_with_an_excel_error_is_not_quoted_as_blank(tmp_path: Path, english: Language) -> None:
    path = write_workbook(tmp_path / FILE, {SHEET: tidy_rows()})
    replace_in_zip(
        path, "xl/worksheets/sheet1.xml", b'<c r="D7"', b'<c r="D7" t="e"', b"<v>0</v>", b"<v>#REF!</v>"
    )
    row = Quoter(tmp_path).row_at(Place(FILE, SHEET, "D7"))

    assert words(row, english)[3] == ("figure", "#REF!")


def test_a_formula_that_was_never_calculated_is_not_quoted_as_blank(
    tmp_path: Path, english: Language
) -> None:
    path = write_workbook(tmp_path / FILE, {SHEET: tidy_rows()})
    replace_in_zip(
        path, "xl/worksheets/sheet1.xml", b'<c r="D7"', b'<c r="D7"', b"<v>0</v>", b"<f>A1+1</f><v></v>"
    )
    row = Quoter(tmp_path).row_at(Place(FILE, SHEET, "D7"))

    assert words(row, english)[3] == ("figure", english.text(finding_kinds.FORMULA_WITHOUT_VALUE.title))


def test_a_copy_shows_excel_errors_and_merged_cells(tmp_path: Path) -> None:
    def change(book: xlsxwriter.Workbook, sheets: Mapping[str, xlsxwriter.worksheet.Worksheet]) -> None:
        formula("B2", "=A1/0", "#DIV/0!")(book, sheets)
        merge("A3:B3", "x")(book, sheets)

    write_marked(tmp_path / FILE, {SHEET: [("a", 1.0), ("b", 2.0), ("x", "")]}, change)
    (sheet,) = copy_workbook(tmp_path, FILE).sheets

    assert sheet.rows[1][1] == "#DIV/0!"
    assert sheet.broken == {}
    assert sheet.merged == ("A3:B3",)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_rows_of_every_layout_can_be_quoted(layout: str, tmp_path: Path, english: Language) -> None:
    sheets = form_sheets(small_form(), filled(), layout=layout, unit_name="Xã A")
    write_workbook(tmp_path / FILE, sheets)
    name, rows = next(iter(sheets.items()))
    at = next(at for at, row in enumerate(rows) if any("Ban hành kế hoạch" in str(cell) for cell in row))
    row = Quoter(tmp_path).row_at(Place(FILE, name, f"A{at + 1}"))

    assert any("Ban hành kế hoạch" in text for _, text in words(row, english))
    assert ("maximum", "1") in words(row, english)


def test_a_workbook_is_read_once_for_all_its_rows(tmp_path: Path) -> None:
    write_workbook(tmp_path / FILE, {SHEET: tidy_rows()})
    quoter = Quoter(tmp_path)
    first = quoter.row_at(Place(FILE, SHEET, "D3"))
    (tmp_path / FILE).unlink()

    assert quoter.row_at(Place(FILE, SHEET, "D3")) == first


def test_going_on_to_another_workbook_quotes_that_one(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", {SHEET: [("a",)]})
    write_workbook(tmp_path / "b.xlsx", {SHEET: [("b",)]})
    quoter = Quoter(tmp_path)

    assert meant(quoter.row_at(Place("a.xlsx", SHEET, "A1"))) == ["a"]
    assert meant(quoter.row_at(Place("b.xlsx", SHEET, "A1"))) == ["b"]


def test_a_copy_has_every_sheet_and_says_who_read_it(tmp_path: Path) -> None:
    write_workbook(tmp_path / FILE, {SHEET: [("a", 1.5)], "Ẩn": [("b",)]}, hidden=["Ẩn"])
    copy = copy_workbook(tmp_path, FILE)

    assert [(sheet.name, sheet.is_hidden) for sheet in copy.sheets] == [(SHEET, False), ("Ẩn", True)]
    assert [list(row) for row in copy.sheets[0].rows] == [["a", 1.5]]
    assert copy.reader == quoting.READER


def test_what_is_no_workbook_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"%PDF-1.7")

    assert copy_workbook(tmp_path, FILE) == WorkbookCopy()
    assert copy_workbook(tmp_path, "there-is-none.xlsx") == WorkbookCopy()
