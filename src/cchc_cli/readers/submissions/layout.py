"""The layout of a form: its rows along the framework, from top to bottom."""

from collections.abc import Iterable, Mapping, Sequence

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import FormRow
from cchc_cli.domain.rules import Question
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.codes import CodeBook, RowCode
from cchc_cli.readers.submissions.draft import Draft, kept
from cchc_cli.readers.submissions.leftovers import Leftovers
from cchc_cli.readers.submissions.open_criterion import OpenCriterion, is_label_of
from cchc_cli.readers.submissions.plan import (
    Claim,
    CodedRow,
    Leftover,
    Part,
    Plan,
    Slot,
    Table,
    TotalRow,
)
from cchc_cli.readers.submissions.resolve import resolve
from cchc_cli.readers.submissions.row_findings import (
    figures_uncertain,
    known_by_name,
    label_differs,
    stated_twice,
)
from cchc_cli.readers.submissions.rows import RowRole, RowSense, RowSenses
from cchc_cli.readers.submissions.sensed import SensedRow, sensed_rows
from cchc_cli.readers.submissions.shortfalls import Seen, shortfalls
from cchc_cli.readers.submissions.twice import NOTHING_TWICE, Settlement
from cchc_cli.readers.submissions.uncoded import RowAt, UncodedRows
from cchc_cli.readers.submissions.unsettled import Unsettled
from cchc_cli.readers.submissions.value import is_unfilled


def lay_out(
    tables: Sequence[Table], book: CodeBook, senses: RowSenses, settlement: Settlement = NOTHING_TWICE
) -> Plan:
    """Find where the answers stand in the tables of one workbook.

    Args:
        tables: The tables.
        book: The codes and names of the form.
        senses: Tells what rows are.
        settlement: What was decided about tables for the same criteria.
    """
    layout = _laid_out(_Layout(tables, book, settlement, {}), senses)
    # Which criteria have no row with their code is only known at the end: then once more.
    if by_name := layout.rows_by_name():
        layout = _laid_out(_Layout(tables, book, settlement, by_name), senses)
    return layout.plan()


def _laid_out(layout: "_Layout", senses: RowSenses) -> "_Layout":
    for at, table in enumerate(layout.tables):
        for sensed in sensed_rows(at, table, senses):
            if sensed.part not in layout.settlement.left_out:
                layout.add(sensed)
        layout.close()
    return layout


