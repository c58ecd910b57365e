"""The guide, the summary and the table of findings, read again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from validations import (
    BROKEN,
    FAULTY,
    NO_NUMBER,
    NO_WORKBOOK,
    NOT_ANSWERED,
    POINTS_DIFFER,
    SHEET,
    SPACES_REMOVED,
    finding,
    validation_of,
)

from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.sheet_copy import SheetCopy, WorkbookCopy
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.language import Language
from cchc_cli.writers.feedback import finding_sheet
from cchc_cli.writers.feedback.styles import FILLS
from cchc_cli.writers.feedback.workbook import write_feedback

TWICE = FindingKind("CCHC930", Severity.ERROR, "Twice: {first} and {second}.", "Look.", title="Twice")
COPY = WorkbookCopy((SheetCopy(SHEET, [("Mã", "Số liệu"), ("1.1", "nhiều")]),), "python-calamine")
NO_COPY = WorkbookCopy()


def sheets_of(
    folder: Path,
    language: Language,
    findings: Sequence[Finding],
    copy: WorkbookCopy = COPY,
    file: WorkbookFile = FAULTY,
) -> Sequence[Any]:
    path = folder / "feedback.xlsx"
    write_feedback(validation_of(findings, [file]), file, copy, path, language)
    return load_workbook(path).worksheets[:3]


def facts_of(sheet: Any) -> dict[str, str]:
    return {row[0]: row[1] for row in sheet.iter_rows(max_col=2, values_only=True) if row[0] and row[1]}


def rows_of(sheet: Any) -> list[tuple[object, ...]]:
    return [*sheet.iter_rows(min_row=2, values_only=True)]


def words_of(sheet: Any) -> str:
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def test_the_guide_names_the_file_and_the_sheet_to_open(tmp_path: Path, english: Language) -> None:
    guide, *_ = sheets_of(tmp_path, english, [])

    assert "found in the file xa-a.xlsx" in words_of(guide)
    assert "Open the sheet “To be mended”" in words_of(guide)


def test_the_guide_names_the_column_as_the_table_does(tmp_path: Path, vietnamese: Language) -> None:
    guide, _, table = sheets_of(tmp_path, vietnamese, [])

    assert f"Lọc theo cột “{table['A1'].value}”" in words_of(guide)


def test_the_guide_warns_of_sending_the_wrong_workbook(tmp_path: Path, vietnamese: Language) -> None:
    guide, *_ = sheets_of(tmp_path, vietnamese, [])

    assert "Không gửi tệp góp ý này thay cho bản tự đánh giá" in words_of(guide)


@pytest.mark.parametrize("severity", Severity)
def test_the_legend_has_the_colours_of_the_copy(
    severity: Severity, tmp_path: Path, english: Language
) -> None:
    guide, *_ = sheets_of(tmp_path, english, [])
    label = next(row[0] for row in guide.iter_rows() if row[0].value == str(severity.in_words))

    assert f"#{label.fill.start_color.rgb[2:]}" == FILLS[severity]


def test_without_a_copy_the_guide_does_not_speak_of_colours_in_it(tmp_path: Path, english: Language) -> None:
    found = Finding(NO_WORKBOOK, Place(BROKEN.path), values={"what": "a picture"})
    guide, *_ = sheets_of(tmp_path, english, [found], NO_COPY, BROKEN)

    assert "there is no copy of it here" in words_of(guide)
    assert "Click on the cell" not in words_of(guide)


def test_the_summary_says_what_the_file_is(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="nhiều")])
    facts = facts_of(summary)

    assert facts["File"] == "xa-a.xlsx"
    assert facts["Unit"] == "Xã Tân Hòa (X1)"
    assert facts["Framework"] == "Khung mẫu (mau-2025)"
    assert (facts["Year"], facts["Status"]) == ("2025", "has errors to be mended")
    assert (facts["Errors"], facts["Warnings"], facts["Notes"]) == ("1", "0", "0")


def test_a_file_of_nobody_is_said_to_be_so(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], NO_COPY, BROKEN)

    assert facts_of(summary)["Unit"] == "unknown"
    assert facts_of(summary)["Status"] == "cannot be read"
    assert "technical support" not in words_of(summary)


def test_the_program_that_read_the_file_is_named_last_and_for_support_only(
    tmp_path: Path, english: Language
) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="nhiều")])

    assert words_of(summary).splitlines()[-1] == "For technical support: read with python-calamine."


def test_a_unit_without_a_name_is_called_by_its_code(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], file=replace(FAULTY, unit_code="X77"))

    assert facts_of(summary)["Unit"] == "X77"


def test_the_summary_counts_every_kind_once(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(NO_NUMBER, "B2", stated="nhiều"),
        *(finding(NOT_ANSWERED, f"E{row}") for row in range(5, 9)),
        finding(SPACES_REMOVED, "B2", stated=" nhiều"),
    ]
    _, summary, _ = sheets_of(tmp_path, english, findings)

    assert [row for row in rows_of(summary) if str(row[0]).startswith("CCHC")] == [
        ("CCHC910", "error", "Words instead of a number", 1),
        ("CCHC911", "warning", "An answer is missing", 4),
        ("CCHC913", "note", "Spaces", 1),
    ]


def test_the_table_has_errors_first(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(SPACES_REMOVED, "B2", stated=" x"),
        finding(NOT_ANSWERED, "E5"),
        finding(NO_NUMBER, "B2", stated="x"),
    ]
    *_, table = sheets_of(tmp_path, english, findings)

    assert [row[0] for row in rows_of(table)] == ["error", "warning", "note"]


def test_each_place_has_its_own_values(tmp_path: Path, english: Language) -> None:
    findings = [finding(POINTS_DIFFER, f"E{at}", f"1.{at}", stated=at, computed=0.5) for at in range(2, 8)]
    *_, table = sheets_of(tmp_path, english, findings)

    assert [row[4] for row in rows_of(table)] == [
        f"The own points are {at}, but the figures give 0.5." for at in range(2, 8)
    ]


def test_numbers_are_written_as_people_of_the_language_do(tmp_path: Path, vietnamese: Language) -> None:
    *_, table = sheets_of(tmp_path, vietnamese, [finding(POINTS_DIFFER, "E2", stated=1234.5, computed=0.25)])

    assert table["E2"].value == "The own points are 1.234,5, but the figures give 0,25."


def test_without_a_copy_there_are_no_links(tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="x")], NO_COPY)

    assert table["C2"].value == "B2"
    assert table["C2"].hyperlink is None


def test_a_cell_of_a_sheet_that_was_not_copied_is_no_link(tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", sheet="khác", stated="x")])

    assert table["C2"].hyperlink is None


def test_every_cell_that_a_finding_names_is_a_row_with_a_link(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", "1.1", first=f"{SHEET}!A2", second=f"{SHEET}!B1")
    *_, table = sheets_of(tmp_path, english, [found])

    assert [(row[2], row[3] or "", row[4]) for row in rows_of(table)] == [
        ("A2", "1.1", "Twice: A2 and B1."),
        ("B1", "", "This cell too: Twice: A2 and B1."),
    ]
    assert table["C3"].hyperlink.location == f"'{SHEET}'!B1"


def test_a_cell_that_is_not_in_the_copy_has_no_row(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", "1.1", first="khác!A2", second="x")
    *_, table = sheets_of(tmp_path, english, [found])

    assert len(rows_of(table)) == 1


def test_more_findings_than_anybody_reads_are_counted(
    tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_ROWS", 3)
    *_, table = sheets_of(tmp_path, english, [finding(NOT_ANSWERED, f"E{row}") for row in range(5, 12)])

    assert len(rows_of(table)) == 4
    assert rows_of(table)[-1][4] == "… and 4 more"


@pytest.mark.parametrize("stated", ["\x1b[31m", "\u202ecod.exe", "\x00"])
def test_what_cannot_be_seen_is_shown_as_such(stated: str, tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated=stated)])

    assert table["E2"].value.startswith("A number belongs here, not “�")


def test_every_sheet_of_ours_prints_on_one_page_across(tmp_path: Path, english: Language) -> None:
    for sheet in sheets_of(tmp_path, english, []):
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.orientation) == (1, "landscape")
