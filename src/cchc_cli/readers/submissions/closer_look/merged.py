"""Merged cells: answers that a merge has swallowed.

Of a merged range Excel keeps and shows only the first cell; the others are blank. Merged
headings and titles do no harm. Evidence merged over several criteria is meant for each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_of
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.cells import Cell, is_blank, shown
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell
from cchc_cli.readers.submissions.plan import Plan, Slot, Table


def reaches_below(merged: Sequence[str], row: int) -> list[str]:
    """Give the merged ranges that go on below a row, counted from 0.

    >>> reaches_below(["A1:C2", "D5:E5"], 2)
    ['D5:E5']
    """
    return [area for area in merged if _corners(area)[1][0] > row]


def swallowed_answers(merged: Sequence[str], cells: Sequence[AnswerCell], table: Table) -> Iterator[Finding]:
    """Say which answers of a table are blank, or cannot be seen, because of a merged cell."""
    for area in merged:
        top, left = _corners(area)[0]
        kept = _value(table, top, left)
        # A title or a name that spans the row covers no answer; it is merged in most forms.
        takes_answers = left not in {table.header.code, table.header.name} and not is_blank(kept)
        for cell in _reached(area, cells):
            if not is_blank(cell.value):
                # Excel keeps what a program left under a merge, and shows it when that is undone.
                yield _covered(cell, area)
            # The row below a criterion need not be filled in, so a merge over it has taken nothing.
            elif takes_answers and not cell.is_alternative:
                yield _swallowed(cell, area, kept)


def _reached(area: str, cells: Sequence[AnswerCell]) -> Iterator[AnswerCell]:
    """Give the cells of a merged range, without the first, which keeps its value."""
    (top, left), (bottom, right) = _corners(area)
    for cell in cells:
        row, column = cell.slot.row, cell.slot.column
        if top <= row <= bottom and left <= column <= right and (row, column) != (top, left):
            yield cell


def with_shared_evidence(plan: Plan, tables: Sequence[Table], merged: Mapping[str, Sequence[str]]) -> Plan:
    """Let evidence in merged cells count for every criterion that they reach.

    Args:
        plan: The plan of the workbook.
        tables: Its tables.
        merged: The merged ranges below their headers, by sheet.
    """
    shared: list[Slot] = []
    for at, table in enumerate(tables):
        for area in merged.get(table.sheet.name, ()):
            (top, left), (bottom, right) = _corners(area)
            shared += (
                # The criterion then has its evidence in the one cell that has a value.
                Slot(slot.position, at, top, left)
                for slot in plan.evidence
                if slot.table == at and top < slot.row <= bottom and left <= slot.column <= right
            )
    return replace(plan, evidence=(*plan.evidence, *shared)) if shared else plan


def _covered(cell: AnswerCell, area: str) -> Finding:
    """Say what LibreOffice and programs do: they leave values in the cells that they merge."""
    values = {"area": area, "stated": shown(cell.value)}
    return Finding(finding_kinds.ANSWER_UNDER_MERGE, cell.place, criterion=cell.criterion, values=values)


def _swallowed(cell: AnswerCell, area: str, kept: Cell) -> Finding:
    values = {"area": area, "first": area.partition(":")[0], "kept": shown(kept)}
    return Finding(finding_kinds.ANSWER_MERGED_AWAY, cell.place, criterion=cell.criterion, values=values)


def _value(table: Table, row: int, column: int) -> Cell:
    rows = table.sheet.rows
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""


def _corners(area: str) -> tuple[tuple[int, int], tuple[int, int]]:
    first, _, last = area.partition(":")
    return position_of(first), position_of(last)
