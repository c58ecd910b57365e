"""A validation: what is new in it, and how much of what there is."""

from dataclasses import replace

import pytest
from validations import (
    NO_NUMBER,
    NOT_ANSWERED,
    SPACES_REMOVED,
    finding,
    small_validation,
    validation_of,
)

from cchc_cli.domain.findings import Finding, Place, Severity

TWICE = (finding(NO_NUMBER, "D3", "1.1", stated="nhiều"), finding(NO_NUMBER, "D3", "1.1", stated="nhiều"))


def test_without_a_baseline_everything_is_new() -> None:
    validation = small_validation()
    assert validation.new_findings == validation.findings


def test_what_is_known_is_not_new_and_the_rest_stays_in_order() -> None:
    validation = small_validation()
    known = replace(validation, known=validation.findings[1:3], has_baseline=True)
    assert known.new_findings == (validation.findings[0], *validation.findings[3:])


def test_of_two_that_are_alike_one_may_be_known() -> None:
    validation = validation_of(TWICE)
    known = replace(validation, known=validation.findings[:1], has_baseline=True)
    assert [id(one) for one in known.new_findings] == [id(validation.findings[1])]


def test_values_that_cannot_be_hashed_are_no_hindrance() -> None:
    odd = Finding(NO_NUMBER, Place("a.xlsx"), values={"names": ["a", "b"]})
    assert replace(validation_of([odd]), known=(odd,)).new_findings == ()


@pytest.mark.parametrize(
    ("fail_on", "severities"),
    [
        (Severity.ERROR, {Severity.ERROR}),
        (Severity.WARNING, {Severity.ERROR, Severity.WARNING}),
        (Severity.INFO, set(Severity)),
    ],
)
def test_what_is_as_bad_as_that_or_worse_fails(fail_on: Severity, severities: set[Severity]) -> None:
    failures = small_validation().failures(fail_on)
    assert {failure.severity for failure in failures} == severities


def test_only_errors_fail_by_default() -> None:
    assert small_validation().failures() == small_validation().failures(Severity.ERROR)


def test_what_an_earlier_run_had_does_not_fail() -> None:
    validation = validation_of([finding(NO_NUMBER, "D3", "1.1"), finding(NOT_ANSWERED, "E5", "1.5")])
    known = replace(validation, known=validation.findings[:1], has_baseline=True)
    assert known.failures() == ()
    assert known.failures(Severity.WARNING) == validation.findings[1:]


def test_every_finding_that_counts_is_counted_and_waived_ones_are_not() -> None:
    validation = small_validation()
    counts = validation.count_findings()
    assert sum(counts.values()) == len(validation.findings)
    assert validation.waived[0].finding not in validation.findings


def test_known_findings_are_counted_too() -> None:
    validation = validation_of([finding(NOT_ANSWERED, "E5", "1.5"), finding(SPACES_REMOVED, "F8", "1.8")])
    known = replace(validation, known=validation.findings, has_baseline=True)
    assert known.count_findings() == {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 1}
