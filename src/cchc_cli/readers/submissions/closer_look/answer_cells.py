"""The cells of a form that hold answers, with what they hold."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.domain.findings import Place
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.plan import Plan, Slot, Table


class AnswerCell(NamedTuple):
    """One cell, the criterion it answers, and its value.

    ``is_alternative`` says that the answer belongs elsewhere and may stand here.
    """

    slot: Slot
    criterion: str
    place: Place
    value: Cell
    is_alternative: bool


def answer_cells(
    form: Form, plan: Plan, tables: Sequence[Table], file: str
) -> Mapping[int, Sequence[AnswerCell]]:
    """Give the cells for figures and self points, by the position of their table."""
    found: dict[int, dict[tuple[int, int], AnswerCell]] = {}
    for slot, criterion in _slots(form, plan):
        table = tables[slot.table]
        place = place_of(file, table.reference(slot.row, slot.column))
        value = table.sheet.rows[slot.row][slot.column]
        cell = AnswerCell(slot, criterion, place, value, slot in plan.alternatives)
        # Where figures have no column, the points of an award are its answer: one cell, told once.
        found.setdefault(slot.table, {}).setdefault((slot.row, slot.column), cell)
    return {table: tuple(cells.values()) for table, cells in found.items()}


def _slots(form: Form, plan: Plan) -> Iterator[tuple[Slot, str]]:
    for slot in (*plan.answers, *plan.alternatives):
        yield slot, form.questions[slot.position].criterion
    for slot in plan.self_points:
        yield slot, form.leaves[slot.position].code
