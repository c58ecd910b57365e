"""Excel 97-2003 workbooks (.xls): records of a number, a length and their bytes in one stream."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from struct import error as StructError  # noqa: N812 - struct's own name is lower case
from struct import unpack_from

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_GRID,
    Cleared,
    Noted,
    Refused,
    WorkbookKind,
    check_grid,
    damaged,
)
from cchc_cli.readers.submissions.guard.ole import CompoundFile, compound_file_of, open_compound_file

_STREAMS = ("Workbook", "Book")
_OTHERS: tuple[tuple[str, Message], ...] = (
    ("WordDocument", say("a Word document")),
    ("PowerPoint Document", say("a presentation")),
)
_MACROS = "_VBA_PROJECT_CUR"
_END, _FORMULA, _FILE_PASS, _SHEET, _SEVERAL, _DIMENSIONS, _ERROR, _LINK = (
    0x000A, 0x0006, 0x002F, 0x0085, 0x00BD, 0x0200, 0x0205, 0x01AE,
)  # fmt: skip
# Not the blank ones (Blank, MulBlank), which parsers leave out.
_CELLS = {_FORMULA, _SEVERAL, _ERROR, 0x0203, 0x0204, 0x027E, 0x00FD}
_MACRO_SHEETS = (1, 6)
_LARGEST_SHEET = 65_536 * 256
# How the eight bytes begin and end that hold no number but an error (FormulaValue in [MS-XLS]).
_ERROR_RESULT = (2, 0xFFFF)
_BROKEN = say("its records are broken")


@dataclass(frozen=True, slots=True)
class _Globals:
    """What the first part of the stream says of the workbook."""

    sheets: Mapping[str, int]
    """Where the records of each sheet begin."""
    remarks: tuple[Noted, ...]


def clear_xls(content: bytes) -> Cleared:
    """Look at every sheet of an old workbook.

    Raises:
        Refused: It is another kind of document, is protected, damaged, or reaches too far.
    """
    file = open_compound_file(content)
    stream = _workbook_of(file)
    try:
        found = _globals(stream, has_macros=_MACROS in file.entries)
        broken = _broken_cells(stream, found.sheets)
    except (StructError, IndexError) as error:
        raise damaged(_BROKEN) from error
    return Cleared(
        WorkbookKind.XLS,
        content,
        broken=broken,
        remarks=found.remarks,
        archive=compound_file_of(stream),
    )


def _workbook_of(file: CompoundFile) -> bytes:
    # A protected .xlsx is a compound file that holds the encrypted archive.
    if "EncryptedPackage" in file.entries:
        raise Refused(finding_kinds.FILE_ENCRYPTED)
    for name in _STREAMS:
        if name in file.entries:
            return file.read(name)
    for name, what in _OTHERS:
        if name in file.entries:
            raise Refused(finding_kinds.NOT_A_WORKBOOK, what=what)
    raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a file of another Office program"))


def _globals(stream: bytes, *, has_macros: bool) -> _Globals:
    sheets: dict[str, int] = {}
    links = asks = 0
    is_wide = unpack_from("<H", stream, 4) != (0x0500,)
    for kind, at, length in _records(stream, 0):
        if kind == _FILE_PASS:
            raise Refused(finding_kinds.FILE_ENCRYPTED)
        if kind == _SHEET:
            sheets[_sheet_name(stream, at, is_wide=is_wide)] = unpack_from("<L", stream, at)[0]
            has_macros = has_macros or stream[at + 5] in _MACRO_SHEETS
        elif kind == _LINK and length > 4:  # noqa: PLR2004 - shorter ones are about this workbook
            # The name of a file; that of a program has its topic after the character 3.
            is_program = b"\3" in stream[at + 5 : at + length]
            links, asks = links + (not is_program), asks + is_program
    return _Globals(sheets, _remarks(links, asks, has_macros=has_macros))


def _remarks(links: int, asks: int, *, has_macros: bool) -> tuple[Noted, ...]:
    noted = (
        (has_macros, Noted(finding_kinds.MACROS)),
        (links, Noted(finding_kinds.EXTERNAL_LINKS, values={"count": links})),
        (asks, Noted(finding_kinds.ASKS_OTHER_PROGRAM)),
    )
    return tuple(remark for holds, remark in noted if holds)


def _sheet_name(stream: bytes, at: int, *, is_wide: bool) -> str:
    length, flags = unpack_from("<BB", stream, at + 6)
    # Excel 95 writes one byte for a letter, in the code page of Windows: in Vietnam that is 1258.
    if not is_wide:
        return stream[at + 7 : at + 7 + length].decode("cp1258", "replace")
    if flags & 1:
        return stream[at + 8 : at + 8 + 2 * length].decode("utf-16-le", "replace").replace("\0", "")
    return stream[at + 8 : at + 8 + length].decode("latin-1").replace("\0", "")


def _broken_cells(stream: bytes, sheets: Mapping[str, int]) -> Mapping[str, Mapping[str, FindingKind]]:
    left = LARGEST_GRID
    broken = {}
    for name, start in sheets.items():
        cells, left = _cells_of(stream, name, start, left)
        if cells:
            broken[name] = cells
    return broken


def _cells_of(stream: bytes, sheet: str, start: int, left: int) -> tuple[dict[str, FindingKind], int]:
    """Go through the cells of a sheet; give those that show an error, and how many records are left."""
    rows = columns = 0
    found: dict[str, FindingKind] = {}
    # Records without cells count, too: many sheets may begin at one place in a long file.
    for kind, at, length in islice(_records(stream, start), left + 1):
        left -= 1
        if kind == _DIMENSIONS:
            _check_dimensions(stream, at, sheet)
        elif kind in _CELLS:
            row, column = unpack_from("<HH", stream, at)
            # Of MulRk: row and first column, six bytes for each number, last column.
            last = column + (length - 6) // 6 - 1 if kind == _SEVERAL else column
            rows, columns = max(rows, row + 1), max(columns, last + 1)
            check_grid(rows, columns, sheet, address(row, last))
            if _is_error(stream, kind, at):
                found[address(row, column)] = finding_kinds.ERROR_CELL
    if left < 0:
        raise Refused(finding_kinds.GRID_TOO_LARGE, sheet=sheet, cell=address(rows, columns))
    return found, left


def _is_error(stream: bytes, kind: int, at: int) -> bool:
    if kind == _FORMULA:
        return unpack_from("<B5xH", stream, at + 6) == _ERROR_RESULT
    # BoolErr is a truth or an error; its last byte says which.
    return kind == _ERROR and stream[at + 7] == 1


def _check_dimensions(stream: bytes, at: int, sheet: str) -> None:
    """Parsers make room for all that a sheet says it has, even where it says nonsense."""
    first_row, end_row, first_column, end_column = unpack_from("<LLHH", stream, at)
    if end_row < first_row or end_column < first_column:
        raise damaged(_BROKEN)
    if (end_row - first_row) * (end_column - first_column) > _LARGEST_SHEET:
        raise Refused(finding_kinds.GRID_TOO_LARGE, sheet=sheet, cell=address(end_row - 1, end_column - 1))


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Give number, start and length of each record, up to the end of this part of the stream."""
    at = start
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        if kind == _END:
            return
        yield kind, at + 4, length
        at += 4 + length
