"""How findings are grouped for people."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity, in_order
from cchc_cli.language import Language
from cchc_cli.writers.report_content.finding_groups import (
    FindingGroup,
    FindingOverview,
    finding_overview_of,
)

UNKNOWN = FindingKind("CCHC299", Severity.WARNING, "The code {code} is unknown.", "Look for {near}.")


def overview(assessment: Assessment, findings: Sequence[Finding], language: Language) -> FindingOverview:
    return finding_overview_of(replace(assessment, findings=in_order(findings)), language)


def only_group(assessment: Assessment, findings: Sequence[Finding], language: Language) -> FindingGroup:
    (section,) = overview(assessment, findings, language).sections
    (group,) = section.groups
    return group


def unknown(row: int, code: str = "9.9") -> Finding:
    return Finding(UNKNOWN, Place("a.xlsx", "I", f"A{row}"), "X1", "", {"code": code, "near": "1.1"})


def test_the_same_mistake_in_many_places_is_one_group(assessment: Assessment, english: Language) -> None:
    group = only_group(assessment, [unknown(row) for row in range(1, 23)], english)

    assert group.message == "The code 9.9 is unknown."
    assert group.count == "places: 22, units: 1"
    assert len(group.places) == 10
    assert group.places[0] == "Xã Tân Hòa · a.xlsx: I!A1"
    assert group.more == "… and 12 more"


def test_values_that_differ_stand_with_their_places(assessment: Assessment, english: Language) -> None:
    group = only_group(assessment, [unknown(1, "9.9"), unknown(2, "8.8")], english)

    assert (group.message, group.hint) == ("The code … is unknown.", "Look for 1.1.")
    assert group.places == ("Xã Tân Hòa · a.xlsx: I!A1 (9.9)", "Xã Tân Hòa · a.xlsx: I!A2 (8.8)")


def test_long_values_are_cut(assessment: Assessment, english: Language) -> None:
    group = only_group(assessment, [unknown(1, "x" * 500), unknown(2)], english)

    assert group.places[0] == f"Xã Tân Hòa · a.xlsx: I!A1 ({'x' * 59}…)"


def test_values_outside_the_sentence_do_not_matter(assessment: Assessment, english: Language) -> None:
    first, second = unknown(1), unknown(2)
    group = only_group(assessment, [first, replace(second, values={**second.values, "row": 2})], english)

    assert group.places == ("Xã Tân Hòa · a.xlsx: I!A1", "Xã Tân Hòa · a.xlsx: I!A2")


def test_a_finding_about_a_unit_names_the_criterion(assessment: Assessment, english: Language) -> None:
    finding = replace(unknown(1), place=Place(), criterion="1.2")

    assert only_group(assessment, [finding], english).places == ("Xã Tân Hòa · 1.2",)


def test_a_finding_about_nothing_in_particular_has_no_place(
    assessment: Assessment, english: Language
) -> None:
    group = only_group(assessment, [replace(unknown(1), place=Place(), unit_code="")], english)

    assert (group.places, group.count) == ((), "places: 1")


def test_errors_come_before_warnings(assessment: Assessment, english: Language) -> None:
    error = Finding(FindingKind("CCHC298", Severity.ERROR, "Bad.", "Mend it."))
    sections = overview(assessment, [unknown(1), error], english).sections

    assert [section.heading for section in sections] == ["Errors: 1", "Warnings: 1"]


def test_nothing_wrong_is_said(assessment: Assessment, english: Language) -> None:
    assert overview(assessment, [], english).nothing_found == "Nothing was found to be wrong."
