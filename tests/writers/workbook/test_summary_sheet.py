"""The summary in the workbook: one page that says what the figures rest on."""

from math import ceil
from pathlib import Path

import pytest
from assessments import COMMUNES, Stated, assess, framework_from
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.heading import heading_of
from cchc_cli.writers.report_content.losses import losses_of, worst_losses
from cchc_cli.writers.report_content.overview import overview_of
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook


def rows(book: Workbook) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book["Summary"].iter_rows()]


def texts(book: Workbook) -> list[str]:
    return [value for row in rows(book) for value in row if isinstance(value, str)]


def test_everything_that_the_report_says_above_its_tables_is_here(
    book: Workbook, assessment: Assessment, english: Language
) -> None:
    heading, said = heading_of(assessment, english), texts(book)
    wanted = [
        heading.kicker,
        heading.title,
        *(" ".join(notice) for notice in heading.notices),
        *heading.method,
    ]
    wanted += [text for fact in heading.facts for text in (fact.label, fact.text)]
    wanted += [count.label for count in heading.counts]
    wanted += [*overview_of(assessment, english).sentences, losses_of(assessment, english).note]
    assert [text for text in wanted if text not in said] == []


def test_the_figures_of_a_group_are_numbers(
    book: Workbook, assessment: Assessment, english: Language
) -> None:
    head = list(overview_of(assessment, english).columns)
    (at,) = [number for number, row in enumerate(rows(book)) if row[: len(head)] == head]
    communes, wards = rows(book)[at + 1 : at + 3]
    assert communes[:2] == ["Communes", 5]
    assert [round(float(str(value)), 2) for value in communes[2:6]] == [87.6, 89.67, 91.67, 81.67]
    assert communes[6:10] == [2, 2, 1, 0]
    assert wards[0] == "Wards"


def test_counts_are_numbers(book: Workbook, assessment: Assessment, english: Language) -> None:
    labels = [count.label for count in heading_of(assessment, english).counts]
    (at,) = [number for number, row in enumerate(rows(book)) if row[: len(labels)] == labels]
    counts = dict(zip(labels, rows(book)[at + 1], strict=False))
    assert (counts["Units"], counts["Ranked"]) == (8, 6)
    assert all(isinstance(count, int) for count in counts.values())


def test_the_names_of_counts_are_not_cut(book: Workbook, assessment: Assessment, english: Language) -> None:
    labels = [count.label for count in heading_of(assessment, english).counts]
    (at,) = [number for number, row in enumerate(rows(book), start=1) if row[: len(labels)] == labels]
    height = book["Summary"].row_dimensions[at].height or 0
    assert height >= 16 * ceil(max(map(len, labels)) / 11)


def test_losses_are_numbers_beside_the_name(book: Workbook, assessment: Assessment) -> None:
    worst = worst_losses(assessment)[0]
    (row,) = [row for row in rows(book) if row[0] == worst.criterion and row[1] == "Sáng kiến"]
    assert row[8:10] == [10, worst.mean_loss]
    assert row[10] == worst.percent


def test_the_page_is_one(book: Workbook) -> None:
    set_up = book["Summary"].page_setup
    assert (set_up.fitToWidth or 1, set_up.fitToHeight or 1) == (1, 1)
    properties = book["Summary"].sheet_properties.pageSetUpPr
    assert properties is not None
    assert properties.fitToPage


def test_merged_lines_are_high_enough_for_their_text(book: Workbook) -> None:
    """Excel fits the height of a row to its text, but not to that of merged cells."""
    sheet = book["Summary"]
    for cells in sheet.merged_cells.ranges:
        text = str(sheet.cell(cells.min_row, cells.min_col).value or "")
        height = sheet.row_dimensions[cells.min_row].height or 15
        assert height >= 15 * ceil(len(text) / 131), text


def test_a_run_without_answers_still_has_a_summary(tmp_path: Path, english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    write_workbook(
        assess(framework_from(COMMUNES), units, {}), tmp_path / "none.xlsx", ReportSetting(english)
    )
    said = texts(load_workbook(tmp_path / "none.xlsx"))
    assert "Of 1 units: 0 ranked, 1 that sent nothing." in said


def test_a_title_over_two_lines_is_not_cut(tmp_path: Path, english: Language) -> None:
    title = "Khung rất dài " * 12
    text = COMMUNES.replace("Khung thử nghiệm cấp xã", title.strip())
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    write_workbook(
        assess(framework_from(text), units, {"A": Stated()}), tmp_path / "long.xlsx", ReportSetting(english)
    )
    sheet = load_workbook(tmp_path / "long.xlsx")["Summary"]
    assert sheet["A2"].value == title.strip()
    assert sheet.row_dimensions[2].height == pytest.approx(2 * 26, abs=0.5)
