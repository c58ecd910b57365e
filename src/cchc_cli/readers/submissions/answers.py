"""Answers: what stands in the cells that a plan points at."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan, nan
from typing import assert_never

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.submission import place_of
from cchc_cli.language import say
from cchc_cli.readers.submissions.cells import Cell, shown
from cchc_cli.readers.submissions.closed_answers import PLAIN_YES_NO
from cchc_cli.readers.submissions.plan import Plan, Slot, Table
from cchc_cli.readers.submissions.rows import numbers_columns
from cchc_cli.readers.submissions.value import NOTHING, Value, is_unfilled, says_nothing
from cchc_cli.readers.submissions.values import LARGEST_NUMBER, read_points, read_value


@dataclass(frozen=True, slots=True)
class Read:
    """The answers of one workbook along the form, and what was found wrong with them."""

    numbers: "array[float]"
    texts: Mapping[int, str]
    self_points: "array[float]"
    has_evidence: bytes
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Native:
    """The cells that answer a question as they are: a range of numbers (none if empty), and words."""

    low: float = 1
    high: float = 0
    is_whole: bool = False
    words: Mapping[str, float | str] = field(default_factory=dict)

    def takes(self, number: float) -> bool:
        """Tell whether a number is an answer as it is."""
        return self.low <= number <= self.high and (not self.is_whole or number.is_integer())


class AnswerReader:
    """Reads the answers to the questions of one form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._native = tuple(map(_native, form.questions))

    def read(self, plan: Plan, tables: Sequence[Table], file: str) -> Read:
        """Read the cells of a plan."""
        return _Reading(self._form, plan, tables, file).read(self._native)


def _native(question: Question) -> _Native:
    match question.type:
        case QuestionType.COUNT:
            return _Native(0, LARGEST_NUMBER, is_whole=True)
        case QuestionType.NUMBER:
            return _Native(-LARGEST_NUMBER, LARGEST_NUMBER)
        # Not 85, which is 85 % as well: of that there is something to say.
        case QuestionType.PERCENT:
            return _Native(0, 1)
        case QuestionType.YES_NO:
            return _Native(0, 1, is_whole=True, words=PLAIN_YES_NO)
        case QuestionType.CHOICE:
            return _Native(words={option: option for option in question.options})
        # Parsers give days a type of their own; a number here is a day that lost its format, or a text.
        case QuestionType.DATE | QuestionType.TEXT:
            return _Native()
        case _:
            assert_never(question.type)


