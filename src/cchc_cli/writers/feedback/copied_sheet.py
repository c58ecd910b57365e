"""The sender's table again: same names, same addresses, values only, the faulty cells marked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from math import ceil, isfinite

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import CellValue, SheetCopy, position_of
from cchc_cli.language import Language
from cchc_cli.writers.feedback.styles import FILLS, CopyStyles
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, cell_text

LONGEST_TEXT = 32_000
"""Excel lets a cell hold 767 characters more."""
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_NARROWEST, _WIDEST = 7, 46
_TALLEST_LINES = 25  # Excel allows rows of 409 points
_FIRST_YEAR = 1900  # of the calendar of Excel
_COMMENT_WIDTH, _COMMENT_LETTERS, _COMMENT_LINE = 330, 52, 17

_Position = tuple[int, int]
_Faults = Mapping[_Position, Sequence[Finding]]


class CopiedSheet:
    """One sheet of the copy in the making."""

    def __init__(self, sheet: Worksheet, styles: CopyStyles, findings: Iterable[Finding]) -> None:
        self._sheet = sheet
        self._styles = styles
        self._faults = _by_cell(findings)

    def write(self, rows: Sequence[Sequence[CellValue]], language: Language) -> None:
        """Write the values, then mark what something is wrong with."""
        widths = _widths(rows)
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        for row, cells in enumerate(rows):
            self._write_row(row, cells, widths)
        for (row, column), findings in self._faults.items():
            if row >= len(rows) or column >= len(rows[row]):
                self._write((row, column), "")
            self._comment((row, column), findings, language)
        if rows and widths:
            cells_with_text = xl_range(0, 0, len(rows) - 1, len(widths) - 1)
            self._sheet.ignore_errors({"number_stored_as_text": cells_with_text})

    def _write_row(self, row: int, cells: Sequence[CellValue], widths: Sequence[int]) -> None:
        filled = [column for column, cell in enumerate(cells) if cell != ""]
        if len(filled) == 1 and (row, filled[0]) not in self._faults and isinstance(cells[filled[0]], str):
            self._sheet.write_string(row, filled[0], _text(cells[filled[0]]), self._styles.title)
        else:
            self._sheet.set_row(row, LINE_HEIGHT * _lines(cells, widths))
            for column, cell in enumerate(cells):
                self._write((row, column), cell)

    def _write(self, position: _Position, value: CellValue) -> None:
        severity = _worst(self._faults.get(position, ()))
        style = self._styles.of
        match value:
            case "":
                if severity is not None:
                    self._sheet.write_blank(*position, None, style("", severity))
            case bool():
                self._sheet.write_boolean(*position, value, style("", severity))
            case float() | int() if isfinite(value):
                self._sheet.write_number(*position, value, style("", severity))
            case datetime() | date() if value.year >= _FIRST_YEAR:
                kind = "moment" if isinstance(value, datetime) and value.time() != time() else "date"
                self._sheet.write_datetime(*position, value, style(kind, severity))
            case time() | timedelta():
                self._sheet.write_datetime(*position, value, style("time", severity))
            case _:
                self._sheet.write_string(*position, _text(value), style("", severity))

    def _comment(self, position: _Position, findings: Sequence[Finding], language: Language) -> None:
        lines = [
            visible(line)
            for finding in findings
            for line in (f"{finding.code}: {language.show(finding.message)}", language.show(finding.hint))
            if line
        ]
        height = _COMMENT_LINE * min(
            1 + sum(ceil(len(line) / _COMMENT_LETTERS) for line in lines), _TALLEST_LINES
        )
        text = "\n".join(lines)[:LONGEST_TEXT]
        options = {"author": "cchc", "width": _COMMENT_WIDTH, "height": height, "font_size": 9}
        self._sheet.write_comment(*position, text, options)


def write_copy(
    sheet: Worksheet, copy: SheetCopy, findings: Sequence[Finding], styles: CopyStyles, language: Language
) -> None:
    """Write a sheet of the copy; its tab has the colour of the worst that was found there."""
    if (severity := _worst(tuple(findings))) is not None:
        sheet.set_tab_color(FILLS[severity])
    CopiedSheet(sheet, styles, findings).write(copy.rows, language)


def _text(value: CellValue) -> str:
    return cell_text(str(value)[:LONGEST_TEXT])


def _by_cell(findings: Iterable[Finding]) -> _Faults:
    faults: defaultdict[_Position, list[Finding]] = defaultdict(list)
    for finding in findings:
        position = position_of(finding.place.cell)
        if position is not None and 0 <= position[0] < _MOST_ROWS and position[1] < _MOST_COLUMNS:
            faults[position].append(finding)
    return faults


def _worst(findings: Sequence[Finding]) -> Severity | None:
    severities = list(Severity)
    return min((finding.severity for finding in findings), key=severities.index, default=None)


def _widths(rows: Sequence[Sequence[CellValue]]) -> list[int]:
    """Make columns as wide as what they hold; titles above a table may reach over several."""
    widths = [_NARROWEST] * max(map(len, rows), default=0)
    for cells in rows:
        filled = [column for column, cell in enumerate(cells) if cell != ""]
        if len(filled) > 1:
            for column in filled:
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
