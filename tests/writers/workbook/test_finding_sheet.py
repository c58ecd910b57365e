"""Findings in the workbook."""

from openpyxl.workbook import Workbook


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
