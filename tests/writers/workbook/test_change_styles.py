"""How changes look."""

from io import BytesIO

import pytest
from contrast import contrast
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from cchc_cli.writers.workbook.change_styles import ChangeStyles


def coloured() -> Worksheet:
    """Write three changes, and colour them."""
    file = BytesIO()
    with Workbook(file) as book:
        styles = ChangeStyles(book, 2)
        sheet = book.add_worksheet()
        for row, change in enumerate((2.31, -0.4, 0)):
            sheet.write_number(row, 1, change, styles.signed)
        styles.colour(sheet, (0, 2), (1, 1))
    sheet = load_workbook(file).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize(
    ("decimals", "number_format"),
    [
        (0, '+#,##0;"−"#,##0;#,##0'),
        (1, '+#,##0.0;"−"#,##0.0;#,##0.0'),
        (3, '+#,##0.000;"−"#,##0.000;#,##0.000'),
    ],
)
def test_a_change_of_points_has_its_sign_and_the_decimals_that_are_published(
    decimals: int, number_format: str
) -> None:
    with Workbook(BytesIO()) as book:
        assert ChangeStyles(book, decimals).signed.num_format == number_format


def test_ranks_have_arrows_and_parts_of_ranks_have_signs() -> None:
    with Workbook(BytesIO()) as book:
        styles = ChangeStyles(book, 2)

        assert styles.move.num_format == '"▲"#,##0;"▼"#,##0;"="'
        assert styles.places.num_format == '+#,##0;"−"#,##0;0'


def test_a_fall_is_no_negative_number_to_the_eye_but_to_excel() -> None:
    assert [cell.value for cell in coloured()["B"]] == [2.31, -0.4, 0]


def test_what_rose_is_blue_and_what_fell_orange() -> None:
    ((cells, rules),) = [(str(one.sqref), one.rules) for one in coloured().conditional_formatting]
    looks = {rule.operator: rule.dxf.font.color.rgb for rule in rules}

    assert cells == "B1:B3"
    assert looks == {"greaterThan": "FF1F5F99", "lessThan": "FFA3480B"}
    assert {tuple(rule.formula) for rule in rules} == {("0",)}


@pytest.mark.parametrize("colour", ["#1F5F99", "#A3480B"])
def test_both_colours_can_be_read_on_white(colour: str) -> None:
    assert contrast(colour, "#FFFFFF") >= 4.5


def test_changes_have_the_line_below_them_that_other_cells_have() -> None:
    with Workbook(BytesIO()) as book:
        styles = ChangeStyles(book, 2)

        assert {style.bottom for style in (styles.signed, styles.places, styles.move, styles.text)} == {1}


def test_other_looks_are_those_of_every_workbook() -> None:
    with Workbook(BytesIO()) as book:
        assert ChangeStyles(book, 3).figure.num_format == "#,##0.000"
