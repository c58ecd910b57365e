"""Hidden places: answers in rows and columns that are not shown, and forms on hidden sheets."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.readers.submissions.cells import Sheet, is_blank
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell
from cchc_cli.readers.submissions.closer_look.parts import SheetPart
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.identity import IDENTITY_SHEET
from cchc_cli.readers.submissions.plan import Plan, Slot, Table
from cchc_cli.readers.submissions.planner import Planner


def hidden_answers(cells: Sequence[AnswerCell], part: SheetPart) -> Iterator[Finding]:
    """Say which answers of a sheet nobody sees: once for every hidden column, and for rows side by side."""
    # By rows, for slots come question by question: figures first, then points.
    filled = sorted((cell for cell in cells if not is_blank(cell.value)), key=_row_of)
    yield from _in_columns([cell for cell in filled if cell.slot.column in part.hidden_columns])
    yield from _in_rows([cell for cell in filled if _is_in_hidden_row(cell, part)], part)


def _is_in_hidden_row(cell: AnswerCell, part: SheetPart) -> bool:
    """Tell whether a cell is hidden with its row; not if its column is hidden, of which is told already."""
    return part.is_row_hidden(cell.slot.row) and cell.slot.column not in part.hidden_columns


def _in_columns(cells: Sequence[AnswerCell]) -> Iterator[Finding]:
    for column in sorted({cell.slot.column for cell in cells}):
        below = [cell for cell in cells if cell.slot.column == column]
        letters = address(0, column).removesuffix("1")
        yield _finding(finding_kinds.ANSWER_IN_HIDDEN_COLUMN, below, column=letters)


def _in_rows(cells: Sequence[AnswerCell], part: SheetPart) -> Iterator[Finding]:
    for block in _blocks(cells, part):
        first, last = _row_of(block[0]) + 1, _row_of(block[-1]) + 1
        rows = f"{first}" if first == last else f"{first}:{last}"
        yield _finding(finding_kinds.ANSWER_IN_HIDDEN_ROW, block, rows=rows)


def _blocks(cells: Sequence[AnswerCell], part: SheetPart) -> Iterator[list[AnswerCell]]:
    """Put together what no visible row parts: a filter hides dozens of rows at once."""
    block: list[AnswerCell] = []
    for cell in cells:
        between = range(_row_of(block[-1]) + 1, _row_of(cell)) if block else ()
        if not all(map(part.is_row_hidden, between)):
            yield block
            block = []
        block.append(cell)
    if block:
        yield block


def _finding(kind: FindingKind, cells: Sequence[AnswerCell], **values: str) -> Finding:
    """Say it at the first cell; of a criterion only if all of them are of one."""
    columns = [cell.slot.column for cell in cells]
    first = address(_row_of(cells[0]), min(columns))
    last = address(_row_of(cells[-1]), max(columns))
    criteria = {cell.criterion for cell in cells}
    stated = {"count": len(cells), "area": first if first == last else f"{first}:{last}", **values}
    criterion = cells[0].criterion if len(criteria) == 1 else ""
    return Finding(kind, cells[0].place, criterion=criterion, values=stated)


def _row_of(cell: AnswerCell) -> int:
    return cell.slot.row


def hidden_tables(
    sheets: Sequence[Sheet], planner: Planner, file: str, *, are_all: bool
) -> tuple[Finding, ...]:
    """Say which hidden sheets have a filled-in table of criteria: they are not read.

    Args:
        sheets: All sheets of the workbook.
        planner: Tells what the tables have.
        file: The workbook.
        are_all: Whether there is no other table.
    """
    kind = finding_kinds.ONLY_TABLE_HIDDEN if are_all else finding_kinds.HIDDEN_TABLE_NOT_READ
    return tuple(
        Finding(kind, Place(file, sheet.name), values={"name": sheet.name})
        for sheet in sheets
        # Forms of our own are told by a sheet that is hidden on purpose.
        if sheet.is_hidden and sheet.name != IDENTITY_SHEET and _is_filled_in(sheet, planner)
    )


def _is_filled_in(sheet: Sheet, planner: Planner) -> bool:
    header = find_header(sheet.rows)
    if header is None:
        return False
    plan = planner.plan([Table(sheet, header)])
    # Lists and other frameworks on hidden sheets, and blank copies of the form, hide no answer.
    return bool(plan.coded) and plan.fits and any(_has_value(sheet, slot) for slot in _slots(plan))


def _slots(plan: Plan) -> Iterator[Slot]:
    yield from plan.answers
    yield from plan.self_points


def _has_value(sheet: Sheet, slot: Slot) -> bool:
    return not is_blank(sheet.rows[slot.row][slot.column])
