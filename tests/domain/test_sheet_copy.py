"""Addresses of cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.cell_address import address, position_or_none
from cchc_cli.domain.findings import Place
from cchc_cli.domain.sheet_copy import no_quotes


@pytest.mark.parametrize(
    ("cell", "position"),
    [("A1", (0, 0)), ("E12", (11, 4)), ("AA1", (0, 26)), ("XFD1048576", (1048575, 16383))],
)
def test_a_cell_has_a_position_counted_from_zero(cell: str, position: tuple[int, int]) -> None:
    assert position_or_none(cell) == position


@pytest.mark.parametrize("text", ["", "12", "E", "e12", "E-1", "E12:E14", "ABCD1", "Ô12"])
def test_what_is_no_cell_has_no_position(text: str) -> None:
    assert position_or_none(text) is None


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_an_address_gives_its_position_back(row: int, column: int) -> None:
    assert position_or_none(address(row, column)) == (row, column)


def test_nothing_is_quoted_unless_somebody_can() -> None:
    assert no_quotes(Place("a.xlsx", "S", "A1")) is None
