"""Sheets with a table: headings that stay in sight, filters, and pages that print well."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, isnan

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_range, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.row_sheet import Value as Value  # noqa: PLC0414 - part of every table
from cchc_cli.writers.workbook.styles import Styles

LINE_HEIGHT = 16
"""Of a row with one line of text, in points."""

A3, A4 = 8, 9
"""The numbers of the paper sizes in Excel."""
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

    @property
    def is_wrapped(self) -> bool:
        """Whether long texts take several lines."""
        return bool(self.style.text_wrap)


@dataclass(frozen=True)
class TableArea:
    """Where a table stands on its sheet: the row with its headings, and what lies below."""

    head_row: int
    row_count: int
    column_count: int

    @property
    def last_row(self) -> int:
        """The last row of the table, that of the headings if it has no other."""
        return self.head_row + self.row_count

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """First row and column, last row and column, headings included."""
        return self.head_row, 0, self.last_row, self.column_count - 1


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


def add_sheet(
    styles: Styles, name: str, title: str, *, paper: int = A4, is_upright: bool = False
) -> RowSheet:
    """Add a sheet that prints one page wide, with its name and page numbers."""
    sheet: RowSheet = styles.book.add_worksheet(name, RowSheet)
    # 2: on the screen too; 1 would hide them on paper alone.
    sheet.hide_gridlines(2)
    if not is_upright:
        sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    # 0: as many pages one below the other as it takes.
    sheet.fit_to_pages(1, 0)
    header = cell_text(title)[:_HEADER_LENGTH].replace("&", "&&")
    sheet.set_header(f"&L&9 {header}&R&9 &A")
    sheet.set_footer("&R&9 &P / &N")
    return sheet


def write_table(
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    styles: Styles,
    *,
    head_row: int = 0,
    frozen_columns: int = 0,
) -> TableArea:
    """Write a table from the first column on, with a frozen heading and filters."""
    set_widths(sheet, columns)
    headings = [column.heading for column in columns]
    # Bold letters are wider than those that the width of a column is counted in.
    lines = max(line_count(column.heading, 0.85 * column.width) for column in columns)
    sheet.set_row(head_row, LINE_HEIGHT * max(lines, 2))
    write_cells(sheet, head_row, headings, [styles.head] * len(columns))
    row_count, write = 0, _RowWriter(sheet, columns).write
    for row_count, row in enumerate(rows, start=1):
        write(head_row + row_count, row)
    area = TableArea(head_row, row_count, len(columns))
    finish_table(sheet, area, frozen_columns=frozen_columns)
    return area


class _RowWriter:
    """Writes rows of a table, each high enough for its texts."""

    def __init__(self, sheet: Worksheet, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        # Elsewhere a row can still be added to, for example by links to cells of it.
        self._is_fast = isinstance(sheet, RowSheet) and sheet.constant_memory
        self._styles = [column.style for column in columns]
        self._varied = [(at, column) for at, column in enumerate(columns) if column.styles]
        self._wrapped = [(at, column.width) for at, column in enumerate(columns) if column.is_wrapped]

    def write(self, number: int, row: Sequence[Value]) -> None:
        """Write a row of the sheet."""
        height = LINE_HEIGHT * max([line_count(row[at], width) for at, width in self._wrapped], default=1)
        looks = self._styles.copy()
        for at, column in self._varied:
            looks[at] = column.style_of(row[at])
        if self._is_fast:
            self._sheet.write_row_at_once(number, row, looks, height)
        else:
            self._sheet.set_row(number, height)
            write_cells(self._sheet, number, row, looks)


def write_note(sheet: Worksheet, text: str, styles: Styles) -> None:
    """Write a sentence above a table that begins in the second row; it runs on over the cells beside it."""
    sheet.set_row(0, 1.25 * LINE_HEIGHT)
    write_cells(sheet, 0, [text], [styles.note])


def line_count(value: Value, width: float) -> int:
    """Guess how many lines a cell needs at a width in characters.

    Excel fits rows to wrapped text when it opens a file; LibreOffice does not.
    """
    return ceil(len(value) / width) if isinstance(value, str) and value else 1


def set_widths(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Set the widths of columns, in characters."""
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)


def finish_table(sheet: Worksheet, area: TableArea, *, frozen_columns: int = 0) -> None:
    """Freeze and repeat the heading, and add filters to its last row.

    Codes such as ``10140`` are text on purpose; Excel is told not to mark them as doubtful.
    """
    sheet.freeze_panes(area.head_row + 1, frozen_columns)
    # From the top: a line above the heading explains it, on every page.
    sheet.repeat_rows(0, area.head_row)
    if area.row_count:
        sheet.autofilter(*area.bounds)
    cells = xl_range(0, 0, area.last_row + 1, area.column_count - 1)
    sheet.ignore_errors({"number_stored_as_text": cells})


def name_table(book: Workbook, sheet: Worksheet, name: str, area: TableArea) -> None:
    """Give a table a name, by which formulas and other programs find it, headings included."""
    book.define_name(name, f"={quote_sheetname(sheet.name)}!{xl_range_abs(*area.bounds)}")
