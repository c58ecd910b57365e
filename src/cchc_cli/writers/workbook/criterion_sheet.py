"""Final points by criterion: units down, scored criteria across."""

from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np

from cchc_cli.domain.framework import Role
from cchc_cli.language import say
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import A3, Column, TableArea, Value, write_across, write_table
from cchc_cli.writers.workbook.signposts import CRITERIA_HEAD, UNIT_COLUMNS
from cchc_cli.writers.workbook.styles import loss_scale
from cchc_cli.writers.workbook.unit_columns import unit_cells, unit_columns

_AREA_ROW, _NAME_ROW, _MAXIMUM_ROW = range(CRITERIA_HEAD)
_NAME_HEIGHT = 240  # at most; longer names take a second line
_LETTER_HEIGHT = 5.5  # points of a letter of size 9, written upwards
_WIDTH = 8.5
_CRITERIA_ON_A4, _CRITERIA_ON_A3 = 20, 32  # more would print too small to be read


def write_criteria(book: ResultsBook) -> None:
    """Write the final points of all units that were scored, in the order of the ranking.

    A blank cell is unanswered; a dash is a criterion that does not apply, or for which
    nobody has given points yet.
    """
    plan, styles, leaves = book.plan_of(Part.CRITERIA), book.styles, book.assessment.framework.leaves
    sheet = book.sheets[plan.name]
    _write_areas(book, sheet)
    _write_names(book, sheet)
    _write_maxima(book, sheet)
    dash = {NO_FIGURE: styles.centred}
    columns = (*unit_columns(book), *(Column(leaf.code, _WIDTH, styles.figure, dash) for leaf in leaves))
    area = write_table(
        sheet, columns, _rows(book), styles, head_row=CRITERIA_HEAD, frozen_columns=UNIT_COLUMNS
    )
    _colour_losses(book, sheet, area)
    if len(leaves) > _CRITERIA_ON_A4:
        sheet.set_paper(A3)
        sheet.fit_to_pages(ceil(len(leaves) / _CRITERIA_ON_A3), 0)
    sheet.repeat_columns(0, UNIT_COLUMNS - 1)
    book.name_table(plan, area)


def _write_areas(book: ResultsBook, sheet: RowSheet) -> None:
    sheet.set_row(_AREA_ROW, 32)
    write_across(sheet, _AREA_ROW, (0, UNIT_COLUMNS - 1), "", book.styles.head)
    column = UNIT_COLUMNS
    for area in book.assessment.framework.areas:
        last = column + len(tuple(area.leaves)) - 1
        write_across(sheet, _AREA_ROW, (column, last), f"{area.code}. {area.name}", book.styles.head)
        column = last + 1


def _write_names(book: ResultsBook, sheet: RowSheet) -> None:
    leaves = book.assessment.framework.leaves
    note = say(
        "Final points. A blank cell is unanswered; {dash} does not apply or is not yet assessed.",
        dash=NO_FIGURE,
    )
    # Excel does not fit rows to text that is turned.
    longest = max(len(leaf.name) for leaf in leaves)
    sheet.set_row(_NAME_ROW, min(_NAME_HEIGHT, 30 + _LETTER_HEIGHT * longest))
    write_across(sheet, _NAME_ROW, (0, UNIT_COLUMNS - 1), book.say(note), book.styles.prose)
    for column, leaf in enumerate(leaves, start=UNIT_COLUMNS):
        write_across(sheet, _NAME_ROW, (column, column), leaf.name, book.styles.upright_head)


def _write_maxima(book: ResultsBook, sheet: RowSheet) -> None:
    label = book.say(say("Maximum points"))
    write_across(sheet, _MAXIMUM_ROW, (0, UNIT_COLUMNS - 1), label, book.styles.label)
    for column, leaf in enumerate(book.assessment.framework.leaves, start=UNIT_COLUMNS):
        sheet.write_number(_MAXIMUM_ROW, column, float(leaf.max_points), book.styles.plain)


def _rows(book: ResultsBook) -> Iterator[Sequence[Value]]:
    scores = book.assessment.scores
    codes = [leaf.code for leaf in book.assessment.framework.leaves]
    # Objects, because a dash is no float.
    figures = scores.final_points[codes].to_numpy().astype(object)
    cells = np.where(scores.is_applicable(codes), figures, NO_FIGURE)
    by_code = dict(zip(scores.final_points.index, cells.tolist(), strict=True))
    for unit in unit_cells(book):
        yield (*unit.cells, *by_code[unit.code])


def _colour_losses(book: ResultsBook, sheet: RowSheet, area: TableArea) -> None:
    """Colour what is below the maximum, the more the less there is; bonus and penalty say nothing so."""
    framework = book.assessment.framework
    for column, leaf in enumerate(framework.leaves, start=UNIT_COLUMNS):
        if area.row_count and framework.area_of[leaf.code].role is Role.BASE:
            scale = loss_scale(0, float(leaf.max_points))
            sheet.conditional_format(CRITERIA_HEAD + 1, column, area.last_row, column, scale)
