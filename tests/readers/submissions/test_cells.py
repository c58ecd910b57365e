"""Cells: addresses, blanks and how findings quote them."""

from datetime import date, datetime
from decimal import Decimal
from math import inf, nextafter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbooks import write_workbook

from cchc_cli.domain.cell_address import address, position_of
from cchc_cli.readers.submissions.cells import Cell, in_digits, is_blank, read_sheets, shown
from cchc_cli.readers.submissions.guard import clear


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_every_address_is_read_as_it_was_written(row: int, column: int) -> None:
    assert position_of(address(row, column)) == (row, column)


@pytest.mark.parametrize("cell", ["", " ", "\n", "\u00a0", "\u200b", "\ufeff", "\u2060 \u00ad", "\u3000"])
def test_what_nobody_sees_is_blank(cell: str) -> None:
    assert is_blank(cell)


@pytest.mark.parametrize("cell", ["0", "-", 0.0, date(2025, 1, 1), "\u200ba"])
def test_what_can_be_seen_is_not_blank(cell: Cell) -> None:
    assert not is_blank(cell)


@pytest.mark.parametrize(
    ("cell", "quoted"),
    [
        ("a\n  b", "a b"),
        ("x" * 100, "x" * 80 + "…"),
        (datetime(2025, 1, 1, 12), date(2025, 1, 1)),  # noqa: DTZ001 - as cells are
        (1.5, 1.5),
    ],
)
def test_findings_quote_cells_in_short(cell: Cell, quoted: object) -> None:
    assert shown(cell) == quoted


def test_sheets_come_with_their_names_and_whether_they_are_hidden(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": [["x", 1.0]], "B": [[]]}, hidden=("B",))

    sheets = read_sheets(clear(path.read_bytes()))

    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [("A", False), ("B", True)]
    assert sheets[0].rows == [["x", 1.0]]


def test_rows_and_columns_count_from_the_first_cell(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"A": [[], [None, None, "x"]]})

    (sheet,) = read_sheets(clear(path.read_bytes()))

    assert position_of("C2") == (1, 2)
    assert sheet.rows[1][2] == "x"


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_keep_their_fifteen_digits(number: int) -> None:
    assert in_digits(float(number)) == str(number)


@given(st.integers(1, 10**9), st.integers(1, 4))
def test_sums_that_are_off_by_a_little_are_written_as_they_are_meant(parts: int, decimals: int) -> None:
    meant = Decimal(parts).scaleb(-decimals)
    nearly = nextafter(float(meant), inf)

    assert Decimal(in_digits(nearly)) == meant
