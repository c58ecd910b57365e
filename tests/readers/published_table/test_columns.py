"""Which column is the total, and which are areas."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, message, read, totals

from cchc_cli.domain.framework import Role
from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.columns import AreaColumn, Numbers
from cchc_cli.readers.published_table.figures import Figures
from cchc_cli.readers.published_table.lines import UnitLine
from cchc_cli.readers.submissions.cells import Cell


def test_criteria_below_areas_are_not_added_twice(tmp_path: Path) -> None:
    text = "Đơn vị;1. Thể chế;1.1. Kế hoạch;1.2. Báo cáo;2. Bộ máy;Tổng\nXã An;5;2;3;4;9\nXã Bình;6;3;3;2;8\n"
    found = read(csv_file(tmp_path, text)).contributions
    assert found is not None
    assert [part.code for part in found.parts] == ["1", "2"]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("1. Thể chế", ("1", "Thể chế")),
        ("I - Thể chế", ("I", "Thể chế")),
        ("Lĩnh vực 3: Thể chế", ("3", "Thể chế")),
        ("1.2 Thể chế", ("1.2", "Thể chế")),
        ("Lĩnh vực 4", ("4", "Lĩnh vực 4")),
        ("Thể chế", ("Thể chế", "Thể chế")),
        ("24/7", ("24/7", "24/7")),
    ],
)
def test_the_code_of_an_area_stands_before_its_name(
    tmp_path: Path, heading: str, part: tuple[str, str]
) -> None:
    found = read(csv_file(tmp_path, f"Đơn vị;{heading};Tổng\nXã An;5;5\nXã Bình;6;6\n")).contributions
    assert found is not None
    assert [(one.code, one.name) for one in found.parts] == [part]


def test_columns_of_the_same_name_stay_apart(tmp_path: Path) -> None:
    found = read(csv_file(tmp_path, "Đơn vị;A1;A1;Tổng\nXã An;5;4;9\n")).contributions
    assert found is not None
    assert [part.code for part in found.parts] == ["A1 (1)", "A1 (2)"]


@pytest.mark.parametrize(
    "heading",
    [
        "Tăng/giảm so với 2023",
        "score_delta",
        "Dân số",
        "Năm",
        "Hạng TTHC",
        "rank_tthc",
        "Ghi chú",
        "Năm 2023",
    ],
)
def test_columns_that_are_no_part_of_the_total_are_left_out(tmp_path: Path, heading: str) -> None:
    text = f"Đơn vị;A1;A2;Tổng điểm 2024;Hạng;{heading}\nXã An;5;4;9;1;3\nXã Bình;4;4;8;2;7\n"
    year, found = read_published_table(csv_file(tmp_path, text))
    assert found == []
    assert year.contributions is not None
    assert year.contributions.points.shape == (2, 2)


def test_of_several_years_the_one_of_the_file_counts(tmp_path: Path) -> None:
    text = (
        "Đơn vị;Chỉ số năm 2023;Hạng năm 2023;Chỉ số CCHC năm 2023;Chỉ số CCHC năm 2024;Hạng năm 2024\n"
        "Xã An;1;2;80;90;1\nXã Bình;2;1;81;85;2\n"
    )
    year = read(csv_file(tmp_path, text))
    assert (year.units["rank"].tolist(), year.units["total_points"].tolist()) == ([1, 2], [90, 85])


def test_a_table_without_totals_is_refused(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Thể chế;Xếp hạng\nXã An;5;1\nXã Bình;4;2\n")
    assert message(path).endswith(
        "has no column of totals; its columns are “Đơn vị”, “Thể chế”, “Xếp hạng”. Call the column of "
        "totals “Tổng điểm” or “Chỉ số”."
    )


def test_the_sum_of_all_others_is_the_total_whatever_it_is_called(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;A1;A2;A3;Hạng;Cuối cùng\nXã An;5;4;1;1;10\nXã Bình;4;4;1;2;9\n")
    assert totals(path) == {"Xã An": 10, "Xã Bình": 9}


def test_of_several_totals_the_sum_of_the_areas_counts(tmp_path: Path) -> None:
    text = "Đơn vị;Thể chế;Bộ máy;Tổng điểm tự chấm;Tổng điểm thẩm định\nXã An;5;4;10;9\nXã Bình;4;4;9;8\n"
    assert totals(csv_file(tmp_path, text)) == {"Xã An": 9, "Xã Bình": 8}


def test_several_totals_are_not_guessed_at(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Tổng điểm tự chấm;Tổng điểm thẩm định\nXã An;10;9\n")
    assert "several columns may hold the totals: “Tổng điểm tự chấm”, “Tổng điểm thẩm định”." in message(path)


def test_several_ranks_are_not_guessed_at(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm;Xếp hạng khối;Xếp hạng cụm\nXã An;10;1;2\n")
    assert "several columns may hold the ranks" in message(path)


@pytest.mark.parametrize(
    "exact", ["Tổng điểm", "Tổng số điểm", "TỔNG CỘNG", "total_points", "Tổng điểm (100)"]
)
def test_an_exact_word_goes_before_others(tmp_path: Path, exact: str) -> None:
    text = f"Đơn vị;Điểm;{exact};Total land area\nXã An;1;9;700\nXã Bình;2;8;800\n"
    assert totals(csv_file(tmp_path, text)) == {"Xã An": 9, "Xã Bình": 8}


@pytest.mark.parametrize("heading", ["PCI", "papi", "PAR INDEX", "Chỉ số CCHC", "Un-weighted2015PAPI"])
def test_an_index_is_a_total(tmp_path: Path, heading: str) -> None:
    assert totals(csv_file(tmp_path, f"Tỉnh;{heading}\nHà Nội;60\n")) == {"Hà Nội": 60}


def test_of_provinces_and_communes_the_communes_are_the_units(tmp_path: Path) -> None:
    text = "Tỉnh;Xã;Điểm\nMẫu;Xã An;9\nMẫu;Xã Bình;8\n"
    assert list(totals(csv_file(tmp_path, text))) == ["Xã An", "Xã Bình"]


def numbers(*rows: Sequence[Cell]) -> Numbers:
    lines = [UnitLine(at, f"Xã {at}", "", "", "", "", row) for at, row in enumerate(rows)]
    return Numbers(lines, Figures())


def areas(*roles: Role) -> list[AreaColumn]:
    return [AreaColumn(at, f"{at}", f"A{at}", role) for at, role in enumerate(roles)]


BASE, BONUS, PENALTY = Role.BASE, Role.BONUS, Role.PENALTY


@pytest.mark.parametrize(
    ("cells", "holds"),
    [
        (["1", "2", "3"], True),
        (["1", "2", "vắng"], True),
        (["1", "vắng"], False),
        (["1", "", "-", "…"], True),
        (["", "-"], False),
        ([], False),
        (["vắng", "vắng", "1"], False),
    ],
)
def test_a_column_of_numbers_has_more_of_them_than_words(cells: list[str], *, holds: bool) -> None:
    assert numbers(*([cell] for cell in cells)).are_in(0) is holds


def test_what_is_no_number_is_nan_and_no_zero() -> None:
    assert np.isnan(numbers(["x y"], [""], [0.0]).column(0)).tolist() == [True, True, False]


def test_figures_of_a_unit_that_stands_twice_are_nobodys() -> None:
    line = UnitLine(0, "Xã A", "", "", "", "", [5.0], is_twice=True)
    assert np.isnan(Numbers([line], Figures()).column(0)).all()


@given(st.integers(0, 10_000))
def test_a_fraction_of_one_becomes_its_percent_exactly(hundredths: int) -> None:
    share = hundredths / 10_000
    read = replace(numbers([share]), fractions=frozenset({0})).column(0)
    assert read.tolist() == [hundredths / 100]


def test_a_number_above_one_is_no_fraction() -> None:
    read = replace(numbers([1.0], [-1.0], [1.5]), fractions=frozenset({0})).column(0)
    assert read.tolist() == [100, -100, 1.5]


@pytest.mark.parametrize(("written", "points"), [(2.0, -2.0), (-2.0, -2.0), (0.0, 0.0)])
def test_a_penalty_is_taken_away_however_it_is_written(written: float, points: float) -> None:
    assert numbers([written]).signed(areas(PENALTY)[0]).tolist() == [points]
    assert numbers([written]).signed(areas(BASE)[0]).tolist() == [written]


@pytest.mark.parametrize(
    ("row", "roles", "is_sum"),
    [
        ([5.0, 4.0, 9.0], (BASE, BASE), True),
        ([5.0, 4.0, 10.1], (BASE, BASE), False),
        ([5.0, 4.0, 9.5], (BASE, BASE), True),
        ([5.0, 4.0, 8.0], (BASE, BASE), False),
        ([5.0, 4.0, 1.0, 8.0], (BASE, BASE, PENALTY), True),
        ([5.0, 4.0, -1.0, 8.0], (BASE, BASE, PENALTY), True),
        ([5.0, 4.0, 1.0, 10.0], (BASE, BASE, BONUS), True),
        ([5.0, "", 5.0], (BASE, BASE), True),
        ([5.0, 4.0, ""], (BASE, BASE), True),
        ([0.1, 0.2, 0.3], (BASE, BASE), True),
    ],
)
def test_areas_add_up_to_the_total_as_far_as_they_are_known(
    row: Sequence[Cell], roles: Sequence[Role], *, is_sum: bool
) -> None:
    assert numbers(row).add_up(areas(*roles), len(roles)).tolist() == [is_sum]


@given(st.lists(st.fractions(0, 40, max_denominator=9999), min_size=2, max_size=6), st.integers(1, 3))
def test_points_that_were_rounded_add_up_all_the_same(exact: list[Fraction], decimals: int) -> None:
    rounded = [float(round(points, decimals)) for points in exact]
    total = float(round(sum(exact, Fraction()), decimals))
    # A row of so many decimals, without which nobody could know how the table is rounded.
    fine = [10.0**-decimals] * len(exact)
    found = numbers([*rounded, total], [*fine, sum(fine)])
    assert found.add_up(areas(*[BASE] * len(exact)), len(exact))[0]


def test_whole_points_were_not_rounded() -> None:
    found = numbers([5.0, 4.0, 9.0], [5.0, 4.0, 10.0])
    assert found.add_up(areas(BASE, BASE), 2).tolist() == [True, False]


def test_bonus_and_penalty_are_known_by_their_headings(tmp_path: Path) -> None:
    text = "Đơn vị;Thể chế;Bộ máy;Điểm CỘNG thêm;Trừ điểm vi phạm;Tổng\nXã An;5;4;1;2;8\nXã Bình;6;4;0;1;9\n"
    found = read(csv_file(tmp_path, text)).contributions
    assert found is not None
    assert list(found.adjustments.columns) == ["Điểm CỘNG thêm", "Trừ điểm vi phạm"]


def test_one_column_that_equals_the_total_is_an_area_only_with_its_heading(tmp_path: Path) -> None:
    assert totals(csv_file(tmp_path, "Đơn vị;A1;Tổng điểm\nXã An;9;9\n")) == {"Xã An": 9}


def test_of_ranks_by_area_the_one_of_all_counts(tmp_path: Path) -> None:
    text = "Đơn vị;Điểm;Xếp hạng thể chế;Xếp hạng toàn tỉnh\nXã An;9;2;1\nXã Bình;8;1;2\n"
    assert read(csv_file(tmp_path, text)).units["rank"].tolist() == [1, 2]
