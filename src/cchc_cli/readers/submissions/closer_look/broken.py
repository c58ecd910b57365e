"""Broken cells that are no answers: codes whose rows are lost, and evidence that is not there."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address, position_of
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.names import name_key
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.plan import Plan, Table


def broken_codes(form: Form, plan: Plan, tables: Sequence[Table], at: int, file: str) -> Iterator[Finding]:
    """Say which rows of a table have a faulty cell where their code should be, and so are lost."""
    table = tables[at]
    column = table.header.name if table.header.code is None else table.header.code
    # Rows that are known by their names lack nothing, and the row behind the last known one may be
    # the last criterion itself, whose code is the one that is broken.
    used = {slot.row for slot in (*plan.answers, *plan.self_points) if slot.table == at}
    # Below the last criterion there are sums and signatures, whose rows need no code.
    lost = set(range(table.header.row + 1, max(used, default=-1) + 2)) - used
    for row, faulty in map(position_of, table.sheet.broken):
        if faulty == column and row in lost and not _is_heading(form, table, row):
            yield Finding(finding_kinds.CODE_BROKEN, place_of(file, table.reference(row, faulty)))


def _is_heading(form: Form, table: Table, row: int) -> bool:
    """Tell whether a row is that of an area or a group, which has no answers to lose."""
    name = "" if table.header.name is None else name_key(str(table.sheet.rows[row][table.header.name]))
    return any(name_key(heading.name) == name for heading in form.rows if not heading.is_leaf)


def broken_evidence(form: Form, plan: Plan, tables: Sequence[Table], at: int, file: str) -> Iterator[Finding]:
    """Say which evidence of a table is blank only because its cell is faulty."""
    table = tables[at]
    for slot in plan.evidence:
        if slot.table == at and address(slot.row, slot.column) in table.sheet.broken:
            place = place_of(file, table.reference(slot.row, slot.column))
            code = form.leaves[slot.position].code
            yield Finding(finding_kinds.EVIDENCE_BROKEN, place, criterion=code)
