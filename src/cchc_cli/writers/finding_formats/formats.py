"""The formats by name: one entry for all of them.

A format is loaded when it is first asked for: text needs rich, JUnit an XML library.
"""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from typing import TYPE_CHECKING, assert_never

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import QuoteRow, no_quotes
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.names import FILE_NAMES, FindingFormat

if TYPE_CHECKING:
    from cchc_cli.domain.validation import Validation  # loads numpy


__all__ = ["FILE_NAMES", "FindingFormat", "write_format"]


def write_format(
    name: FindingFormat,
    validation: "Validation",
    language: Language,
    *,
    fail_on: Severity = Severity.ERROR,
    quote: QuoteRow = no_quotes,
) -> bytes:
    """Write a validation in one format.

    Raises:
        ValueError: The format is a workbook for every file, and no single one.
    """
    match name:
        case FindingFormat.TEXT:
            from cchc_cli.writers.finding_formats.plain_text import plain_text

            return plain_text(validation, language, fail_on, quote)
        case FindingFormat.JSON:
            from cchc_cli.writers.finding_formats.json_findings import json_findings

            return json_findings(validation, language)
        case FindingFormat.JUNIT:
            from cchc_cli.writers.finding_formats.junit import junit_xml

            return junit_xml(validation, language, fail_on)
        case FindingFormat.SARIF:
            from cchc_cli.writers.finding_formats.sarif import sarif_log

            return sarif_log(validation, language)
        case FindingFormat.GITHUB:
            from cchc_cli.writers.finding_formats.github import github_commands

            return github_commands(validation, language)
        case FindingFormat.XLSX:
            raise ValueError(name)
        case _:
            assert_never(name)
