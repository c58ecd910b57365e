"""The look itself: quick where a workbook has no marks, thorough where it has."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_of
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.cells import Sheet
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell, answer_cells
from cchc_cli.readers.submissions.closer_look.broken import broken_codes, broken_evidence
from cchc_cli.readers.submissions.closer_look.columns import Columns
from cchc_cli.readers.submissions.closer_look.conversions import conversions
from cchc_cli.readers.submissions.closer_look.hidden import hidden_answers, hidden_tables
from cchc_cli.readers.submissions.closer_look.marked_workbook import MarkedWorkbook
from cchc_cli.readers.submissions.closer_look.merged import (
    reaches_below,
    swallowed_answers,
    with_shared_evidence,
)
from cchc_cli.readers.submissions.closer_look.recoding import is_in_doubt, recode
from cchc_cli.readers.submissions.closer_look.unicode import in_unicode
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.planner import Planner

_WORDS_FOR_A_NUMBER = {
    finding_kinds.NOT_A_NUMBER,
    finding_kinds.NONE_STATED,
    finding_kinds.NOT_A_PERCENTAGE,
    finding_kinds.NOT_A_DATE,
}


class CloserLook:
    """Looks closer at workbooks that are read along one form."""

    def __init__(self, form: Form, planner: Planner) -> None:
        self._form = form
        self._planner = planner

    def in_unicode(self, workbook: MarkedWorkbook, sheets: Sequence[Sheet]) -> Sequence[Sheet]:
        """Convert the text that is in an old font."""
        return in_unicode(sheets, workbook.parts) if workbook.has_legacy_fonts else sheets

    def hidden_tables(self, sheets: Sequence[Sheet], file: str, *, are_all: bool) -> tuple[Finding, ...]:
        """Say which filled-in tables stand on hidden sheets; ``are_all``: there is no other."""
        if not any(sheet.is_hidden for sheet in sheets):
            return ()
        return hidden_tables(sheets, self._planner, file, are_all=are_all)

    def with_shown_codes(
        self, workbook: MarkedWorkbook, tables: list[Table], plan: Plan
    ) -> tuple[list[Table], Plan, tuple[Finding, ...]]:
        """Settle what the plan leaves open: codes in doubt by what their cells show; findings have no file.

        Evidence in merged cells counts for every criterion that they reach.
        """
        tables, plan, findings = self._with_settled_codes(workbook, tables, plan)
        if merged := workbook.merged_below(_first_header(tables)):
            plan = with_shared_evidence(plan, tables, merged)
        return tables, plan, findings

    def _with_settled_codes(
        self, workbook: MarkedWorkbook, tables: list[Table], plan: Plan
    ) -> tuple[list[Table], Plan, tuple[Finding, ...]]:
        if not is_in_doubt(plan):
            return tables, plan, ()
        leaves = zip(self._form.leaves, plan.places, strict=True)
        # What has its row by right is not given to another one by the look of a number.
        claimed = {leaf.code for leaf, place in leaves if place}
        recoding = recode(tables, plan, workbook.parts, claimed)
        if not recoding.findings:
            return tables, plan, ()
        # A code decides where the rows below it belong, so that the whole plan is made anew.
        return recoding.tables, self._planner.plan(recoding.tables), recoding.findings

    def at_answers(
        self,
        workbook: MarkedWorkbook,
        tables: Sequence[Table],
        plan: Plan,
        file: str,
        findings: Sequence[Finding],
    ) -> tuple[Finding, ...]:
        """Give the findings about answers, with those that only a closer look gives."""
        look = _Look(self._form, plan, tables, file, workbook)
        return look.among(findings)


@dataclass(frozen=True)
class _Look:
    """The closer look at one workbook."""

    form: Form
    plan: Plan
    tables: Sequence[Table]
    file: str
    workbook: MarkedWorkbook

    @cached_property
    def _answers(self) -> Mapping[int, Sequence[AnswerCell]]:
        return answer_cells(self.form, self.plan, self.tables, self.file)

    def among(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Give the findings about answers, and among them what the closer look gives."""
        own = tuple(self._findings())
        # A figure in a row whose code is broken has no question; mending the code mends that, too.
        lost = {_row_of(finding.place) for finding in own if finding.kind is finding_kinds.CODE_BROKEN}
        kept = (finding for finding in findings if not (lost and _is_of_lost_row(finding, lost)))
        # Parsers give results without their formulas, so only the XML tells who wrote the words.
        return (*map(self._told_from_typed, kept), *own)

    def _told_from_typed(self, finding: Finding) -> Finding:
        """Tell words that a formula gives from words that were typed."""
        return self._of_formula(finding) if finding.kind in _WORDS_FOR_A_NUMBER else finding

    def _of_formula(self, finding: Finding) -> Finding:
        cell = self.workbook.parts.sheet(finding.place.sheet).cells.get(finding.place.cell)
        if cell is None or not cell.has_formula or not isinstance(finding.values.get("stated"), str):
            return finding
        return replace(finding, kind=finding_kinds.FORMULA_GIVES_TEXT)

    def _findings(self) -> Iterator[Finding]:
        yield from self._of_marks()
        for at, table in enumerate(self.tables):
            if table.header.unknown or table.header.repeated:
                yield from Columns(self.form, self.plan, self.tables, at, self.file).findings()
            if table.sheet.broken:
                yield from broken_codes(self.form, self.plan, self.tables, at, self.file)
                yield from broken_evidence(self.form, self.plan, self.tables, at, self.file)
            if table.sheet.repaired:
                yield from conversions(table, self._answers.get(at, ()), self.file)

    def _of_marks(self) -> Iterator[Finding]:
        """Look at sheets that have something hidden or merged below their header."""
        names = [table.sheet.name for table in self.tables]
        for name, (marks, part) in self.workbook.marked_sheets(names, _first_header(self.tables)).items():
            for at, table in enumerate(self.tables):
                if table.sheet.name == name:
                    cells = self._answers.get(at, ())
                    yield from hidden_answers(cells, part)
                    yield from swallowed_answers(reaches_below(marks.merged, table.header.row), cells, table)


def _first_header(tables: Sequence[Table]) -> int:
    """Give the first row of a header, counted from 0: of titles above it nothing is read."""
    return min((table.header.row for table in tables), default=0)


def _is_of_lost_row(finding: Finding, lost: Collection[tuple[str, int]]) -> bool:
    """Tell whether a value has no question only because the code of its row is broken."""
    return finding.kind is finding_kinds.VALUE_WITHOUT_QUESTION and _row_of(finding.place) in lost


def _row_of(place: Place) -> tuple[str, int]:
    return (place.sheet, position_of(place.cell)[0])
