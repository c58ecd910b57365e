"""Findings of a comparison, one in a row, to be filtered by unit or kind."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.findings import Severity, in_order
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.findings import unit_names
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table


def write_findings(diff: YearDiff, content: DiffContent, styles: ChangeStyles) -> None:
    """Write the findings, errors first."""
    say_it = content.figures.say
    sheet = add_sheet(styles, say_it(say("Findings")), content.title)
    looks = {
        say_it(SEVERITIES_IN_ONE[Severity.ERROR]): styles.error,
        say_it(SEVERITIES_IN_ONE[Severity.WARNING]): styles.warning,
    }
    columns = (
        Column(say_it(say("Code")), 10, styles.text),
        Column(say_it(say("Severity")), 11, styles.text, looks),
        Column(say_it(say("What is wrong")), 52, styles.wrapped),
        Column(say_it(say("What to do")), 46, styles.wrapped),
        Column(say_it(say("Unit")), 26, styles.wrapped),
        Column(say_it(say("Unit code")), 10, styles.text),
        Column(say_it(say("Criterion")), 10, styles.text),
        Column(say_it(say("File")), 34, styles.wrapped),
        Column(say_it(say("Cell")), 10, styles.text),
    )
    write_table(sheet, columns, tuple(_rows(diff, content)), styles)


def _rows(diff: YearDiff, content: DiffContent) -> Iterator[Sequence[Value]]:
    names, say_it = unit_names(diff), content.figures.say
    # Ungrouped, unlike elsewhere: a filter finds the rows of one unit only if each has its own.
    for finding in in_order(diff.findings):
        yield (
            finding.code,
            say_it(SEVERITIES_IN_ONE[finding.severity]),
            say_it(finding.message),
            say_it(finding.hint),
            names.get(finding.unit_code, ""),
            finding.unit_code,
            finding.criterion,
            finding.place.file,
            finding.place.cell,
        )
