"""Hidden places: answers in rows and columns that are not shown, and forms on hidden sheets."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.readers.submissions.cells import Sheet, is_blank
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell
from cchc_cli.readers.submissions.closer_look.parts import SheetPart
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.identity import IDENTITY_SHEET
from cchc_cli.readers.submissions.plan import Plan, Slot, Table
from cchc_cli.readers.submissions.planner import Planner


def hidden_answers(cells: Sequence[AnswerCell], part: SheetPart) -> Iterator[Finding]:
    """Say which answers of a sheet nobody sees."""
    for cell in cells:
        if is_blank(cell.value):
            continue
        if cell.slot.column in part.hidden_columns:
            yield Finding(finding_kinds.ANSWER_IN_HIDDEN_COLUMN, cell.place, criterion=cell.criterion)
        elif part.is_row_hidden(cell.slot.row):
            yield Finding(finding_kinds.ANSWER_IN_HIDDEN_ROW, cell.place, criterion=cell.criterion)


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
        if sheet.is_hidden and sheet.name != IDENTITY_SHEET and _is_filled_in(sheet, planner)
    )


def _is_filled_in(sheet: Sheet, planner: Planner) -> bool:
    header = find_header(sheet.rows)
    if header is None:
        return False
    plan = planner.plan([Table(sheet, header)])
    return bool(plan.coded) and plan.fits and any(_has_value(sheet, slot) for slot in _slots(plan))


def _slots(plan: Plan) -> Iterator[Slot]:
    yield from plan.answers
    yield from plan.self_points


def _has_value(sheet: Sheet, slot: Slot) -> bool:
    return not is_blank(sheet.rows[slot.row][slot.column])
