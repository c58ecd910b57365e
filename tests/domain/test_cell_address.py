"""Addresses of cells, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.cell_address import (
    address,
    column_letters,
    column_number,
    position_of,
    position_or_none,
)

ROWS, COLUMNS = st.integers(0, 1_048_575), st.integers(0, 16_383)


@given(ROWS, COLUMNS)
def test_what_is_written_is_read(row: int, column: int) -> None:
    assert position_of(address(row, column)) == position_or_none(address(row, column)) == (row, column)


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16_384)])
def test_columns_are_counted_from_their_letters(letters: str, number: int) -> None:
    assert (column_number(letters), column_letters(number)) == (number, letters)


@pytest.mark.parametrize("text", ["", "E", "12", "E0", "e12", "E12:F13", "ABCD1", " E12", "E12\n"])
def test_what_is_no_address_has_no_position(text: str) -> None:
    assert position_or_none(text) is None
