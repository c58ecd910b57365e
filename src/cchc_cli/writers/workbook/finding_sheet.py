"""Findings, one in a row, to be filtered by unit, criterion or kind."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table
from cchc_cli.writers.workbook.styles import Styles

LISTED_FINDINGS = 20_000
"""More would make the workbook slow to open; ``findings.csv`` has them all."""


def write_findings(assessment: Assessment, styles: Styles, language: Language) -> None:
    """Write the findings, errors first."""
    sheet = add_sheet(styles, language.show(say("Findings")), assessment.framework.title)
    write_table(sheet, _columns(styles, language), tuple(_rows(assessment, language)), styles)


def _columns(styles: Styles, language: Language) -> Sequence[Column]:
    severities = {
        language.show(SEVERITIES_IN_ONE[Severity.ERROR]): styles.error,
        language.show(SEVERITIES_IN_ONE[Severity.WARNING]): styles.warning,
    }
    return (
        Column(language.show(say("Code")), 10, styles.text),
        Column(language.show(say("Severity")), 11, styles.text, severities),
        Column(language.show(say("What is wrong")), 52, styles.wrapped),
        Column(language.show(say("What to do")), 46, styles.wrapped),
        Column(language.show(say("Unit")), 26, styles.wrapped),
        Column(language.show(say("Unit code")), 10, styles.text),
        Column(language.show(say("Criterion")), 10, styles.text),
        Column(language.show(say("File")), 34, styles.wrapped),
        Column(language.show(say("Sheet")), 16, styles.wrapped),
        Column(language.show(say("Cell")), 8, styles.text),
    )


def _rows(assessment: Assessment, language: Language) -> Iterator[Sequence[Value]]:
    for finding in assessment.findings[:LISTED_FINDINGS]:
        yield _row(finding, assessment, language)
    rest = len(assessment.findings) - LISTED_FINDINGS
    if rest > 0:
        note = say("{count} more findings stand in findings.csv.", count=rest)
        # In the column of sentences: the others are too narrow.
        yield ("", "", language.show(note), *[""] * 7)


def _row(finding: Finding, assessment: Assessment, language: Language) -> Sequence[Value]:
    unit = assessment.units.by_code.get(finding.unit_code)
    return (
        finding.code,
        language.show(SEVERITIES_IN_ONE[finding.severity]),
        language.show(finding.message),
        language.show(finding.hint),
        unit.name if unit else "",
        finding.unit_code,
        finding.criterion,
        finding.place.file,
        finding.place.sheet,
        finding.place.cell,
    )
