"""The table of findings: one in a row, to be filtered, with a link to the cell in the copy."""

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import position_of
from cchc_cli.language import Language, say
from cchc_cli.writers.feedback.content import Feedback, Names
from cchc_cli.writers.feedback.sheet_names import link_to
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table
from cchc_cli.writers.workbook.styles import Styles

LISTED_FINDINGS = 20_000
"""Excel refuses a sheet with more than 65,530 links, and nobody reads that many rows."""

_CELL_COLUMN = 2


def write_findings(feedback: Feedback, names: Names, styles: Styles, language: Language) -> None:
    """Write the table from the first row on."""
    sheet = add_sheet(styles, names.findings, names.findings)
    listed = feedback.findings[:LISTED_FINDINGS]
    rows = [_row(finding, language) for finding in listed]
    write_table(sheet, _columns(styles, language), [*rows, *_rest(feedback, language)], styles)
    for row, finding in enumerate(listed, start=1):
        _link(sheet, row, finding, names, styles)


def _columns(styles: Styles, language: Language) -> Sequence[Column]:
    severities = {
        language.show(SEVERITIES_IN_ONE[Severity.ERROR]): styles.error,
        language.show(SEVERITIES_IN_ONE[Severity.WARNING]): styles.warning,
    }
    return (
        Column(language.show(say("Severity")), 11, styles.text, severities),
        Column(language.show(say("Sheet")), 18, styles.wrapped),
        Column(language.show(say("Cell")), 8, styles.text),
        Column(language.show(say("Criterion")), 10, styles.text),
        Column(language.show(say("What is wrong")), 52, styles.wrapped),
        Column(language.show(say("What to do")), 46, styles.wrapped),
        Column(language.show(say("Code")), 10, styles.text),
    )


def _row(finding: Finding, language: Language) -> Sequence[Value]:
    return (
        language.show(SEVERITIES_IN_ONE[finding.severity]),
        visible(finding.place.sheet),
        finding.place.cell,
        finding.criterion,
        visible(language.show(finding.message)),
        visible(language.show(finding.hint)),
        finding.code,
    )


def _rest(feedback: Feedback, language: Language) -> Iterator[Sequence[Value]]:
    rest = len(feedback.findings) - LISTED_FINDINGS
    if rest > 0:
        yield "", "", "", "", language.show(say("… and {count} more", count=rest)), "", ""


def _link(sheet: Worksheet, row: int, finding: Finding, names: Names, styles: Styles) -> None:
    place = finding.place
    copied = names.copy_of.get(place.sheet)
    if copied is not None and position_of(place.cell) is not None:
        sheet.write_url(row, _CELL_COLUMN, link_to(copied, place.cell), styles.link, string=place.cell)
