"""Findings, one in a row, to be filtered by unit, criterion or kind, with links to both."""

from collections.abc import Sequence

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.language import say
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import Column, TableArea, Value, write_table

LISTED_FINDINGS = 20_000
"""More would make the workbook slow to open; ``findings.csv`` has them all."""

_UNIT_COLUMN, _CRITERION_COLUMN = 4, 6


def write_findings(book: ResultsBook) -> None:
    """Write the findings, errors first."""
    plan, signposts = book.plan_of(Part.FINDINGS), book.signposts
    sheet, listed = book.sheets[plan.name], book.assessment.findings[:LISTED_FINDINGS]
    rows = [*(_row(finding, book) for finding in listed), *_rest(book)]
    area = write_table(sheet, _columns(book), rows, book.styles)
    for row, finding in enumerate(listed, start=area.head_row + 1):
        sheet.link(row, _UNIT_COLUMN, signposts.to_unit(finding.unit_code))
        sheet.link(row, _CRITERION_COLUMN, signposts.to_points(finding.unit_code, finding.criterion))
    # Without the line about the others, which a formula would count as a finding.
    book.name_table(plan, TableArea(area.head_row, len(listed), area.column_count))


def _columns(book: ResultsBook) -> Sequence[Column]:
    styles = book.styles
    severities = {
        book.say(SEVERITIES_IN_ONE[Severity.ERROR]): styles.error,
        book.say(SEVERITIES_IN_ONE[Severity.WARNING]): styles.warning,
    }
    # Other codes are areas and criteria with others below, which have no points of their own.
    linked = dict.fromkeys(book.signposts.leaves, styles.link)
    return (
        Column(book.say(say("Code")), 10, styles.text),
        Column(book.say(say("Severity")), 11, styles.text, severities),
        Column(book.say(say("What is wrong")), 52, styles.wrapped),
        Column(book.say(say("What to do")), 46, styles.wrapped),
        Column(book.say(say("Unit")), 26, styles.wrapped_link),
        Column(book.say(say("Unit code")), 10, styles.text),
        Column(book.say(say("Criterion")), 10, styles.text, linked),
        Column(book.say(say("File")), 34, styles.wrapped),
        Column(book.say(say("Sheet")), 16, styles.wrapped),
        Column(book.say(say("Cell")), 8, styles.text),
    )


def _row(finding: Finding, book: ResultsBook) -> Sequence[Value]:
    unit = book.assessment.units.by_code.get(finding.unit_code)
    return (
        finding.code,
        book.say(SEVERITIES_IN_ONE[finding.severity]),
        book.say(finding.message),
        book.say(finding.hint),
        unit.name if unit else "",
        finding.unit_code,
        finding.criterion,
        finding.place.file,
        finding.place.sheet,
        finding.place.cell,
    )


def _rest(book: ResultsBook) -> Sequence[Sequence[Value]]:
    rest = len(book.assessment.findings) - LISTED_FINDINGS
    if rest <= 0:
        return ()
    note = say("{count} more findings stand in findings.csv.", count=rest)
    # In the column of sentences: the others are too narrow.
    return (("", "", book.say(note), *[""] * 7),)
