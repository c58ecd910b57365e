"""The sender's table again: same names, same addresses, values only, the faulty cells marked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from math import ceil, isfinite
from typing import NamedTuple

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import CellValue, SheetCopy
from cchc_cli.language import Language
from cchc_cli.writers.feedback.merges import Merges, Position
from cchc_cli.writers.feedback.styles import FILLS, CopyStyles
from cchc_cli.writers.named_places import hint_of, message_of, places_of
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, cell_text

LONGEST_TEXT = 32_000
"""Excel lets a cell hold 767 characters more."""
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384  # of a sheet in Excel
_NARROWEST, _WIDEST = 7, 46
_TALLEST_LINES = 25  # Excel allows rows of 409 points
_FIRST_YEAR = 1900  # of the calendar of Excel
_COMMENT_WIDTH, _COMMENT_LETTERS, _COMMENT_LINE = 330, 52, 17  # pixels, letters of size 9 on a line, pixels


class _Fault(NamedTuple):
    """A finding, and the cell that it is about."""

    cell: str
    finding: Finding


_Faults = Mapping[Position, Sequence[_Fault]]


class CopiedSheet:
    """One sheet of the copy in the making."""

    def __init__(
        self, sheet: Worksheet, styles: CopyStyles, copy: SheetCopy, findings: Iterable[Finding]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._copy = copy
        self._merges = Merges(copy.merged)
        self._faults = _by_cell(findings, copy.name, self._merges)

    def write(self, language: Language) -> None:
        """Write the values, then mark what something is wrong with."""
        rows = self._copy.rows
        widths = _widths(rows, self._merges)
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._merge()
        for row, cells in enumerate(rows):
            self._write_row(row, cells, widths)
        for (row, column), faults in self._faults.items():
            if row >= len(rows) or column >= len(rows[row]):
                self._write((row, column), "")
            self._comment((row, column), faults, language)
        # Codes such as 1.10 are text on purpose.
        if rows and widths:
            cells_with_text = xl_range(0, 0, len(rows) - 1, len(widths) - 1)
            self._sheet.ignore_errors({"number_stored_as_text": cells_with_text})

    def _merge(self) -> None:
        for first, merge in self._merges.at.items():
            style = self._styles.of("", _worst(self._faults.get(first, ())))
            # Blank, because merge_range() would guess what a text is; the value is written later.
            self._sheet.merge_range(*merge.first, *merge.last, "", style)

    def _write_row(self, row: int, cells: Sequence[CellValue], widths: Sequence[int]) -> None:
        filled = [(row, column) for column, cell in enumerate(cells) if cell != ""]
        if len(filled) == 1 and self._is_title(filled[0], cells[filled[0][1]]):
            self._sheet.write_string(*filled[0], _text(cells[filled[0][1]]), self._styles.title)
            return
        self._sheet.set_row(row, LINE_HEIGHT * _lines(cells, self._merges.widths(row, widths)))
        for column, cell in enumerate(cells):
            self._write((row, column), cell)

    def _is_title(self, position: Position, value: CellValue) -> bool:
        is_marked = position in self._faults or position in self._merges.at
        return isinstance(value, str) and not is_marked

    def _write(self, position: Position, value: CellValue) -> None:
        severity = _worst(self._faults.get(position, ()))
        style = self._styles.of
        match value:
            case "":
                if severity is not None:
                    self._sheet.write_blank(*position, None, style("", severity))
            case bool():  # before numbers, of which it is one for Python
                self._sheet.write_boolean(*position, value, style("", severity))
            case float() | int() if isfinite(value):  # xlsxwriter refuses the others; they become text
                self._sheet.write_number(*position, value, style("", severity))
            case datetime() | date() if value.year >= _FIRST_YEAR:
                self._sheet.write_datetime(*position, value, style(_kind_of_date(value), severity))
            case time() | timedelta():
                self._sheet.write_datetime(*position, value, style("time", severity))
            case _:
                self._sheet.write_string(*position, _text(value), style("", severity))

    def _comment(self, position: Position, faults: Sequence[_Fault], language: Language) -> None:
        lines = [visible(line) for fault in faults for line in self._lines(position, fault, language) if line]
        height = _COMMENT_LINE * min(
            1 + sum(ceil(len(line) / _COMMENT_LETTERS) for line in lines), _TALLEST_LINES
        )
        text = "\n".join(lines)[:LONGEST_TEXT]
        options = {"author": "cchc", "width": _COMMENT_WIDTH, "height": height, "font_size": 9}
        self._sheet.write_comment(*position, text, options)

    def _lines(self, position: Position, fault: _Fault, language: Language) -> tuple[str, str]:
        """Say what is wrong and what to do; a cell that a merge covers is named."""
        finding, sheet = fault.finding, self._copy.name
        label = finding.code if position_or_none(fault.cell) == position else f"{fault.cell} · {finding.code}"
        return f"{label}: {message_of(finding, language, sheet)}", hint_of(finding, language, sheet)


def write_copy(
    sheet: Worksheet, copy: SheetCopy, findings: Sequence[Finding], styles: CopyStyles, language: Language
) -> None:
    """Write a sheet of the copy; its tab has the colour of the worst that was found there."""
    # All findings of the sheet: one without a cell has no other place to be seen.
    if (severity := _worst([_Fault("", finding) for finding in findings])) is not None:
        sheet.set_tab_color(FILLS[severity])
    CopiedSheet(sheet, styles, copy, findings).write(language)


def _kind_of_date(value: date) -> str:
    """Tell dates from moments; a moment at midnight is what readers make of a date."""
    has_time = isinstance(value, datetime) and value.time() != time()
    return "moment" if has_time else "date"


def _text(value: CellValue) -> str:
    return cell_text(str(value)[:LONGEST_TEXT])


def _by_cell(findings: Iterable[Finding], sheet: str, merges: Merges) -> _Faults:
    """Sort findings by every cell of the sheet that they name, seen where a merge may show it."""
    faults: defaultdict[Position, list[_Fault]] = defaultdict(list)
    for finding in findings:
        for place in places_of(finding):
            position = position_or_none(place.cell) if place.sheet == sheet else None
            if position is not None and 0 <= position[0] < _MOST_ROWS and position[1] < _MOST_COLUMNS:
                faults[merges.shown_at(position)].append(_Fault(place.cell, finding))
    return faults


def _worst(faults: Sequence[_Fault]) -> Severity | None:
    severities = list(Severity)
    return min((fault.finding.severity for fault in faults), key=severities.index, default=None)


def _widths(rows: Sequence[Sequence[CellValue]], merges: Merges) -> list[int]:
    """Make columns as wide as what they hold; titles above a table may reach over several."""
    widths = [_NARROWEST] * max(map(len, rows), default=0)
    for row, cells in enumerate(rows):
        filled = [column for column, cell in enumerate(cells) if cell != ""]
        if len(filled) > 1:
            for column in filled:
                if (row, column) in merges.at:
                    continue
                widths[column] = max(widths[column], min(_longest_line(cells[column]) + 2, _WIDEST))
    return widths


def _longest_line(cell: CellValue) -> int:
    return max(map(len, str(cell).splitlines()), default=0) if isinstance(cell, str) else 10


def _lines(cells: Sequence[CellValue], widths: Sequence[int]) -> int:
    """Guess how many lines a row needs: LibreOffice does not fit rows to wrapped text."""
    needed = (
        sum(max(1, ceil(len(line) / width)) for line in cell.splitlines())
        for cell, width in zip(cells, widths, strict=False)
        if isinstance(cell, str)
    )
    return min(max(needed, default=1) or 1, _TALLEST_LINES)
