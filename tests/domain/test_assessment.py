"""An assessment: whether something could not be scored, and how much was found."""

from dataclasses import replace

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity


def test_findings_are_counted_by_severity(assessment: Assessment) -> None:
    assert assessment.count_findings() == {Severity.ERROR: 1, Severity.WARNING: 1, Severity.INFO: 2}


def test_an_error_means_that_something_was_not_scored(assessment: Assessment) -> None:
    harmless = tuple(one for one in assessment.findings if one.severity is not Severity.ERROR)
    assert assessment.has_errors
    assert not replace(assessment, findings=harmless).has_errors
