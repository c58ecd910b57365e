"""Areas by unit."""

import pytest
from openpyxl import Workbook
from writers.diff.samples import AREA_NAMES, sample_diff
from writers.diff.test_areas import without_weights
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, newcomers, opened, records


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def test_areas_of_a_unit_add_up_to_it(book: Workbook) -> None:
    rows = [row for row in records(book["By area"]) if row["Code"] == "X2"]
    assert [row["Area"] for row in rows] == ["1", "2", "3", "4"]
    assert round(sum(float(str(row["Index change"])) for row in rows), 6) == 29.53


def test_every_row_adds_up_by_itself(book: Workbook) -> None:
    for row in records(book["By area"]):
        figures = [float(str(value)) for value in list(row.values())[5:]]
        assert round(sum(figures[1:]), 6) == figures[0]


def test_areas_have_their_codes_and_their_names(book: Workbook) -> None:
    rows = records(book["By area"])
    assert {row["Area"]: row["Name"] for row in rows} == AREA_NAMES


def test_units_that_cannot_be_compared_have_no_areas(book: Workbook) -> None:
    codes = list(dict.fromkeys(row["Code"] for row in records(book["By area"])))
    assert codes == ["X2", "X1", "X3", "X4", "P1", "P3", "P2"]


def test_where_weights_are_not_known_areas_have_their_change_alone() -> None:
    sheet = opened(without_weights(sample_diff()))["By area"]
    assert [cell.value for cell in sheet[1]] == ["Group", "Code", "Unit", "Area", "Name", "Index change"]
    assert coloured(sheet) == {"F2:F29": [DOWN, UP]}


def test_changes_alone_are_coloured(book: Workbook) -> None:
    assert list(coloured(book["By area"])) == [f"{letter}2:{letter}29" for letter in "FGHIJ"]


def test_years_that_have_nothing_to_compare_have_no_such_sheet() -> None:
    assert "By area" not in opened(newcomers()).sheetnames
