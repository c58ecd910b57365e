"""Percent that Excel stores as fractions."""

from pathlib import Path

import pytest
from rankings import csv_file, read, workbook
from workbooks import Row


def indices(path: Path) -> list[float]:
    return [float(index) for index in read(path).units["index_percent"]]


@pytest.mark.parametrize("heading", ["Chỉ số (%)", "Chỉ số CCHC (phần trăm)", "index_percent"])
def test_fractions_below_a_heading_of_percent_are_percent(tmp_path: Path, heading: str) -> None:
    rows: list[Row] = [["Đơn vị", "Tổng điểm", heading], ["Xã An", 96, 0.96], ["Xã Bình", 57, 0.57]]
    assert indices(workbook(tmp_path, rows)) == [96, 57]


def test_an_index_that_is_the_only_total_is_percent_as_well(tmp_path: Path) -> None:
    year = read(workbook(tmp_path, [["Đơn vị", "Chỉ số (%)"], ["Xã An", 0.96], ["Xã Bình", 1]]))
    assert year.units["total_points"].tolist() == year.units["index_percent"].tolist() == [96, 100]


def test_the_scale_tells_fractions_where_the_heading_does_not(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Tổng điểm", "Chỉ số"], ["Điểm tối đa", 80, None]]
    assert indices(workbook(tmp_path, [*rows, ["Xã An", 60, 0.75], ["Xã Bình", 40, 0.5]])) == [75, 50]


def test_the_scale_tells_that_an_index_is_that_low(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Tổng điểm", "Chỉ số (%)"], ["Điểm tối đa", 100, None]]
    assert indices(workbook(tmp_path, [*rows, ["Xã An", 0.5, 0.5], ["Xã Bình", 0.25, 0.25]])) == [0.5, 0.25]


def test_areas_of_a_total_in_fractions_are_fractions(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Lĩnh vực A", "Lĩnh vực B", "Tổng điểm (%)"], ["Điểm tối đa", 0.4, 0.6, 1]]
    year = read(workbook(tmp_path, [*rows, ["Xã An", 0.3, 0.5, 0.8], ["Xã Bình", 0.2, 0.5, 0.7]]))
    assert year.contributions is not None
    assert year.contributions.points.tolist() == [[30, 50], [20, 50]]
    assert year.contributions.weights.tolist() == [[40, 60], [40, 60]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đơn vị;Chỉ số\nXã An;0,96\nXã Bình;0,87\n", [0.96, 0.87]),
        ("Đơn vị;Chỉ số (%)\nXã An;0,96%\nXã Bình;0,87%\n", [0.96, 0.87]),
        ("Đơn vị;Chỉ số (%)\nXã An;96\nXã Bình;0,87\n", [96, 0.87]),
        ("Đơn vị;Chỉ số (%)\nXã An;0,96\nXã Bình;0\n", [0.96, 0]),
    ],
)
def test_what_may_be_meant_so_stays_as_it_is(tmp_path: Path, text: str, expected: list[float]) -> None:
    assert indices(csv_file(tmp_path, text)) == expected
