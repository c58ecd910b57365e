"""Criteria that do not count, in the workbook."""

from dataclasses import replace
from pathlib import Path

import pytest
from assessments import (
    COMMUNES,
    Stated,
    assess,
    commune_answers,
    commune_assessment,
    commune_statements,
    commune_units,
    framework_from,
)
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook import left_out_sheet
from cchc_cli.writers.workbook.results import write_workbook

SHEET = "Criteria left out"


def rows_of(book: Workbook) -> list[tuple[object, ...]]:
    return [*book[SHEET].iter_rows(min_row=3, values_only=True)]


def written(assessment: Assessment, folder: Path, language: Language) -> Workbook:
    write_workbook(assessment, folder / "r.xlsx", ReportSetting(language))
    return load_workbook(folder / "r.xlsx")


def test_pending_exempt_and_not_applicable_are_told_apart(book: Workbook) -> None:
    pending, exempt, aside = rows_of(book)
    assert pending[2:] == (
        "all it applies to (7)",
        "2.3",
        "Khảo sát người dân",
        10,
        "not yet assessed",
        "The results of the survey are not there yet.",
    )
    assert exempt[:4] == ("Communes", "X4", "Xã Đảo", "1.2")
    assert exempt[6:] == ("exempt", "Mới thành lập, chưa có kế hoạch")
    assert aside[:4] == ("Wards", "P1", "Phường Trung Tâm", "1.2")
    assert aside[6:] == (
        "not applicable",
        "The figures leave nothing to divide by; then the rule sets the criterion aside.",
    )


def test_an_exemption_without_a_reason_says_so(tmp_path: Path, english: Language) -> None:
    units = Units(tuple(replace(unit, exempt_reason="") for unit in commune_units()))
    book = written(assess(framework_from(COMMUNES), units, commune_statements()), tmp_path, english)
    assert rows_of(book)[1][7] == "The list of units exempts it and gives no reason."


def test_who_is_exempt_from_an_area_has_a_row_for_each_of_its_criteria(
    tmp_path: Path, english: Language
) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1",), exempt_reason="Đảo"),))
    book = written(
        assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())}), tmp_path, english
    )
    assert [row[3] for row in rows_of(book) if row[6] == "exempt"] == ["1.1", "1.2", "1.3"]


def test_where_everything_counts_the_sheet_says_so(tmp_path: Path, english: Language) -> None:
    text = COMMUNES.replace("source: survey", "source: unit")
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    book = written(assess(framework_from(text), units, {"A": Stated(commune_answers())}), tmp_path, english)
    assert book[SHEET]["A1"].value == "Every criterion counts for every unit."
    assert book.defined_names["left_out"].attr_text == "'Criteria left out'!$A$2:$H$2"


def test_too_many_lines_are_left_to_the_table_of_scores(
    tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(left_out_sheet, "LISTED_ROWS", 2)
    book = written(commune_assessment(), tmp_path, english)
    assert len(rows_of(book)) == 2
    assert book[SHEET]["A1"].value == "Here are the first 2 of 3 lines; all of them stand in scores.csv."
