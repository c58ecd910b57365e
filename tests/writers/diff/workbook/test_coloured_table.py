"""A table whose changes have colours."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured
from xlsxwriter import Workbook

from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value

ROW = ("Xã An", 3, 1.5, -2, 80.0)


def written(rows: Sequence[Sequence[Value]]) -> Worksheet:
    """Write a column of each look: text, move, change, part of a move, figure."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        styles = ChangeStyles(book, 2)
        looks = (styles.text, styles.move, styles.signed, styles.places, styles.figure)
        columns = [Column(name, 10, look) for name, look in zip("abcde", looks, strict=True)]
        write_coloured_table(book.add_worksheet("S"), columns, rows, styles, frozen_columns=1)
    sheet = load_workbook(file)["S"]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize(("count", "rows"), [(1, "{0}2"), (2, "{0}2:{0}3"), (50, "{0}2:{0}51")])
def test_changes_are_coloured_from_the_first_row_to_the_last(count: int, rows: str) -> None:
    assert coloured(written([ROW] * count)) == {rows.format(letter): [DOWN, UP] for letter in "BCD"}


def test_a_table_without_rows_has_no_colours() -> None:
    sheet = written([])
    assert coloured(sheet) == {}
    assert [cell.value for cell in sheet[1]] == [*"abcde"]


def test_rises_are_what_is_above_zero_and_falls_what_is_below() -> None:
    rules = [rule for area in written([ROW, ROW]).conditional_formatting for rule in area.rules]
    assert {(rule.operator, str(rule.dxf.font.color.rgb)) for rule in rules} == {
        *(("greaterThan", UP), ("lessThan", DOWN)),
    }
    assert {formula for rule in rules for formula in rule.formula} == {"0"}


def test_names_stay_in_sight() -> None:
    assert written([ROW]).freeze_panes == "B2"
