"""Areas by unit: percent of what each area can give, on a scale of colours, and points."""

from collections.abc import Iterator, Sequence

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.language import say
from cchc_cli.writers.report_content.heat import area_figures
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import (
    A3,
    LINE_HEIGHT,
    Column,
    Value,
    line_count,
    write_across,
    write_table,
)
from cchc_cli.writers.workbook.signposts import UNIT_COLUMNS
from cchc_cli.writers.workbook.styles import loss_scale
from cchc_cli.writers.workbook.unit_columns import unit_cells, unit_columns

_HEAD_ROW = 1  # a line above it says which columns are percent and which are points
_WIDTH = 14
_COLUMNS_ON_A4 = 14  # more would print too small to be read
# Fixed, because a scale from the lowest to the highest would make differences of a hundredth look grave.
_SCALE = loss_scale(50, 100)


def write_areas(book: ResultsBook) -> None:
    """Write the areas of all units that were scored, in the order of the ranking."""
    plan, styles, framework = book.plan_of(Part.AREAS), book.styles, book.assessment.framework
    sheet, base = book.sheets[plan.name], framework.areas_of(Role.BASE)
    headings = map(_heading, (*base, *framework.areas))
    columns = (*unit_columns(book), *(Column(heading, _WIDTH, styles.figure) for heading in headings))
    if len(columns) > _COLUMNS_ON_A4:
        sheet.set_paper(A3)
    _write_blocks(book, sheet, len(base), len(columns))
    area = write_table(
        sheet, columns, _rows(book, base), styles, head_row=_HEAD_ROW, frozen_columns=UNIT_COLUMNS
    )
    if area.row_count and base:
        last = UNIT_COLUMNS + len(base) - 1
        sheet.conditional_format(_HEAD_ROW + 1, UNIT_COLUMNS, area.last_row, last, _SCALE)
    book.name_table(plan, area)


def _heading(area: Area) -> str:
    return f"{area.code}. {area.name}"


def _write_blocks(book: ResultsBook, sheet: RowSheet, percent_count: int, column_count: int) -> None:
    """Write the line that says which columns are percent and which are points."""
    points_first, head = UNIT_COLUMNS + percent_count, book.styles.head
    percent = book.say(say("Percent of the area's points"))
    lines = line_count(percent, _WIDTH * max(percent_count, 1))
    sheet.set_row(0, LINE_HEIGHT * lines)
    write_across(sheet, 0, (0, UNIT_COLUMNS - 1), "", head)
    write_across(sheet, 0, (UNIT_COLUMNS, points_first - 1), percent, head)
    write_across(sheet, 0, (points_first, column_count - 1), book.say(say("Points")), head)


def _rows(book: ResultsBook, base: Sequence[Area]) -> Iterator[Sequence[Value]]:
    percents, points = _percents(book.assessment, base), _points(book.assessment)
    figures = pd.concat([percents, points], axis="columns")
    by_code = dict(zip(figures.index, figures.to_numpy().tolist(), strict=True))
    for unit in unit_cells(book):
        yield (*unit.cells, *by_code[unit.code])


def _percents(assessment: Assessment, base: Sequence[Area]) -> pd.DataFrame:
    figures = area_figures(assessment)[[area.code for area in base]]
    rounded = assessment.framework.rounding.round(figures.to_numpy(dtype=float))
    return pd.DataFrame(rounded, index=figures.index, columns=figures.columns)


def _points(assessment: Assessment) -> pd.DataFrame:
    points = assessment.scores.area_points.where(assessment.scores.area_max_points > 0)
    for area in assessment.framework.areas_of(Role.PENALTY):
        points[area.code] = -points[area.code] + 0.0  # + 0.0 turns -0.0 into 0.0
    return points
