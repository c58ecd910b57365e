"""Sheets: text stays text, headings stay in sight, pages print well."""

from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from openpyxl import load_workbook
from openpyxl.utils import quote_sheetname
from writers.workbook.conftest import WriteSheet

from cchc_cli.writers.workbook.sheet import (
    A3,
    LINE_HEIGHT,
    Column,
    TableArea,
    Value,
    add_sheet,
    cell_text,
    finish_table,
    line_count,
    name_table,
    set_widths,
    write_across,
    write_cells,
    write_note,
    write_table,
)
from cchc_cli.writers.workbook.styles import Styles


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Xã A", "Xã A"),
        ("<r>x</r>", "<r>x</r> "),
        ("<r>x", "<r>x"),
        ("<b>x</b>", "<b>x</b>"),
        ("x\udcffy", "x\ufffdy"),
        ("😀", "😀"),
        ("", ""),
    ],
)
def test_text_can_be_written_whatever_it_holds(text: str, written: str) -> None:
    assert cell_text(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84 123",
        "-5",
        "@SUM(1)",
        "http://x.vn",
        "mailto:a@b",
        "00123",
        "1e5",
        "2025-01-02",
        "internal:A1!B2",
    ],
)
def test_text_is_never_anything_else(write_sheet: WriteSheet, text: str) -> None:
    sheet = write_sheet(lambda styles: write_cells(add_sheet(styles, "S", ""), 0, [text], [styles.text]))
    assert (sheet["A1"].value, sheet["A1"].data_type, sheet["A1"].hyperlink) == (text, "s", None)


@pytest.mark.parametrize("value", [None, float("nan")])
def test_what_has_no_value_is_a_blank_cell_with_its_look(write_sheet: WriteSheet, value: Value) -> None:
    sheet = write_sheet(lambda styles: write_cells(add_sheet(styles, "S", ""), 0, [value], [styles.whole]))
    assert sheet["A1"].value is None
    assert sheet["A1"].number_format == "#,##0"


@pytest.mark.parametrize("value", [0, 0.0, -2.5, 91.67, 1e9])
def test_numbers_are_numbers(write_sheet: WriteSheet, value: float) -> None:
    sheet = write_sheet(lambda styles: write_cells(add_sheet(styles, "S", ""), 0, [value], [styles.figure]))
    assert (sheet["A1"].value, sheet["A1"].data_type) == (value, "n")
    assert sheet["A1"].number_format == "#,##0.00"


