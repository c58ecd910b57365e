"""Headings of published rankings, on one row or on two."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, message, ranks, totals, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.header_words import Meaning
from cchc_cli.readers.published_table.headings import TableHead, find_head, meaning_of, years_in
from cchc_cli.readers.submissions.cells import Cell


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
        ("Hạng năm 2025", Meaning.RANK),
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


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Điểm năm 2024", "2024"),
        ("diem_2024", "2024"),
        ("2024", "2024"),
        ("1990", "1990"),
        ("1989", ""),
        ("2200", "2200"),
        ("2201", ""),
        ("Quyết định 12024", ""),
        ("So sánh 2023 - 2024", ""),
        ("2024 (so với 2024)", "2024"),
    ],
)
def test_a_heading_is_of_the_one_year_that_it_names(text: str, year: str) -> None:
    (heading,) = [one for one in head_of(["Đơn vị", f"Điểm {text}"]).headings if one.column == 1]
    assert heading.year == year


def head_of(*rows: Sequence[Cell]) -> TableHead:
    head = find_head(rows)
    assert head is not None
    return head


@pytest.mark.parametrize(("text", "years"), [("papi_2015_2016", ["2015", "2016"]), ("", []), ("20150", [])])
def test_years_stand_in_the_order_of_the_text(text: str, years: list[str]) -> None:
    assert years_in(text) == years


def test_a_ranking_goes_before_a_table_that_only_names_units() -> None:
    rows: list[list[Cell]] = [
        ["Đơn vị", "Ý kiến"],
        ["Xã An", "không"],
        ["Đơn vị", "Tổng điểm"],
        ["Xã An", 9.0],
    ]
    assert (head_of(*rows).row, head_of(*rows).is_of_ranking) == (2, True)
    assert (head_of(*rows[:2]).row, head_of(*rows[:2]).is_of_ranking) == (0, False)


@pytest.mark.parametrize(
    "row", [["Xã An", 9.0], ["Đơn vị"], ["Đơn vị", "", ""], ["", ""], [], ["Đơn vị", "12"]]
)
def test_a_row_without_a_second_heading_heads_nothing(row: Sequence[Cell]) -> None:
    rows: list[Sequence[Cell]] = [row]
    assert find_head(rows) is None


@pytest.mark.parametrize(("at", "is_found"), [(0, True), (39, True), (40, False)])
def test_a_heading_is_looked_for_on_40_rows(at: int, *, is_found: bool) -> None:
    titles: list[list[Cell]] = [["x", ""]] * at
    rows: list[list[Cell]] = [*titles, ["Đơn vị", "Điểm"], ["Xã An", 9.0]]
    assert (find_head(rows) is not None) is is_found


@pytest.mark.parametrize(("length", "is_heading"), [(300, True), (301, False)])
def test_a_long_text_is_no_heading(length: int, *, is_heading: bool) -> None:
    text = "Tổng điểm " + "x" * (length - 10)
    assert (len(head_of(["Đơn vị", "Hạng", text]).headings) == 3) is is_heading


@pytest.mark.parametrize(
    ("upper", "lower", "names"),
    [
        (["Đơn vị", "Kết quả", ""], ["", "Điểm", "Hạng"], ["Đơn vị", "Điểm", "Hạng"]),
        (
            ["Đơn vị", "Thể chế", "", "Tổng"],
            ["", "Điểm", "Hạng", ""],
            ["Đơn vị", "Thể chế", "Thể chế – Hạng", "Tổng"],
        ),
        (
            ["Đơn vị", "Tổng điểm", ""],
            ["", "Vòng 1", "Vòng 2"],
            ["Đơn vị", "Tổng điểm – Vòng 1", "Tổng điểm – Vòng 2"],
        ),
        (["Đơn vị", "Năm 2024", ""], ["", "Điểm", "Hạng"], ["Đơn vị", "Năm 2024 – Điểm", "Năm 2024 – Hạng"]),
    ],
)
def test_two_rows_make_one_heading(upper: Sequence[Cell], lower: Sequence[Cell], names: list[str]) -> None:
    head = head_of(upper, lower)
    assert (head.row, [heading.name for heading in head.headings]) == (1, names)


@pytest.mark.parametrize("lower", [["Xã An", 9.0, 1.0], ["", 9.0, 1.0], ["", "9", "1"], ["", "", ""]])
def test_a_row_of_units_or_figures_is_no_second_heading(lower: Sequence[Cell]) -> None:
    assert head_of(["Đơn vị", "Điểm", "Hạng"], lower).row == 0


def test_of_what_means_the_same_the_surest_counts() -> None:
    head = head_of(["Đơn vị", "Điểm", "Tổng điểm", "Tổng điểm sau thẩm định"])
    assert [heading.name for heading in head.meaning(Meaning.TOTAL)] == ["Tổng điểm"]
    assert head.meaning(Meaning.BAND) == ()


def test_names_of_areas_say_neither_meaning_nor_year() -> None:
    head = head_of(["Đơn vị", "Thể chế", "Điểm 2024", "Năm 2023 và nay", "Tổng"])
    assert [heading.name for heading in head.headings if heading.is_unknown] == ["Thể chế"]
