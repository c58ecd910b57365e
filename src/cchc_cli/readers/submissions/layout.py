"""The layout of a form: its rows along the framework, from top to bottom."""

from collections.abc import Container, Iterable, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.form import FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.codes import CodeBook, RowCode
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
from cchc_cli.readers.submissions.rows import RowRole, RowSense, RowSenses
from cchc_cli.readers.submissions.sensed import SensedRow, sensed_rows
from cchc_cli.readers.submissions.shortfalls import shortfalls
from cchc_cli.readers.submissions.twice import NOTHING_TWICE, Settlement


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
    layout = _Layout(tables, book, settlement)
    for at, table in enumerate(tables):
        for sensed in sensed_rows(at, table, senses):
            if sensed.part not in settlement.left_out:
                layout.add(sensed)
        layout.close()
    return layout.plan()


class _Layout:
    """A plan in the making."""

    def __init__(self, tables: Sequence[Table], book: CodeBook, settlement: Settlement) -> None:
        self._tables = tables
        self._book = book
        self._form = book.form
        self._settlement = settlement
        self._open: OpenCriterion | None = None
        self._previous = -1
        self._claims: dict[str, Claim] = {}
        self._refused: set[str] = set()
        self._unsettled: set[str] = set()
        self._twice: list[tuple[Part, Part]] = []
        self._answers: dict[int, Slot] = {}
        self._alternatives: dict[int, Slot] = {}
        self._awards: list[tuple[int, int]] = []
        self._self_points: list[Slot] = []
        self._evidence: list[Slot] = []
        self._leftovers = Leftovers(tables)
        self._findings: list[Finding] = []
        self._coded: list[tuple[str, str]] = []
        self._rows: list[CodedRow] = []
        self._totals: list[TotalRow] = []
        self._fitting = 0

    def add(self, sensed: SensedRow) -> None:
        """Go on to the next row."""
        (table, _), row, sense = sensed
        match sense.role:
            case RowRole.CODED if sense.code is not None:
                self._begin(sensed.part, row, sense.code)
            case RowRole.FIGURE | RowRole.TEXT:
                self._figure(table, row, sense)
            case RowRole.BLANK:
                self._blank(table, row)
            case RowRole.CLOSING:
                self.close()
                self._totals.append(TotalRow(sense.label, table, row, len(self._rows)))
            case RowRole.NUMBERS:
                self._leftovers.add(table, row, sense.label, self._open)
            case _:
                pass

    def close(self) -> None:
        """End the criterion: what stands below has nothing to do with it."""
        if self._open is not None and self._open.unasked:
            self._assign_in_order(self._open)
        elif self._open is not None:
            for table, row in self._open.blank_rows:
                self._leftovers.add_blank(table, row, self._open)
        self._open = None
        self._leftovers.refused_code = ""

    def plan(self) -> Plan:
        """Give what was found, without the answers of criteria that several rows claim."""
        if self._coded:
            self._findings += shortfalls(self._form, self._claims, self._unsettled, self._tables)
        answers = {
            at: slot
            for at, slot in sorted(self._answers.items())
            if self._form.questions[at].criterion not in self._refused
        }
        leaves = {self._form.leaf_position[code] for code in self._claims.keys() - self._refused}
        return Plan(
            answers=tuple(answers.values()),
            alternatives=_kept(self._alternatives.values(), answers),
            awards=tuple((question, leaf) for question, leaf in self._awards if leaf in leaves),
            self_points=_kept(self._self_points, leaves),
            evidence=_kept(self._evidence, leaves),
            answer_places=tuple(map(self._answer_place, range(len(self._form.questions)))),
            places=tuple(map(self._leaf_place, self._form.leaves)),
            evidence_places=self._evidence_places(),
            leftovers=tuple(self._leftovers.rows),
            findings=tuple(self._findings),
            coded=tuple(self._coded),
            fitting=self._fitting,
            rows=tuple(self._rows),
            totals=tuple(self._totals),
            twice=tuple(self._twice),
        )

    def _answer_place(self, position: int) -> str:
        slot = self._answers.get(position)
        return "" if slot is None else self._reference(slot)

    def _leaf_place(self, leaf: FormRow) -> str:
        claim = self._claims.get(leaf.code)
        return "" if claim is None else claim.reference

    def _evidence_places(self) -> tuple[str, ...]:
        """Give the first cell for evidence of every leaf: the one on its own row."""
        first: dict[int, str] = {}
        for slot in self._evidence:
            first.setdefault(slot.position, self._reference(slot))
        return tuple(first.get(at, "") for at in range(len(self._form.leaves)))

    def _reference(self, slot: Slot) -> str:
        return self._tables[slot.table].reference(slot.row, slot.column)

    def _report(self, kind: FindingKind, reference: str, criterion: str, **values: object) -> None:
        self._findings.append(Finding(kind, place_of("", reference), criterion=criterion, values=values))

    def _begin(self, part: Part, row: int, code: RowCode) -> None:
        header = self._tables[part.table].header
        column = header.name if header.code is None else header.code
        reference = self._tables[part.table].reference(row, column)
        if code.letter:
            self._answer_of(part, row, code)
            return
        if self._open is not None and self._is_figure(self._open, code):
            self._figure(part.table, row, RowSense(RowRole.FIGURE, label=code.name))
            return
        self.close()
        self._coded.append((code.written, code.name))
        resolved = resolve(code, self._book, self._previous, self._claims)
        if resolved.kind is not None:
            self._report(resolved.kind, reference, resolved.code or code.written, **resolved.values)
        self._fitting += resolved.fits
        if resolved.code is None:
            self._unsettled.update(code.candidates)
            self._leftovers.refused_code = code.written
            return
        self._previous = self._book.position[resolved.code]
        self._rows.append(CodedRow(resolved.code, part, row))
        leaf = self._form.by_code[resolved.code]
        if leaf.is_leaf:
            self._claim(part, row, leaf, reference)

    def _claim(self, part: Part, row: int, leaf: FormRow, reference: str) -> None:
        header = self._tables[part.table].header
        leaf_at = self._form.leaf_position[leaf.code]
        slot = None
        if header.self_points is not None:
            slot = Slot(leaf_at, part.table, row, header.self_points)
            reference = self._reference(slot)
        if leaf.code in self._claims:
            self._refuse(leaf.code, part, reference)
            return
        self._claims[leaf.code] = Claim(reference, part)
        self._open = OpenCriterion(leaf, list(leaf.questions))
        self._note_evidence(part.table, row)
        if slot is not None:
            self._self_points.append(slot)
        if leaf.is_answered_on_own_row:
            self._answer_on_own_row(part.table, row, leaf_at, leaf.questions[0])

    def _refuse(self, code: str, part: Part, reference: str) -> None:
        """Take neither of two rows for one criterion."""
        first = self._claims[code]
        self._refused.add(code)
        self._twice.append((first.part, part))
        if not {first.part, part} <= self._settlement.clashing:
            values = {"code": code, "first": first.reference, "second": reference}
            self._report(finding_kinds.CRITERION_STATED_TWICE, reference, code, **values)

    def _answer_on_own_row(self, table: int, row: int, leaf_at: int, question: Question) -> None:
        header = self._tables[table].header
        position = self._form.question_position[(question.criterion, question.name)]
        if question.type is QuestionType.NUMBER and header.self_points is not None:
            self._awards.append((position, leaf_at))
            self._answers[position] = Slot(position, table, row, header.self_points)
        if header.inputs is not None:
            self._answers[position] = Slot(position, table, row, header.inputs)

    def _note_evidence(self, table: int, row: int) -> None:
        column = self._tables[table].header.evidence
        if column is not None and self._open is not None:
            leaf_at = self._form.leaf_position[self._open.leaf.code]
            self._evidence.append(Slot(leaf_at, table, row, column))

    def _answer_of(self, part: Part, row: int, code: RowCode) -> None:
        """Take a row that names a criterion and its figure at once: "1.1.3.a"."""
        criterion = code.candidates[0]
        position = self._form.question_position[(criterion, code.letter)]
        if position in self._answers:
            self._leftovers.rows.append(Leftover(part.table, row, code.written, criterion))
            return
        slot = Slot(position, part.table, row, self._tables[part.table].header.values)
        self._answers[position] = slot
        self._claims.setdefault(criterion, Claim(self._reference(slot), part))
        self._coded.append((code.written, code.name))
        self._fitting += 1

    def _figure(self, table: int, row: int, sense: RowSense) -> None:
        self._note_evidence(table, row)
        question = None if self._open is None else self._open.asked_by(sense)
        if self._open is None or question is None:
            self._leftovers.add(table, row, sense.label or sense.letter, self._open)
            return
        if sense.letter and sense.label and not is_label_of(question, sense.label):
            self._report(
                finding_kinds.LABEL_DIFFERS,
                self._tables[table].reference(row, self._tables[table].header.name),
                question.criterion,
                letter=sense.letter,
                stated=sense.label,
                label=question.label,
            )
        self._answer(table, row, self._open, question)

    def _answer(self, table: int, row: int, criterion: OpenCriterion, question: Question) -> None:
        criterion.unasked.remove(question)
        position = self._form.question_position[(question.criterion, question.name)]
        slot = Slot(position, table, row, self._tables[table].header.values)
        if criterion.leaf.is_answered_on_own_row and position in self._answers:
            self._alternatives[position] = slot
        else:
            self._answers[position] = slot

    def _is_figure(self, criterion: OpenCriterion, code: RowCode) -> bool:
        """Tell whether a row with an odd code has exactly the label of a figure that is still to come."""
        if any(self._form.by_code[one].is_leaf for one in code.candidates):
            return False
        return code.name != "" and criterion.asked_by(RowSense(RowRole.TEXT, label=code.name)) is not None

    def _blank(self, table: int, row: int) -> None:
        if self._open is None:
            self._leftovers.add_blank(table, row, None)
            return
        self._note_evidence(table, row)
        self._open.blank_rows.append((table, row))

    def _assign_in_order(self, criterion: OpenCriterion) -> None:
        """Take figures from rows without letter or label in the order of the framework."""
        filled = [(table, row) for table, row in criterion.blank_rows if not self._is_blank(table, row)]
        expected = len(criterion.unasked)
        rows = criterion.blank_rows if len(criterion.blank_rows) == expected else filled
        if len(rows) == expected:
            for (table, row), question in zip(rows, tuple(criterion.unasked), strict=True):
                self._answer(table, row, criterion, question)
        elif filled:
            table, row = filled[0]
            self._report(
                finding_kinds.INPUTS_UNCERTAIN,
                self._tables[table].reference(row, self._tables[table].header.values),
                criterion.leaf.code,
                code=criterion.leaf.code,
                expected=expected,
                found=len(filled),
            )

    def _is_blank(self, table: int, row: int) -> bool:
        return is_blank(self._tables[table].sheet.rows[row][self._tables[table].header.values])


def _kept(slots: Iterable[Slot], positions: Container[int]) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots if slot.position in positions)
