"""Units of a published ranking, and what is wrong with their figures."""

from pathlib import Path

import numpy as np
import pytest
import xlsxwriter
from pandas import NA
from rankings import csv_file, findings, read, totals, workbook
from workbooks import Row

from cchc_cli.domain.findings import Place
from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.figures import Figures
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.published_table.lines import UnitLine
from cchc_cli.readers.published_table.units import CellReader


def test_a_blank_total_is_no_zero(tmp_path: Path) -> None:
    year, (finding,) = read_published_table(csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;-;2\n"))
    unit = year.units.loc["Xã Bình"]
    assert (finding.code, finding.place.cell) == ("CCHC565", "B3")
    assert (unit["status"], np.isnan(unit["index_percent"]), unit["rank"] is NA) == ("missing", True, True)


@pytest.mark.parametrize(("written", "reason"), [("tám", "“tám” is no number"), ("-3", "-3 is below 0")])
def test_a_total_that_cannot_be_used_is_an_error(tmp_path: Path, written: str, reason: str) -> None:
    year, (finding,) = read_published_table(
        csv_file(tmp_path, f"Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;{written};2\nXã Cam;80;2\n")
    )
    assert (finding.code, finding.place.cell, year.units.loc["Xã Bình", "status"]) == (
        "CCHC566",
        "B3",
        "unusable",
    )
    assert reason in str(finding.message)


def test_an_error_of_excel_is_no_blank_total(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Xếp hạng")
    sheet.write_row(0, 0, ["Đơn vị", "Điểm"])
    sheet.write_row(1, 0, ["Xã An", 9])
    sheet.write_string(2, 0, "Xã Bình")
    sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")
    book.close()
    (finding, *_) = findings(path)
    assert (finding.code, finding.place.sheet, finding.place.cell) == ("CCHC566", "Xếp hạng", "B3")


@pytest.mark.parametrize("written", [1e20, float("inf"), "9" * 400])
def test_a_total_that_no_points_reach_is_not_usable(written: float | str) -> None:
    line, other = UnitLine(2, "Xã An", "", "", "", "", ["Xã An", written]), Heading(1, "Điểm")
    status, finding = CellReader(Place("t.xlsx"), Figures(), {}).total(line, other)
    assert finding is not None
    assert (status, finding.code) == ("unusable", "CCHC566")
    assert "is too large" in str(finding.message)


def test_a_row_with_nothing_but_an_absurd_total_is_not_lost(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 85], [None, None], ["Xã Bình", 1e20]]
    year, found = read_published_table(workbook(tmp_path, rows))
    assert year.units["status"].tolist() == ["ranked", "unusable"]
    assert [finding.place.cell for finding in found if finding.code == "CCHC566"] == ["B4"]


def test_absurd_points_and_ranks_are_said(tmp_path: Path) -> None:
    rows: list[Row] = [["Đơn vị", "A1", "A2", "Tổng", "Hạng"], ["Xã Mẫu", 5, 4, 9, 1], ["Xã Cam", 5, 3, 8, 2]]
    rows += [["Xã Dừa", 4, 3, 7, 3], ["Xã An", 1e20, 4, 8, 1e20]]
    found = [one for one in findings(workbook(tmp_path, rows)) if one.code == "CCHC569"]
    assert sorted((one.place.cell, "1e+20” is too large" in str(one.message)) for one in found) == [
        ("B5", True),
        ("E5", True),
    ]


def test_a_unit_without_rank_among_ranked_ones_is_not_ranked(tmp_path: Path) -> None:
    units = read(csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;90;\n")).units
    assert units["status"].tolist() == ["ranked", "not-ranked"]


def test_a_rank_that_is_none_is_said(tmp_path: Path) -> None:
    (finding,) = findings(csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;80;cuối\n"))
    assert (finding.code, finding.place.cell) == ("CCHC569", "C3")
    assert "“cuối” is no rank" in str(finding.message)


def test_points_of_an_area_that_are_none_are_said(tmp_path: Path) -> None:
    found = findings(
        csv_file(tmp_path, "Đơn vị;A1;A2;Tổng;Hạng\nXã An;5;4;9;1\nXã Bình;x y;4;8;2\nC;4;3;7;3\n")
    )
    assert [(one.code, one.place.cell) for one in found] == [("CCHC569", "B3"), ("CCHC567", "")]


def test_a_unit_that_stands_twice_stays_without_figures(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nUBND xã An;tám;2\nXã Bình;70;3\n")
    year, (finding,) = read_published_table(path)
    assert finding.code == "CCHC564"
    assert year.units["status"].to_dict() == {"Xã An": "missing", "Xã Bình": "ranked"}
    assert year.units["index_percent"].tolist() == pytest.approx([np.nan, 70], nan_ok=True)
    assert year.units["rank"].isna().tolist() == [True, False]
    assert "several rows of the table (A2, A3)" in str(finding.message)


def test_units_of_one_name_are_told_apart_by_codes(tmp_path: Path) -> None:
    text = "Mã;Đơn vị;Điểm;Hạng\n1;Xã An;85;1\n2;Xã An;80;2\n"
    assert totals(csv_file(tmp_path, text)) == {"1": 85, "2": 80}