def test_a_text_longer_than_excel_takes_is_cut_and_not_lost(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(
        lambda styles: write_cells(add_sheet(styles, "S", ""), 0, ["a" * 40_000], [styles.text])
    )
    assert sheet["A1"].value == "a" * 32_767


@pytest.mark.parametrize(
    ("columns", "merged", "value"),
    [((0, 3), ["A1:D1"], "Tên"), ((2, 2), [], "Tên"), ((3, 2), [], None), ((0, -1), [], None)],
)
def test_a_text_lies_over_its_columns(
    write_sheet: WriteSheet, columns: tuple[int, int], merged: list[str], value: str | None
) -> None:
    sheet = write_sheet(
        lambda styles: write_across(add_sheet(styles, "S", ""), 0, columns, "Tên", styles.head)
    )
    assert [str(cells) for cells in sheet.merged_cells.ranges] == merged
    assert sheet.cell(1, columns[0] + 1).value == value


def test_a_page_is_a4_across_with_title_name_and_numbers(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: add_sheet(styles, "Tổng hợp", "Khung A & B"))
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddHeader is not None
    assert sheet.oddFooter is not None
    assert str(sheet.oddHeader.left.text).strip() == "Khung A && B"
    assert str(sheet.oddHeader.right.text).strip() == "&A"
    assert str(sheet.oddFooter.right.text).strip() == "&P / &N"
    assert sheet.sheet_view.showGridLines is False


@pytest.mark.parametrize(
    ("value", "width", "lines"),
    [("", 10, 1), (None, 10, 1), (12345.0, 2, 1), ("a" * 10, 10, 1), ("a" * 11, 10, 2), ("a" * 95, 10, 10)],
)
def test_lines_are_guessed_from_letters(value: Value, width: float, lines: int) -> None:
    assert line_count(value, width) == lines


def table(styles: Styles, rows: list[list[Value]]) -> None:
    sheet = add_sheet(styles, "S", "")
    columns = [
        Column("Đơn vị", 10, styles.strong),
        Column("Xếp loại", 8.5, styles.text, {"Tốt": styles.bands[0]}),
    ]
    write_table(sheet, columns, rows, styles)


def test_a_table_has_its_heading_in_sight_and_filters(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: table(styles, [["Xã A", "Tốt"], ["Xã B", "Khá"]]))
    assert [cell.value for cell in sheet[1]] == ["Đơn vị", "Xếp loại"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:B3", "$1:$1")
    assert [round(sheet.column_dimensions[name].width) for name in "AB"] == [11, 9]


def test_rows_are_as_high_as_their_longest_text(write_sheet: WriteSheet) -> None:
    rows: list[list[Value]] = [["Xã A", "Tốt"], ["a" * 25, None], ["a" * 71, "b"]]
    sheet = write_sheet(lambda styles: table(styles, rows))
    heights = [sheet.row_dimensions[number].height for number in range(1, 5)]
    assert heights == pytest.approx([lines * LINE_HEIGHT for lines in (2, 1, 3, 8)], abs=0.5)  # whole pixels


def test_text_that_is_not_wrapped_makes_no_row_higher(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: table(styles, [["Xã A", "b" * 60]]))
    assert sheet.row_dimensions[2].height == pytest.approx(LINE_HEIGHT, abs=0.5)


def test_a_long_heading_has_as_many_lines_as_it_needs(write_sheet: WriteSheet) -> None:
    columns = [("Xếp loại", 10), ("Chỉ số cải cách hành chính năm 2025", 10)]
    sheet = write_sheet(
        lambda styles: write_table(
            add_sheet(styles, "S", ""),
            [Column(text, width, styles.text) for text, width in columns],
            [],
            styles,
        )
    )
    assert sheet.row_dimensions[1].height == pytest.approx(5 * LINE_HEIGHT, abs=0.5)


def test_a_table_may_begin_below_a_note_and_keep_columns_in_sight(write_sheet: WriteSheet) -> None:
    def write(styles: Styles) -> None:
        sheet = add_sheet(styles, "S", "")
        write_note(sheet, "=Ghi chú", styles)
        columns = [Column("Mã", 10, styles.text), Column("Tên", 10, styles.text)]
        write_table(sheet, columns, [["1.1", "A"]], styles, head_row=1, frozen_columns=1)

    sheet = write_sheet(write)
    assert (sheet["A1"].value, sheet["A2"].value, sheet["A3"].value) == ("=Ghi chú", "Mã", "1.1")
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B3", "A2:B3", "$1:$2")


def test_a_sheet_may_be_upright_or_large(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: add_sheet(styles, "S", "", paper=A3, is_upright=True))
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (8, "portrait")


@pytest.mark.parametrize("name", ["Xã, phường", "l'Été", "2025"])
def test_a_table_is_found_by_its_name_headings_included(tmp_path: Path, name: str) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "one.xlsx")) as book:
        sheet = add_sheet(Styles(book, 2), name, "")
        name_table(book, sheet, "ranking", TableArea(1, 3, 4))
    cells = load_workbook(tmp_path / "one.xlsx").defined_names["ranking"].attr_text
    assert cells == f"{quote_sheetname(name)}!$A$2:$D$5"


def test_certain_texts_have_a_look_of_their_own(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: table(styles, [["Xã A", "Tốt"], ["Xã B", "Khá"]]))
    assert [sheet[cell].fill.fgColor.rgb for cell in ("B2", "B3")] == ["FF2A6A9F", "00000000"]


def test_a_table_without_rows_has_no_filters(write_sheet: WriteSheet) -> None:
    sheet = write_sheet(lambda styles: table(styles, []))
    assert sheet.auto_filter.ref is None
    assert sheet.freeze_panes == "A2"


def test_excel_does_not_doubt_codes_that_are_digits(tmp_path: Path) -> None:
    path = tmp_path / "one.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        styles = Styles(book, 2)
        sheet = add_sheet(styles, "S", "")
        set_widths(sheet, [Column("Mã", 12, styles.text)] * 2)
        finish_table(sheet, TableArea(1, 5, 2), frozen_columns=1)
    with ZipFile(path) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert '<ignoredError sqref="A1:B8" numberStoredAsText="1"/>' in written
    assert 'topLeftCell="B3"' in written
