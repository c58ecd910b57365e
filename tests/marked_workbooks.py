"""Workbooks that show something else than they hold: hidden, merged, formatted, in old fonts."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import xlsxwriter
from workbooks import Row

Change: TypeAlias = Callable[[xlsxwriter.Workbook, Mapping[str, xlsxwriter.worksheet.Worksheet]], object]


def write_marked(path: Path, sheets: Mapping[str, Sequence[Row]], change: Change) -> Path:
    """Write sheets of rows, then change them as a person would in Excel."""
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    written = {}
    for name, rows in sheets.items():
        written[name] = sheet = workbook.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, day if hasattr(value, "year") else None)
    change(workbook, written)
    workbook.close()
    return path


def hide_row(row: int) -> Change:
    """Hide a row of the first sheet, counted from 0."""
    return lambda _, sheets: next(iter(sheets.values())).set_row(row, None, None, {"hidden": True})


def hide_column(column: int) -> Change:
    """Hide a column of the first sheet, counted from 0."""
    return lambda _, sheets: next(iter(sheets.values())).set_column(
        column, column, None, None, {"hidden": True}
    )


def merge(area: str, kept: str | float) -> Change:
    """Merge cells of the first sheet over a value; the others are blanked, as Excel does."""
    return lambda workbook, sheets: next(iter(sheets.values())).merge_range(
        area, kept, workbook.add_format({"border": 1})
    )


def merge_over(area: str, kept: str | float) -> Change:
    """Merge cells of the first sheet over a value; the others keep theirs, as some programs do."""
    return lambda _, sheets: next(iter(sheets.values())).merge_range(area, kept)


def put(cell: str, value: object, **look: object) -> Change:
    """Write a value into a cell of the first sheet, with a format of its own."""
    return lambda workbook, sheets: next(iter(sheets.values())).write(cell, value, workbook.add_format(look))


def formula(cell: str, text: str, result: str | float) -> Change:
    """Write a formula with its result into a cell of the first sheet."""
    return lambda _, sheets: next(iter(sheets.values())).write_formula(cell, text, None, result)


def both(*changes: Change) -> Change:
    """Make several changes."""

    def change(workbook: xlsxwriter.Workbook, sheets: Mapping[str, xlsxwriter.worksheet.Worksheet]) -> None:
        for one in changes:
            one(workbook, sheets)

    return change
