"""The same mistake in many places."""

from dataclasses import replace

import pytest
from validations import NO_NUMBER, POINTS_DIFFER, finding

from cchc_cli.domain.findings import FindingKind, Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.repeated_findings import (
    MOST_SENTENCES,
    RepeatedFinding,
    address_of,
    shorten,
    told_apart,
)

BY_PLACE = FindingKind("CCHC920", Severity.WARNING, "Wrong.", "{suggestion}")


def test_what_is_the_same_everywhere_is_said(english: Language) -> None:
    repeated = RepeatedFinding((finding(NO_NUMBER, "D3", stated="x"), finding(NO_NUMBER, "D4", stated="x")))

    assert repeated.message(english) == "A number belongs here, not “x”."
    assert repeated.varying == ()


def test_what_differs_is_left_open_and_told_of_each(english: Language) -> None:
    first = finding(POINTS_DIFFER, "E3", stated=2, computed=1)
    second = finding(POINTS_DIFFER, "E4", stated=3, computed=1)
    repeated = RepeatedFinding((first, second))

    assert repeated.message(english) == "The own points are …, but the figures give 1."
    assert repeated.told_at("E3", first, english) == "E3 (2)"
    assert repeated.told_at("E4", second, english) == "E4 (3)"


def test_where_several_values_differ_every_place_has_its_own_sentence(english: Language) -> None:
    first = finding(POINTS_DIFFER, "E3", stated=0.75, computed=0.25)
    second = finding(POINTS_DIFFER, "E4", stated=3, computed=1)
    repeated = RepeatedFinding((first, second))

    assert repeated.message(english) == "Own points differ from the figures."
    assert repeated.hint(english) == "Check figures and points."
    assert repeated.told_at("E3", first, english).startswith("E3 – The own points are 0.75, but the figures")


def test_a_hint_that_differs_follows_the_sentence(english: Language) -> None:
    kind = replace(POINTS_DIFFER, hint="Type {computed}.")
    findings = (finding(kind, "E3", stated=2, computed=1), finding(kind, "E4", stated=3, computed=4))
    repeated = RepeatedFinding(findings)

    assert repeated.hint(english) == ""
    assert (
        repeated.told_at("", findings[0], english) == "The own points are 2, but the figures give 1. Type 1."
    )


def test_a_kind_without_a_title_leaves_its_values_open(english: Language) -> None:
    kind = replace(POINTS_DIFFER, title="")
    findings = (finding(kind, "E3", stated=2, computed=1), finding(kind, "E4", stated=3, computed=4))

    assert RepeatedFinding(findings).message(english) == "The own points are …, but the figures give …."


def test_the_same_cell_of_two_sheets_is_no_difference(english: Language) -> None:
    findings = tuple(finding(NO_NUMBER, "D3", sheet=sheet, stated=f"{sheet}!D3") for sheet in ("A", "B"))

    assert RepeatedFinding(findings).varying == ()
    assert len(told_apart(findings, english)) == 1


def test_a_hint_that_differs_everywhere_is_no_hint(english: Language) -> None:
    findings = (finding(BY_PLACE, "A1", suggestion="Take a."), finding(BY_PLACE, "A2", suggestion="Take b."))

    assert RepeatedFinding(findings).hint(english) == ""
    assert RepeatedFinding(findings[:1]).hint(english) == "Take a."


def test_a_value_that_is_missing_somewhere_differs(english: Language) -> None:
    first, second = finding(BY_PLACE, "A1"), finding(BY_PLACE, "A2", suggestion="Take b.")

    assert RepeatedFinding((first, second)).told_at("A1", first, english) == "A1"


def test_a_paragraph_in_a_cell_is_cut(english: Language) -> None:
    first, second = finding(NO_NUMBER, "D3", stated="x" * 200), finding(NO_NUMBER, "D4", stated="y")

    assert RepeatedFinding((first, second)).told_at("", first, english) == "x" * 59 + "…"


def test_a_few_sentences_are_told_apart(english: Language) -> None:
    findings = tuple(finding(NO_NUMBER, f"D{at}", stated=at % 2) for at in range(6))
    groups = told_apart(findings, english)

    assert [group.message(english) for group in groups] == [
        "A number belongs here, not “0”.",
        "A number belongs here, not “1”.",
    ]
    assert sum(len(group.findings) for group in groups) == 6


def test_many_sentences_are_told_as_one(english: Language) -> None:
    findings = tuple(finding(NO_NUMBER, f"D{at}", stated=at) for at in range(MOST_SENTENCES + 1))
    (group,) = told_apart(findings, english)

    assert group.message(english) == "A number belongs here, not “…”."


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Place("a.xlsx", "S", "E12"), "a.xlsx: S!E12"),
        (Place("a.xlsx", "S"), "a.xlsx: S"),
        (Place("a.xlsx"), "a.xlsx"),
        (Place(), ""),
    ],
)
def test_an_address_has_what_is_known(place: Place, address: str) -> None:
    assert address_of(place) == address


def test_a_short_text_stays() -> None:
    assert shorten("abcd", 4) == "abcd"
