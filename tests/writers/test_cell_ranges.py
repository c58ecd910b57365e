"""Cells as ranges."""

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language import Language
from cchc_cli.writers.cell_ranges import CellRange, cell_ranges, list_some


def texts(*cells: str) -> list[str]:
    return [found.text for found in cell_ranges(cells)]


def test_cells_below_each_other_are_one_range() -> None:
    assert texts("E12", "E13", "E14") == ["E12:E14"]


def test_a_gap_ends_a_range() -> None:
    assert texts("E12", "E14", "E15") == ["E12", "E14:E15"]


def test_cells_beside_each_other_stay_apart() -> None:
    assert texts("E12", "F12") == ["E12", "F12"]


def test_a_cell_named_twice_counts_once() -> None:
    assert cell_ranges(["E12", "E12"]) == (CellRange("E12", 1),)


def test_what_is_no_cell_stays_as_it_is() -> None:
    assert texts("E12", "?", "E13") == ["E12", "?", "E13"]


def test_the_cells_of_ranges_that_are_not_named_are_counted(english: Language) -> None:
    ranges = cell_ranges(["A1", "C1", "C2", "C3", "E9"])

    assert list_some(ranges, 1, english) == "A1 and 4 more"
    assert list_some(ranges, 3, english) == "A1, C1:C3, E9"


@given(st.lists(st.integers(1, 60), unique=True))
def test_no_cell_is_lost(rows: list[int]) -> None:
    assert sum(found.count for found in cell_ranges(f"E{row}" for row in rows)) == len(rows)
