"""Drafts: the cells of a plan in the making."""

from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass, field

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.plan import Slot, Table


@dataclass
class Draft:
    """The cells that were found so far for answers, self points and evidence."""

    form: Form
    tables: Sequence[Table]
    answers: dict[int, Slot] = field(default_factory=dict)
    alternatives: dict[int, Slot] = field(default_factory=dict)
    awards: list[tuple[int, int]] = field(default_factory=list)
    self_points: list[Slot] = field(default_factory=list)
    evidence: list[Slot] = field(default_factory=list)
    own_cells: list[Slot] = field(default_factory=list)

    def reference(self, slot: Slot) -> str:
        """Write a cell as Excel does, with its sheet."""
        return self.tables[slot.table].reference(slot.row, slot.column)

    def position(self, question: Question) -> int:
        """Give where a question stands among those of the form."""
        return self.form.question_position[(question.criterion, question.name)]

    def note_own_row(self, leaf: FormRow, table: int, row: int) -> None:
        """Note the cells of a criterion's own row."""
        header, leaf_at = self.tables[table].header, self.form.leaf_position[leaf.code]
        self.note_evidence(leaf, table, row)
        if header.self_points is not None:
            self.self_points.append(Slot(leaf_at, table, row, header.self_points))
        if leaf.is_answered_on_own_row:
            self._answer_on_own_row(leaf_at, table, row, leaf.questions[0])
        elif header.inputs is not None:
            self.own_cells.append(Slot(leaf_at, table, row, header.inputs))

    def note_evidence(self, leaf: FormRow, table: int, row: int) -> None:
        """Note a row of a criterion: in whichever of them evidence is named, it counts."""
        leaf_at, columns = self.form.leaf_position[leaf.code], self.tables[table].header.evidence_columns
        self.evidence += (Slot(leaf_at, table, row, column) for column in columns)

    def note_figure(self, leaf: FormRow, question: Question, table: int, row: int) -> None:
        """Note the row of a figure; where the criterion is answered on its own row, as another place."""
        position = self.position(question)
        slot = Slot(position, table, row, self.tables[table].header.values)
        is_second = leaf.is_answered_on_own_row and position in self.answers
        (self.alternatives if is_second else self.answers)[position] = slot

    def answers_without(self, refused: Container[str]) -> dict[int, Slot]:
        """Give the cells of answers in the order of the form, but not of the criteria that were refused."""
        questions = self.form.questions
        return {
            at: slot for at, slot in sorted(self.answers.items()) if questions[at].criterion not in refused
        }

    def answer_places(self) -> tuple[str, ...]:
        """Give the cell of every question; empty where it has none."""
        return tuple(
            self.reference(self.answers[at]) if at in self.answers else ""
            for at in range(len(self.form.questions))
        )

    def evidence_places(self) -> tuple[str, ...]:
        """Give the first cell for evidence of every leaf: the one on its own row."""
        first: dict[int, str] = {}
        for slot in self.evidence:
            first.setdefault(slot.position, self.reference(slot))
        return tuple(first.get(at, "") for at in range(len(self.form.leaves)))

    def _answer_on_own_row(self, leaf_at: int, table: int, row: int, question: Question) -> None:
        header, position = self.tables[table].header, self.position(question)
        # Of an award the points themselves are the answer: most forms have no other cell for it.
        if question.type is QuestionType.NUMBER and header.self_points is not None:
            self.awards.append((position, leaf_at))
            self.answers[position] = Slot(position, table, row, header.self_points)
        # Last, for an award, too: a figure goes before points where the form has a column for each.
        if header.inputs is not None:
            self.answers[position] = Slot(position, table, row, header.inputs)


def kept(slots: Iterable[Slot], positions: Collection[int]) -> tuple[Slot, ...]:
    """Give the cells that belong to these positions of the form."""
    return tuple(slot for slot in slots if slot.position in positions)
