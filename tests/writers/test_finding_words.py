"""What severities and the states of files are called."""

import pytest
from validations import NO_NUMBER, NOT_ANSWERED, finding

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.language import Language
from cchc_cli.writers.finding_words import (
    FILE_STATUSES,
    SEVERITIES_IN_ONE,
    count_by_severity,
    counts_in_words,
)


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_word(severity: Severity, language: Language) -> None:
    assert language.show(SEVERITIES_IN_ONE[severity])


@pytest.mark.parametrize("status", FileStatus)
def test_every_state_of_a_file_has_words(status: FileStatus, vietnamese: Language, english: Language) -> None:
    assert vietnamese.show(FILE_STATUSES[status]) != english.show(FILE_STATUSES[status])


def test_counts_are_written_in_the_language_of_the_reader(vietnamese: Language) -> None:
    counts = {Severity.ERROR: 1234, Severity.WARNING: 0, Severity.INFO: 2}

    assert vietnamese.show(counts_in_words(counts)) == "1.234 lỗi, 0 cảnh báo, 2 ghi chú"


def test_every_severity_is_counted_those_without_findings_too() -> None:
    findings = [finding(NO_NUMBER, "D3", stated="x"), *(finding(NOT_ANSWERED, f"E{at}") for at in (4, 5))]

    assert count_by_severity(findings) == {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 0}
