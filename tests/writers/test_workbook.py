"""``results.xlsx``."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, framework_from
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook import finding_sheet
from cchc_cli.writers.workbook.results import write_workbook

KIND = FindingKind("CCHC199", Severity.ERROR, "Bad.", "Mend it.")


def sheets_of(assessment: Assessment, folder: Path, language: Language) -> dict[str, list[list[Any]]]:
    path = folder / "results.xlsx"
    write_workbook(assessment, path, ReportSetting(language))
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def opened(assessment: Assessment, folder: Path, language: Language) -> Workbook:
    path = folder / "results.xlsx"
    write_workbook(assessment, path, ReportSetting(language))
    return load_workbook(path)


def records(rows: list[list[Any]], head: int = 0) -> list[dict[Any, Any]]:
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]


def test_the_sheets_go_from_the_whole_to_the_parts(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    assert list(sheets_of(assessment, tmp_path, english)) == [
        "Summary",
        "Ranking",
        "Communes",
        "Wards",
        "Areas",
        "Criteria by unit",
        "Points in detail",
        "Criteria left out",
        "Findings",
    ]


def test_the_summary_says_that_a_model_is_no_law(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    lines = [row[0] for row in sheets_of(assessment, tmp_path, english)["Summary"]]

    assert lines[1] == "Khung thử nghiệm cấp xã"
    assert lines[2].startswith("This framework is a model, not a legal text.")
    assert lines[3].startswith("Not yet assessed: 10 of 100 points, namely 2.3 (Khảo sát người dân).")


def test_the_ranking_has_numbers_and_names(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    first, second, *_ = records(sheets_of(assessment, tmp_path, english)["Ranking"])

    assert first == {
        "Group": "Communes",
        "Rank": 1,
        "Unit": "Xã Tân Hòa",
        "Code": "X1",
        "Total points": 91.67,
        "Index (%)": 91.67,
        "Unverified points (%)": 0.0,
        "Band": "Xuất sắc",
        "Why no higher band": "",
        "Same rank as": "Xã Bình An",
        "Status": "ranked",
    }
    assert second["Rank"] == 1


def test_a_limited_band_says_why(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    by_code = {row["Code"]: row for row in records(sheets_of(assessment, tmp_path, english)["Ranking"])}

    assert (by_code["X7"]["Band"], by_code["X7"]["Why no higher band"]) == ("Khá", "Ban hành kế hoạch muộn")


def test_units_without_a_rank_are_listed_with_the_reason(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    by_code = {row["Code"]: row for row in records(sheets_of(assessment, tmp_path, english)["Ranking"])}

    assert (by_code["X5"]["Rank"], by_code["X5"]["Status"]) == ("", "no submission received")
    assert (by_code["X6"]["Rank"], by_code["X6"]["Index (%)"]) == ("", 94.17)


def test_many_ties_are_named_in_part(english: Language, tmp_path: Path) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(9)))
    tied = assess(framework_from(COMMUNES), units, {unit.code: Stated() for unit in units})
    rows = records(sheets_of(tied, tmp_path, english)["Ranking"])

    assert rows[0]["Same rank as"] == "Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 and 3 more"


def test_areas_have_percent_and_points(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    rows = sheets_of(assessment, tmp_path, english)["Areas"]
    penalised = next(row for row in rows if row[2] == "X3")

    assert rows[1][4:] == [
        "1. Chỉ đạo, điều hành",
        "2. Thủ tục hành chính",
        "1. Chỉ đạo, điều hành",
        "2. Thủ tục hành chính",
        "3. Điểm thưởng",
        "4. Điểm trừ",
    ]
    assert penalised[4:] == [95.83, 83.33, 57.5, 25, 0, -2]


def test_criteria_have_points_blanks_and_dashes(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    rows = sheets_of(assessment, tmp_path, english)["Criteria by unit"]
    island = records([rows[3], next(row for row in rows if row[2] == "X4")])[0]

    assert rows[2][4:] == [20, 30, 10, 10, 20, 10, 5, 5]
    assert (island["1.1"], island["1.2"], island["2.1"], island["2.3"]) == (20, "–", "", "–")


def test_findings_stand_with_their_cell(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    first = records(sheets_of(assessment, tmp_path, english)["Findings"])[0]

    assert first == {
        "Code": "CCHC399",
        "Severity": "error",
        "What is wrong": "“=5” is no number (test).",
        "What to do": "Enter a number (test).",
        "Unit": HOSTILE_NAME,
        "Unit code": "X3",
        "Criterion": "2.1",
        "File": "=1+1, sửa.xlsx",
        "Sheet": "I. Chung",
        "Cell": "D14",
    }


def test_too_many_findings_are_left_to_the_table_of_findings(
    assessment: Assessment, tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_FINDINGS", 2)
    rows = records(sheets_of(assessment, tmp_path, english)["Findings"])

    assert [row["Code"] for row in rows] == ["CCHC399", "CCHC398", ""]
    assert rows[-1]["What is wrong"] == "2 more findings stand in findings.csv."


def test_text_is_never_a_formula(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    cells = [cell for sheet in opened(assessment, tmp_path, english) for row in sheet for cell in row]

    assert any(str(cell.value).startswith("=") for cell in cells)
    assert {cell.data_type for cell in cells} <= {"n", "s", "inlineStr"}


@pytest.mark.parametrize("name", ["<r><t>x</t></r>", "x\udcff", "\x01\x0b", "@SUM(1)", "a" * 40_000])
def test_no_name_damages_the_workbook(
    name: str, assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    odd = replace(assessment, findings=(Finding(KIND, Place(name)),))

    sheet = opened(odd, tmp_path, english)["Findings"]

    assert sheet["A2"].value == "CCHC199"


def test_headings_stay_in_sight_and_repeat_on_every_page(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    book = opened(assessment, tmp_path, english)
    panes = {sheet.title: sheet.freeze_panes for sheet in book.worksheets[1:]}

    assert panes == {
        "Ranking": "D2",
        "Communes": "C2",
        "Wards": "C2",
        "Areas": "E3",
        "Criteria by unit": "E5",
        "Points in detail": "F3",
        "Criteria left out": "A3",
        "Findings": "A2",
    }
    assert {sheet.print_title_rows for sheet in book.worksheets[1:]} == {"$1:$1", "$1:$2", "$1:$4"}


def test_tables_can_be_filtered(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    book = opened(assessment, tmp_path, english)

    assert [sheet.auto_filter.ref for sheet in book.worksheets[1:]] == [
        *("A1:K9", "A1:H8", "A1:H2", "A2:J9", "A4:L11", "A2:P58", "A2:H5", "A1:J5"),
    ]


def test_sheets_print_on_the_paper_that_fits_them(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    book = opened(assessment, tmp_path, english)
    upright = [sheet.title for sheet in book if sheet.page_setup.orientation == "portrait"]
    large = [sheet.title for sheet in book if sheet.page_setup.paperSize == 8]

    assert upright == ["Summary", "Communes", "Wards"]
    assert large == ["Points in detail", "Findings"]
    set_up = [sheet.sheet_properties.pageSetUpPr for sheet in book]
    assert all(one is not None and one.fitToPage for one in set_up)


def test_the_same_assessment_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    for name in ("first.xlsx", "second.xlsx"):
        write_workbook(assessment, tmp_path / name, ReportSetting(vietnamese))

    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()


@pytest.mark.parametrize("title", ["2025 & sau đó", "&" * 300])
def test_any_title_fits_the_head_of_the_page(title: str, tmp_path: Path, english: Language) -> None:
    text = COMMUNES.replace("Khung thử nghiệm cấp xã", f"'{title}'")
    sheet = opened(assess(framework_from(text), Units(()), {}), tmp_path, english)["Ranking"]

    assert sheet.oddHeader is not None
    assert str(sheet.oddHeader.left.text).replace("&&", "&").strip() == title[:110]


def test_a_framework_without_units_gives_a_workbook(tmp_path: Path, vietnamese: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})

    assert len(sheets_of(nobody, tmp_path, vietnamese)) == 7  # no sheet for a group
