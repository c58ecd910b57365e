"""What is told of text that was converted to Unicode."""

from planned_tables import plan_of, table_of
from submission_forms import small_form, tidy_rows

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.closer_look.answer_cells import answer_cells
from cchc_cli.readers.submissions.closer_look.conversions import conversions
from cchc_cli.readers.submissions.plan import Table


def told(repaired: dict[str, str], table: Table | None = None) -> list[Finding]:
    table = table or table_of(repaired=repaired)
    cells = answer_cells(small_form(), plan_of(table), [table], "xa-a.xlsx")[0]
    return list(conversions(table, cells, "xa-a.xlsx"))


def test_nothing_is_told_where_nothing_was_converted() -> None:
    assert told({}) == []


def test_an_answer_is_quoted_before_and_after_with_its_criterion() -> None:
    (finding,) = told({"D3": "Muén"})

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC229", "D3", "1.1")
    assert finding.values == {"stated": "Muén", "taken": "Muộn"}


def test_evidence_is_quoted_too_but_of_no_criterion() -> None:
    (finding,) = told({"F3": "QuyÕt ®Þnh sè 01/Q§-UBND"})

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC229", "F3", "")
    assert finding.values["taken"] == "Quyết định số 01/QĐ-UBND"


def test_the_text_of_the_form_itself_is_told_once_with_its_first_cell() -> None:
    (finding,) = told({"A1": "M·", "B3": "Ban hµnh kÕ ho¹ch", "B4": "Hoµn thµnh nhiÖm vô"})

    assert (finding.code, finding.place.sheet, finding.place.cell) == ("CCHC230", "S", "A1")
    assert finding.values == {"count": 3, "stated": "M·", "taken": "Mã"}


def test_the_heading_of_evidence_is_text_of_the_form() -> None:
    assert [(finding.code, finding.place.cell) for finding in told({"F1": "Tµi liÖu"})] == [("CCHC230", "F1")]


def test_answers_come_before_what_is_told_of_the_form() -> None:
    found = told({"B3": "Ban hµnh", "D3": "Muén", "D19": "Cã"})

    assert [(finding.code, finding.place.cell) for finding in found] == [
        ("CCHC229", "D3"),
        ("CCHC229", "D19"),
        ("CCHC230", "B3"),
    ]


def test_a_form_without_a_column_of_evidence_has_none_to_quote() -> None:
    rows = [[*row[:5], *row[6:]] for row in tidy_rows()]

    assert [finding.code for finding in told({}, table_of(rows, repaired={"F3": "Ghi chó"}))] == ["CCHC230"]


def test_long_texts_and_spaces_are_quoted_in_short() -> None:
    (finding,) = told({"D3": "  §óng \n h¹n " + "x" * 100})

    assert str(finding.values["stated"]).startswith("§óng h¹n x")
    assert str(finding.values["stated"]).endswith("…")
