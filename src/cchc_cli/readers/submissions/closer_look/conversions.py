"""What to say of text that was converted to Unicode: each answer, and the rest at once."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_of
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.readers.submissions.cells import Cell, shown
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell
from cchc_cli.readers.submissions.plan import Table


def conversions(table: Table, cells: Sequence[AnswerCell], file: str) -> Iterator[Finding]:
    """Say what was converted in one table: each answer and evidence, and once the form's own text."""
    criteria = {cell.place.cell: cell.criterion for cell in cells}
    of_the_form = 0
    first = ""
    # Answers and evidence are the unit's own words: each is quoted, so that it can be checked.
    for reference, before in table.sheet.repaired.items():
        row, column = position_of(reference)
        # Names and headings are the form's own text: converted a hundred times, told once.
        if reference in criteria or (column == table.header.evidence and row > table.header.row):
            yield _of_answer(table, reference, before, file, criteria.get(reference, ""))
        else:
            of_the_form += 1
            first = first or reference
    if first:
        values = {"count": of_the_form, **_change(table, first, table.sheet.repaired[first])}
        place = Place(file, table.sheet.name, first)
        yield Finding(finding_kinds.FORM_CONVERTED, place, values=values)


def _of_answer(table: Table, reference: str, before: str, file: str, criterion: str) -> Finding:
    place = Place(file, table.sheet.name, reference)
    values = _change(table, reference, before)
    return Finding(finding_kinds.TEXT_CONVERTED, place, criterion=criterion, values=values)


def _change(table: Table, reference: str, before: str) -> dict[str, object]:
    row, column = position_of(reference)
    after: Cell = table.sheet.rows[row][column]
    return {"stated": shown(before), "taken": shown(after)}
