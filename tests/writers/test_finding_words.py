"""What severities and the states of files are called."""

import pytest

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.language import Language
from cchc_cli.writers.finding_words import FILE_STATUSES, SEVERITIES_IN_ONE, counts_in_words


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_word(severity: Severity, language: Language) -> None:
    assert language.show(SEVERITIES_IN_ONE[severity])


@pytest.mark.parametrize("status", FileStatus)
def test_every_state_of_a_file_has_words(status: FileStatus, vietnamese: Language, english: Language) -> None:
    assert vietnamese.show(FILE_STATUSES[status]) != english.show(FILE_STATUSES[status])


def test_counts_are_written_in_the_language_of_the_reader(vietnamese: Language) -> None:
    counts = {Severity.ERROR: 1234, Severity.WARNING: 0, Severity.INFO: 2}

    assert vietnamese.show(counts_in_words(counts)) == "1.234 lỗi, 0 cảnh báo, 2 ghi chú"
