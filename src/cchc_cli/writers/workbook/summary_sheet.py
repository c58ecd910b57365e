"""The summary: what the figures rest on, who leads, and where points are lost."""

from collections.abc import Sequence
from math import ceil

from xlsxwriter.format import Format

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.heading import Citation, Heading, heading_of
from cchc_cli.writers.report_content.losses import losses_of, worst_losses
from cchc_cli.writers.report_content.overview import Overview, group_statistics, overview_of
from cchc_cli.writers.report_content.standings import groups_of
from cchc_cli.writers.workbook.contents import contents_of, groups_without_sheet
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, Value, line_count, write_across, write_cells
from cchc_cli.writers.workbook.styles import Styles
from cchc_cli.writers.workbook.year_before import sentences_before

_LABEL_WIDTH = 26
_COLUMN_WIDTH = 11
_LAST_COLUMN = 11
_HEAD_HEIGHT = 32
_TITLE_LETTERS, _LETTERS = 85, 130  # on a line over all columns; low enough that nothing is cut
_NAME_COLUMNS = (1, _LAST_COLUMN - 4)


def write_summary(book: ResultsBook) -> None:
    """Write the summary sheet from top to bottom."""
    sheet, assessment, language = book.sheet_of(Part.SUMMARY), book.assessment, book.language
    # One page, which is put on top of a file or sent alone.
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, _LAST_COLUMN, _COLUMN_WIDTH)
    page, heading = _Page(sheet, book.styles), heading_of(assessment, language)
    _write_title(page, heading)
    overview = overview_of(assessment, language)
    page.heading(overview.heading)
    for sentence in overview.sentences:
        page.line(sentence, book.styles.prose)
    _write_groups(page, overview, assessment, language)
    page.row += 1
    for sentence in sentences_before(book):
        page.line(sentence, book.styles.notice)
    _write_contents(page, book)
    _write_losses(page, assessment, language)
    _write_basis(page, heading, book)


class _Page:
    """Writes lines one below the other, over all columns.

    Excel fits the height of a row to its text, but not to that of merged cells.
    """

    def __init__(self, sheet: RowSheet, styles: Styles) -> None:
        self.sheet = sheet
        self.styles = styles
        self.row = 0

    def heading(self, text: str) -> None:
        self.row += 1
        self.line(text, self.styles.heading, 22)

    def line(self, text: str, style: Format, height: float | None = None) -> None:
        self.sheet.set_row(self.row, height or LINE_HEIGHT * ceil(len(text) / _LETTERS))
        write_across(self.sheet, self.row, (0, _LAST_COLUMN), text, style)
        self.row += 1

    def fact(self, label: str, text: str) -> None:
        self.sheet.set_row(self.row, LINE_HEIGHT * ceil(len(text) / (_LETTERS - _LABEL_WIDTH)))
        write_across(self.sheet, self.row, (0, 0), label, self.styles.label)
        write_across(self.sheet, self.row, (1, _LAST_COLUMN), text, self.styles.prose)
        self.row += 1

    def cells(self, values: Sequence[Value], styles: Sequence[Format]) -> None:
        write_cells(self.sheet, self.row, values, styles)
        self.row += 1


def _write_title(page: _Page, heading: Heading) -> None:
    styles = page.styles
    page.line(heading.kicker, styles.label)
    page.line(heading.title, styles.title, 26 * ceil(len(heading.title) / _TITLE_LETTERS))
    for notice in heading.notices:
        page.line(" ".join(notice), styles.notice)
    page.row += 1
    # Bold letters are wider than those that the width of a column is counted in.
    lines = max(line_count(count.label, 0.7 * _COLUMN_WIDTH) for count in heading.counts)
    page.sheet.set_row(page.row, max(_HEAD_HEIGHT, LINE_HEIGHT * lines))
    page.cells([count.label for count in heading.counts], [styles.head] * len(heading.counts))
    page.cells([count.number for count in heading.counts], [styles.count] * len(heading.counts))


def _write_contents(page: _Page, book: ResultsBook) -> None:
    """Write the links to the other sheets."""
    styles = page.styles
    page.heading(book.say(say("Sheets")))
    for entry in contents_of(book):
        write_cells(page.sheet, page.row, [entry.name], [styles.strong_link])
        page.sheet.link(page.row, 0, entry.target)
        write_across(page.sheet, page.row, (1, _LAST_COLUMN - 2), entry.shown, styles.text)
        write_across(page.sheet, page.row, (_LAST_COLUMN - 1, _LAST_COLUMN), entry.table, styles.centred)
        page.row += 1
    rest = groups_without_sheet(book)
    if rest:
        page.line(rest, styles.label)
    page.line(
        book.say(say("On the right, the names of the tables for formulas and other programs.")), styles.label
    )


def _write_basis(page: _Page, heading: Heading, book: ResultsBook) -> None:
    """Write what the figures rest on."""
    page.heading(book.say(say("What the figures rest on")))
    for fact in heading.facts:
        page.fact(fact.label, fact.text)
    _write_list(page, heading.references_label, [_cited(citation) for citation in heading.references])
    _write_list(page, heading.method_label, heading.method)


def _write_list(page: _Page, label: str, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        page.fact("" if number else label, line)


def _cited(citation: Citation) -> str:
    return ". ".join(filter(None, (citation.title, citation.details)))


def _write_groups(page: _Page, overview: Overview, assessment: Assessment, language: Language) -> None:
    styles = page.styles
    bands = [band.name for band in assessment.framework.bands]
    page.row += 1
    page.sheet.set_row(page.row, _HEAD_HEIGHT)
    page.cells(overview.columns, [styles.head] * len(overview.columns))
    for group, table in groups_of(assessment):
        figures = group_statistics(table, bands)
        figure_styles = [styles.whole if isinstance(figure, int) else styles.figure for figure in figures]
        page.cells((group_name(group, language), *figures), (styles.strong, *figure_styles))


def _write_losses(page: _Page, assessment: Assessment, language: Language) -> None:
    """Write the losses; the name of a criterion lies over several columns."""
    losses, styles = losses_of(assessment, language), page.styles
    page.heading(losses.heading)
    page.line(losses.note, styles.label)
    page.sheet.set_row(page.row, _HEAD_HEIGHT)
    code, name, *headings = losses.columns
    spread = [""] * (_NAME_COLUMNS[1] - _NAME_COLUMNS[0])
    page.cells((code, "", *spread, *headings), [styles.head] * (_LAST_COLUMN + 1))
    # Still the row of the cells: xlsxwriter lets go of it when the next one begins (constant_memory).
    write_across(page.sheet, page.row - 1, _NAME_COLUMNS, name, styles.head)
    figure_styles = (styles.plain, styles.figure, styles.figure, styles.whole)
    cell_styles = (*[styles.text] * (_NAME_COLUMNS[1] + 1), *figure_styles)
    # Figures as numbers and not as the texts of the report, so that Excel can go on computing with them.
    for loss, exact in zip(losses.criteria, worst_losses(assessment), strict=True):
        top = float(assessment.framework.by_code[loss.code].max_points)
        figures = (top, exact.mean_loss, exact.percent, loss.losers)
        page.cells((loss.code, "", *spread, *figures), cell_styles)
        write_across(page.sheet, page.row - 1, _NAME_COLUMNS, loss.name, styles.text)
