"""Final points by criterion: units down, scored criteria across."""

from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Framework
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.workbook.sheet import Value, add_sheet, finish_table, write_across, write_cells
from cchc_cli.writers.workbook.styles import Styles
from cchc_cli.writers.workbook.unit_columns import unit_cells, unit_columns

_AREA_ROW, _NAME_ROW, _MAXIMUM_ROW, _CODE_ROW = range(4)
_NAME_HEIGHT = 240  # at most; longer names take a second line
_LETTER_HEIGHT = 5.5  # points of a letter of size 9, written upwards
_WIDTH = 8.5
_CRITERIA_ON_A_PAGE = 24  # more would print too small to be read


def write_criteria(assessment: Assessment, styles: Styles, language: Language) -> None:
    """Write the final points of all units that were scored, in the order of the ranking.

    A blank cell is unanswered; a dash is a criterion that does not apply, or for which
    nobody has given points yet.
    """
    framework = assessment.framework
    sheet = add_sheet(styles, language.show(say("Criteria by unit")), framework.title)
    units = unit_columns(styles, language)
    first, count = len(units), len(framework.leaves)
    for number, column in enumerate(units):
        sheet.set_column(number, number, column.width)
    sheet.set_column(first, first + count - 1, _WIDTH)
    _write_areas(sheet, framework, first, styles)
    _write_names(sheet, framework, first, styles, language)
    _write_maxima(sheet, framework, first, styles, language)
    headings = (*(column.heading for column in units), *(leaf.code for leaf in framework.leaves))
    write_cells(sheet, _CODE_ROW, headings, [styles.head] * len(headings))
    rows = tuple(_rows(assessment, language))
    unit_styles = [column.style for column in units]
    for number, row in enumerate(rows, start=_CODE_ROW + 1):
        figure_styles = [styles.centred if value == NO_FIGURE else styles.figure for value in row[first:]]
        write_cells(sheet, number, row, unit_styles + figure_styles)
    finish_table(sheet, _CODE_ROW, len(rows), len(headings), frozen_columns=first)
    sheet.fit_to_pages(ceil(count / _CRITERIA_ON_A_PAGE), 0)
    sheet.repeat_columns(0, first - 1)


def _write_areas(sheet: Worksheet, framework: Framework, first: int, styles: Styles) -> None:
    sheet.set_row(_AREA_ROW, 32)
    write_across(sheet, _AREA_ROW, (0, first - 1), "", styles.head)
    column = first
    for area in framework.areas:
        last = column + len(tuple(area.leaves)) - 1
        write_across(sheet, _AREA_ROW, (column, last), f"{area.code}. {area.name}", styles.head)
        column = last + 1


def _write_names(
    sheet: Worksheet, framework: Framework, first: int, styles: Styles, language: Language
) -> None:
    note = say(
        "Final points. A blank cell is unanswered; {dash} does not apply or is not yet assessed.",
        dash=NO_FIGURE,
    )
    longest = max(len(leaf.name) for leaf in framework.leaves)
    # Excel does not fit rows to text that is turned.
    sheet.set_row(_NAME_ROW, min(_NAME_HEIGHT, 30 + _LETTER_HEIGHT * longest))
    write_across(sheet, _NAME_ROW, (0, first - 1), language.show(note), styles.prose)
    for column, leaf in enumerate(framework.leaves, start=first):
        write_across(sheet, _NAME_ROW, (column, column), leaf.name, styles.upright_head)


def _write_maxima(
    sheet: Worksheet, framework: Framework, first: int, styles: Styles, language: Language
) -> None:
    write_across(sheet, _MAXIMUM_ROW, (0, first - 1), language.show(say("Maximum points")), styles.label)
    for column, leaf in enumerate(framework.leaves, start=first):
        sheet.write_number(_MAXIMUM_ROW, column, float(leaf.max_points), styles.plain)


def _rows(assessment: Assessment, language: Language) -> Iterator[Sequence[Value]]:
    scores = assessment.scores
    codes = [leaf.code for leaf in assessment.framework.leaves]
    # Objects, because a dash is no float.
    figures = scores.final_points[codes].to_numpy().astype(object)
    cells = np.where(scores.is_applicable(codes), figures, NO_FIGURE)
    by_code = dict(zip(scores.final_points.index, cells.tolist(), strict=True))
    for unit in unit_cells(assessment, language):
        yield (*unit.cells, *by_code[unit.code])
