"""Which findings make a validation fail."""

from dataclasses import replace

from validations import NO_NUMBER, NOT_ANSWERED, SPACES_REMOVED, finding, validation_of

from cchc_cli.domain.findings import Severity

FINDINGS = (
    finding(NO_NUMBER, "D3", "1.1", stated="nhiều"),
    finding(NOT_ANSWERED, "E5", "1.5"),
    finding(SPACES_REMOVED, "F8", "1.8", stated=" x"),
)


def test_only_errors_fail_by_default() -> None:
    (failure,) = validation_of(FINDINGS).failures()

    assert failure.kind is NO_NUMBER


def test_warnings_fail_where_that_was_asked_for() -> None:
    failures = validation_of(FINDINGS).failures(Severity.WARNING)

    assert [failure.kind for failure in failures] == [NO_NUMBER, NOT_ANSWERED]


def test_what_an_earlier_run_had_does_not_fail() -> None:
    validation = validation_of(FINDINGS)
    known = replace(validation, known=validation.findings[:1], has_baseline=True)

    assert known.failures() == ()
    assert len(known.failures(Severity.WARNING)) == 1
