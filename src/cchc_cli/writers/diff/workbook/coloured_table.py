"""A table of changes: blue where they rose, orange where they fell."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, TableArea, Value, write_table


def write_coloured_table(
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    styles: ChangeStyles,
    *,
    frozen_columns: int = 0,
) -> TableArea:
    """Write a table from the first row on; every column of changes shows rises and falls apart."""
    area = write_table(sheet, columns, rows, styles, frozen_columns=frozen_columns)
    changes = {styles.signed, styles.places, styles.move}
    for at, column in enumerate(columns):
        # Without rows the range would run upwards and take the heading in.
        if area.row_count and column.style in changes:
            styles.colour(sheet, (area.head_row + 1, area.last_row), (at, at))
    return area