class _Layout:
    """A plan in the making; ``by_name`` are the criteria of rows whose name is all they have."""

    def __init__(
        self, tables: Sequence[Table], book: CodeBook, settlement: Settlement, by_name: Mapping[RowAt, str]
    ) -> None:
        self.tables = tables
        self.settlement = settlement
        self._book = book
        self._form = book.form
        self._by_name = by_name
        self._uncoded = UncodedRows(book)
        self._open: OpenCriterion | None = None
        self._previous = -1
        self._claims: dict[str, Claim] = {}
        self._refused: set[str] = set()
        self._unsettled = Unsettled()
        self._twice: list[tuple[Part, Part]] = []
        self._draft = Draft(book.form, tables)
        self._leftovers = Leftovers(tables)
        self._findings: list[Finding] = []
        self._coded: list[tuple[str, str]] = []
        self._rows: list[CodedRow] = []
        self._totals: list[TotalRow] = []
        self._fitting = 0

    def add(self, sensed: SensedRow) -> None:
        """Go on to the next row."""
        (table, _), row, sense = sensed
        if (code := self._by_name.get((table, row))) is not None:
            self._begin_by_name(sensed, code)
            return
        match sense.role:
            case RowRole.CODED if sense.code is not None:
                self._begin(sensed.part, row, sense.code)
            case RowRole.FIGURE | RowRole.TEXT:
                self._figure(table, row, sense)
            case RowRole.BLANK:
                self._blank(table, row)
            case RowRole.CLOSING:
                self._sum_up(table, row, sense)
            case RowRole.NUMBERS:
                self._leftovers.add(table, row, sense.label)
            case _:
                pass

    def close(self) -> None:
        """End the criterion: what stands below has nothing to do with it."""
        if self._open is not None and self._open.unasked:
            self._assign_in_order(self._open)
        elif self._open is not None:
            for table, row in self._open.blank_rows:
                self._leftovers.add_blank(table, row)
        self._open = self._leftovers.below = None

    def rows_by_name(self) -> Mapping[RowAt, str]:
        """Give the rows without a known code that are certainly those of criteria without a row."""
        return {} if self._by_name else self._uncoded.by_name({*self._claims, *self._unsettled.candidates})

    def plan(self) -> Plan:
        """Give what was found, without the answers of criteria that several rows claim."""
        form, claims = self._form, self._claims
        findings = self._unsettled.blamed(self._findings, claims)
        if self._coded:
            seen = Seen(claims, self._rows, self._unsettled.codes(claims))
            findings += shortfalls(form, seen, self.tables)
        draft = self._draft
        answers = draft.answers_without(self._refused)
        leaves = {form.leaf_position[code] for code in claims.keys() - self._refused}
        return Plan(
            answers=tuple(answers.values()),
            alternatives=kept(draft.alternatives.values(), answers),
            awards=tuple((question, leaf) for question, leaf in draft.awards if leaf in leaves),
            self_points=kept(draft.self_points, leaves),
            evidence=kept(draft.evidence, leaves),
            own_cells=kept(draft.own_cells, leaves),
            answer_places=draft.answer_places(),
            places=tuple(claims[leaf.code].reference if leaf.code in claims else "" for leaf in form.leaves),
            evidence_places=draft.evidence_places(),
            leftovers=tuple(self._leftovers.rows),
            findings=tuple(findings),
            coded=tuple(self._coded),
            fitting=self._fitting,
            rows=tuple(self._rows),
            totals=tuple(self._totals),
            twice=tuple(self._twice),
        )

    def _begin(self, part: Part, row: int, code: RowCode) -> None:
        if code.letter:
            self._answer_of(part, row, code)
            return
        # Figures numbered 1, 2 below a criterion look like areas; their label says that they are none.
        if (below := self._leftovers.below) is not None and self._is_figure(part.table, below, code):
            self._figure(part.table, row, RowSense(RowRole.FIGURE, label=code.name))
            return
        self.close()
        self._coded.append((code.written, code.name))
        resolved = resolve(code, self._book, self._previous, self._claims)
        self._fitting += resolved.fits
        if resolved.kind is not None:
            place = place_of("", self.tables[part.table].row_reference(row))
            about = resolved.code or code.written
            self._findings.append(Finding(resolved.kind, place, criterion=about, values=resolved.values))
        if resolved.code is not None:
            self._take(part, row, resolved.code)
            return
        self._unsettled.note(code.candidates, resolved.other, len(self._findings) - 1)
        if not code.candidates:
            self._uncoded.note((part.table, row), code.name)

    def _begin_by_name(self, sensed: SensedRow, code: str) -> None:
        """Begin the criterion of a row whose name is exactly that of one which has no other row."""
        self.close()
        leaf, written = self._form.by_code[code], sensed.sense.code.written if sensed.sense.code else ""
        if written:
            # A row with a code of another framework counts against the form, whatever its name.
            self._coded.append((written, leaf.name))
        reference = self.tables[sensed.part.table].row_reference(sensed.row)
        self._findings.append(known_by_name(reference, leaf, written))
        self._take(sensed.part, sensed.row, code)

    def _take(self, part: Part, row: int, code: str) -> None:
        """Take a row for that of an area or criterion."""
        self._previous = self._book.position[code]
        self._rows.append(CodedRow(code, part, row))
        leaf = self._form.by_code[code]
        if leaf.is_leaf:
            self._claim(part, row, leaf)

    def _claim(self, part: Part, row: int, leaf: FormRow) -> None:
        table = self.tables[part.table]
        points = table.header.self_points
        reference = table.row_reference(row) if points is None else table.reference(row, points)
        if leaf.code in self._claims:
            self._refuse(leaf.code, part, reference)
            return
        # Of a row that is refused nothing is opened: its figures would be taken for those of the first.
        self._claims[leaf.code] = Claim(reference, part)
        self._open = self._leftovers.below = OpenCriterion(leaf, list(leaf.questions))
        self._draft.note_own_row(leaf, part.table, row)

    def _refuse(self, code: str, part: Part, reference: str) -> None:
        """Take neither of two rows for one criterion."""
        first = self._claims[code]
        self._refused.add(code)
        self._twice.append((first.part, part))
        if not {first.part, part} <= self.settlement.clashing:
            self._findings.append(stated_twice(code, first.reference, reference))

    def _answer_of(self, part: Part, row: int, code: RowCode) -> None:
        """Take a row that names a criterion and its figure at once: "1.1.3.a"."""
        criterion, draft = code.candidates[0], self._draft
        draft.note_evidence(self._form.by_code[criterion], part.table, row)
        position = self._form.question_position[(criterion, code.letter)]
        if position in draft.answers:
            self._leftovers.rows.append(Leftover(part.table, row, code.written, criterion))
            return
        slot = Slot(position, part.table, row, self.tables[part.table].header.values)
        draft.answers[position] = slot
        if self._open is not None and self._form.questions[position] in self._open.unasked:
            self._open.unasked.remove(self._form.questions[position])
        # Some forms have no row for the criterion itself, only its figures with their codes.
        self._claims.setdefault(criterion, Claim(draft.reference(slot), part))
        self._coded.append((code.written, code.name))
        self._fitting += 1

    def _sum_up(self, table: int, row: int, sense: RowSense) -> None:
        """End the criterion at a row of sums; what stands between that and the next one is told."""
        ended = self._leftovers.below
        self.close()
        self._leftovers.below = ended
        # Where a figure is missing this may be it: its label begins like that of a sum.
        if ended is not None and ended.awaits_figures:
            self._leftovers.add(table, row, sense.label)
        self._totals.append(TotalRow(sense.label, table, row, len(self._rows)))

    def _figure(self, table: int, row: int, sense: RowSense) -> None:
        if self._open is not None:
            self._draft.note_evidence(self._open.leaf, table, row)
            question = self._open.asked_by(sense)
            if question is not None:
                self._compare_label(table, row, sense, question)
                self._answer(table, row, self._open, question)
                return
        self._leftovers.add(table, row, sense.label or sense.letter)
        self._uncoded.note((table, row), sense.label)

    def _compare_label(self, table: int, row: int, sense: RowSense, question: Question) -> None:
        if sense.letter and sense.label and not is_label_of(question, sense.label):
            self._findings.append(label_differs(self.tables[table], row, sense, question))

    def _answer(self, table: int, row: int, criterion: OpenCriterion, question: Question) -> None:
        criterion.unasked.remove(question)
        self._draft.note_figure(criterion.leaf, question, table, row)

    def _is_figure(self, table: int, criterion: OpenCriterion, code: RowCode) -> bool:
        """Tell whether a row with the code of an area is a figure: its label says so, or it has no name."""
        if any(self._form.by_code[one].is_leaf for one in code.candidates):
            return False
        if not code.name:
            return self._is_bare_number(table, criterion, code)
        return criterion.asked_by(RowSense(RowRole.TEXT, label=code.name)) is not None

    def _is_bare_number(self, table: int, criterion: OpenCriterion, code: RowCode) -> bool:
        """Tell whether a code without a name numbers a figure: an area has one row, and a name on it."""
        taken = {row.code for row in self._rows}
        awaits = criterion.awaits_figures and self.tables[table].header.name is not None
        return any(one in taken or awaits for one in code.candidates)

    def _blank(self, table: int, row: int) -> None:
        if self._open is not None:
            self._draft.note_evidence(self._open.leaf, table, row)
            self._open.blank_rows.append((table, row))
        else:
            self._leftovers.add_blank(table, row)

    def _assign_in_order(self, criterion: OpenCriterion) -> None:
        """Take figures from rows without letter or label in the order of the framework."""
        filled = [(table, row) for table, row in criterion.blank_rows if not self._is_blank(table, row)]
        expected = len(criterion.unasked)
        # Rows that are left over may be blank lines that somebody has put between them.
        rows = criterion.blank_rows if len(criterion.blank_rows) == expected else filled
        self._leave_blank(at for at in criterion.blank_rows if at not in rows)
        if len(rows) != expected:
            self._note_uncertain(criterion, filled)
            return
        for (table, row), question in zip(rows, tuple(criterion.unasked), strict=True):
            self._answer(table, row, criterion, question)

    def _leave_blank(self, rows: Iterable[tuple[int, int]]) -> None:
        for table, row in rows:
            self._leftovers.add_blank(table, row)

    def _note_uncertain(self, criterion: OpenCriterion, filled: Sequence[tuple[int, int]]) -> None:
        if filled:
            (table, row), code, expected = filled[0], criterion.leaf.code, len(criterion.unasked)
            self._findings.append(
                figures_uncertain(self.tables[table], row, code, expected=expected, found=len(filled))
            )

    def _is_blank(self, table: int, row: int) -> bool:
        return is_unfilled(self.tables[table].sheet.rows[row][self.tables[table].header.values])
