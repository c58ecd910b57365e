"""Figures of published rankings."""

from datetime import date
from decimal import Decimal
from math import inf, nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, totals

from cchc_cli.readers.published_table.figures import (
    Figures,
    decimals_of,
    figures_of,
    read_rank,
    says_nothing,
)
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


@pytest.mark.parametrize(
    ("cells", "has_decimal_comma"),
    [
        ([], False),
        ([90.0, "Xã An", "90"], False),
        (["87,5"], True),
        (["87,5 %", "Xã 2,5"], True),
        (["1.234", "87,5"], True),
        (["87.5", "87,5"], False),
        (["87.25 %", "1.002,5"], False),
        (["1.234.567", "2,5"], True),
        (["0.234", "2,5"], False),
        (["-1,5"], True),
        (["1.002,5"], True),
        (["1,234,567"], False),
    ],
)
def test_a_decimal_comma_anywhere_tells_how_all_numbers_are_written(
    cells: list[Cell], *, has_decimal_comma: bool
) -> None:
    assert figures_of(cells) == Figures(has_decimal_comma)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (1e9, 1e9),
        (-1e9, -1e9),
        (1_000_000_001.0, None),
        (inf, None),
        (-inf, None),
        ("1000000000", 1e9),
        ("1000000001", None),
        (0.0, 0.0),
        ("-0,5", -0.5),
        ("８７,５", 87.5),
        ("\u00a087,5\u200b", 87.5),
        ("87,5%%", None),
        ("%", None),
    ],
)
def test_numbers_that_points_can_be_are_read(written: Cell, number: float | None) -> None:
    assert Figures().read(written) == number


@given(st.one_of(st.floats(), st.text(max_size=20), st.booleans(), st.dates()))
def test_a_cell_is_no_number_or_one_that_is_not_too_large(cell: Cell) -> None:
    figures = Figures()
    assert figures.read(cell) is None or not figures.is_too_large(cell)


@pytest.mark.parametrize(
    ("cell", "rank"),
    [
        (1.0, 1),
        (999_999.0, 999_999),
        (1_000_000.0, None),
        ("Hạng 3", 3),
        ("HA\u0323NG 3", 3),
        ("thứ 12", 12),
        ("#4", 4),
        ("= 2", 2),
        ("2*", 2),
        ("3.0", 3),
        ("5 / 63", 5),
        ("1234567", None),
        ("00", None),
        ("3,5", None),
        ("-2", None),
        ("I", None),
    ],
)
def test_ranks_are_read_as_people_write_them(cell: Cell, rank: int | None) -> None:
    assert read_rank(cell) == rank


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "—", "…", "...", "N/A", "x", "X", "/", "\u200b"])
def test_dashes_and_blanks_say_nothing(cell: str) -> None:
    assert says_nothing(cell)


@pytest.mark.parametrize("cell", [0.0, "0", "vắng", False, "--", "không"])
def test_what_says_anything_is_not_nothing(cell: Cell) -> None:
    assert not says_nothing(cell)


@given(st.lists(st.decimals(0, 999, places=4), max_size=6))
def test_decimals_are_those_of_the_number_that_has_most(numbers: list[Decimal]) -> None:
    exact = max((-int(number.normalize().as_tuple().exponent) for number in numbers if number), default=0)
    assert decimals_of(map(float, numbers)) == max(exact, 0)