class _Reading:
    """The answers of one workbook in the making."""

    def __init__(self, form: Form, plan: Plan, tables: Sequence[Table], file: str) -> None:
        self._questions = form.questions
        self._position = form.question_position
        self._leaves = form.leaves
        self._plan = plan
        self._tables = tables
        self._file = file
        self._rows = [table.sheet.rows for table in tables]
        self._numbers = array("d", [nan]) * len(form.questions)
        self._texts: dict[int, str] = {}
        self._findings: list[Finding] = []
        self._blank: list[Slot] = []

    def read(self, native: Sequence[_Native]) -> Read:
        """Read everything."""
        self._read_answers(self._plan.answers, native)
        # After the rows of criteria themselves: an answer there goes before one further below.
        self._read_alternatives(native)
        self_points = self._read_self_points()
        for question, leaf in self._plan.awards:
            # Stated points are the answer only where the column of figures has none.
            if isnan(self._numbers[question]):
                self._numbers[question] = self_points[leaf]
        self._report_misplaced()
        self._report_own_cells()
        self._report_leftovers()
        self._report_broken()
        return Read(self._numbers, self._texts, self_points, self._read_evidence(), tuple(self._findings))

    def _read_answers(self, slots: Sequence[Slot], native: Sequence[_Native]) -> None:
        rows, numbers = self._rows, self._numbers
        for slot in slots:
            position, table, row, column = slot
            cell = rows[table][row][column]
            if cell == "":
                self._blank.append(slot)
                continue
            # Nine cells of ten are right as they are; this way around saves most of the time.
            clean = native[position]
            if type(cell) is float and clean.takes(cell):
                numbers[position] = cell
            else:
                self._read_words(cell, slot, clean)

    def _read_words(self, cell: Cell, slot: Slot, clean: _Native) -> None:
        word = clean.words.get(cell) if type(cell) is str else None
        if word is None:
            self._read_slowly(cell, slot)
        elif type(word) is float:
            self._numbers[slot.position] = word
        else:
            self._texts[slot.position] = str(word)

    def _read_slowly(self, cell: Cell, slot: Slot) -> None:
        if self._is_award_of_self_points(slot):
            return
        question = self._questions[slot.position]
        value = read_value(cell, question)
        if value is NOTHING:
            self._blank.append(slot)
        if value.number is not None:
            self._numbers[slot.position] = value.number
        if value.text is not None:
            self._texts[slot.position] = value.text
        self._report(value, slot, question.criterion)

    def _is_award_of_self_points(self, slot: Slot) -> bool:
        """Tell whether the cell is read as self points anyway, with its findings."""
        leaf = dict(self._plan.awards).get(slot.position)
        return leaf is not None and slot._replace(position=leaf) in self._plan.self_points

    def _read_alternatives(self, native: Sequence[_Native]) -> None:
        unanswered = []
        for slot in self._plan.alternatives:
            cell = self._cell(slot)
            if self._is_unanswered(slot.position):
                unanswered.append(slot)
            elif not is_unfilled(cell):
                question = self._questions[slot.position]
                self._report_unused(cell, slot, question.label, question.criterion)
        self._read_answers(unanswered, native)

    def _read_self_points(self) -> "array[float]":
        points = array("d", [nan]) * len(self._leaves)
        rows = self._rows
        for slot in self._plan.self_points:
            position, table, row, column = slot
            cell = rows[table][row][column]
            if cell == "":
                continue
            if type(cell) is float and -LARGEST_NUMBER < cell < LARGEST_NUMBER:
                points[position] = cell
                continue
            # Nothing is clipped here: points above the maximum are told by a check of their own.
            leaf = self._leaves[position]
            value = read_points(cell, leaf.max_points)
            if value.number is not None:
                points[position] = value.number
            self._report(value, slot, leaf.code)
        return points

    def _read_evidence(self) -> bytes:
        has_evidence = bytearray(len(self._leaves))
        rows = self._rows
        for position, table, row, column in self._plan.evidence:
            cell = rows[table][row][column]
            # Whatever it is counts, a number or a day, too: people write that of the document alone.
            if cell != "" and not has_evidence[position] and not (type(cell) is str and says_nothing(cell)):
                has_evidence[position] = 1
        return bytes(has_evidence)

    def _cell(self, slot: Slot) -> Cell:
        return self._rows[slot.table][slot.row][slot.column]

    def _report(self, value: Value, slot: Slot, criterion: str) -> None:
        if value.kind is not None:
            place = place_of(self._file, self._reference(slot))
            self._findings.append(Finding(value.kind, place, criterion=criterion, values=value.stated))

    def _reference(self, slot: Slot) -> str:
        return self._tables[slot.table].reference(slot.row, slot.column)

    def _report_leftovers(self) -> None:
        sums = {(total.table, total.row) for total in self._plan.totals}
        for table, row, label, criterion in self._plan.leftovers:
            # A row of column numbers, (1) (2) (3), stands below the header of printed forms.
            if numbers_columns(self._rows[table][row], self._tables[table].header.name or 0):
                continue
            for column in self._answer_columns(table, has_sums=(table, row) in sums):
                cell = self._rows[table][row][column]
                if not is_unfilled(cell):
                    self._report_unused(cell, Slot(0, table, row, column), label, criterion)

    def _report_misplaced(self) -> None:
        """Say which figures are blank while the column of points beside them, which is for none, is not."""
        own_rows = {(slot.table, slot.row) for slot in self._plan.self_points} if self._blank else set()
        for slot in self._blank:
            column = self._tables[slot.table].header.self_points
            if column is None or column == slot.column or (slot.table, slot.row) in own_rows:
                continue
            beside = slot._replace(column=column)
            if not is_unfilled(self._cell(beside)):
                question = self._questions[slot.position]
                self._report_unused(self._cell(beside), beside, question.label, question.criterion)

    def _report_own_cells(self) -> None:
        """Say which values stand on the row of a criterion while a figure below it is blank."""
        for slot in self._plan.own_cells:
            cell = self._cell(slot)
            # With all figures there it is mostly their ratio, which a formula of the form shows.
            if not is_unfilled(cell) and self._lacks_a_figure(leaf := self._leaves[slot.position]):
                self._report_unused(cell, slot, leaf.name, leaf.code)

    def _lacks_a_figure(self, leaf: FormRow) -> bool:
        positions = (self._position[(leaf.code, question.name)] for question in leaf.questions)
        return any(map(self._is_unanswered, positions))

    def _answer_columns(self, table: int, *, has_sums: bool) -> Iterator[int]:
        header = self._tables[table].header
        # Points in a row of sums are their sum.
        for column in (header.inputs, None if has_sums else header.self_points):
            if column is not None:
                yield column

    def _report_unused(self, cell: Cell, slot: Slot, label: str, criterion: str) -> None:
        values = {"stated": shown(cell), "label": label or say("row {row}", row=slot.row + 1)}
        self._report(Value(kind=finding_kinds.VALUE_WITHOUT_QUESTION, stated=values), slot, criterion)

    def _report_broken(self) -> None:
        """Say which answers are blank only because their cell is faulty."""
        for at, table in enumerate(self._tables):
            # Parsers give an error such as #REF! as a blank; the guard found it in the XML.
            if table.sheet.broken:
                self._report_broken_of(at, table)

    def _report_broken_of(self, at: int, table: Table) -> None:
        reported: set[str] = set()
        for slot, criterion in self._slots_that_count():
            cell = address(slot.row, slot.column)
            if slot.table == at and cell in table.sheet.broken and cell not in reported:
                reported.add(cell)
                self._report(Value(kind=table.sheet.broken[cell]), slot, criterion)

    def _slots_that_count(self) -> Iterator[tuple[Slot, str]]:
        """Give each slot that an answer or own points were to come from, with its criterion."""
        alternatives = (slot for slot in self._plan.alternatives if self._is_unanswered(slot.position))
        for slot in (*self._plan.answers, *alternatives):
            yield slot, self._questions[slot.position].criterion
        for slot in self._plan.self_points:
            yield slot, self._leaves[slot.position].code

    def _is_unanswered(self, position: int) -> bool:
        return isnan(self._numbers[position]) and position not in self._texts
