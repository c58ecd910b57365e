"""Headings of published rankings, on one row or on two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, message, ranks, totals, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.header_words import Meaning
from cchc_cli.readers.published_table.headings import meaning_of


def test_headings_may_span_two_rows(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["STT", "Đơn vị", "Điểm các lĩnh vực", "", "Kết quả", ""],
        ["", "", "Thể chế", "Bộ máy", "Tổng điểm", "Xếp hạng"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [1, "Xã An", 5, 4, 9, 1],
        [2, "Xã Bình", 4, 4, 8, 2],
    ]
    year, found = read_published_table(workbook(tmp_path, rows))
    assert (found, year.units["rank"].tolist(), year.units["total_points"].tolist()) == ([], [1, 2], [9, 8])
    assert year.contributions is not None
    assert [part.name for part in year.contributions.parts] == ["Thể chế", "Bộ máy"]


def test_areas_may_have_points_and_ranks_below_them(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["STT", "Đơn vị", "Thể chế", "", "Bộ máy", "", "Tổng", ""],
        ["", "", "Điểm", "Hạng", "Điểm", "Hạng", "Điểm", "Hạng"],
        [1, "Xã An", 5, 1, 4, 1, 9, 1],
        [2, "Xã Bình", 4, 2, 3, 2, 7, 2],
    ]
    year, found = read_published_table(workbook(tmp_path, rows))
    assert (found, year.units["rank"].tolist(), year.units["total_points"].tolist()) == ([], [1, 2], [9, 7])
    assert year.contributions is not None
    assert [part.name for part in year.contributions.parts] == ["Thể chế", "Bộ máy"]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Tên đơn vị", Meaning.UNIT),
        ("TỈNH/THÀNH PHỐ", Meaning.UNIT),
        ("Các xã, phường, đặc khu", Meaning.UNIT),
        ("Sở, ban, ngành", Meaning.UNIT),
        ("Tỉnh, thành phố trực thuộc Trung ương", Meaning.UNIT),
        ("tentinh_vie", Meaning.UNIT),
        ("Đơn vị tính", Meaning.OTHER),
        ("tinh_minh_bach", None),
        ("Xếp loại", Meaning.BAND),
        ("Thứ hạng", Meaning.RANK),
        ("rank_by_total", Meaning.RANK),
        ("Điểm thưởng", None),
        ("Chỉ số thành phần 1", None),
        ("Mã", Meaning.CODE),
        ("Số TT", Meaning.ROW_NUMBER),
    ],
)
def test_headings_are_known_by_their_words(text: str, meaning: Meaning | None) -> None:
    assert meaning_of(text)[0] is meaning


@given(st.text(max_size=80))
def test_any_text_may_be_a_heading(text: str) -> None:
    assert meaning_of(text)[0] in {None, *Meaning}


def test_a_total_may_span_what_it_is_of(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đơn vị", "Tổng điểm", "", "Hạng"],
        ["", "Tự chấm", "Thẩm định", ""],
        ["Xã An", 9, 8, 1],
    ]
    assert "“Tổng điểm – Tự chấm”, “Tổng điểm – Thẩm định”" in message(workbook(tmp_path, rows))


def test_years_may_span_points_and_ranks(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đơn vị", "Năm 2023", "", "Năm 2024", ""],
        ["", "Điểm", "Hạng", "Điểm", "Hạng"],
        ["Xã An", 8, 2, 9, 1],
        ["Xã Bình", 9, 1, 8, 2],
    ]
    path = workbook(tmp_path, rows)
    assert (totals(path), ranks(path)) == ({"Xã An": 9, "Xã Bình": 8}, [1, 2])


def test_figures_are_no_heading(tmp_path: Path) -> None:
    assert "has no ranking" in message(csv_file(tmp_path, "nhóm,điểm\nsở,64.75\n"))
