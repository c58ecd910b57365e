"""Units of a published ranking, and what is wrong with their figures."""

from pathlib import Path

import numpy as np
import pytest
import xlsxwriter
from pandas import NA
from rankings import csv_file, findings, read, totals, workbook
from workbooks import Row

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind, Place
from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.published_table.figures import Figures
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.published_table.lines import UnitLine
from cchc_cli.readers.published_table.units import CellReader, without_doubles
from cchc_cli.readers.submissions.cells import Cell


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


def line(name: str, code: str = "", *cells: Cell, row: int = 4, is_twice: bool = False) -> UnitLine:
    return UnitLine(row, name, code, "", "", "", cells, is_twice=is_twice)


def reader(**broken: FindingKind) -> CellReader:
    return CellReader(Place("t.xlsx", "S"), Figures(), broken)


TOTAL, RANK = Heading(0, "Tổng điểm"), Heading(1, "Hạng")


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        (9.0, "ranked"),
        (0.0, "ranked"),
        ("0", "ranked"),
        ("", "missing"),
        ("–", "missing"),
        ("N/A", "missing"),
        (-0.5, "unusable"),
        ("vắng", "unusable"),
        (True, "unusable"),
        (1e10, "unusable"),
    ],
)
def test_a_total_tells_what_becomes_of_a_unit(cell: Cell, status: str) -> None:
    found, finding = reader().total(line("Xã A", "", cell), TOTAL)
    assert (found, finding is None) == (status, status == "ranked")


def test_a_cell_that_excel_could_not_work_out_says_so() -> None:
    kind = finding_kinds.CODE_BROKEN
    status, finding = reader(A5=kind).total(line("Xã A", "", ""), TOTAL)
    assert status == "unusable"
    assert finding is not None
    assert kind.title in str(finding.message)


def test_a_finding_is_about_the_unit_by_its_code_where_it_has_one() -> None:
    found = [reader().total(line("Xã A", code, "?"), TOTAL)[1] for code in ("", "X1")]
    assert [one.unit_code for one in found if one] == ["Xã A", "X1"]
    assert {one.place for one in found if one} == {Place("t.xlsx", "S", "A5")}


def test_nothing_is_said_of_the_figures_of_a_unit_that_stands_twice() -> None:
    twice = line("Xã A", "", "?", "?", is_twice=True)
    assert reader().total(twice, TOTAL) == ("missing", None)
    assert reader().rank(twice, RANK) == (None, None)
    assert reader().unreadable(twice, TOTAL) is None


@pytest.mark.parametrize(
    ("cell", "rank", "is_told"), [(3.0, 3, False), ("", None, False), ("-", None, False), (2.5, None, True)]
)
def test_a_rank_that_is_no_blank_and_no_rank_is_told(cell: Cell, rank: int | None, *, is_told: bool) -> None:
    found, finding = reader().rank(line("Xã A", "", 1.0, cell), RANK)
    assert (found, finding is not None) == (rank, is_told)


def test_without_a_column_of_ranks_nobody_has_one() -> None:
    assert reader().rank(line("Xã A", "", 1.0), None) == (None, None)


@pytest.mark.parametrize("text", ["<b>x</b>|=1+1 [red]", "=1+1", "\x1b[31m?"])
def test_what_stands_in_a_cell_is_quoted(text: str) -> None:
    finding = reader().unreadable(line("Xã A", "", text), TOTAL)
    assert finding is not None
    assert "is no number" in str(finding.message)


def test_units_are_the_same_however_their_names_are_written() -> None:
    lines = [
        line("Xã Tân Hòa", row=2),
        line("UBND xã  Tân Hòa", row=5),
        line("Xa\u0303 Ta\u0302n Ho\u0300a", row=7),
        line("Xã Tân Hoà", row=8),
    ]
    kept, (finding,) = without_doubles(lines, 1, Place("t.xlsx", "S"))
    assert [(one.name, one.is_twice) for one in kept] == [("Xã Tân Hòa", True), ("Xã Tân Hoà", False)]
    assert finding.place == Place("t.xlsx", "S", "B3")
    assert "(B3, B6, B8)" in str(finding.message)


def test_codes_tell_units_apart_before_their_names_do() -> None:
    lines = [line("Xã An", "1"), line("Xã An", "2"), line("Xã Bình", "1")]
    kept, found = without_doubles(lines, 1, Place("t.xlsx"))
    assert [(one.code, one.is_twice) for one in kept] == [("1", True), ("2", False)]
    assert len(found) == 1


def test_a_unit_that_stands_twice_loses_its_band() -> None:
    lines = [UnitLine(at, "Xã A", "", "", "", "Tốt", ()) for at in (1, 2)]
    (kept,), _ = without_doubles(lines, 0, Place("t.xlsx"))
    assert kept.band == ""


def test_nobody_is_no_table_of_units(tmp_path: Path) -> None:
    year = read(csv_file(tmp_path, "Đơn vị;Điểm;Hạng;Xếp loại;Loại hình\nXã An;9;1;Tốt;xã\n"))
    unit = year.units.loc["Xã An"]
    assert (unit["band"], unit["unit_class"], unit["group"]) == ("Tốt", "xã", "")
