"""Which rows of a published ranking are units."""

from pathlib import Path

import pytest
from rankings import AREAS, csv_file, findings, read, totals, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table


def test_titles_sums_notes_and_signatures_are_left_out(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["ỦY BAN NHÂN DÂN TỈNH MẪU"],
        ["BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH"],
        [""],
        *AREAS[:1],
        ["A", "B", "1", "2", "3=1+2", "4", "5"],
        *AREAS[1:],
        ["", "Điểm trung bình", 8.75, 39.125, 47.875, "", ""],
        ["Cao nhất", "", 9.5, 40, 48, "", ""],
        ["", "", "", "", "", "", ""],
        ["Ghi chú: Xã Mẫu Cam không được đánh giá.", "", "", "", "", "", ""],
        ["", "TM. ỦY BAN NHÂN DÂN", "", "", "", "", ""],
        ["", "Nguyễn Văn A", 1, 1, 2, "", ""],
    ]
    path = workbook(tmp_path, [[*row, *[""] * (7 - len(row))] for row in rows])
    assert totals(path) == {"Xã Mẫu An": 47.75, "Xã Mẫu Bình": 48}
    assert findings(path) == []


def test_rows_may_name_the_group_of_those_below(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["TT", "Đơn vị", "Tổng điểm", "Xếp hạng"],
        ["I", "Khối sở, ban, ngành", "", ""],
        [1, "Sở Nội vụ", 90, 1],
        ["II", "Các xã", 85.5, ""],
        [1, "Xã An", 95, 1],
        ["", "Nhóm miền núi", "", ""],
        [1, "Xã Cao", 70, 1],
    ]
    year, found = read_published_table(workbook(tmp_path, rows))
    assert (found, year.units["group"].tolist()) == ([], ["Khối sở, ban, ngành", "Các xã", "Nhóm miền núi"])


def test_a_merged_group_holds_for_the_rows_below(tmp_path: Path) -> None:
    text = "Nhóm;Đơn vị;Tổng điểm\nSở;Sở A;9\n;Sở B;8\nXã;Xã A;9\n"
    assert read(csv_file(tmp_path, text)).units["group"].tolist() == ["Sở", "Sở", "Xã"]


def test_a_row_with_figures_and_no_name_is_an_error(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm\n;9\n12;8\nXã An;7\n")
    assert [(one.code, one.place.cell, one.values["stated"]) for one in findings(path)[:2]] == [
        ("CCHC568", "A2", ""),
        ("CCHC568", "A3", "12"),
    ]
    assert list(totals(path)) == ["Xã An"]


@pytest.mark.parametrize(
    "name", ["X. Tân Hòa", "H. Củ Chi", "Tổng cục Thuế", "Các khu công nghiệp", "Xã 1.2"]
)
def test_names_stay_whole(tmp_path: Path, name: str) -> None:
    assert list(totals(csv_file(tmp_path, f"Đơn vị;Điểm\n{name};9\n"))) == [name]


def test_a_number_before_the_name_is_dropped(tmp_path: Path) -> None:
    assert list(totals(csv_file(tmp_path, "Đơn vị;Điểm\n1. Xã An;9\n2) Xã Bình;8\n"))) == ["Xã An", "Xã Bình"]


def test_a_heading_that_is_repeated_on_every_page_is_no_unit(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], ["Đơn vị", "Điểm"], ["Xã Bình", 8]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An", "Xã Bình"]


def test_a_counted_unit_below_a_gap_is_a_unit(tmp_path: Path) -> None:
    rows: list[Row] = [["TT", "Đơn vị", "Điểm"], [1, "Xã An", 9], ["", "", ""], [2, "Xã Bình", "-"]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An", "Xã Bình"]


def test_a_unit_of_figures_below_a_gap_is_a_unit(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], ["", ""], ["Xã Bình", 8]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An", "Xã Bình"]


def test_a_count_of_units_below_the_table_is_no_unit(tmp_path: Path) -> None:
    text = "TT;Đơn vị;Tổng điểm\n1;Xã An;90\n2;Xã Bình;80\n;Tổng số: 2 đơn vị;\nTổng số: 2 đơn vị;;\n"
    assert list(totals(csv_file(tmp_path, text))) == ["Xã An", "Xã Bình"]
