"""Findings of a run in the terminal: grouped, with some places and what to do."""

from dataclasses import replace

import pytest
from assessments import HOSTILE_NAME, NO_NUMBER, POINTS_DIFFER, SPACES_REPAIRED
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown

from cchc_cli.console.findings import MOST_PLACES, finding_lines
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, in_order
from cchc_cli.language import Language


def told(assessment: Assessment, language: Language, *findings: Finding, has_color: bool = False) -> str:
    found = replace(assessment, findings=in_order(findings))
    return shown(finding_lines(found, language), has_color=has_color)


def many(kind: FindingKind, count: int, **values: object) -> list[Finding]:
    return [
        Finding(kind, Place("xa/X1.xlsx", "Phiếu", f"D{row}"), "X1", "1.2", values)
        for row in range(1, count + 1)
    ]


def test_all_findings_of_a_run_read_like_this(
    assessment: Assessment, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert shown(finding_lines(assessment, language)) == snapshot


def test_a_run_without_findings_says_nothing(assessment: Assessment, english: Language) -> None:
    assert told(assessment, english) == ""


def test_errors_come_before_warnings_and_notes(assessment: Assessment, english: Language) -> None:
    text = told(
        assessment,
        english,
        *many(SPACES_REPAIRED, 1),
        *many(POINTS_DIFFER, 1, stated=2, computed=1),
        *many(NO_NUMBER, 1, text="x"),
    )
    assert text.index(NO_NUMBER.code) < text.index(POINTS_DIFFER.code) < text.index(SPACES_REPAIRED.code)


@pytest.mark.parametrize(
    ("count", "places", "is_cut"), [(1, 1, False), (3, 3, False), (4, 3, True), (40, 3, True)]
)
def test_of_the_same_mistake_some_places_are_named(
    count: int, places: int, assessment: Assessment, english: Language, *, is_cut: bool
) -> None:
    text = told(assessment, english, *many(NO_NUMBER, count, text="x"))
    assert text.count("xa/X1.xlsx") == places <= MOST_PLACES
    assert ("… the others stand in findings.csv" in text) is is_cut
    assert (f"(places: {count}, units: 1)" in text) is (count > 1)
    assert text.count("is no number") == 1


def test_a_note_has_nothing_to_do(assessment: Assessment, english: Language) -> None:
    assert "→" in told(assessment, english, *many(NO_NUMBER, 1, text="x"))
    assert "→" not in told(assessment, english, *many(SPACES_REPAIRED, 1))


def test_severities_have_their_colours(assessment: Assessment, english: Language) -> None:
    error = told(assessment, english, *many(NO_NUMBER, 1, text="x"), has_color=True)
    warning = told(assessment, english, *many(POINTS_DIFFER, 1, stated=2, computed=1), has_color=True)
    assert "\x1b[1;31m" in error
    assert "\x1b[33m" in warning
    assert "\x1b[1;31m" not in warning


@pytest.mark.parametrize("text", [HOSTILE_NAME, "[/]", "\x1b[2J", "a\nb", "\u202e"])
def test_what_a_cell_holds_is_quoted_and_not_obeyed(
    text: str, assessment: Assessment, english: Language
) -> None:
    place = Place(f"{text}.xlsx", text, "A1")
    shown_text = told(assessment, english, Finding(NO_NUMBER, place, "X1", "1.2", {"text": text}))
    assert not {"\x1b", "\u202e"} & set(shown_text)
    assert NO_NUMBER.code in shown_text
