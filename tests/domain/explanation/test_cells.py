"""The cells of figures: what stood there before a value was read from it."""

from dataclasses import replace
from datetime import date

import pytest
from assessments import commune_assessment

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf, Explainer
from cchc_cli.domain.findings import Finding, FindingKind, Place, in_order
from cchc_cli.language import Language

FILE = "xa/X1.xlsx"


def told_with(findings: list[Finding], code: str) -> ExplainedLeaf:
    """Explain a leaf of X1 with these findings."""
    assessment: Assessment = commune_assessment()
    return Explainer(replace(assessment, findings=in_order(findings))).leaf("X1", code)


def finding(kind: FindingKind, cell: str, code: str, **values: object) -> Finding:
    return Finding(kind, Place(FILE, "Phiếu", cell), "X1", code, values)


def first(told: ExplainedLeaf) -> ExplainedFigure:
    return told.figures[0]


def test_a_repair_says_what_stood_in_the_cell() -> None:
    told = told_with([finding(kinds.NUMBER_WAS_TEXT, "D11", "1.2", stated="11 ", taken=11.0)], "1.2")
    assert (first(told).value, first(told).raw, first(told).typed) == (11.0, "11 ", "11 ")
    assert [one.code for one in first(told).repairs] == ["CCHC301"]


def test_a_repair_is_told_at_its_cell_alone() -> None:
    told = told_with([finding(kinds.NUMBER_WAS_TEXT, "D11", "1.2", stated="11", taken=11.0)], "1.2")
    assert told.findings == ()


def test_a_refusal_says_what_stood_in_the_cell_and_stays_a_finding() -> None:
    told = told_with([finding(kinds.NOT_A_NUMBER, "D11", "1.2", stated="11 hồ sơ")], "1.2")
    assert (first(told).raw, first(told).repairs) == ("11 hồ sơ", ())
    assert [one.code for one in told.findings] == ["CCHC310"]


def test_of_several_repairs_the_first_one_saw_the_cell_as_it_was() -> None:
    told = told_with(
        [
            finding(kinds.OPTION_REPAIRED, "D10", "1.1", stated="đúng hạn", taken="Đúng hạn"),
            finding(kinds.TEXT_CONVERTED, "D10", "1.1", stated="®óng h¹n", taken="đúng hạn"),
        ],
        "1.1",
    )
    assert first(told).raw == "®óng h¹n"
    assert [one.code for one in first(told).repairs] == ["CCHC229", "CCHC304"]


def test_without_a_repair_the_value_is_what_stands_in_the_cell() -> None:
    assert first(told_with([], "1.2")).typed == 11.0


def test_of_a_repair_without_its_values_the_raw_text_is_unknown() -> None:
    told = told_with(
        [finding(FindingKind("CCHC301", kinds.NUMBER_WAS_TEXT.severity, "x", ""), "D11", "1.2")], "1.2"
    )
    assert (first(told).raw, first(told).typed) == (None, None)


def test_own_points_have_their_cell_and_repair_too() -> None:
    told = told_with([finding(kinds.POINTS_TOO_FINE, "E11", "1.2", stated=27.499, decimals=2)], "1.2")
    assert (told.own.value, told.own.raw) == (27.5, 27.499)


@pytest.mark.parametrize(
    ("code", "name", "shown"),
    [("2.2", "a", "95,5 %"), ("2.2", "b", "05/03/2025"), ("2.2", "c", "có"), ("2.2", "e", "1,25")],
)
def test_values_are_shown_as_people_write_them(
    code: str, name: str, shown: str, vietnamese: Language
) -> None:
    told = told_with([], code)
    figure = next(one for one in told.figures if one.question.name == name)
    assert vietnamese.show(figure.shown) == shown


def test_a_date_is_a_date() -> None:
    assert told_with([], "2.2").figures[1].shown == date(2025, 3, 5)
