"""Points by area, and what they contribute."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import AREAS, csv_file, read, workbook
from workbooks import Row

from cchc_cli.domain.framework import Role
from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.areas import scale_of, tops_of
from cchc_cli.readers.published_table.columns import AreaColumn, Columns, Numbers
from cchc_cli.readers.published_table.figures import Figures
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.submissions.cells import Cell


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


HEAD = "Đơn vị;A1;A2;Tổng điểm\n"


def columns(*, total: int = 2, roles: Sequence[Role] = (Role.BASE, Role.BASE)) -> Columns:
    areas = tuple(AreaColumn(at, f"{at}", f"A{at}", role) for at, role in enumerate(roles))
    return Columns(Heading(total, "Tổng"), None, None, areas)


NUMBERS = Numbers([], Figures())


@pytest.mark.parametrize(
    ("maxima", "scale"),
    [
        ([], None),
        ([40.0, 60.0, 100.0], 100),
        ([40.0, 60.0, 90.0], 90),
        ([40.0, 60.0, ""], 100),
        (["", 60.0, ""], None),
        (["", "", ""], None),
        ([40.0, 60.0, 0.0], None),
        ([40.0, 60.0, -5.0], None),
        (["40", "60,5", "–"], 100.5),
    ],
)
def test_the_scale_is_stated_or_the_sum_of_all_areas(maxima: Sequence[Cell], scale: float | None) -> None:
    assert scale_of(NUMBERS, columns(), maxima) == scale


def test_bonus_and_penalty_are_no_part_of_the_scale() -> None:
    some = columns(total=3, roles=(Role.BASE, Role.BONUS, Role.PENALTY))
    assert scale_of(NUMBERS, some, [90.0, 5.0, 5.0, ""]) == 90


def test_tops_that_are_not_stated_are_not_known() -> None:
    tops = tops_of(NUMBERS, columns().areas, [40.0, "x", 100.0])
    assert tops[0] == 40
    assert np.isnan(tops[1])
    assert np.isnan(tops_of(NUMBERS, columns().areas, [])).all()


def test_an_area_that_is_blank_contributes_nothing(tmp_path: Path) -> None:
    found = read(csv_file(tmp_path, HEAD + "Xã An;5;;5\nXã Bình;4;3;7\n")).contributions
    assert found is not None
    assert found.points.tolist() == [[5, 0], [4, 3]]


def test_a_unit_of_0_points_contributes_nothing_and_divides_nothing(tmp_path: Path) -> None:
    found = read(
        csv_file(tmp_path, HEAD + "Điểm tối đa;10;10;20\nXã An;0;0;0\nXã Bình;4;3;7\n")
    ).contributions
    assert found is not None
    assert found.points.tolist() == [[0, 0], [20, 15]]


def test_weights_add_up_to_100_where_maxima_make_the_whole(tmp_path: Path) -> None:
    text = "Đơn vị;A1;A2;A3;Tổng\nĐiểm tối đa;33,3;33,3;33,4;100\nXã An;30;30;30;90\n"
    found = read(csv_file(tmp_path, text)).contributions
    assert found is not None
    assert found.weights.sum() == pytest.approx(100, abs=1e-12)


def test_a_table_without_areas_has_no_contributions(tmp_path: Path) -> None:
    assert read(csv_file(tmp_path, "Đơn vị;Tổng điểm\nXã An;9\n")).contributions is None


def test_of_many_rows_that_do_not_add_up_some_are_named(tmp_path: Path) -> None:
    rows = "".join(f"Xã {chr(65 + at)};5;4;20\n" for at in range(7))
    _, found = read_published_table(csv_file(tmp_path, HEAD + rows))
    (told,) = [str(one.message) for one in found if one.code == "CCHC567"]
    assert "Rows: 7, such as Xã A, Xã B, Xã C, Xã D, Xã E." in told
    assert "“A1”, “A2”" in told


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), min_size=1, max_size=6))
def test_contributions_of_a_unit_add_up_to_its_index(
    tmp_path_factory: pytest.TempPathFactory, points: list[tuple[int, int]]
) -> None:
    rows = "".join(f"Xã {at} A;{a / 4};{b / 4};{(a + b) / 4}\n" for at, (a, b) in enumerate(points))
    year = read(csv_file(tmp_path_factory.mktemp("x"), HEAD + "Điểm tối đa;10;15;25\n" + rows))
    assert year.contributions is not None
    sums = year.contributions.points.sum(axis=1)
    assert sums.tolist() == pytest.approx([float(Fraction(a + b, 25) * 25) for a, b in points])
    assert year.units["index_percent"].tolist() == pytest.approx([a + b for a, b in points])
