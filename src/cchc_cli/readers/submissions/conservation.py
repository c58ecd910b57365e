"""Conservation: every value that is written in a sheet is a value that was read.

Parsers pass over cells that are not written as they expect, and say nothing. So the values
of each row are counted twice, in the XML and in what the parser gave. Where the two differ
the sheet is read once more, strictly, and the cells that are in doubt are named and blank.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_of
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.cells import Rows, Sheet
from cchc_cli.readers.submissions.guard import Cleared, Noted, Refused, WorkbookKind
from cchc_cli.readers.submissions.guard.archive import key
from cchc_cli.readers.submissions.guard.strict_sheet import ELSEWHERE, NOT_FOUND, WrittenCell, written_cells
from cchc_cli.readers.submissions.guard.xlsx import sheet_names

_MOST_IN_DOUBT = 50
_REFERENCE = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
_CELL_REFERENCE = re.compile(rb"""<c [^>]*?\br=["']([A-Z]{1,3}[0-9]{1,7})["']""")
_NUMBER = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*")
_INDEX = re.compile(r"\s*[0-9]+\s*")
_NO_NUMBER = say("its value is no number, though it is of that type")


@dataclass(frozen=True, slots=True)
class Conserved:
    """The sheets of a workbook, without the values that are in doubt, and what to say about those."""

    sheets: list[Sheet]
    remarks: tuple[Noted, ...] = ()


def conserved(cleared: Cleared, sheets: list[Sheet], *, is_close: bool = False) -> Conserved:
    """Compare what was read with what is written.

    Args:
        cleared: The workbook.
        sheets: What was read of it.
        is_close: Whether to look, too, for a cell that is written twice while another lacks, so
            that the counts agree by chance. That takes a tenth of the time of reading.

    Raises:
        Refused: The XML of a sheet is broken, or hardly a cell in it is as it should be.
    """
    if cleared.kind is not WorkbookKind.XLSX:
        return Conserved(sheets)
    written = cleared.written.values()
    repeating = _members_with_repeated_cells(cleared) if is_close else frozenset()
    if (
        not repeating
        and None not in written
        and _sorted(written) == _sorted(_values(sheet.rows) for sheet in sheets)
    ):
        return Conserved(sheets)
    members = _members_of_sheets(cleared)
    remarks: list[Noted] = []
    whole = []
    for sheet in sheets:
        member = members.get(sheet.name, "")
        looked_at, noted = _looked_at(sheet, cleared, member, is_doubtful=member in repeating)
        whole.append(looked_at)
        remarks += noted
    return Conserved(whole, tuple(remarks))


def _members_of_sheets(cleared: Cleared) -> Mapping[str, str]:
    """Give the member of the archive that holds each sheet, by the sheet's name."""
    names = sheet_names(cleared.parts)
    return {names[key(name)]: name for name in cleared.parts if key(name) in names}


def _sorted(counts: Iterable[Sequence[int] | None]) -> list[list[int]]:
    """Give the counts of sheets with values; what sheets are called does not matter where all agree."""
    return sorted(list(of_sheet) for of_sheet in counts if of_sheet)


def _values(rows: Rows) -> list[int]:
    """Count the values in each row that has any."""
    return [count for row in rows if (count := len(row) - row.count(""))]


def _members_with_repeated_cells(cleared: Cleared) -> AbstractSet[str]:
    """Give the members of the archive in which two cells have the same reference."""
    references = {
        name: _CELL_REFERENCE.findall(cleared.parts[name])
        for name in cleared.parts
        if key(name) in cleared.written
    }
    return {name for name, found in references.items() if len(set(found)) < len(found)}


def _looked_at(
    sheet: Sheet, cleared: Cleared, member: str, *, is_doubtful: bool
) -> tuple[Sheet, Sequence[Noted]]:
    agrees = cleared.written.get(key(member)) == _values(sheet.rows)
    if not member or (agrees and not is_doubtful):
        return sheet, ()
    doubts = _doubts(written_cells(cleared.parts[member], sheet.name), sheet.rows)
    # Single slips come from programs that export forms; this many are one fault and not fifty.
    if len(doubts) > _MOST_IN_DOUBT:
        reason = say("its XML is written as no office program writes it")
        raise Refused(finding_kinds.FILE_DAMAGED, sheet=sheet.name, reason=reason)
    remarks = [
        Noted(finding_kinds.CELL_IN_DOUBT, sheet.name, reference, {"reason": reason})
        for reference, reason in doubts.items()
    ]
    return _without(sheet, doubts) if doubts else sheet, remarks


def _doubts(cells: Mapping[str, WrittenCell], rows: Rows) -> Mapping[str, Message]:
    doubts = {}
    for reference, cell in cells.items():
        if _REFERENCE.fullmatch(reference):
            is_read_blank = _read_at(rows, reference) == ""
            doubt = _doubt(cell, is_read_blank) if cell.fault is None else _doubt_at_fault(cell)
            if doubt is not None:
                doubts[reference] = doubt
    return doubts


def _doubt_at_fault(cell: WrittenCell) -> Message | None:
    """Give what is wrong with the XML of a cell; where a blank one stands does not matter."""
    return None if cell.fault is ELSEWHERE and not cell.text.strip() else cell.fault


def _doubt(cell: WrittenCell, is_read_blank: bool) -> Message | None:  # noqa: FBT001 - private
    if not cell.text.strip() or cell.type == "e":
        return None
    if cell.type == "s":  # a shared text may be blank, but parsers take 4_9 for its number 4
        return None if _INDEX.fullmatch(cell.text) else NOT_FOUND
    if cell.type == "n" and not _NUMBER.fullmatch(cell.text):
        return _NO_NUMBER
    return NOT_FOUND if is_read_blank else None


def _read_at(rows: Rows, reference: str) -> object:
    row, column = position_of(reference)
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""


def _without(sheet: Sheet, doubts: Mapping[str, Message]) -> Sheet:
    rows = [list(row) for row in sheet.rows]
    for row, column in map(position_of, doubts):
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = ""
    return replace(sheet, rows=rows)
