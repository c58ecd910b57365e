"""How findings are grouped for people."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity, in_order
from cchc_cli.language import Language
from cchc_cli.writers.report_content.finding_groups import (
    LISTED_PLACES,
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


def test_what_is_in_no_file_is_named_beside_what_is_in_one(assessment: Assessment, english: Language) -> None:
    nowhere = replace(unknown(2), place=Place(), unit_code="")
    group = only_group(assessment, [unknown(1), nowhere], english)

    assert group.count == "places: 2, units: 1"
    assert sorted(group.places) == ["All workbooks together", "Xã Tân Hòa · a.xlsx: I!A1"]


def test_what_is_in_no_file_is_told_by_its_value_where_it_has_one(
    assessment: Assessment, english: Language
) -> None:
    nowhere = replace(unknown(2, "8.8"), place=Place(), unit_code="")
    group = only_group(assessment, [unknown(1), nowhere], english)

    assert sorted(group.places) == ["8.8", "Xã Tân Hòa · a.xlsx: I!A1 (9.9)"]


def test_ten_places_are_all_named(assessment: Assessment, english: Language) -> None:
    group = only_group(assessment, [unknown(row) for row in range(LISTED_PLACES)], english)

    assert (len(group.places), group.more) == (LISTED_PLACES, "")


def test_one_place_more_is_counted(assessment: Assessment, vietnamese: Language) -> None:
    group = only_group(assessment, [unknown(row) for row in range(LISTED_PLACES + 1)], vietnamese)

    assert len(group.places) == LISTED_PLACES
    assert group.more.startswith("…")
    assert "1" in group.more


def test_a_unit_that_is_not_on_the_list_is_called_by_its_code(
    assessment: Assessment, english: Language
) -> None:
    stranger = replace(unknown(1), unit_code="X99")

    assert only_group(assessment, [stranger], english).places == ("X99 · a.xlsx: I!A1",)


def test_units_are_counted_once_however_often_they_err(assessment: Assessment, english: Language) -> None:
    findings = [unknown(1), unknown(2), replace(unknown(3), unit_code="X2")]

    assert only_group(assessment, findings, english).count == "places: 3, units: 2"


def test_each_kind_has_a_group_in_the_order_of_its_code(assessment: Assessment, english: Language) -> None:
    other = FindingKind("CCHC201", Severity.WARNING, "Something else.", "Mend it.")
    (section,) = overview(assessment, [unknown(1), Finding(other), unknown(2)], english).sections

    assert [group.code for group in section.groups] == ["CCHC201", "CCHC299"]
    assert section.heading == "Warnings: 3"


def test_a_hostile_place_is_handed_on_as_it_is(assessment: Assessment, english: Language) -> None:
    # Whoever writes a page or a table escapes it; here nothing may be lost.
    hostile = replace(unknown(1), unit_code="X3", place=Place("=1+1, sửa.xlsx", "<b>|[red]", "A1"))

    assert only_group(assessment, [hostile], english).places == (
        "<b>x</b>|=1+1 [red] · =1+1, sửa.xlsx: <b>|[red]!A1",
    )
