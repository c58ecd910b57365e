"""Findings: what they say, and the order in which they are told."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from validations import NO_NUMBER, NOT_ANSWERED, POINTS_DIFFER, SPACES_REMOVED

from cchc_cli.domain.findings import (
    NOWHERE,
    Finding,
    FindingKind,
    Place,
    Severity,
    faulty_files,
    has_errors,
    in_order,
    severity_counts,
)
from cchc_cli.language import Language

CELLS = ["", "A1", "B1", "Z1", "AA1", "AZ1", "XFD1", "E9", "E10", "F10", "AA10", "E100"]
HOSTILE = "<b>{stated}</b> [red] | =1+1"


def at(cell: str, **more: str) -> Finding:
    """Make a finding at a cell."""
    place = Place(more.get("file", "a.xlsx"), more.get("sheet", "S"), cell)
    return Finding(NO_NUMBER, place, more.get("unit", "X1"), more.get("criterion", ""))


def shuffled(findings: Sequence[Finding]) -> list[Finding]:
    mixed = list(findings)
    Random(1).shuffle(mixed)
    return mixed


def test_a_finding_is_what_its_kind_says_with_its_values(english: Language) -> None:
    finding = Finding(POINTS_DIFFER, values={"stated": 2, "computed": 1.75})
    assert (finding.code, finding.severity) == ("CCHC912", Severity.WARNING)
    assert english.show(finding.message) == "The own points are 2, but the figures give 1.75."
    assert english.show(finding.hint) == "Check figures and points."


def test_what_stood_in_a_cell_is_quoted_and_never_read_as_a_pattern(english: Language) -> None:
    finding = Finding(NO_NUMBER, values={"stated": HOSTILE})
    assert english.show(finding.message) == f"A number belongs here, not “{HOSTILE}”."


def test_a_finding_that_is_about_nothing_in_particular_stands_nowhere() -> None:
    finding = Finding(NO_NUMBER)
    assert (finding.place, finding.unit_code, finding.criterion, finding.values) == (NOWHERE, "", "", {})


@pytest.mark.parametrize(
    ("severity", "english", "vietnamese"),
    [
        (Severity.ERROR, "Errors", "Lỗi"),
        (Severity.WARNING, "Warnings", "Cảnh báo"),
        (Severity.INFO, "Notes", "Ghi chú"),
    ],
)
def test_severities_head_their_lists(
    severity: Severity, english: str, vietnamese: str, language: Language
) -> None:
    assert language.show(severity.in_words) == {"en": english, "vi": vietnamese}[language.code]


def test_the_worst_comes_first() -> None:
    kinds = (NO_NUMBER, POINTS_DIFFER, SPACES_REMOVED)
    findings = [Finding(kind) for kind in kinds]
    assert in_order(shuffled(findings)) == tuple(findings)


def test_of_one_severity_codes_come_in_order_whatever_their_places() -> None:
    first, second = Finding(NOT_ANSWERED, Place("z.xlsx")), Finding(POINTS_DIFFER, Place("a.xlsx"))
    assert in_order([second, first]) == (first, second)


@pytest.mark.parametrize("cells", [CELLS, ["A2", "B1"][::-1]])
def test_cells_come_row_by_row_from_left_to_right(cells: list[str]) -> None:
    findings = [at(cell) for cell in cells]
    assert [one.place.cell for one in in_order(shuffled(findings))] == cells


def test_places_come_by_file_unit_sheet_cell_and_criterion() -> None:
    findings = [
        at("E9", file="a.xlsx", unit="X1", sheet="S", criterion="1.1"),
        at("E9", file="a.xlsx", unit="X1", sheet="S", criterion="1.2"),
        at("E10", file="a.xlsx", unit="X1", sheet="S"),
        at("A1", file="a.xlsx", unit="X1", sheet="T"),
        at("A1", file="a.xlsx", unit="X2", sheet="A"),
        at("A1", file="b.xlsx", unit="X0", sheet="A"),
    ]
    assert in_order(shuffled(findings)) == tuple(findings)


def test_what_is_in_no_file_comes_by_its_unit() -> None:
    findings = [Finding(NO_NUMBER, unit_code=code) for code in ("X1", "X10", "X2")]
    assert in_order(shuffled(findings)) == tuple(findings)


@pytest.mark.parametrize("cell", ["²", "E²", "Tổng", "E12:F13", "e12"])
def test_what_is_no_cell_has_a_place_in_the_order_too(cell: str) -> None:
    assert len(in_order([at(cell), at("E1")])) == 2


@given(st.permutations([*map(at, CELLS), Finding(POINTS_DIFFER), Finding(SPACES_REMOVED, Place("b.xlsx"))]))
def test_the_order_does_not_depend_on_what_was_found_first(findings: list[Finding]) -> None:
    assert in_order(findings) == in_order(sorted(findings, key=repr))


def test_equals_stay_in_the_order_in_which_they_were_found() -> None:
    first, second = (Finding(NO_NUMBER, values={"stated": text}) for text in ("b", "a"))
    assert in_order([first, second]) == (first, second)


def test_only_errors_make_a_file_faulty() -> None:
    findings = [at("E1", file="a.xlsx"), Finding(POINTS_DIFFER, Place("b.xlsx")), at("E2", file="a.xlsx")]
    assert faulty_files(findings) == {"a.xlsx"}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [((), False), ((SPACES_REMOVED, POINTS_DIFFER), False), ((SPACES_REMOVED, NO_NUMBER), True)],
)
def test_only_an_error_means_that_something_was_not_scored(
    kinds: Sequence[FindingKind], *, expected: bool
) -> None:
    assert has_errors(map(Finding, kinds)) is expected


def test_every_severity_is_counted_from_the_worst_down() -> None:
    counts = severity_counts(map(Finding, (SPACES_REMOVED, NO_NUMBER, SPACES_REMOVED)))
    assert list(counts.items()) == [(Severity.ERROR, 1), (Severity.WARNING, 0), (Severity.INFO, 2)]
