"""Several indices as a workbook."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.diff.samples import HOSTILE_NAME
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured
from writers.indices.samples import index_of, sample_side, year_of

from cchc_cli.domain.indices import side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.indices.workbook import indices_workbook


@pytest.fixture(scope="module")
def sheet(english: Language) -> Worksheet:
    """The one sheet of the sample."""
    found = load_workbook(io.BytesIO(indices_workbook(sample_side(), english))).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def row_of(sheet: Worksheet, name: str, index: str) -> list[object]:
    rows: list[list[object]] = [[*row] for row in sheet.iter_rows(values_only=True)]
    return next(row for row in rows if row[:2] == [name, index])


def test_ranks_and_scores_of_every_year_are_numbers(sheet: Worksheet) -> None:
    assert row_of(sheet, "Xã Dung", "CCHC")[2:] == [4, 3, 40, 4, 1, 50, 90]


def test_a_year_that_an_index_does_not_have_is_blank(sheet: Worksheet) -> None:
    assert row_of(sheet, "Xã Bình", "<i>Khác</i>")[3:6] == [None, None, None]


def test_it_can_be_filtered(sheet: Worksheet) -> None:
    assert sheet.auto_filter.ref == f"A1:I{1 + 4 + 3}"


def test_every_year_has_a_column_of_ranks_and_one_of_scores(sheet: Worksheet) -> None:
    assert [cell.value for cell in sheet[1]] == [
        *("Unit", "Index", "Ranked units", "Rank change", "Score change"),
        *("Rank 2024", "Rank 2025", "Score 2024", "Score 2025"),
    ]


def test_headings_are_in_the_language_of_the_reader(vietnamese: Language) -> None:
    book = load_workbook(io.BytesIO(indices_workbook(sample_side(), vietnamese)))
    assert book.sheetnames == ["Các chỉ số"]
    assert [cell.value for cell in book.worksheets[0][1]][-2:] == ["Điểm 2024", "Điểm 2025"]


def test_units_stand_in_the_order_in_which_the_indices_name_them(sheet: Worksheet) -> None:
    names = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert list(dict.fromkeys(names)) == ["Xã An", "Xã Bình", HOSTILE_NAME, "Xã Dung"]


def test_a_hostile_name_is_text(sheet: Worksheet) -> None:
    found = [cell for row in sheet.iter_rows() for cell in row if cell.value in {HOSTILE_NAME, "<i>Khác</i>"}]
    assert {cell.data_type for cell in found} == {"s"}


def test_changes_have_their_sign_arrow_and_colour(sheet: Worksheet) -> None:
    assert sheet["D2"].number_format == '"▲"#,##0;"▼"#,##0;"="'
    assert sheet["E2"].number_format == '+#,##0.00;"−"#,##0.00;#,##0.00'
    assert coloured(sheet) == {"D2:D8": [DOWN, UP], "E2:E8": [DOWN, UP]}


def test_scores_are_whole_and_only_shown_with_two_decimals(english: Language) -> None:
    side = side_by_side("", [index_of("A", year_of("2025", {"Xã An": 70.123456}))])
    cell = load_workbook(io.BytesIO(indices_workbook(side, english))).worksheets[0]["G2"]
    assert (cell.value, cell.number_format) == (70.123456, "#,##0.00")
