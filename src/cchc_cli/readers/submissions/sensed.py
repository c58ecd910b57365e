"""The rows below a header, one after the other, with what each is."""

from collections.abc import Iterator
from typing import NamedTuple

from cchc_cli.readers.submissions.plan import Part, Table
from cchc_cli.readers.submissions.rows import INERT, RowRole, RowSense, RowSenses, signature_in

_BELOW_CRITERIA = {*INERT, RowRole.CLOSING}


class SensedRow(NamedTuple):
    """A row, the part of the workbook it stands in, and what it is."""

    part: Part
    row: int
    sense: RowSense


def sensed_rows(at: int, table: Table, senses: RowSenses) -> Iterator[SensedRow]:
    """Go through the rows below a header; ``at`` is the position of the table.

    A heading that is repeated, as at the top of a printed page or of a second table,
    begins a new part. Below the last criterion the table ends with the
    first row of sums, or with a signature in whatever column.
    """
    part = Part(at, table.header.row)
    found = list(_senses(table, senses))
    criteria = (number for number, one in enumerate(found) if one.role not in _BELOW_CRITERIA)
    last = max(criteria, default=-1)
    for number, sense in enumerate(found):
        row = table.header.row + 1 + number
        if sense.role is RowRole.HEADING:
            part = Part(at, row)
        signature = signature_in(table.sheet.rows[row]) if number > last else ""
        closing = RowSense(RowRole.CLOSING, label=sense.label or signature)
        yield SensedRow(part, row, closing if signature else sense)
        if number > last and (signature or sense.role is RowRole.CLOSING):
            return


def _senses(table: Table, senses: RowSenses) -> Iterator[RowSense]:
    code, name = table.header.code, table.header.name
    for cells in table.sheet.rows[table.header.row + 1 :]:
        yield senses.of(
            "" if code is None else cells[code],
            "" if name is None else cells[name],
            has_code_column=code is not None,
        )
