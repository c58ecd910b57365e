"""Findings in the workbook."""

from dataclasses import replace

import pytest
from assessments import NO_NUMBER, commune_assessment
from openpyxl.workbook import Workbook
from workbook_parts import rows_of, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language
from cchc_cli.writers.workbook import finding_sheet
from cchc_cli.writers.workbook.finding_sheet import write_findings


def found(*texts: str) -> Assessment:
    """Make an assessment with a finding for each text."""
    place = Place("xa/X1.xlsx", "Phiếu", "D10")
    findings = tuple(Finding(NO_NUMBER, place, "X1", "2.1", {"text": text}) for text in texts)
    return replace(commune_assessment(), findings=findings)


def test_a_finding_leads_to_its_unit_and_criterion(book: Workbook) -> None:
    sheet = book["Findings"]
    assert (sheet["F2"].value, sheet["G2"].value) == ("X3", "2.1")
    assert sheet["E2"].hyperlink.location == "'Ranking'!A4"
    assert book["Ranking"]["D4"].value == "X3"
    location = sheet["G2"].hyperlink.location
    assert location == "'Points in detail'!A22"
    assert [book["Points in detail"][f"{column}22"].value for column in "CE"] == ["X3", "2.1"]


def test_a_finding_about_no_unit_leads_nowhere(book: Workbook) -> None:
    row = next(row for row in book["Findings"].iter_rows() if row[7].value == "lạc.xlsx")
    assert not any(cell.hyperlink for cell in row)


def test_only_codes_that_lead_somewhere_look_so(book: Workbook) -> None:
    looks = {cell.value or "": cell.font.underline for cell in book["Findings"]["G"][1:]}
    assert looks == {"2.1": "single", "1.2": "single", "2.2": "single", "": None}


def test_what_is_wrong_and_what_to_do_stand_apart(book: Workbook) -> None:
    assert rows_of(book, "Findings")[1] == (
        *("CCHC399", "error", "“=5” is no number (test).", "Enter a number (test)."),
        *("<b>x</b>|=1+1 [red]", "X3", "2.1", "=1+1, sửa.xlsx", "I. Chung", "D14"),
    )


def test_errors_come_first_and_severities_differ_in_colour(book: Workbook) -> None:
    cells = book["Findings"]["B"][1:]

    assert [cell.value for cell in cells] == ["error", "warning", "note", "note"]
    assert cells[0].font.color.rgb != cells[1].font.color.rgb
    assert cells[2].font.color is None or cells[2].font.color.rgb != cells[0].font.color.rgb


@pytest.mark.parametrize("text", ["=1+1", "<r>x</r>", "a|b [red]", "Ộ", "O\u0302\u0323"])
def test_what_stood_in_a_cell_is_text(english: Language, text: str) -> None:
    book = written(write_findings, found(text), english)

    assert str(book["Findings"]["C2"].value).rstrip() == f"“{text}” is no number (test)."
    assert book["Findings"]["C2"].data_type == "s"


def test_without_findings_the_headings_stand_alone(english: Language) -> None:
    book = written(write_findings, found(), english)

    assert len(rows_of(book, "Findings")) == 1
    assert book["Findings"].auto_filter.ref is None


def test_too_many_are_left_to_the_table_of_findings(
    english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_FINDINGS", 3)
    rows = rows_of(written(write_findings, found(*"abcde"), english), "Findings")

    assert len(rows) == 1 + 3 + 1
    assert rows[-1][2] == "2 more findings stand in findings.csv."


def test_the_line_about_the_others_is_no_part_of_the_table(
    english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_FINDINGS", 3)
    book = written(write_findings, found(*"abcde"), english)

    assert str(book.defined_names["findings"].attr_text).endswith("$A$1:$J$4")


def test_a_finding_about_an_unknown_unit_keeps_its_code(english: Language) -> None:
    stray = Finding(NO_NUMBER, Place("lạ.xlsx"), "Z9", "2.1", {"text": "x"})
    book = written(write_findings, replace(commune_assessment(), findings=(stray,)), english)

    assert rows_of(book, "Findings")[1][4:6] == ("", "Z9")
    assert book["Findings"]["E2"].hyperlink is None


def test_a_finding_about_an_area_leads_to_no_criterion(english: Language) -> None:
    area = Finding(NO_NUMBER, Place("a.xlsx"), "X1", "2", {"text": "x"})
    book = written(write_findings, replace(commune_assessment(), findings=(area,)), english)

    assert book["Findings"]["G2"].hyperlink is None
    assert book["Findings"]["G2"].font.underline is None


def test_headings_are_in_the_language_of_the_reader(vietnamese: Language) -> None:
    book = written(write_findings, found("x"), vietnamese)
    (sheet,) = (one for one in book.worksheets if one["A1"].value)

    assert [cell.value for cell in sheet[1]][:4] == ["Mã", "Mức độ", "Nội dung", "Cách xử lý"]
