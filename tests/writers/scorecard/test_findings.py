"""The findings of one unit."""

from dataclasses import replace

import pytest
from assessments import NO_NUMBER, POINTS_DIFFER

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place, in_order
from cchc_cli.language import Language
from cchc_cli.writers.scorecard.findings import CardFinding, unit_findings_of


def findings_of(assessment: Assessment, code: str, language: Language, *more: Finding) -> list[CardFinding]:
    found = replace(assessment, findings=in_order([*assessment.findings, *more]))
    return [*unit_findings_of(found, language).of(code)]


def at(cell: str, *, stated: float = 28) -> Finding:
    place = Place("xa/X2.xlsx", "Phiếu", cell)
    return Finding(POINTS_DIFFER, place, "X2", "1.2", {"stated": stated, "computed": 27.5})


def test_a_finding_is_told_with_its_cell_and_what_to_do(assessment: Assessment, english: Language) -> None:
    assert findings_of(assessment, "X2", english) == [
        CardFinding(
            code="CCHC398",
            severity="warning",
            is_error=False,
            message="Stated 28, computed 27.5 (test).",
            hint="Check the figures (test).",
            places="Where: Phiếu!E11 (criteria 1.2).",
        )
    ]


def test_notes_are_left_to_the_report(assessment: Assessment, english: Language) -> None:
    assert findings_of(assessment, "X1", english) == []


def test_the_same_mistake_in_many_cells_is_one_line(assessment: Assessment, english: Language) -> None:
    (found,) = findings_of(assessment, "X2", english, at("E12"), at("E13"))
    assert found.places == "Where: Phiếu!E11:E13 (criteria 1.2)."


def test_errors_come_first(assessment: Assessment, english: Language) -> None:
    error = Finding(NO_NUMBER, Place("xa/X2.xlsx", "Phiếu", "D14"), "X2", "2.1", {"text": "=5"})
    assert [one.is_error for one in findings_of(assessment, "X2", english, error)] == [True, False]


def test_many_places_take_no_more_than_a_few_lines(assessment: Assessment, english: Language) -> None:
    many = (at(f"E{row}", stated=row) for row in range(100, 400, 2))
    (found,) = findings_of(assessment, "X2", english, *many)
    assert len(found.places) <= 240
    assert found.places.endswith("…")


def test_a_unit_is_told_what_it_can_do_itself(assessment: Assessment, english: Language) -> None:
    twice = Finding(
        kinds.TWO_WORKBOOKS, Place(), "X5", values={"name": "Xã Vắng", "count": 2, "files": "a, b"}
    )
    (found,) = findings_of(assessment, "X5", english, twice)
    assert found.hint == "Say which of them counts, and send that one again."


def test_that_nothing_was_sent_is_left_to_the_head_of_the_card(
    assessment: Assessment, english: Language
) -> None:
    missing = Finding(kinds.SUBMISSION_MISSING, Place(), "X5", values={"name": "Xã Vắng"})
    assert findings_of(assessment, "X5", english, missing) == []


def test_sentences_that_are_missing_leave_no_gap() -> None:
    found = CardFinding(
        "CCHC104", "error", is_error=True, message="Broken.", hint="Send it again.", places=""
    )
    assert found.text == "Broken. Send it again."


def test_findings_of_other_units_are_not_told(assessment: Assessment, english: Language) -> None:
    assert findings_of(assessment, "X4", english) == []


@pytest.mark.parametrize("text", ["<b>x</b>", "=1+1", "[red]", "a|b", "O\u0302\u0323"])
def test_what_stood_in_a_cell_is_quoted_as_it_was(
    assessment: Assessment, english: Language, text: str
) -> None:
    error = Finding(NO_NUMBER, Place("xa/X4.xlsx", "Phiếu", "D14"), "X4", "2.1", {"text": text})
    (found,) = findings_of(assessment, "X4", english, error)
    assert found.message == f"“{text}” is no number (test)."


def test_a_long_quotation_is_cut(assessment: Assessment, english: Language) -> None:
    error = Finding(NO_NUMBER, Place("xa/X4.xlsx", "Phiếu", "D14"), "X4", "2.1", {"text": "đ" * 5000})
    (found,) = findings_of(assessment, "X4", english, error)
    assert len(found.message) <= 240


def test_kinds_that_differ_are_told_apart_and_each_once(assessment: Assessment, english: Language) -> None:
    error = Finding(NO_NUMBER, Place("xa/X2.xlsx", "Phiếu", "D14"), "X2", "2.1", {"text": "x"})
    found = findings_of(assessment, "X2", english, error, at("E12"), at("E13"))
    assert [one.code for one in found] == ["CCHC399", "CCHC398"]


def test_findings_about_no_unit_are_on_no_card(assessment: Assessment, english: Language) -> None:
    stray = Finding(NO_NUMBER, Place("lạc.xlsx"), values={"text": "x"})
    told = unit_findings_of(replace(assessment, findings=(stray,)), english)
    assert dict(told.by_unit) == {}


def test_severities_are_in_the_language_of_the_reader(assessment: Assessment, vietnamese: Language) -> None:
    (found,) = findings_of(assessment, "X3", vietnamese)
    assert (found.severity, found.is_error) == ("lỗi", True)


def test_message_places_and_what_to_do_follow_one_another() -> None:
    found = CardFinding("C", "error", is_error=True, message="Broken.", hint="Send it.", places="Where: A1.")
    assert found.text == "Broken. Where: A1. Send it."
