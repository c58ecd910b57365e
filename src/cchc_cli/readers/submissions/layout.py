"""The layout of a form: its rows along the framework, from top to bottom."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.form import FormRow
from cchc_cli.domain.names import name_key
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.codes import CodeBook, RowCode
from cchc_cli.readers.submissions.plan import Leftover, Plan, Slot, Table
from cchc_cli.readers.submissions.resolve import resolve
from cchc_cli.readers.submissions.rows import RowRole, RowSense, RowSenses

_SIMILAR_LABEL = 60
"""In percent; below it a label is a different one."""


def lay_out(tables: Sequence[Table], book: CodeBook, senses: RowSenses) -> Plan:
    """Find where the answers stand in the tables of one workbook."""
    layout = _Layout(tables, book)
    for at, table in enumerate(tables):
        code, name = table.header.code, table.header.name
        for row in range(table.header.row + 1, len(table.sheet.rows)):
            cells = table.sheet.rows[row]
            sense = senses.of(
                "" if code is None else cells[code],
                "" if name is None else cells[name],
                has_code_column=code is not None,
            )
            layout.add(at, row, sense)
        layout.close()
    return layout.plan()


@dataclass
class _Open:
    """The criterion whose rows are being read."""

    leaf: FormRow
    unasked: list[Question]
    blank_rows: list[tuple[int, int]] = field(default_factory=list)


class _Layout:
    """A plan in the making."""

    def __init__(self, tables: Sequence[Table], book: CodeBook) -> None:
        self._tables = tables
        self._book = book
        self._form = book.form
        self._open: _Open | None = None
        self._previous = -1
        self._claims: dict[str, str] = {}
        self._refused: set[str] = set()
        self._answers: dict[int, Slot] = {}
        self._alternatives: dict[int, Slot] = {}
        self._awards: list[tuple[int, int]] = []
        self._self_points: list[Slot] = []
        self._evidence: list[Slot] = []
        self._leftovers: list[Leftover] = []
        self._findings: list[Finding] = []
        self._coded: list[tuple[str, str]] = []
        self._fitting = 0

    def add(self, table: int, row: int, sense: RowSense) -> None:
        """Go on to the next row."""
        match sense.role:
            case RowRole.CODED if sense.code is not None:
                self._begin(table, row, sense.code)
            case RowRole.FIGURE | RowRole.TEXT:
                self._figure(table, row, sense)
            case RowRole.BLANK:
                self._blank(table, row)
            case RowRole.CLOSING:
                self.close()
            case _:
                pass

    def close(self) -> None:
        """End the criterion: what stands below has nothing to do with it."""
        if self._open is not None and self._open.blank_rows and self._open.unasked:
            self._assign_in_order(self._open)
        self._open = None

    def plan(self) -> Plan:
        """Give what was found, without the answers of criteria that several rows claim."""
        self._report_missing()
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
            places=tuple(self._claims.get(leaf.code, "") for leaf in self._form.leaves),
            evidence_places=self._evidence_places(),
            leftovers=tuple(self._leftovers),
            findings=tuple(self._findings),
            coded=tuple(self._coded),
            fitting=self._fitting,
        )

    def _answer_place(self, position: int) -> str:
        slot = self._answers.get(position)
        return "" if slot is None else self._reference(slot)

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

    def _begin(self, table: int, row: int, code: RowCode) -> None:
        header = self._tables[table].header
        reference = self._tables[table].reference(row, header.name if header.code is None else header.code)
        if code.letter:
            self._answer_of(table, row, code)
            return
        self.close()
        self._coded.append((code.written, code.name))
        resolved = resolve(code, self._book, self._previous, self._claims)
        if resolved.kind is not None:
            self._report(resolved.kind, reference, resolved.code or code.written, **resolved.values)
        self._fitting += resolved.fits
        if resolved.code is None:
            return
        self._previous = self._book.position[resolved.code]
        leaf = self._form.by_code[resolved.code]
        if leaf.is_leaf:
            self._claim(table, row, leaf, reference)

    def _claim(self, table: int, row: int, leaf: FormRow, reference: str) -> None:
        header = self._tables[table].header
        leaf_at = self._form.leaf_position[leaf.code]
        slot = None
        if header.self_points is not None:
            slot = Slot(leaf_at, table, row, header.self_points)
            reference = self._reference(slot)
        if leaf.code in self._claims:
            first = self._claims[leaf.code]
            values = {"code": leaf.code, "first": first, "second": reference}
            self._report(finding_kinds.CRITERION_STATED_TWICE, reference, leaf.code, **values)
            self._refused.add(leaf.code)
            return
        self._claims[leaf.code] = reference
        self._open = _Open(leaf, list(leaf.questions))
        self._note_evidence(table, row)
        if slot is not None:
            self._self_points.append(slot)
        if leaf.is_answered_on_own_row:
            self._answer_on_own_row(table, row, leaf_at, leaf.questions[0])

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

    def _answer_of(self, table: int, row: int, code: RowCode) -> None:
        """Take a row that names a criterion and its figure at once: "1.1.3.a"."""
        criterion = code.candidates[0]
        position = self._form.question_position[(criterion, code.letter)]
        if position in self._answers:
            self._leftovers.append(Leftover(table, row, code.written, criterion))
            return
        slot = Slot(position, table, row, self._tables[table].header.values)
        self._answers[position] = slot
        self._claims.setdefault(criterion, self._reference(slot))
        self._coded.append((code.written, code.name))
        self._fitting += 1

    def _figure(self, table: int, row: int, sense: RowSense) -> None:
        if self._open is None:
            return
        self._note_evidence(table, row)
        question = self._asked_by(self._open, sense)
        if question is None:
            self._leftovers.append(Leftover(table, row, sense.label or sense.letter, self._open.leaf.code))
            return
        if sense.letter and sense.label and not self._is_label(question, sense.label):
            self._report(
                finding_kinds.LABEL_DIFFERS,
                self._tables[table].reference(row, self._tables[table].header.name),
                question.criterion,
                letter=sense.letter,
                stated=sense.label,
                label=question.label,
            )
        self._answer(table, row, self._open, question)

    def _asked_by(self, criterion: _Open, sense: RowSense) -> Question | None:
        key = name_key(sense.label)
        labelled = [question for question in criterion.unasked if name_key(question.label) == key]
        if len(labelled) == 1 or not sense.letter:
            return labelled[0] if len(labelled) == 1 else None
        for question in criterion.unasked:
            if question.name == sense.letter:
                return question
        return None

    def _is_label(self, question: Question, label: str) -> bool:
        key, own = name_key(label), name_key(question.label)
        if key == own:
            return True
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only loaded where a label differs

        return ratio(key, own) >= _SIMILAR_LABEL

    def _answer(self, table: int, row: int, criterion: _Open, question: Question) -> None:
        criterion.unasked.remove(question)
        position = self._form.question_position[(question.criterion, question.name)]
        slot = Slot(position, table, row, self._tables[table].header.values)
        if criterion.leaf.is_answered_on_own_row and position in self._answers:
            self._alternatives[position] = slot
        else:
            self._answers[position] = slot

    def _blank(self, table: int, row: int) -> None:
        if self._open is None:
            return
        self._note_evidence(table, row)
        self._open.blank_rows.append((table, row))

    def _assign_in_order(self, criterion: _Open) -> None:
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

    def _report_missing(self) -> None:
        missing = tuple(
            leaf.code
            for leaf in self._form.leaves
            if leaf.is_stated_by_unit and leaf.code not in self._claims
        )
        if missing and self._coded and self._tables:
            self._report(
                finding_kinds.CRITERIA_MISSING,
                f"{self._tables[0].sheet.name}!",
                "",
                count=len(missing),
                codes=missing,
            )


def _kept(slots: Iterable[Slot], positions: Container[int]) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots if slot.position in positions)
