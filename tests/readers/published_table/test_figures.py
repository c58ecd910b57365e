"""Figures of published rankings."""

from datetime import date
from math import nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, totals

from cchc_cli.readers.published_table.figures import Figures, decimals_of, read_rank
from cchc_cli.readers.submissions.cells import Cell


@pytest.mark.parametrize(
    ("written", "number"),
    [("87,5", 87.5), ("87.5", 87.5), ("87,5 %", 87.5), ("65.595", 65.595), ("65,595", 65.595), ("90", 90)],
)
def test_numbers_have_either_decimal_sign(tmp_path: Path, written: str, number: float) -> None:
    assert totals(csv_file(tmp_path, f"Đơn vị;Tổng điểm\nXã An;{written}\n")) == {"Xã An": number}


def test_points_part_thousands_beside_decimal_commas(tmp_path: Path) -> None:
    text = "Đơn vị;Tổng điểm\nXã An;1.234\nXã Bình;1.002,5\n"
    assert totals(csv_file(tmp_path, text)) == {"Xã An": 1234, "Xã Bình": 1002.5}


@given(st.floats(0, 999, width=32), st.sampled_from([".", ","]), st.integers(1, 6))
def test_points_come_back_from_either_decimal_sign(number: float, sign: str, decimals: int) -> None:
    written = f"{number:.{decimals}f}"
    assert Figures().read(written.replace(".", sign)) == float(written)


@pytest.mark.parametrize("cell", [True, "chín", "", date(2024, 1, 2), "1/2"])
def test_what_is_no_number_is_none(cell: Cell) -> None:
    assert Figures().read(cell) is None


@pytest.mark.parametrize("cell", [0.0, 2.5, -1.0, "0", "cuối", "1-2", True, ""])
def test_what_is_no_rank_is_none(cell: Cell) -> None:
    assert read_rank(cell) is None


def test_missing_numbers_have_no_decimals() -> None:
    assert decimals_of([nan]) == 0
