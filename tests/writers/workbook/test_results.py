"""The results workbook as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from assessments import COMMUNES, assess, framework_from
from openpyxl import load_workbook
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook


def sheet_names(assessment: Assessment, path: Path, setting: ReportSetting) -> list[str]:
    write_workbook(assessment, path, setting)
    return load_workbook(path, read_only=True).sheetnames


def test_sheets_stand_in_the_order_in_which_people_ask(
    assessment: Assessment, english: Language, tmp_path: Path
) -> None:
    setting = ReportSetting(english, before=sample_diff())

    assert sheet_names(assessment, tmp_path / "r.xlsx", setting) == [
        *("Summary", "Ranking", "Communes", "Wards", "Changes", "Areas", "Criteria by unit"),
        *("Points in detail", "Criteria left out", "Findings"),
    ]


def test_no_sheet_is_left_empty(assessment: Assessment, language: Language, tmp_path: Path) -> None:
    write_workbook(assessment, tmp_path / "r.xlsx", ReportSetting(language, before=sample_diff()))

    for sheet in load_workbook(tmp_path / "r.xlsx").worksheets:
        assert any(cell.value for row in sheet.iter_rows() for cell in row), sheet.title


def test_without_units_every_sheet_is_there_all_the_same(english: Language, tmp_path: Path) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})

    assert sheet_names(nobody, tmp_path / "r.xlsx", ReportSetting(english)) == [
        *("Summary", "Ranking", "Areas", "Criteria by unit", "Points in detail"),
        *("Criteria left out", "Findings"),
    ]


@pytest.mark.parametrize(
    ("office", "author"),
    [
        ("UBND tỉnh Mẫu|Sở Nội vụ", "UBND tỉnh Mẫu, Sở Nội vụ"),
        (" UBND tỉnh Mẫu | ", "UBND tỉnh Mẫu"),
        ("", None),
    ],
)
def test_the_office_that_reports_is_the_author(
    assessment: Assessment, english: Language, tmp_path: Path, office: str, author: str | None
) -> None:
    write_workbook(assessment, tmp_path / "r.xlsx", ReportSetting(english, office=office))

    assert load_workbook(tmp_path / "r.xlsx").properties.creator == author


def test_properties_say_framework_year_and_subject(
    assessment: Assessment, vietnamese: Language, tmp_path: Path
) -> None:
    write_workbook(assessment, tmp_path / "r.xlsx", ReportSetting(vietnamese))
    properties = load_workbook(tmp_path / "r.xlsx").properties

    assert properties.title == "Khung thử nghiệm cấp xã"
    assert properties.subject == "Kết quả Chỉ số cải cách hành chính"
    assert properties.keywords == "thu-nghiem-2025, 2025"


@pytest.mark.parametrize("decimals", [0, 3])
def test_figures_have_the_decimals_of_the_framework(
    assessment: Assessment, english: Language, tmp_path: Path, decimals: int
) -> None:
    rounding = assessment.framework.rounding.model_copy(update={"decimals": decimals})
    framework = assessment.framework.model_copy(update={"rounding": rounding})
    write_workbook(replace(assessment, framework=framework), tmp_path / "r.xlsx", ReportSetting(english))
    shown = load_workbook(tmp_path / "r.xlsx")["Ranking"]["F2"].number_format

    assert shown == ("#,##0" if decimals == 0 else "#,##0.000")


def test_the_same_results_give_the_same_bytes(
    assessment: Assessment, english: Language, tmp_path: Path
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(assessment, tmp_path / name, ReportSetting(english, office="A|B"))

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
