"""Areas by unit: percent of what each area can give, on a scale of colours, and points."""

from collections.abc import Iterator, Sequence

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.heat import area_figures
from cchc_cli.writers.workbook.sheet import (
    LINE_HEIGHT,
    Column,
    Value,
    add_sheet,
    finish_table,
    line_count,
    set_widths,
    write_across,
    write_cells,
)
from cchc_cli.writers.workbook.styles import Styles
from cchc_cli.writers.workbook.unit_columns import unit_cells, unit_columns

_HEAD_ROW = 1  # a line above it says which columns are percent and which are points
_WIDTH = 14
_SCALE = {
    "type": "2_color_scale",
    "min_type": "num",
    # Fixed, because a scale from the lowest to the highest would make differences of a hundredth look grave.
    "min_value": 50,
    "min_color": "#F0A868",
    "max_type": "num",
    "max_value": 100,
    "max_color": "#FFFFFF",
}


def write_areas(assessment: Assessment, styles: Styles, language: Language) -> None:
    """Write the areas of all units that were scored, in the order of the ranking."""
    sheet = add_sheet(styles, language.show(say("Areas")), assessment.framework.title)
    base = assessment.framework.areas_of(Role.BASE)
    columns = (
        *unit_columns(styles, language),
        *(Column(_heading(area), _WIDTH, styles.figure) for area in (*base, *assessment.framework.areas)),
    )
    first = len(columns) - len(base) - len(assessment.framework.areas)
    set_widths(sheet, columns)
    _write_blocks(sheet, first, len(base), len(columns), styles, language)
    # Bold letters are wider than those that the width of a column is counted in.
    lines = max(line_count(_heading(area), _WIDTH - 2) for area in assessment.framework.areas)
    sheet.set_row(_HEAD_ROW, LINE_HEIGHT * max(lines, 2))
    write_cells(sheet, _HEAD_ROW, (column.heading for column in columns), [styles.head] * len(columns))
    rows = tuple(_rows(assessment, base, language))
    for number, row in enumerate(rows, start=_HEAD_ROW + 1):
        write_cells(sheet, number, row, (column.style for column in columns))
    if rows:
        sheet.conditional_format(_HEAD_ROW + 1, first, _HEAD_ROW + len(rows), first + len(base) - 1, _SCALE)
    finish_table(sheet, _HEAD_ROW, len(rows), len(columns), frozen_columns=first)


def _heading(area: Area) -> str:
    return f"{area.code}. {area.name}"


def _write_blocks(
    sheet: Worksheet, first: int, percent_count: int, column_count: int, styles: Styles, language: Language
) -> None:
    """Write the line that says which columns are percent and which are points."""
    points_first = first + percent_count
    percent = language.show(say("Percent of the area's points"))
    write_across(sheet, 0, (0, first - 1), "", styles.head)
    write_across(sheet, 0, (first, points_first - 1), percent, styles.head)
    write_across(sheet, 0, (points_first, column_count - 1), language.show(say("Points")), styles.head)


def _rows(assessment: Assessment, base: Sequence[Area], language: Language) -> Iterator[Sequence[Value]]:
    percents = _percents(assessment, base)
    points = _points(assessment)
    for unit in unit_cells(assessment, language):
        code = unit.code
        yield (*unit.cells, *percents.loc[code], *points.loc[code])


def _percents(assessment: Assessment, base: Sequence[Area]) -> pd.DataFrame:
    figures = area_figures(assessment)[[area.code for area in base]]
    rounded = assessment.framework.rounding.round(figures.to_numpy(dtype=float))
    return pd.DataFrame(rounded, index=figures.index, columns=figures.columns)


def _points(assessment: Assessment) -> pd.DataFrame:
    points = assessment.scores.area_points.where(assessment.scores.area_max_points > 0)
    for area in assessment.framework.areas_of(Role.PENALTY):
        points[area.code] = -points[area.code] + 0.0  # + 0.0 turns -0.0 into 0.0
    return points
