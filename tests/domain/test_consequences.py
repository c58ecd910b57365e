"""One thing to mend is one finding: what only follows from it is held back."""

import pytest

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.consequences import hold_back
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.language import say

FORM = Place("xa-a.xlsx", "S", "D4")


def found(kind: FindingKind, criterion: str = "1.1", place: Place = FORM, **values: object) -> Finding:
    return Finding(kind, place, "XA", criterion, values)


def codes_left(*findings: Finding, exempt: dict[str, list[str]] | None = None) -> list[str]:
    return [finding.code for finding in hold_back(findings, exempt or {})]


@pytest.mark.parametrize(
    "cause",
    [
        kinds.NOT_A_NUMBER,
        kinds.ERROR_CELL,
        kinds.FORMULA_WITHOUT_VALUE,
        kinds.CRITERION_STATED_TWICE,
        kinds.NOT_APPLICABLE_STATED,
        kinds.VALUE_WITHOUT_QUESTION,
    ],
    ids=lambda kind: kind.code,
)
@pytest.mark.parametrize("consequence", [kinds.UNANSWERED, kinds.FIGURES_MISSING], ids=lambda kind: kind.code)
def test_what_cost_the_answer_is_told_and_that_it_lacks_is_not(
    cause: FindingKind, consequence: FindingKind
) -> None:
    assert codes_left(found(cause), found(consequence)) == [cause.code]


def test_another_criterion_is_still_told_to_be_unanswered() -> None:
    assert codes_left(found(kinds.NOT_A_NUMBER), found(kinds.UNANSWERED, "1.2")) == ["CCHC310", "CCHC346"]


def test_another_file_is_still_told_to_be_unanswered() -> None:
    other = Place("xa-b.xlsx", "S", "D4")
    assert codes_left(found(kinds.NOT_A_NUMBER), found(kinds.UNANSWERED, place=other)) == [
        "CCHC310",
        "CCHC346",
    ]


def test_what_is_to_be_kept_is_told_although_it_follows() -> None:
    findings = [found(kinds.NOT_A_NUMBER), found(kinds.FIGURES_MISSING), found(kinds.UNANSWERED)]
    assert hold_back(findings, {}, kept=(kinds.FIGURES_MISSING,)) == findings[:2]


def test_a_repair_is_no_cause() -> None:
    assert codes_left(found(kinds.NUMBER_WAS_TEXT), found(kinds.UNANSWERED)) == ["CCHC301", "CCHC346"]


def test_criteria_whose_rows_are_missing_are_not_unanswered_besides() -> None:
    missing = Finding(kinds.CRITERIA_MISSING, Place("xa-a.xlsx", "S"), values={"codes": ("1.1", "1.2")})
    left = codes_left(missing, found(kinds.UNANSWERED, "1.1"), found(kinds.UNANSWERED, "1.3"))
    assert left == ["CCHC211", "CCHC346"]


def test_points_are_not_compared_with_figures_that_contradict_each_other() -> None:
    assert codes_left(found(kinds.INPUT_ABOVE_OTHER), found(kinds.SELF_POINTS_DIFFER)) == ["CCHC344"]


def test_not_applicable_is_right_where_the_unit_is_exempt() -> None:
    stated = found(kinds.NOT_APPLICABLE_STATED)
    assert codes_left(stated, exempt={"XA": ["1.1"]}) == []
    assert codes_left(stated, exempt={"XB": ["1.1"]}) == ["CCHC317"]
    assert codes_left(stated, exempt={"XA": ["1.2"]}) == ["CCHC317"]


@pytest.mark.parametrize(
    ("cause", "consequence"),
    [
        (kinds.NO_EVIDENCE_COLUMN, kinds.EVIDENCE_MISSING),
        (kinds.NO_EVIDENCE_COLUMN, kinds.EVIDENCE_MISSING_ZEROED),
        (kinds.TABLE_STATED_TWICE, kinds.UNANSWERED),
        (kinds.TABLE_STATED_TWICE, kinds.NO_ANSWERS),
    ],
    ids=lambda kind: kind.code,
)
def test_what_a_whole_file_lacks_is_told_once(cause: FindingKind, consequence: FindingKind) -> None:
    elsewhere = Place("xa-b.xlsx", "S", "D4")
    findings = [found(cause, ""), found(consequence, "1.1"), found(consequence, "1.1", elsewhere)]
    assert [(one.code, one.place.file) for one in hold_back(findings, {})] == [
        (cause.code, "xa-a.xlsx"),
        (consequence.code, "xa-b.xlsx"),
    ]


def test_whose_a_file_is_does_not_matter_while_it_cannot_be_opened() -> None:
    place = Place("la.xlsx")
    damaged, unknown = found(kinds.FILE_DAMAGED, "", place), found(kinds.UNKNOWN_UNIT, "", place)
    assert codes_left(damaged, unknown) == ["CCHC104"]


def test_a_unit_that_misspelt_its_name_has_not_failed_to_send() -> None:
    suggestion = say("Perhaps {name} ({code}) is meant.", name="Xã A", code="XA")
    unknown = Finding(kinds.UNKNOWN_UNIT, Place("xa-a.xlsx"), values={"suggestion": suggestion})
    missing = [
        Finding(kinds.SUBMISSION_MISSING, unit_code=code, values={"name": code}) for code in ("XA", "XB")
    ]
    assert [(one.code, one.unit_code) for one in hold_back([unknown, *missing], {})] == [
        ("CCHC502", ""),
        ("CCHC501", "XB"),
    ]


def test_the_order_of_what_is_left_stays() -> None:
    findings = [
        found(kinds.UNANSWERED, "1.3"),
        found(kinds.NOT_A_NUMBER, "1.1"),
        found(kinds.UNANSWERED, "1.2"),
    ]
    assert hold_back(findings, {}) == findings
