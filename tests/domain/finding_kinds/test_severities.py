"""Severities: an error says that something was not scored, and ends a run with status 1; a note does not."""

import re

import pytest

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.findings import Finding, FindingKind, Severity, has_errors
from cchc_cli.domain.framework import Source

every_kind = pytest.mark.parametrize("kind", kinds.ALL, ids=lambda kind: kind.code)
LOST = re.compile(
    r"unanswered|as blank|\bnot (?:scored|read|used|opened|compared)|nothing was scored|unreadable"
)


def of(severity: Severity, first_digit: str = "") -> list[FindingKind]:
    """Give the kinds of a severity, of one hundred of codes or of all."""
    return [
        kind for kind in kinds.ALL if kind.severity is severity and kind.code.startswith(f"CCHC{first_digit}")
    ]


@every_kind
def test_only_errors_change_the_exit_status(kind: FindingKind) -> None:
    assert has_errors([Finding(kind)]) is (kind.severity is Severity.ERROR)


@pytest.mark.parametrize("kind", of(Severity.INFO), ids=lambda kind: kind.code)
def test_a_note_loses_nothing(kind: FindingKind) -> None:
    assert not LOST.search(kind.message)


@pytest.mark.parametrize("kind", of(Severity.ERROR, "3"), ids=lambda kind: kind.code)
def test_an_answer_in_error_says_that_it_is_as_if_it_were_blank(kind: FindingKind) -> None:
    assert re.search(r"counts? as (?:unanswered|blank)", kind.message)


@pytest.mark.parametrize(
    "kind",
    [kind for kind in of(Severity.INFO) if kind.code < "CCHC4" and not kind.code.startswith("CCHC1")],
    ids=lambda kind: kind.code,
)
def test_a_repair_asks_for_nothing_or_for_how_to_avoid_it(kind: FindingKind) -> None:
    assert kind.hint.startswith(("Nothing needs to be done", "Format the column of codes as text"))


@pytest.mark.parametrize("kind", of(Severity.ERROR) + of(Severity.WARNING), ids=lambda kind: kind.code)
def test_whatever_is_no_note_says_what_to_do(kind: FindingKind) -> None:
    assert not kind.hint.startswith("Nothing needs to be done")


PAIRS = [
    (kinds.CODE_NOT_RECOVERED, kinds.CODE_RECOVERED),
    (kinds.COLUMNS_DIFFER, kinds.HEADING_STATED_TWICE),
    (kinds.TABLE_STATED_TWICE, kinds.EMPTY_COPY_LEFT_OUT),
    (kinds.NUMBER_BECAME_DATE, kinds.NUMBER_UNDER_DATE_FORMAT),
    (kinds.NOT_AN_OPTION, kinds.OPTION_REPAIRED),
    (kinds.NOT_YES_NO, kinds.YES_NO_TAKEN),
    (kinds.NOT_A_DATE, kinds.DATE_REPAIRED),
    (kinds.NOT_A_NUMBER, kinds.NUMBER_WAS_TEXT),
    (kinds.NOT_A_WORKBOOK, kinds.WRONG_ENDING),
    (kinds.TABLE_TOTAL_UNUSABLE, kinds.TABLE_TOTAL_MISSING),
]


@pytest.mark.parametrize(("refused", "taken"), PAIRS, ids=lambda kind: kind.code)
def test_what_is_refused_is_an_error_where_what_is_taken_is_a_note(
    refused: FindingKind, taken: FindingKind
) -> None:
    assert (refused.severity, taken.severity) == (Severity.ERROR, Severity.INFO)


@pytest.mark.parametrize(
    ("lost", "doubtful"),
    [
        (kinds.ONLY_TABLE_HIDDEN, kinds.HIDDEN_TABLE_NOT_READ),
        (kinds.ANSWER_MERGED_AWAY, kinds.ANSWER_UNDER_MERGE),
        (kinds.CODE_BROKEN, kinds.EVIDENCE_BROKEN),
        (kinds.NAME_OF_ANOTHER, kinds.NAME_DIFFERS),
        (kinds.WRONG_FRAMEWORK, kinds.OTHER_FRAMEWORK_STATED),
        (kinds.COLUMN_WITHOUT_HEADING, kinds.HEADING_NOT_KNOWN),
        (kinds.NO_ANSWER_COLUMN, kinds.NO_EVIDENCE_COLUMN),
        (kinds.INPUTS_UNCERTAIN, kinds.LABEL_DIFFERS),
        (kinds.UNKNOWN_UNIT, kinds.UNIT_FOUND_ELSEWHERE),
        (kinds.SCALES_NOT_COMPARABLE, kinds.SCALE_DIFFERS),
        (kinds.SAME_WORKBOOK, kinds.SAME_ANSWERS),
    ],
    ids=lambda kind: kind.code,
)
def test_what_is_lost_is_an_error_where_what_is_used_in_doubt_is_a_warning(
    lost: FindingKind, doubtful: FindingKind
) -> None:
    assert (lost.severity, doubtful.severity) == (Severity.ERROR, Severity.WARNING)


def test_a_file_that_is_refused_is_an_error_and_one_that_is_looked_into_a_warning() -> None:
    guarded = {kind.code[4:]: kind.severity for kind in kinds.ALL if kind.code < "CCHC121"}
    assert {code for code, severity in guarded.items() if severity is not Severity.ERROR} == {"111", "112"}
    carried = [kind for kind in kinds.ALL if "CCHC121" <= kind.code < "CCHC125"]
    assert {kind.severity for kind in carried} == {Severity.WARNING}


def test_nothing_in_evidence_or_sums_is_an_error() -> None:
    # No points are computed from them: an appraiser decides.
    assert of(Severity.ERROR, "4") == []


def test_whoever_gives_points_that_are_still_missing_has_a_kind() -> None:
    others = {source.value for source in Source if not source.is_stated_by_unit}
    assert set(kinds.PENDING) == others
    assert len(set(kinds.PENDING.values())) == len(others)
