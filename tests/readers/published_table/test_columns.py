"""Which column is the total, and which are areas."""

from pathlib import Path

import pytest
from rankings import csv_file, message, read, totals

from cchc_cli.readers.published_table import read_published_table


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
