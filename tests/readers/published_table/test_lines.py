"""Which rows of a published ranking are units."""

from pathlib import Path

import pytest
from rankings import AREAS, csv_file, findings, read, totals, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.header_words import (
    MAXIMA,
    MAXIMA_STARTS,
    NOTE_STARTS,
    SUM_STARTS,
    SUMS,
)


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


@pytest.mark.parametrize("word", [*SUM_STARTS, *SUMS])
def test_rows_of_sums_are_no_units(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [
        ["TT", "Đơn vị", "Điểm"],
        [1, "Xã An", 9],
        ["", f"{word.upper()}: ", 9],
        ["", "Xã Bình", 8],
    ]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An", "Xã Bình"]


@pytest.mark.parametrize("word", [*MAXIMA_STARTS, *MAXIMA])
def test_rows_of_maxima_give_the_scale(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [["TT", "Đơn vị", "Điểm"], ["", word.capitalize(), 20], [1, "Xã An", 9]]
    year = read(workbook(tmp_path, rows))
    assert (year.basis.scale, year.units["index_percent"].tolist()) == (20, [45])


@pytest.mark.parametrize("word", NOTE_STARTS)
def test_notes_below_the_units_are_no_units(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], [f"{word.capitalize()} theo báo cáo", ""]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An"]


def test_of_several_rows_of_maxima_the_first_counts(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["TT", "Đơn vị", "Điểm"],
        ["", "Điểm tối đa", 20],
        [1, "Xã An", 9],
        ["", "Điểm tối đa", 50],
        [2, "Xã Bình", 8],
    ]
    assert read(workbook(tmp_path, rows)).basis.scale == 20


@pytest.mark.parametrize(("length", "count"), [(90, 2), (91, 1)])
def test_a_text_without_figures_is_a_name_as_long_as_names_are(
    tmp_path: Path, length: int, count: int
) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], ["X" * length, ""]]
    assert len(read(workbook(tmp_path, rows)).units) == count


def test_a_text_below_a_gap_is_a_note(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], ["", ""], ["Danh sách gồm một xã", ""]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An"]


@pytest.mark.parametrize("number", ["I", "II.", "IV)", "A", "B."])
def test_a_number_of_groups_makes_the_title_beside_it_a_group(tmp_path: Path, number: str) -> None:
    rows: list[Row] = [["TT", "Đơn vị", "Điểm"], [number, "Miền núi", ""], [1, "Xã An", 9]]
    assert read(workbook(tmp_path, rows)).units["group"].tolist() == ["Miền núi"]


@pytest.mark.parametrize("title", ["I. Miền núi", "II) Miền núi", "C - Miền núi"])
def test_a_title_may_have_its_number_in_front(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [["TT", "Đơn vị", "Điểm"], ["", title, ""], [1, "Xã An", 9]]
    assert read(workbook(tmp_path, rows)).units["group"].tolist() == ["Miền núi"]


def test_where_a_column_names_groups_no_row_does(tmp_path: Path) -> None:
    rows: list[Row] = [["Nhóm", "TT", "Đơn vị", "Điểm"], ["Sở", 1, "Sở A", 9], ["", 2, "Khối đảng", ""]]
    year = read(workbook(tmp_path, rows))
    assert list(year.units.index) == ["Sở A", "Khối đảng"]
    assert year.units["group"].tolist() == ["Sở", "Sở"]


def test_cells_say_which_names_are_missing(tmp_path: Path) -> None:
    rows: list[Row] = [["TT", "Đơn vị", "Điểm"], [1, "Xã An", 9], [2, None, 8], [3, 12.0, 7]]
    told = [one for one in findings(workbook(tmp_path, rows)) if one.code == "CCHC568"]
    assert [(one.place.cell, one.values["stated"]) for one in told] == [("B3", ""), ("B4", "12")]


@pytest.mark.parametrize("sign", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nơi nhận:"])
def test_nothing_below_the_signatures_is_read(tmp_path: Path, sign: str) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9], ["", sign], ["Nguyễn Văn B", 5]]
    assert list(totals(workbook(tmp_path, rows))) == ["Xã An"]
