"""Quoting: the rows of a workbook as somebody typed them, to stand beside what is wrong.

A workbook is read once more for that, and only one that is ordinary and small: a run must
not end because something is to be shown nicely.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cchc_cli.domain.cell_address import address, position_of, position_or_none
from cchc_cli.domain.findings import Place
from cchc_cli.domain.sheet_copy import CellValue, QuotedCell, QuotedRow, SheetCopy, WorkbookCopy
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.appearance import Appearance, appearances
from cchc_cli.readers.submissions.cells import Rows, Sheet, is_blank, read_sheets, shown
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.header import Header, find_header
from cchc_cli.readers.submissions.reading import load

READER = "python-calamine"
_MOST_CELLS = 5
"""Quoted of a row in a sheet without a table of criteria."""


def copy_workbook(folder: Path, file: str) -> WorkbookCopy:
    """Read the sheets of a workbook once more; none of one that is unreadable or out of the ordinary."""
    try:
        # The guard goes first here, too: between two readings a file may have been exchanged.
        cleared = clear(load(folder / file))
        sheets = read_sheets(cleared) if cleared.is_plain else []
    except Refused:
        return WorkbookCopy()
    looks = appearances(cleared) if sheets else {}
    copies = tuple(_copy(sheet, looks.get(sheet.name, Appearance())) for sheet in sheets)
    return WorkbookCopy(copies, READER if copies else "")


def _copy(sheet: Sheet, look: Appearance) -> SheetCopy:
    rows = _with_errors(sheet.rows, look.errors)
    broken = {cell: Message(kind.title) for cell, kind in sheet.broken.items() if cell not in look.errors}
    return SheetCopy(sheet.name, rows, sheet.is_hidden, broken, look.merged)


def _with_errors(rows: Rows, errors: Mapping[str, str]) -> Rows:
    """Put errors where parsers leave a blank."""
    if not errors:
        return rows
    written = [[*cells] for cells in rows]
    for cell, error in errors.items():
        row, column = position_of(cell)
        if 0 <= row < len(written) and column < len(written[row]) and is_blank(written[row][column]):
            written[row][column] = error
    return written


class Quoter:
    """Quotes rows of the workbooks in a folder; keeps the one it quoted last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = ""
        self._sheets: dict[str, _QuotedSheet] = {}

    def row_at(self, place: Place) -> QuotedRow | None:
        """Give the row that a cell lies in; None where it cannot be read again."""
        position = position_or_none(place.cell)
        if not place.file or position is None:
            return None
        # One is enough: findings are shown file by file.
        if place.file != self._file:
            copy = copy_workbook(self._folder, place.file)
            self._sheets = {sheet.name: _QuotedSheet(sheet) for sheet in copy.sheets}
            self._file = place.file
        sheet = self._sheets.get(place.sheet)
        return None if sheet is None else sheet.quote(*position)


class _QuotedSheet:
    """A sheet, and what its columns are called."""

    def __init__(self, sheet: SheetCopy) -> None:
        self._rows = sheet.rows
        self._broken = sheet.broken
        self._header = find_header(sheet.rows)
        self._roles = _roles(self._header)

    def quote(self, row: int, column: int) -> QuotedRow | None:
        if row >= len(self._rows):
            return None
        return QuotedRow(tuple(self._cells(row, column)))

    def _cells(self, row: int, meant: int) -> Iterator[QuotedCell]:
        # Without a table the first cells say best which row it is.
        roles = self._roles or self._first_filled(self._rows[row])
        if meant not in (at for at, _ in roles):
            roles = [*roles, (meant, self._heading(meant))]
        for at, role in roles:
            value = self._value(row, at)
            if at == meant or value != "":
                yield QuotedCell(role, value, is_meant=at == meant)

    def _value(self, row: int, column: int) -> object:
        # First, because the parser gives “” for a cell with an Excel error.
        if broken := self._broken.get(address(row, column)):
            return broken
        cells = self._rows[row]
        return shown(cells[column]) if column < len(cells) else ""

    def _first_filled(self, cells: Sequence[CellValue]) -> list[tuple[int, object]]:
        filled = [at for at, cell in enumerate(cells) if not is_blank(cell)]
        return [(at, "") for at in filled[:_MOST_CELLS]]

    def _heading(self, column: int) -> object:
        """Give the heading of a column that has nothing to do with the answers."""
        if self._header is None or column >= len(self._rows[self._header.row]):
            return ""
        return shown(self._rows[self._header.row][column])


def _roles(header: Header | None) -> list[tuple[int, object]]:
    if header is None:
        return []
    columns = (
        (header.code, ""),
        (header.name, ""),
        (header.max_points, say("maximum")),
        (header.inputs, say("figure")),
        (header.self_points, say("own points")),
        (header.evidence, say("evidence")),
    )
    return [(at, role) for at, role in columns if at is not None]
