"""Cells that say another thing than they show, found in workbooks read as a whole."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from marked_workbooks import Change, both, formula, hide_column, hide_row, merge, merge_over
from submission_forms import answer, row_of, self_points, small_form, tidy_rows
from workbooks import Row, Value, write_workbook

from cchc_cli.readers.submissions.reading import Reading, WorkbookReader

from .conftest import Look, codes_and_cells


def nothing(*_: object) -> None:
    """Change nothing."""


def read(tmp_path: Path, sheets: dict[str, Sequence[Row]], hidden: tuple[str, ...]) -> Reading:
    write_workbook(tmp_path / "xa-a.xlsx", sheets, hidden=hidden)
    return WorkbookReader(small_form()).read(tmp_path, "xa-a.xlsx")


def hide_rows(*rows: int) -> Change:
    """Hide rows, counted from 0."""
    hidden = tuple(map(hide_row, rows))
    return lambda workbook, sheets: [hide(workbook, sheets) for hide in hidden]


def test_a_form_that_shows_what_it_holds_has_no_findings(look: Look) -> None:
    assert look(nothing).findings == ()


def test_an_answer_in_a_hidden_row_is_used_and_reported(look: Look) -> None:
    reading = look(hide_row(4))

    assert answer(reading, "1.2", "a") == 18
    assert codes_and_cells(reading.findings) == [("CCHC221", "D5")]


def test_hidden_rows_side_by_side_are_one_finding(look: Look) -> None:
    reading = look(hide_rows(3, 4, 5, 6))

    assert codes_and_cells(reading.findings) == [("CCHC221", "E4")]
    assert reading.findings[0].values == {"rows": "4:7", "count": 5, "area": "D4:E7"}
    assert reading.findings[0].criterion == ""


def test_hidden_rows_apart_are_findings_of_their_own(look: Look) -> None:
    reading = look(hide_rows(4, 6))

    assert codes_and_cells(reading.findings) == [("CCHC221", "D5"), ("CCHC221", "D7")]
    assert [finding.criterion for finding in reading.findings] == ["1.2", "1.3"]
    assert reading.findings[0].values == {"rows": "5", "count": 1, "area": "D5"}


def test_an_answer_in_a_hidden_row_and_column_is_told_once(look: Look) -> None:
    reading = look(both(hide_row(4), hide_column(3)))

    assert [code for code, _ in codes_and_cells(reading.findings)] == ["CCHC222"]


def test_a_hidden_row_without_answers_is_no_matter(look: Look) -> None:
    assert look(hide_row(1)).findings == ()


def test_answers_in_a_hidden_column_are_used_and_reported(look: Look) -> None:
    reading = look(hide_column(4))

    assert self_points(reading, "1.2") == 1.8
    assert codes_and_cells(reading.findings) == [("CCHC222", "E3")]
    assert reading.findings[0].values == {"column": "E", "count": 12, "area": "E3:E21"}


def test_a_column_without_width_is_hidden(look: Look) -> None:
    reading = look(lambda _, sheets: sheets["Sheet1"].set_column(4, 4, 0))

    assert codes_and_cells(reading.findings) == [("CCHC222", "E3")]


def test_a_hidden_column_without_answers_is_no_matter(look: Look) -> None:
    assert look(hide_column(6)).findings == ()


def test_rows_that_a_filter_leaves_out_are_hidden(look: Look) -> None:
    def filtered(_: object, sheets: object) -> None:
        sheet = sheets["Sheet1"]  # type: ignore[index]
        sheet.autofilter("A1:G22")
        sheet.set_row(20, options={"hidden": True})

    reading = look(filtered)

    assert ("CCHC221", "D21") in codes_and_cells(reading.findings)


def test_a_folded_group_is_hidden(look: Look) -> None:
    reading = look(lambda _, sheets: sheets["Sheet1"].set_row(6, None, None, {"level": 1, "hidden": True}))

    assert ("CCHC221", "D7") in codes_and_cells(reading.findings)


def test_a_filled_in_table_on_a_hidden_sheet_is_reported(tmp_path: Path) -> None:
    reading = read(tmp_path, {"Sheet1": tidy_rows(), "Năm trước": tidy_rows()}, ("Năm trước",))

    assert [(finding.code, finding.place.sheet) for finding in reading.findings] == [("CCHC223", "Năm trước")]
    assert reading.submission is not None


def test_a_blank_form_on_a_hidden_sheet_is_no_matter(tmp_path: Path) -> None:
    blank: list[Row] = [
        [*row[:3], None, None, None, None] if at else row for at, row in enumerate(tidy_rows())
    ]

    assert read(tmp_path, {"Sheet1": tidy_rows(), "Mẫu": blank}, ("Mẫu",)).findings == ()


def test_a_hidden_sheet_without_a_table_is_no_matter(tmp_path: Path) -> None:
    lists: list[Row] = [["Đúng hạn"], ["Muộn"]]

    assert read(tmp_path, {"Sheet1": tidy_rows(), "Danh mục": lists}, ("Danh mục",)).findings == ()


def test_a_form_that_stands_on_a_hidden_sheet_only_is_named(tmp_path: Path) -> None:
    reading = read(tmp_path, {"Ghi chú": [["Xem kèm"]], "Bảng": tidy_rows()}, ("Bảng",))

    assert [(finding.code, finding.place.sheet) for finding in reading.findings] == [("CCHC224", "Bảng")]
    assert reading.submission is None


def test_an_answer_swallowed_by_a_merge_is_named_with_its_range(look: Look) -> None:
    reading = look(merge("E9:E10", 0.5))

    (finding,) = reading.findings
    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC225", "E10", "1.6")
    assert finding.values == {"area": "E9:E10", "first": "E9", "kept": 0.5}


def test_a_merge_across_figures_and_points_swallows_the_points(look: Look) -> None:
    assert codes_and_cells(look(merge("D9:E9", 5.0)).findings) == [("CCHC225", "E9")]


@pytest.mark.parametrize(
    ("area", "kept"),
    [
        ("B4:C4", "Hoàn thành nhiệm vụ"),
        ("A2:G2", "1"),
        ("B15:G15", "Cải cách thể chế"),
        ("F9:G10", "Báo cáo"),
    ],
)
def test_merged_names_and_titles_do_no_harm(look: Look, area: str, kept: str) -> None:
    assert look(merge(area, kept)).findings == ()


def test_merged_titles_above_the_table_do_no_harm(look: Look) -> None:
    rows: list[list[Value]] = [["BẢNG TỰ ĐÁNH GIÁ"], [], *tidy_rows()]

    assert look(merge("A1:G1", "BẢNG TỰ ĐÁNH GIÁ"), rows).findings == ()


def test_merged_blank_answers_are_only_blank(look: Look) -> None:
    rows = tidy_rows()
    for code in ("1.5", "1.6"):
        row_of(rows, code)[3] = None

    assert look(merge("D9:D10", ""), rows).findings == ()


def test_an_answer_that_a_merge_covers_is_used_and_reported(look: Look) -> None:
    reading = look(merge_over("E9:E10", 0.5))

    assert self_points(reading, "1.6") == 0.25
    assert codes_and_cells(reading.findings) == [("CCHC233", "E10")]


def test_a_name_merged_over_an_answer_covers_it(look: Look) -> None:
    assert codes_and_cells(look(merge_over("B9:E9", "Tiêu chí thứ năm")).findings) == [
        ("CCHC233", "D9"),
        ("CCHC233", "E9"),
    ]


def test_text_of_a_formula_is_told_from_typed_text(look: Look) -> None:
    reading = look(formula("D9", '=C9&" hồ sơ"', "5 hồ sơ"))

    (finding,) = reading.findings
    assert (finding.code, finding.place.cell) == ("CCHC231", "D9")
    assert finding.values["stated"] == "5 hồ sơ"


def test_a_formula_that_gives_a_number_is_an_answer(look: Look) -> None:
    reading = look(formula("D9", "=2+3", 5))

    assert (answer(reading, "1.5"), reading.findings) == (5, ())


def test_a_number_that_a_formula_gives_as_text_is_read(look: Look) -> None:
    reading = look(formula("D9", '=TEXT(5,"0")', "5"))

    assert answer(reading, "1.5") == 5
    assert codes_and_cells(reading.findings) == [("CCHC301", "D9")]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (both(hide_row(8), hide_column(4)), {"CCHC221", "CCHC222"}),
        (both(hide_row(8), merge("E12:E13", 0.5)), {"CCHC221", "CCHC225"}),
    ],
)
def test_several_things_are_all_found(look: Look, change: Change, codes: set[str]) -> None:
    assert {code for code, _ in codes_and_cells(look(change).findings)} == codes
