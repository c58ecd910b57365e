"""The summary: what has to be known first, then every group in sentences."""

from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cchc_cli.language import Message, say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.words import INDEX_CHANGE, METHOD, PARTS
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, add_sheet, write_across, write_cells

_LAST_COLUMN = 5
_NAME_WIDTH, _WIDTH = 50, 15
_LETTERS = 125  # on a line over all columns; low enough that nothing is cut
_HEAD_HEIGHT = 2 * LINE_HEIGHT


def write_summary(content: DiffContent, styles: ChangeStyles) -> None:
    """Write the summary sheet from top to bottom."""
    sheet = add_sheet(styles, content.figures.say(say("Summary")), content.title)
    sheet.set_column(0, 0, _NAME_WIDTH)
    sheet.set_column(1, _LAST_COLUMN, _WIDTH)
    page = _Page(sheet, styles, content)
    page.line(content.title, styles.title, 26)
    page.line(content.sources, styles.label)
    for finding in content.warnings:
        page.line(f"{finding.code}: {finding.message} {finding.hint}".rstrip(), styles.notice)
    for sentence in content.summary:
        page.line(sentence, styles.prose)
    for group in content.groups:
        _write_group(page, group)
    page.row += 1
    page.line(content.figures.say(METHOD), styles.label)


class _Page:
    """Writes lines one below the other, over all columns.

    Excel fits the height of a row to its text, but not to that of merged cells.
    """

    def __init__(self, sheet: Worksheet, styles: ChangeStyles, content: DiffContent) -> None:
        self.sheet = sheet
        self.styles = styles
        self.content = content
        self.row = 0

    def heading(self, text: str) -> None:
        self.row += 1
        self.line(text, self.styles.heading, 22)

    def line(self, text: str, style: Format, height: float | None = None) -> None:
        self.sheet.set_row(self.row, height or LINE_HEIGHT * ceil(len(text) / _LETTERS))
        write_across(self.sheet, self.row, (0, _LAST_COLUMN), text, style)
        self.row += 1


def _write_group(page: _Page, group: GroupChanges) -> None:
    page.heading(group.name)
    for sentence in group.summary:
        page.line(sentence, page.styles.prose)
    _write_movements(page, say("Biggest climbers"), group, is_climb=True)
    _write_movements(page, say("Biggest fallers"), group, is_climb=False)
    if group.areas:
        _write_areas(page, group)


def _write_movements(page: _Page, heading: Message, group: GroupChanges, *, is_climb: bool) -> None:
    rows = group.climbers if is_climb else group.fallers
    if rows:
        page.line(page.content.figures.say(heading), page.styles.strong)
    for row in rows:
        page.line(
            f"{page.content.figures.move(row.rank_change)}  {page.content.sentence(row)}", page.styles.prose
        )


def _write_areas(page: _Page, group: GroupChanges) -> None:
    """Write the mean changes of areas as numbers, so that people can go on computing with them."""
    say_it, styles, sheet = page.content.figures.say, page.styles, page.sheet
    page.row += 1
    parts = PARTS if group.is_decomposed else ()
    headings = (say_it(say("Mean changes by area")), *map(say_it, (INDEX_CHANGE, *parts)))
    sheet.set_row(page.row, _HEAD_HEIGHT)
    write_cells(sheet, page.row, headings, [styles.head] * len(headings))
    first = page.row + 1
    total = (say_it(say("Total")), group.mean_change, group.mean_parts)
    for name, change, four in (*((area.name, area.change, area.parts) for area in group.areas), total):
        page.row += 1
        figures = (*(four.in_order if four else [None] * len(parts)),) if parts else ()
        # Before its cells: a row that was written has left memory.
        sheet.set_row(page.row, LINE_HEIGHT * ceil(len(name) / _NAME_WIDTH))
        row_styles = (styles.wrapped, *[styles.signed] * (len(headings) - 1))
        write_cells(sheet, page.row, (name, change, *figures), row_styles)
    styles.colour(sheet, (first, page.row), (1, len(headings) - 1))
    page.row += 1
