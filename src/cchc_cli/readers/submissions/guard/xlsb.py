"""Binary Excel workbooks (.xlsb): sheets are records of a number, a length and their bytes.

Parsers leave out the error that a formula gives (BrtFmlaError), as if the cell were blank.
"""

from collections.abc import Iterator, Mapping
from struct import Struct, unpack_from
from struct import error as StructError  # noqa: N812 - struct's own name is lower case

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import say
from cchc_cli.readers.submissions.guard.archive import Archive, key
from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_GRID,
    Cleared,
    Refused,
    WorkbookKind,
    check_grid,
    damaged,
)
from cchc_cli.readers.submissions.guard.contents import noted_in_archive
from cchc_cli.readers.submissions.guard.xlsx import check_xml, relation_targets

_RELATIONS = "xl/_rels/workbook.bin.rels"
_READ = ("_rels/.rels", "xl/workbook.bin", _RELATIONS, "xl/styles.bin", "xl/sharedstrings.bin")
_ROW = 0
_BLANK_CELL = 1
# BrtCellError and BrtFmlaError; from BrtCellRk (2) to BrtFmlaError (11) all are cells with a value.
_ERROR_CELLS = (3, 11)
_LAST_CELL = 11
# BrtBundleSh, one for each sheet, before BrtEndBundleShs.
_BUNDLE_SHEET = 156
_NAMES_END = 144
_POSITION = Struct("<L")
_LONG = 0x80


def clear_xlsb(content: bytes, archive: Archive) -> Cleared:
    """Look at every sheet of a binary workbook.

    Raises:
        Refused: One of its parts is damaged or reaches too far.
    """
    read = [member for name, member in archive.members.items() if name in _READ or _may_be_sheet(name)]
    parts = archive.read_all(read)
    by_key = {key(name): part for name, part in parts.items()}
    check_xml(by_key.get(_RELATIONS, b""))
    try:
        broken = _broken_cells(by_key)
    except (StructError, IndexError) as error:
        raise damaged(say("its records are broken")) from error
    return Cleared(
        WorkbookKind.XLSB,
        content,
        broken=broken,
        remarks=noted_in_archive(archive),
        parts=parts,
        archive=archive.only(parts),
    )


def _may_be_sheet(name: str) -> bool:
    # Relations may lead to any member, but not to macros, whose bytes are no records.
    return name.startswith("xl/") and name.endswith(".bin") and name not in _READ and "vba" not in name


def _broken_cells(parts: Mapping[str, bytes]) -> Mapping[str, Mapping[str, FindingKind]]:
    names = _sheet_names(parts)
    broken = {}
    for name, part in parts.items():
        sheet = names.get(name, "")
        if _may_be_sheet(name) and (cells := _cells_of(part, sheet)):
            broken[sheet] = cells
    return broken


def _cells_of(part: bytes, sheet: str) -> Mapping[str, FindingKind]:
    """Go through the cells of a sheet; give those that show an error."""
    row = rows = columns = 0
    found: dict[str, FindingKind] = {}
    for number, (kind, at, length) in enumerate(_records(part)):
        if number > LARGEST_GRID:
            raise Refused(finding_kinds.GRID_TOO_LARGE, sheet=sheet, cell=address(row, columns))
        if kind == _ROW:
            (row,) = _POSITION.unpack_from(part, at)
        elif _BLANK_CELL < kind <= _LAST_CELL and length >= _POSITION.size:
            (column,) = _POSITION.unpack_from(part, at)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            # Asked here as well, so that the address of each cell need not be written.
            if rows * columns > LARGEST_GRID:
                check_grid(rows, columns, sheet, address(row, column))
            if kind in _ERROR_CELLS:
                found[address(row, column)] = finding_kinds.ERROR_CELL
    return found


def _sheet_names(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    targets = relation_targets(parts.get(_RELATIONS, b""), "xl")
    workbook = parts.get("xl/workbook.bin", b"")
    names = {}
    for kind, at, _ in _records(workbook):
        if kind == _NAMES_END:
            break
        if kind == _BUNDLE_SHEET:
            relation, after = _text(workbook, at + 8)
            name, _ = _text(workbook, after)
            names[targets.get(relation, "")] = name
    return names


def _text(part: bytes, at: int) -> tuple[str, int]:
    (length,) = unpack_from("<L", part, at)
    if length == 0xFFFF_FFFF:  # noqa: PLR2004 - the format's way of saying that there is none
        return "", at + 4
    end = at + 4 + 2 * length
    return part[at + 4 : end].decode("utf-16-le", "replace"), end


def _records(part: bytes) -> Iterator[tuple[int, int, int]]:
    """Give number, start and length of each record, all of them in groups of seven bits."""
    at, end = 0, len(part)
    while at < end:
        kind = part[at]
        at += 1
        if kind & _LONG:
            kind = (kind & 0x7F) + ((part[at] & 0x7F) << 7)
            at += 1
        length = part[at] & 0x7F
        shift = 7
        while part[at] & _LONG and shift <= 21:  # noqa: PLR2004 - four bytes at most
            at += 1
            length += (part[at] & 0x7F) << shift
            shift += 7
        at += 1
        yield kind, at, length
        at += length
