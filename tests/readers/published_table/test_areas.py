"""Points by area, and what they contribute."""

from pathlib import Path

import numpy as np
import pytest
from rankings import AREAS, csv_file, read, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table


def test_areas_are_contributions_of_unknown_weight(tmp_path: Path) -> None:
    found = read(workbook(tmp_path, AREAS)).contributions
    assert found is not None
    assert [(part.code, part.name) for part in found.parts] == [("1", "Chỉ đạo, điều hành"), ("2", "Thể chế")]
    assert found.points.tolist() == [[9.5, 38.25], [8, 40]]
    assert np.isnan(found.weights).all()


@pytest.mark.parametrize("at", [1, 3])
def test_a_row_of_maxima_gives_scale_and_weights(tmp_path: Path, at: int) -> None:
    maxima: Row = ["", "Điểm tối đa", 10, 40, 50, "", ""]
    year = read(workbook(tmp_path, [*AREAS[:at], maxima, *AREAS[at:]]))
    assert (year.basis.scale, year.units["index_percent"].tolist()) == (50, [95.5, 96])
    assert year.contributions is not None
    assert year.contributions.weights.tolist() == [[20, 80], [20, 80]]
    assert year.contributions.points.tolist() == [[19, 76.5], [16, 80]]


def test_maxima_of_areas_alone_add_up_to_the_scale(tmp_path: Path) -> None:
    maxima: Row = ["", "Điểm chuẩn", 10, 40, "", "", ""]
    assert read(workbook(tmp_path, [AREAS[0], maxima, *AREAS[1:]])).basis.scale == 50


def test_maxima_that_are_no_whole_give_no_weights(tmp_path: Path) -> None:
    maxima: Row = ["", "Thang điểm", 10, 30, 50, "", ""]
    found = read(workbook(tmp_path, [AREAS[0], maxima, *AREAS[1:]])).contributions
    assert found is not None
    assert np.isnan(found.weights).all()


def test_bonus_and_penalty_are_adjustments(tmp_path: Path) -> None:
    text = "Đơn vị,Thể chế,Bộ máy,Điểm thưởng,Điểm trừ,Tổng điểm\nXã An,30,40,2,1,71\nXã Bình,20,40,0,-5,55\n"
    year, found = read_published_table(csv_file(tmp_path, text))
    assert year.contributions is not None
    assert year.contributions.adjustments.to_numpy().tolist() == [[2, -1], [0, -5]]
    assert [part.code for part in year.contributions.parts] == ["Thể chế", "Bộ máy"]
    assert [one.code for one in found] == ["CCHC562"]


def test_areas_that_do_not_add_up_are_no_contributions(tmp_path: Path) -> None:
    rows: list[Row] = [*AREAS[:2], [2, "Xã Mẫu Bình", 8, 40, 48.1, 1, ""]]
    year, (finding,) = read_published_table(workbook(tmp_path, rows))
    assert (year.contributions, finding.code) == (None, "CCHC567")
    assert "Rows: 1, such as Xã Mẫu Bình." in str(finding.message)


def test_rounded_areas_add_up_within_their_rounding(tmp_path: Path) -> None:
    text = "Đơn vị,A1,A2,A3,Tổng điểm\nXã An,3.3,3.3,3.3,10.0\nXã Bình,2.5,2.5,2.5,7.5\n"
    assert read(csv_file(tmp_path, text)).contributions is not None
