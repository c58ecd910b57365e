"""The rows below a header, one after the other, with what each is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_cli.readers.submissions.cells import Cell
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
    for row, sense in enumerate(_of_table(table, senses), start=table.header.row + 1):
        if sense.role is RowRole.HEADING:
            part = Part(at, row)
        yield SensedRow(part, row, sense)


def _of_table(table: Table, senses: RowSenses) -> Iterator[RowSense]:
    """Give what the rows are, down to the one that ends the table."""
    has_code_column = table.header.code is not None
    found = [senses.of(*cells, has_code_column=has_code_column) for cells in table.naming_cells()]
    ends = (number for number in range(len(found), 0, -1) if found[number - 1].role not in _BELOW_CRITERIA)
    end = next(ends, 0)
    yield from found[:end]
    for sense, cells in zip(found[end:], table.sheet.rows[table.header.row + 1 + end :], strict=True):
        last = _closed_by(cells, sense)
        yield last
        if last.role is RowRole.CLOSING:
            return


def _closed_by(cells: Sequence[Cell], sense: RowSense) -> RowSense:
    """Let a signature in whatever column of a row close the table."""
    # Without its text: that names who signs, and plans are made of what all copies of a form have.
    return RowSense(RowRole.CLOSING, label=sense.label) if signature_in(cells) else sense
