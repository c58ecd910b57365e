"""The planner: makes the plan of a form once and recognises its copies."""

from collections.abc import Sequence
from operator import itemgetter
from typing import TypeAlias

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.cells import Cell, is_blank
from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.header import Header
from cchc_cli.readers.submissions.layout import lay_out
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.rows import RowRole, RowSenses

_Static: TypeAlias = tuple[object, ...]
_REMEMBERED = 64
_BLANK_ROW = ("", "")
_INERT = {RowRole.TEXT, RowRole.BLANK, RowRole.HEADING}


class Planner:
    """Makes plans for the workbooks of one framework.

    What it remembers only saves time: the plan of a workbook depends on that workbook.
    """

    def __init__(self, form: Form) -> None:
        self._book = CodeBook(form)
        self._senses = RowSenses(self._book)
        self._plans: dict[_Static, Plan] = {}

    def plan(self, tables: Sequence[Table]) -> Plan:
        """Give the plan of a workbook with these tables."""
        static = tuple(self._static(table) for table in tables)
        plan = self._plans.get(static)
        if plan is None:
            if len(self._plans) >= _REMEMBERED:
                self._plans.clear()
            plan = self._plans[static] = lay_out(tables, self._book, self._senses)
        return plan

    def _static(self, table: Table) -> _Static:
        """Give all of a table that its plan depends on.

        That is the codes and names down to the row of totals; which names stand in the
        block of signatures below does not matter. Of rows without either it matters
        whether they have a value.
        """
        header = table.header
        body = table.sheet.rows[header.row + 1 :]
        names: list[object] = list(map(_naming_cells(header), body))
        end = self._end(names, header)
        blank = _BLANK_ROW if header.code is not None and header.name is not None else ""
        filled = (
            tuple(at for at in range(end) if names[at] == blank and not is_blank(body[at][header.values]))
            if blank in names
            else ()
        )
        return (table.sheet.name, header, len(body) if end == len(names) else end, tuple(names[:end]), filled)

    def _end(self, names: Sequence[object], header: Header) -> int:
        end = len(names)
        for at in range(len(names) - 1, -1, -1):
            code, name = _as_pair(names[at], header)
            role = self._senses.of(code, name, has_code_column=header.code is not None).role
            if role is RowRole.CLOSING:
                end = at + 1
            elif role not in _INERT:
                break
        return end


def _naming_cells(header: Header) -> "itemgetter[object]":
    if header.code is None or header.name is None:
        return itemgetter(header.name if header.code is None else header.code)
    return itemgetter(header.code, header.name)


def _as_pair(naming: object, header: Header) -> tuple[Cell, Cell]:
    if isinstance(naming, tuple):
        code, name = naming
        return (code, name)
    cell: Cell = naming  # type: ignore[assignment] - itemgetter of one column gives the cell itself
    return ("", cell) if header.code is None else (cell, "")
