"""The planner: makes the plan of a form once and recognises its copies."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.cells import Cell, Rows, is_blank
from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.header import Header
from cchc_cli.readers.submissions.layout import lay_out
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.rows import INERT, RowRole, RowSenses, signature_in
from cchc_cli.readers.submissions.twice import NOTHING_TWICE, Settlement, settle
from cchc_cli.readers.submissions.value import is_unfilled

_Static: TypeAlias = tuple[object, ...]
_REMEMBERED = 64


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
        plan = self._laid_out(static, tables, NOTHING_TWICE)
        if not plan.twice:
            return plan
        lay = partial(self._laid_out, static, tables)
        settlement, findings = settle(self._book.form, tables, plan, lay)
        settled = lay(settlement)
        return replace(settled, findings=(*findings, *settled.findings))

    def _laid_out(self, static: _Static, tables: Sequence[Table], settlement: Settlement) -> Plan:
        key = (static, settlement.left_out, settlement.clashing)
        plan = self._plans.get(key)
        if plan is None:
            # Cleared and not thinned out: a folder has a few kinds of form, or every form is another.
            if len(self._plans) >= _REMEMBERED:
                self._plans.clear()
            plan = self._plans[key] = lay_out(tables, self._book, self._senses, settlement)
        return plan

    def _static(self, table: Table) -> _Static:
        """Give all of a table that its plan depends on.

        That is the codes and names down to the row of totals; which names stand in the
        block of signatures below does not matter. Of rows without either it matters
        whether they have a value or points.
        """
        header = table.header
        body = table.sheet.rows[header.row + 1 :]
        names = table.naming_cells()
        end, is_signed = self._end(names, body, header)
        # Which rows without code and name are filled in decides which figure each of them is.
        blank = (at for at, (code, name) in enumerate(names[:end]) if is_blank(name) and is_blank(code))
        filled = tuple((at, *_answers_in(body[at], header)) for at in blank if not _is_empty(body[at]))
        return (table.sheet.name, header, tuple(names[:end]), filled, is_signed)

    def _end(self, names: Sequence[tuple[Cell, Cell]], body: Rows, header: Header) -> tuple[int, bool]:
        """Give the end of what the plan depends on, and whether only a signature beside it is the end."""
        end, is_signed = len(names), False
        # From below: names of who signs differ from unit to unit, and would make every form another.
        for at in range(len(names) - 1, -1, -1):
            code, name = names[at]
            role = self._senses.of(code, name, has_code_column=header.code is not None).role
            if role is RowRole.CLOSING:
                end, is_signed = at + 1, False
            elif role not in INERT:
                break
            elif signature_in(body[at]):
                end, is_signed = at + 1, True
        return end, is_signed


def _is_empty(cells: Sequence[Cell]) -> bool:
    return cells.count("") == len(cells)


def _answers_in(cells: Sequence[Cell], header: Header) -> tuple[bool, bool]:
    """Tell whether a row has a value, and points."""
    points = "" if header.self_points is None else cells[header.self_points]
    return (not is_unfilled(cells[header.values]), not is_unfilled(points))
