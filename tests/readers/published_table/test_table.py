"""A published ranking as a whole: whatever it looks like, the figures come out right."""

from pathlib import Path

import pytest
from rankings import AREAS, csv_file, message, read, workbook
from workbooks import Row

from cchc_cli.readers.published_table import read_published_table


def test_units_totals_ranks_and_bands(tmp_path: Path) -> None:
    year, found = read_published_table(workbook(tmp_path, AREAS))
    assert found == []
    assert list(year.units.columns) == [
        *("unit_name", "unit_class", "group", "rank", "total_points", "index_percent", "exact_index"),
        *("band", "status"),
    ]
    assert year.units[["rank", "total_points", "band", "status"]].iloc[0].tolist() == [
        *(2, 47.75, "Tốt", "ranked")
    ]


def test_row_numbers_are_neither_codes_nor_ranks(tmp_path: Path) -> None:
    year = read(workbook(tmp_path, [row[:5] for row in AREAS]))
    assert (list(year.units.index), year.units["rank"].tolist()) == (["Xã Mẫu An", "Xã Mẫu Bình"], [2, 1])


def test_an_index_may_stand_beside_the_total(tmp_path: Path) -> None:
    text = "Đơn vị,Lĩnh vực A,Lĩnh vực B,Tổng điểm,Chỉ số (%)\nXã An,30,40,70,87.5\nXã Bình,20,40,60,75\n"
    year = read(csv_file(tmp_path, text))
    assert year.units[["total_points", "index_percent"]].to_numpy().tolist() == [[70, 87.5], [60, 75]]
    assert year.units["exact_index"].tolist() == pytest.approx([87.5, 75])


def test_exact_index_is_the_sum_of_contributions(tmp_path: Path) -> None:
    text = "Đơn vị,A1,A2,A3,Tổng điểm\nXã An,3.3,3.3,3.3,10.0\nXã Bình,2.5,2.5,2.5,7.5\n"
    assert read(csv_file(tmp_path, text)).units["exact_index"].tolist() == pytest.approx([9.9, 7.5])


def test_the_source_does_not_tell_where_its_folder_lies(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị,Điểm\nXã An,9\n")
    assert read(path).source == path.name


def test_an_index_that_was_worked_out_has_two_decimals(tmp_path: Path) -> None:
    assert read(csv_file(tmp_path, "Đơn vị;Điểm\nĐiểm tối đa;70\nXã An;60\n")).decimals == 2


def test_codes_are_texts(tmp_path: Path) -> None:
    year = read(csv_file(tmp_path, "Mã đơn vị,Tên đơn vị,Tổng điểm\n001,Xã An,9\n1,Xã Bình,8\n"))
    assert list(year.units.index) == ["001", "1"]


def test_numbers_for_codes_lose_their_decimals(tmp_path: Path) -> None:
    rows: list[Row] = [["Mã", "Đơn vị", "Điểm"], [10105, "Xã An", 9]]
    assert list(read(workbook(tmp_path, rows)).units.index) == ["10105"]


def test_our_own_ranking_is_read_like_any_other(tmp_path: Path) -> None:
    text = (
        "group,rank,unit_code,unit_name,unit_class,total_points,index_percent,band,tied_with,status\n"
        "xa,1,X1,Xã Tân Hòa,xa,63.00,90.00,Tốt,,ranked\nxa,,X5,Xã Vắng,xa,,,,,missing\n"
    )
    units = read(csv_file(tmp_path, text)).units
    assert units["index_percent"].tolist()[0] == 90
    assert (units["status"].tolist(), units["unit_class"].tolist()) == (["ranked", "missing"], ["xa", "xa"])


def test_a_table_without_units_is_refused(tmp_path: Path) -> None:
    assert "has no units below its heading" in message(csv_file(tmp_path, "Đơn vị,Điểm\n"))
