"""The sender's table again, cell by cell."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from validations import NO_NUMBER, NOT_ANSWERED, SHEET, SPACES_REMOVED, finding
from xlsxwriter import Workbook

from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.domain.sheet_copy import CellValue, SheetCopy
from cchc_cli.language import Language
from cchc_cli.writers.feedback.copied_sheet import write_copy
from cchc_cli.writers.feedback.styles import FILLS, CopyStyles

TWICE = FindingKind("CCHC930", Severity.ERROR, "Twice: {first} and {second}.", "Look.")
HEADING = ("Mã", "Tên tiêu chí", "Số liệu")
TABLE: Sequence[Sequence[CellValue]] = (HEADING, ("1.1", "Ban hành kế hoạch", 1.0))


def copied(
    folder: Path,
    language: Language,
    rows: Sequence[Sequence[CellValue]],
    findings: Sequence[Finding] = (),
    merged: Sequence[str] = (),
) -> Any:
    path = folder / "copy.xlsx"
    copy = SheetCopy(SHEET, rows, merged=merged)
    with Workbook(str(path), {"strings_to_formulas": False}) as book:
        write_copy(book.add_worksheet("S"), copy, findings, CopyStyles(book), language)
    return load_workbook(path)["S"]


def test_columns_are_as_wide_as_what_they_hold(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [HEADING, ("1.1", "Tên tiêu chí dài hơn hai mươi chữ cái", 1.0)])

    assert sheet.column_dimensions["A"].width < 10
    assert 35 < sheet.column_dimensions["B"].width < 45


def test_no_column_is_wider_than_a_screen(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [HEADING, ("1.1", "dài " * 200, 1.0)])

    assert sheet.column_dimensions["B"].width < 50


def test_long_texts_get_as_many_lines_as_they_need(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [HEADING, ("1.1", "dài " * 50, 1.0)])

    assert sheet.row_dimensions[2].height > 3 * sheet.row_dimensions[1].height
    assert sheet["B2"].alignment.wrap_text


def test_a_row_is_not_higher_than_excel_allows(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [HEADING, ("1.1", "dài\n" * 900, 1.0)])

    assert sheet.row_dimensions[2].height <= 409


def test_a_title_reaches_over_the_columns_beside_it(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [("BẢNG TỰ ĐÁNH GIÁ NĂM 2025", "", ""), *TABLE])

    assert not sheet["A1"].alignment.wrap_text
    assert sheet.column_dimensions["A"].width < 10


def test_a_faulty_title_is_marked_like_any_cell(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [("BẢNG", "", ""), *TABLE], [finding(NOT_ANSWERED, "A1")])

    assert sheet["A1"].comment is not None
    assert sheet["A1"].fill.fill_type == "solid"


def test_the_tab_has_the_colour_of_the_worst(tmp_path: Path, english: Language) -> None:
    findings = [finding(SPACES_REMOVED, "A2", stated=" x"), finding(NO_NUMBER, "C2", stated="x")]
    sheet = copied(tmp_path, english, TABLE, findings)

    assert f"#{sheet.sheet_properties.tabColor.rgb[2:]}" == FILLS[NO_NUMBER.severity]


def test_a_clean_sheet_has_no_mark_at_all(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, TABLE)

    assert sheet.sheet_properties.tabColor is None
    assert all(cell.comment is None and cell.fill.fill_type is None for row in sheet for cell in row)


def test_a_finding_about_the_whole_sheet_marks_its_tab_only(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, TABLE, [finding(NOT_ANSWERED)])

    assert sheet.sheet_properties.tabColor is not None
    assert all(cell.comment is None for row in sheet for cell in row)


@pytest.mark.parametrize("cell", ["A0", "A1048577", "XFE1", "ZZZ9999999", "?"])
def test_a_cell_that_excel_does_not_have_is_passed_over(cell: str, tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, TABLE, [finding(NOT_ANSWERED, cell)])

    assert sheet["A2"].value == "1.1"


def test_rows_of_different_lengths_keep_their_cells(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [("a",), (), ("b", "", "c")])

    assert [sheet["A1"].value, sheet["A3"].value, sheet["C3"].value] == ["a", "b", "c"]


def test_an_empty_sheet_is_copied_empty(tmp_path: Path, english: Language) -> None:
    assert copied(tmp_path, english, []).max_row == 1


def test_a_comment_is_in_the_language_of_the_person(tmp_path: Path, vietnamese: Language) -> None:
    sheet = copied(tmp_path, vietnamese, TABLE, [finding(NO_NUMBER, "C2", stated=1.5)])

    assert "“1,5”" in sheet["C2"].comment.text


def test_a_comment_cannot_be_longer_than_excel_allows(tmp_path: Path, english: Language) -> None:
    findings = [finding(NO_NUMBER, "C2", stated="x" * 20_000) for _ in range(3)]

    assert len(copied(tmp_path, english, TABLE, findings)["C2"].comment.text) <= 32_767


def test_codes_as_text_are_not_called_doubtful(tmp_path: Path, english: Language) -> None:
    copied(tmp_path, english, TABLE)
    with ZipFile(tmp_path / "copy.xlsx") as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")

    assert b'<ignoredError sqref="A1:C2" numberStoredAsText="1"/>' in xml


def test_every_cell_that_a_finding_names_is_marked(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", first=f"{SHEET}!A2", second=f"{SHEET}!C2")
    sheet = copied(tmp_path, english, TABLE, [found])

    for cell in ("A2", "C2"):
        assert f"#{sheet[cell].fill.start_color.rgb[2:]}" == FILLS[Severity.ERROR]
        assert sheet[cell].comment.text == "CCHC930: Twice: A2 and C2.\nLook."
    assert sheet["B2"].comment is None


def test_a_cell_named_by_a_finding_on_another_sheet_is_marked_here(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", sheet="Phụ lục", first="Phụ lục!A2", second=f"{SHEET}!C2")
    sheet = copied(tmp_path, english, TABLE, [found])

    assert sheet["A2"].comment is None
    assert sheet["C2"].comment.text.startswith("CCHC930: Twice: Phụ lục!A2 and C2.")


def test_merged_cells_are_merged_again(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, [("BẢNG", "", ""), *TABLE], merged=["A1:C1", "B2:B3"])

    assert sorted(str(area) for area in sheet.merged_cells.ranges) == ["A1:C1", "B2:B3"]
    assert (sheet["A1"].value, sheet["B2"].value) == ("BẢNG", "Tên tiêu chí")


def test_merges_that_overlap_are_left_out(tmp_path: Path, english: Language) -> None:
    sheet = copied(tmp_path, english, TABLE, merged=["A1:B1", "B1:C1"])

    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:B1"]


def test_a_fault_below_a_merge_is_marked_where_it_is_seen(tmp_path: Path, english: Language) -> None:
    rows = [*TABLE, ("1.2", "Hoàn thành", "")]
    sheet = copied(tmp_path, english, rows, [finding(NOT_ANSWERED, "C3")], merged=["C2:C3"])

    assert sheet["C2"].comment.text.startswith("C3 · CCHC911: ")
    assert sheet["C2"].fill.fill_type == "solid"


def test_a_long_title_over_merged_cells_is_wrapped_in_all_their_room(
    tmp_path: Path, english: Language
) -> None:
    title = ("dài " * 10, "", "")
    alone = copied(tmp_path, english, [title, *TABLE], merged=["A1:C1"])

    assert alone["A1"].alignment.wrap_text
    assert alone.column_dimensions["A"].width < 10
    assert alone.row_dimensions[1].height < 3 * alone.row_dimensions[2].height


def test_a_merged_text_does_not_widen_its_first_column(tmp_path: Path, english: Language) -> None:
    rows = [("ỦY BAN NHÂN DÂN TỈNH", "", "CỘNG HÒA"), *TABLE]

    assert copied(tmp_path, english, rows, merged=["A1:B1"]).column_dimensions["A"].width < 10
