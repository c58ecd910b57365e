"""Sheets with a table: headings that stay in sight, filters, and pages that print well."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, isnan
from typing import TypeAlias

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from cchc_cli.writers.workbook.styles import Styles

Value: TypeAlias = str | float | None
"""What a cell holds: text, a number, or nothing (None, NaN)."""

LINE_HEIGHT = 16
"""Of a row with one line of text, in points."""

A4 = 9
"""The number of the paper size in Excel."""
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_HEADER_LENGTH = 110  # Excel refuses page headers above 255 characters, and & counts twice


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    heading: str
    width: float
    style: Format
    styles: Mapping[str, Format] = field(default_factory=dict)
    """How certain texts look, where not like the others."""

    def style_of(self, value: Value) -> Format:
        """Give the look of a value."""
        return self.styles.get(value, self.style) if isinstance(value, str) else self.style


def cell_text(text: str) -> str:
    """Give a text as xlsxwriter may write it.

    File names of other systems can hold halves of characters, which UTF-8 cannot write;
    and xlsxwriter copies text that looks like rich text, ``<r>…</r>``, unescaped into the
    file, which Excel then calls damaged.
    """
    text = _LONE_SURROGATES.sub("\ufffd", text)
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def write_cells(sheet: Worksheet, row: int, values: Iterable[Value], styles: Iterable[Format]) -> None:
    """Write a row of cells from the first column on."""
    for column, (value, style) in enumerate(zip(values, styles, strict=True)):
        if isinstance(value, str):
            sheet.write_string(row, column, cell_text(value), style)
        # With its format, without which xlsxwriter leaves a blank cell out, lines and all.
        elif value is None or isnan(value):
            sheet.write_blank(row, column, None, style)
        else:
            sheet.write_number(row, column, value, style)


def write_across(sheet: Worksheet, row: int, columns: tuple[int, int], text: str, style: Format) -> None:
    """Write a text over the columns from the first to the last, as one merged cell."""
    first, last = columns
    if last < first:
        return
    if last > first:
        # Blank, because merge_range() would guess what a text is: a number, a link, a formula.
        sheet.merge_range(row, first, row, last, "", style)
    sheet.write_string(row, first, cell_text(text), style)


def add_sheet(styles: Styles, name: str, title: str) -> Worksheet:
    """Add a sheet that prints on A4 across, one page wide, with its name and page numbers."""
    sheet = styles.book.add_worksheet(name)
    # 2: on the screen too; 1 would hide them on paper alone.
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    # 0: as many pages one below the other as it takes.
    sheet.fit_to_pages(1, 0)
    header = cell_text(title)[:_HEADER_LENGTH].replace("&", "&&")
    sheet.set_header(f"&L&9 {header}&R&9 &A")
    sheet.set_footer("&R&9 &P / &N")
    return sheet


def write_table(
    sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Sequence[Value]], styles: Styles
) -> None:
    """Write a table from the first cell on, with a frozen heading and filters."""
    set_widths(sheet, columns)
    sheet.set_row(0, 2 * LINE_HEIGHT)
    write_cells(sheet, 0, (column.heading for column in columns), [styles.head] * len(columns))
    for number, row in enumerate(rows, start=1):
        cells = tuple(zip(columns, row, strict=True))
        sheet.set_row(number, LINE_HEIGHT * max(line_count(value, column.width) for column, value in cells))
        write_cells(sheet, number, row, (column.style_of(value) for column, value in cells))
    finish_table(sheet, 0, len(rows), len(columns))


def line_count(value: Value, width: float) -> int:
    """Guess how many lines a cell needs at a width in characters.

    Excel fits rows to wrapped text when it opens a file; LibreOffice does not.
    """
    return ceil(len(value) / width) if isinstance(value, str) and value else 1


def set_widths(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Set the widths of columns, in characters."""
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)


def finish_table(
    sheet: Worksheet, head_row: int, row_count: int, column_count: int, *, frozen_columns: int = 0
) -> None:
    """Freeze and repeat the heading, and add filters to its last row.

    Codes such as ``10140`` are text on purpose; Excel is told not to mark them as doubtful.
    """
    sheet.freeze_panes(head_row + 1, frozen_columns)
    # From the top: a line above the heading explains it, on every page.
    sheet.repeat_rows(0, head_row)
    if row_count:
        sheet.autofilter(head_row, 0, head_row + row_count, column_count - 1)
    cells = xl_range(0, 0, head_row + row_count + 1, column_count - 1)
    sheet.ignore_errors({"number_stored_as_text": cells})
