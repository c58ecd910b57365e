"""Long tables: a row for every unit and item, cut into units by counting or by seeking."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from results_folders import told

from cchc_cli.errors import Fault
from cchc_cli.readers.results_folder.columns import TableFile
from cchc_cli.readers.results_folder.grid import Grid, GridFile, missing_units, read_grid

UNITS = ("X2", "X1", "X10")
CODES = ("1.1", "1.2", "1.10")
Row = tuple[str, ...]
ROWS: list[Row] = [(unit, code, f"{at}") for at, (unit, code) in enumerate(product(UNITS, CODES))]


def asked(folder: Path, rows: Sequence[Row], codes: Sequence[str] = CODES) -> GridFile:
    path = folder / "t.csv"
    path.write_text("\n".join(["unit_code,criterion,points", *map(",".join, rows)]), encoding="utf-8-sig")
    file = TableFile(path, ("unit_code", "criterion", "points"))
    return GridFile(file, ("criterion",), [(code,) for code in codes], numbers=["points"])


def read(folder: Path, rows: Sequence[Row], codes: Sequence[str] = CODES) -> tuple[Grid | None, list[Fault]]:
    return read_grid(asked(folder, rows, codes), pd.Index(UNITS))


def grid(folder: Path, rows: Sequence[Row]) -> Grid:
    found, faults = read(folder, rows)
    assert (found is not None, faults) == (True, [])
    assert found is not None
    return found


def faults(folder: Path, rows: Sequence[Row], codes: Sequence[str] = CODES) -> list[str]:
    found, wrong = read(folder, rows, codes)
    assert found is None
    return told(wrong)


def test_a_column_has_units_down_and_items_across(tmp_path: Path) -> None:
    found = grid(tmp_path, ROWS)
    assert found.unit_codes == UNITS
    assert found.column("points").tolist() == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


@given(st.permutations(ROWS))
def test_rows_are_found_in_any_order(tmp_path_factory: pytest.TempPathFactory, rows: list[Row]) -> None:
    found = grid(tmp_path_factory.mktemp("g"), rows)
    by_place = {(unit, code): float(points) for unit, code, points in ROWS}
    expected = [[by_place[unit, code] for code in CODES] for unit in found.unit_codes]
    assert found.column("points").tolist() == expected
    assert list(found.unit_codes) == list(dict.fromkeys(row[0] for row in rows))


def test_a_run_without_units_has_no_rows(tmp_path: Path) -> None:
    found = grid(tmp_path, [])
    assert (found.unit_codes, found.column("points").shape) == ((), (0, 3))


def test_a_framework_that_asks_nothing_has_no_rows(tmp_path: Path) -> None:
    found, wrong = read(tmp_path, [], codes=())
    assert found is not None
    assert (found.unit_codes, found.width, wrong) == ((), 0, [])
    assert missing_units(TableFile(tmp_path / "t.csv", ()), found, UNITS) == []
    assert found.of_units(UNITS) is found


def test_rows_of_a_framework_that_asks_nothing_are_strangers(tmp_path: Path) -> None:
    assert faults(tmp_path, ROWS[:1], codes=()) == ["t.csv:0 criterion The framework lacks the criteria 1.1."]


def test_units_can_be_put_into_another_order(tmp_path: Path) -> None:
    found = grid(tmp_path, ROWS).of_units(["X10", "X2"])
    assert found.unit_codes == ("X10", "X2")
    assert found.column("points").tolist() == [[6, 7, 8], [0, 1, 2]]


def test_units_in_their_own_order_are_not_copied(tmp_path: Path) -> None:
    found = grid(tmp_path, ROWS)
    assert found.of_units(UNITS) is found


@pytest.mark.parametrize("at", range(len(ROWS)))
def test_a_row_that_is_missing_is_told_with_its_unit(tmp_path: Path, at: int) -> None:
    rows = [*ROWS[:at], *ROWS[at + 1 :]]
    assert faults(tmp_path, rows) == [
        f"t.csv:0 criterion Rows of some criteria are missing for the units {ROWS[at][0]}."
    ]


@pytest.mark.parametrize("at", range(len(ROWS)))
def test_a_row_that_stands_twice_is_told_with_its_line(tmp_path: Path, at: int) -> None:
    rows = [*ROWS, (*ROWS[at][:2], "99")]
    assert faults(tmp_path, rows) == ["t.csv:11 criterion The unit already has a row for this criterion."]


def test_a_row_in_the_place_of_another_is_no_whole_unit(tmp_path: Path) -> None:
    rows = [("X1", *row[1:]) if row[:2] == ("X2", "1.2") else row for row in ROWS if row[:2] != ("X1", "1.2")]
    assert faults(tmp_path, rows) == ["t.csv:0 criterion Rows of some criteria are missing for the units X2."]


def test_criteria_and_units_that_nobody_knows_are_told_together(tmp_path: Path) -> None:
    rows = [*ROWS, ("X9", "9.9", "1"), ("X8", "1.1", "1")]
    assert faults(tmp_path, rows) == [
        "t.csv:0 criterion The framework lacks the criteria 9.9.",
        "t.csv:0 unit_code The ranking lacks the units X8, X9.",
    ]


def test_of_many_strangers_some_are_named(tmp_path: Path) -> None:
    rows = [(f"Y{at}", "1.1", "1") for at in range(9)]
    assert faults(tmp_path, rows) == ["t.csv:0 unit_code The ranking lacks the units Y0, Y1, Y2, Y3, Y4."]


@pytest.mark.parametrize("code", ["1.1", "01.1", "1.10", "1.1 "])
def test_codes_are_compared_as_texts(tmp_path: Path, code: str) -> None:
    rows = [(unit, code if one == "1.1" else one, points) for unit, one, points in ROWS]
    is_known = code == "1.1"
    assert (read(tmp_path, rows)[0] is not None) is is_known


def test_codes_that_excel_would_run_are_known_again(tmp_path: Path) -> None:
    rows = [("'-1", "'=x", "5")]
    found, wrong = read_grid(asked(tmp_path, rows, ["=x"]), pd.Index(["-1"]))
    assert wrong == []
    assert found is not None
    assert found.unit_codes == ("-1",)


def test_words_become_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("unit_code,criterion,status\nX1,1,on\nX1,2,off\n", encoding="utf-8-sig")
    file = TableFile(path, ("unit_code", "criterion", "status"))
    words = {"status": {"on": 1, "off": 0}}
    found, _ = read_grid(GridFile(file, ("criterion",), [("1",), ("2",)], words=words), pd.Index(["X1"]))
    assert found is not None
    assert found.column("status").tolist() == [[1, 0]]
    assert found.column("status").dtype == np.int8


def test_an_item_of_two_keys_is_named_by_both(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("unit_code,criterion,input\nX1,1.1,a\nX1,1.1,c\n", encoding="utf-8-sig")
    file = TableFile(path, ("unit_code", "criterion", "input"))
    items = [("1.1", "a"), ("1.1", "b")]
    found, wrong = read_grid(GridFile(file, ("criterion", "input"), items), pd.Index(["X1"]))
    assert found is None
    assert told(wrong) == ["t.csv:0 input The framework lacks the criteria 1.1 c."]


def test_units_that_only_another_table_has_are_told(tmp_path: Path) -> None:
    found = grid(tmp_path, ROWS[:3])
    wrong = missing_units(TableFile(tmp_path / "t.csv", ()), found, UNITS)
    assert told(wrong) == ["t.csv:0 unit_code Rows of some criteria are missing for the units X1, X10."]
