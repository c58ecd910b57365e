"""The planner: makes the plan of a form once and recognises its copies."""

from collections.abc import Sequence
from typing import TypeAlias

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.cells import Cell, Rows, is_blank
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
        names = _naming_cells(header, body)
        end = self._end(names, header)
        filled: tuple[int, ...] = ()
        if _BLANK_ROW in names:
            filled = tuple(
                at for at in range(end) if names[at] == _BLANK_ROW and not is_blank(body[at][header.values])
            )
        return (table.sheet.name, header, tuple(names[:end]), filled)

    def _end(self, names: Sequence[tuple[Cell, Cell]], header: Header) -> int:
        end = len(names)
        for at in range(len(names) - 1, -1, -1):
            code, name = names[at]
            role = self._senses.of(code, name, has_code_column=header.code is not None).role
            if role is RowRole.CLOSING:
                end = at + 1
            elif role not in _INERT:
                break
        return end


def _naming_cells(header: Header, body: Rows) -> list[tuple[Cell, Cell]]:
    """Give code and name of every row; a form may lack one of these columns."""
    code, name = header.code, header.name
    if name is None:
        return [(row[code or 0], "") for row in body]
    if code is None:
        return [("", row[name]) for row in body]
    return [(row[code], row[name]) for row in body]
