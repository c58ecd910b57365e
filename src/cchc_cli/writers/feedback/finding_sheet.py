"""The table of findings: a row for each cell, to be filtered, with a link to the cell in the copy."""

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.feedback.content import Feedback, Names
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.named_places import hint_of, message_of, places_of
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table
from cchc_cli.writers.workbook.sheet_names import link_to
from cchc_cli.writers.workbook.styles import Styles

LISTED_ROWS = 20_000
"""Excel refuses a sheet with more than 65,530 links, and nobody reads that many rows."""

_CELL_COLUMN = 2  # of _columns()


def write_findings(feedback: Feedback, names: Names, styles: Styles, language: Language) -> None:
    """Write the table from the first row on."""
    sheet = add_sheet(styles, names.findings, names.findings)
    cells = [*_cells(feedback, names)]
    listed = cells[:LISTED_ROWS]
    rows = [_row(finding, place, language) for finding, place in listed]
    rest = _rest(len(cells) - LISTED_ROWS, language)
    write_table(sheet, _columns(styles, language), [*rows, *rest], styles)
    # After the table, whose cells would replace the text and the look of links.
    for row, (_, place) in enumerate(listed, start=1):
        _link(sheet, row, place, names, styles)


def _cells(feedback: Feedback, names: Names) -> Iterator[tuple[Finding, Place]]:
    """Give each finding with its cell, then with every other cell of the copy that it names."""
    for finding in feedback.findings:
        yield finding, finding.place
        for place in places_of(finding):
            if place != finding.place and place.sheet in names.copy_of:
                yield finding, place


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


def _row(finding: Finding, place: Place, language: Language) -> Sequence[Value]:
    message, criterion = message_of(finding, language, place.sheet), finding.criterion
    if place != finding.place:
        message = language.show(say("This cell too: {message}", message=message))
        criterion = ""  # the cell may well be that of another one
    return (
        language.show(SEVERITIES_IN_ONE[finding.severity]),
        # As the sender called it: he looks for it in his own file, not in the copy.
        visible(place.sheet),
        place.cell,
        criterion,
        visible(message),
        visible(hint_of(finding, language, place.sheet)),
        finding.code,
    )


def _rest(rest: int, language: Language) -> Iterator[Sequence[Value]]:
    if rest > 0:
        yield "", "", "", "", language.show(say("… and {count} more", count=rest)), "", ""


def _link(sheet: Worksheet, row: int, place: Place, names: Names, styles: Styles) -> None:
    copied = names.copy_of.get(place.sheet)
    if copied is not None and position_or_none(place.cell) is not None:
        # With a text of its own, or Excel would show the address of the link.
        sheet.write_url(row, _CELL_COLUMN, link_to(copied, place.cell), styles.link, string=place.cell)
