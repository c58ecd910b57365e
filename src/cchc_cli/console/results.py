"""What is wrong with a results folder, in the terminal."""

from collections.abc import Sequence

from cchc_cli.console import Console
from cchc_cli.console.diff import finding_lines
from cchc_cli.domain.findings import Finding
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import diff_findings


def note_findings(findings: Sequence[Finding], console: Console) -> None:
    """Tell of errors and warnings about results that were read back."""
    # Notes are for whoever scored the year; here somebody only reads it.
    told = (one for one in diff_findings(findings, {}, console.language) if one.is_warning)
    console.note_lines(finding_lines(told, DiffFigures(console.language, decimals=2)))
