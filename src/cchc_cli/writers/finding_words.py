"""What severities and the states of files are called."""

from collections import Counter
from collections.abc import Iterable, Mapping

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.language import Message, say

SEVERITIES_IN_ONE: Mapping[Severity, Message] = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.INFO: say("note"),
}
"""What one finding of a severity is called."""

FILE_STATUSES: Mapping[FileStatus, Message] = {
    FileStatus.VALID: say("can be used"),
    FileStatus.INVALID: say("has errors to be mended"),
    FileStatus.UNREADABLE: say("cannot be read"),
}


def count_by_severity(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """Count findings of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}


def counts_in_words(counts: Mapping[Severity, int]) -> Message:
    """Count errors, warnings and notes."""
    return say(
        "errors: {errors}, warnings: {warnings}, notes: {infos}",
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    )
