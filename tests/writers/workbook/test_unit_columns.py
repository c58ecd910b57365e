"""The columns that name the unit, alike on every sheet with one row per unit."""

import pytest
from openpyxl.workbook import Workbook

HEADINGS = ["Group", "Rank", "Code", "Unit"]


@pytest.mark.parametrize(("sheet", "head_row"), [("Areas", 2), ("Criteria by unit", 4)])
def test_a_row_begins_with_group_rank_code_and_name(book: Workbook, sheet: str, head_row: int) -> None:
    head, first, *_ = book[sheet].iter_rows(min_row=head_row, max_col=4, values_only=True)
    assert list(head) == HEADINGS
    assert list(first) == ["Communes", 1, "X1", "Xã Tân Hòa"]


def test_sheets_list_the_same_units_in_the_same_order(book: Workbook) -> None:
    areas = [row[:4] for row in book["Areas"].iter_rows(min_row=3, values_only=True)]
    criteria = [row[:4] for row in book["Criteria by unit"].iter_rows(min_row=5, values_only=True)]
    assert areas == criteria


def test_a_unit_that_is_scored_and_not_ranked_has_no_rank(book: Workbook) -> None:
    ranks = {row[2]: row[1] for row in book["Areas"].iter_rows(min_row=3, values_only=True)}
    assert ranks["X6"] is None
    assert "X5" not in ranks  # it sent nothing


def test_codes_are_text_and_ranks_are_numbers(book: Workbook) -> None:
    rows = list(book["Areas"].iter_rows(min_row=3, max_col=4))
    assert {row[2].data_type for row in rows} == {"s"}
    assert {type(row[1].value) for row in rows} == {int, type(None)}
