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
from cchc_cli.readers.submissions.closer_look.archive_parts import (
    SHARED_STRINGS,
    STYLES,
    sheet_members,
    sheets_of,
    unpacked,
)
from cchc_cli.readers.submissions.closer_look.broken import broken_codes, broken_evidence
from cchc_cli.readers.submissions.closer_look.columns import Columns
from cchc_cli.readers.submissions.closer_look.conversions import conversions
from cchc_cli.readers.submissions.closer_look.hidden import hidden_answers, hidden_tables
from cchc_cli.readers.submissions.closer_look.marks import Marks, has_legacy_fonts, marks_of, merged_in
from cchc_cli.readers.submissions.closer_look.merged import (
    reaches_below,
    swallowed_answers,
    with_shared_evidence,
)
from cchc_cli.readers.submissions.closer_look.open_document import marked_sheets
from cchc_cli.readers.submissions.closer_look.parts import SheetPart, WorkbookParts, parts_of
from cchc_cli.readers.submissions.closer_look.recoding import is_in_doubt, recode
from cchc_cli.readers.submissions.closer_look.unicode import in_unicode
from cchc_cli.readers.submissions.guard import Cleared, WorkbookKind
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

    def in_unicode(self, cleared: Cleared, sheets: Sequence[Sheet]) -> Sequence[Sheet]:
        """Convert the text that is in an old font."""
        parts = unpacked(cleared)
        if not has_legacy_fonts(parts.get(STYLES, b""), parts.get(SHARED_STRINGS, b"")):
            return sheets
        return in_unicode(sheets, parts_of(cleared))

    def hidden_tables(self, sheets: Sequence[Sheet], file: str, *, are_all: bool) -> tuple[Finding, ...]:
        """Say which filled-in tables stand on hidden sheets; ``are_all``: there is no other."""
        if not any(sheet.is_hidden for sheet in sheets):
            return ()
        return hidden_tables(sheets, self._planner, file, are_all=are_all)

    def with_shown_codes(
        self, cleared: Cleared, tables: list[Table], plan: Plan
    ) -> tuple[list[Table], Plan, tuple[Finding, ...]]:
        """Settle what the plan leaves open: codes in doubt by what their cells show; findings have no file.

        Evidence in merged cells counts for every criterion that they reach.
        """
        tables, plan, findings = self._with_settled_codes(cleared, tables, plan)
        if merged := _merged_below(cleared, tables):
            plan = with_shared_evidence(plan, tables, merged)
        return tables, plan, findings

    def _with_settled_codes(
        self, cleared: Cleared, tables: list[Table], plan: Plan
    ) -> tuple[list[Table], Plan, tuple[Finding, ...]]:
        if not is_in_doubt(plan):
            return tables, plan, ()
        leaves = zip(self._form.leaves, plan.places, strict=True)
        claimed = {leaf.code for leaf, place in leaves if place}
        recoding = recode(tables, plan, parts_of(cleared), claimed)
        if not recoding.findings:
            return tables, plan, ()
        return recoding.tables, self._planner.plan(recoding.tables), recoding.findings

    def at_answers(
        self,
        cleared: Cleared,
        tables: Sequence[Table],
        plan: Plan,
        file: str,
        findings: Sequence[Finding],
    ) -> tuple[Finding, ...]:
        """Give the findings about answers, with those that only a closer look gives."""
        look = _Look(self._form, plan, tables, file, cleared)
        return look.among(findings)


@dataclass(frozen=True)
class _Look:
    """The closer look at one workbook."""

    form: Form
    plan: Plan
    tables: Sequence[Table]
    file: str
    cleared: Cleared

    @cached_property
    def _parts(self) -> WorkbookParts:
        return parts_of(self.cleared)

    @cached_property
    def _answers(self) -> Mapping[int, Sequence[AnswerCell]]:
        return answer_cells(self.form, self.plan, self.tables, self.file)

    def among(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Give the findings about answers, and among them what the closer look gives."""
        own = tuple(self._findings())
        # A figure in a row whose code is broken has no question; mending the code mends that, too.
        lost = {_row_of(finding.place) for finding in own if finding.kind is finding_kinds.CODE_BROKEN}
        kept = (finding for finding in findings if not (lost and _is_of_lost_row(finding, lost)))
        return (*map(self._told_from_typed, kept), *own)

    def _told_from_typed(self, finding: Finding) -> Finding:
        """Tell words that a formula gives from words that were typed."""
        return self._of_formula(finding) if finding.kind in _WORDS_FOR_A_NUMBER else finding

    def _of_formula(self, finding: Finding) -> Finding:
        cell = self._parts.sheet(finding.place.sheet).cells.get(finding.place.cell)
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
        for name, (marks, part) in self._marked_sheets().items():
            for at, table in enumerate(self.tables):
                if table.sheet.name == name:
                    cells = self._answers.get(at, ())
                    yield from hidden_answers(cells, part)
                    yield from swallowed_answers(reaches_below(marks.merged, table.header.row), cells, table)

    def _marked_sheets(self) -> Mapping[str, tuple[Marks, SheetPart]]:
        if self.cleared.kind is WorkbookKind.ODS:
            return marked_sheets(self.cleared.parts.get("content.xml", b""))
        sheets = sheets_of(unpacked(self.cleared))
        marked = {member: marks for member, sheet in sheets.items() if (marks := marks_of(sheet))}
        if not any(map(self._may_matter, marked.values())):
            return {}
        members = {table.sheet.name: self._parts.member_of(table.sheet.name) for table in self.tables}
        return {
            name: (marked[member], self._parts.sheet(name))
            for name, member in members.items()
            if member in marked
        }

    def _may_matter(self, marks: Marks) -> bool:
        """Tell whether there is more than merged titles, which stand above most forms."""
        first_row = min((table.header.row for table in self.tables), default=0)
        return marks.has_hidden or bool(reaches_below(marks.merged, first_row))


def _merged_below(cleared: Cleared, tables: Sequence[Table]) -> Mapping[str, Sequence[str]]:
    """Give the merged ranges below the headers, by sheet; titles are merged in most forms."""
    if cleared.kind is WorkbookKind.ODS:
        sheets = marked_sheets(cleared.parts.get("content.xml", b""))
        return {name: marks.merged for name, (marks, _) in sheets.items()}
    first_row = min(table.header.row for table in tables)
    parts = unpacked(cleared)
    merged = {member: reaches_below(merged_in(part), first_row) for member, part in sheets_of(parts).items()}
    if not any(merged.values()):
        return {}
    return {name: merged.get(member, []) for name, member in sheet_members(parts).items()}


def _is_of_lost_row(finding: Finding, lost: Collection[tuple[str, int]]) -> bool:
    """Tell whether a value has no question only because the code of its row is broken."""
    return finding.kind is finding_kinds.VALUE_WITHOUT_QUESTION and _row_of(finding.place) in lost


def _row_of(place: Place) -> tuple[str, int]:
    return (place.sheet, position_of(place.cell)[0])
