"""Findings of a comparison."""

from writers.diff.samples import FINDINGS, REPAIRED, UNCOMPARED, sample_diff

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language
from cchc_cli.writers.diff.findings import LISTED_PLACES, DiffFinding, diff_findings, unit_names


def told(findings: tuple[Finding, ...], language: Language) -> tuple[DiffFinding, ...]:
    return diff_findings(findings, unit_names(sample_diff()), language)


def test_errors_come_before_warnings_and_notes(english: Language) -> None:
    assert [found.code for found in told(FINDINGS[::-1], english)] == ["CCHC547", "CCHC549", "CCHC548"]


def test_a_note_is_nothing_that_must_be_known_first(english: Language) -> None:
    assert [found.is_warning for found in told(FINDINGS, english)] == [True, True, False]


def test_the_same_finding_in_many_places_is_one(english: Language) -> None:
    many = tuple(
        Finding(REPAIRED, Place("cu.csv", cell=f"A{line}"), values={"line": line}) for line in range(20)
    )
    (found,) = told(many, english)
    assert (found.message, found.count) == ("Line … of the list was repaired.", 20)
    assert (len(found.places), found.places[0]) == (LISTED_PLACES, "cu.csv: A0 (0)")


def test_units_are_called_by_their_names(english: Language) -> None:
    two = tuple(Finding(UNCOMPARED, unit_code=code, values={"name": code}) for code in ("X41", "X6"))
    assert [found.places for found in told(two, english)] == [("Xã Hợp Một",), ("Xã Bỏ Phiếu",)]


def test_the_name_of_a_unit_is_the_one_it_has_now() -> None:
    names = unit_names(sample_diff())
    assert (names["X3"], names["X42"]) == ("<b>x</b>|=1+1 [red]", "Xã Nhất Hai")
