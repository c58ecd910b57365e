"""What a check looks at, and how it points to cells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from cchc_cli.domain.answers import Answers, Places
from cchc_cli.domain.exact import Column, Mask
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.domain.framework import Criterion, Framework
from cchc_cli.domain.leaf_scores import LeafScores
from cchc_cli.domain.rules import Question
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.submission import place_of
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class Subject:
    """The answers and points of a run: columns of all units, by criterion."""

    answers: Answers
    framework: Framework
    scores: Mapping[str, LeafScores]

    def findings(
        self,
        kind: FindingKind,
        leaf: Criterion,
        mask: Mask,
        *,
        at: Places | None = None,
        **values: "Column | float | Callable[[int], object]",
    ) -> Iterator[Finding]:
        """Make a finding about a leaf for every unit where a column is true.

        Args:
            kind: What was found.
            leaf: The criterion.
            mask: One value per unit.
            at: The cells to point to; where there is none, the one of the self points.
            values: What goes into the findings: of a column, the value of the unit; of a
                function, what it gives for the unit's row.
        """
        column = self.answers.form.leaf_position[leaf.code]
        for row in np.flatnonzero(mask).tolist():
            own = self.answers.places[row][column]
            reference = own if at is None else at[row][column] or own
            yield self._finding(kind, reference, leaf.code, row, values)

    def input_findings(
        self, kind: FindingKind, question: tuple[str, str], mask: Mask, **values: object
    ) -> Iterator[Finding]:
        """Make a finding for every unit where a column is true, at the cell of an input.

        Args:
            kind: What was found.
            question: Criterion and name of the input.
            mask: One value per unit.
            values: What goes into the findings; of a column, the value of the unit.
        """
        column = self.answers.form.question_position[question]
        for row in np.flatnonzero(mask).tolist():
            yield self._finding(kind, self.answers.answer_places[row][column], question[0], row, values)

    def has_cell_for_figures(self, leaf: Criterion, row: int) -> bool:
        """Tell whether the form of a unit has a cell for any figure of a leaf."""
        positions = self.answers.form.question_position
        places = self.answers.answer_places[row]
        return any(places[positions[(leaf.code, question.name)]] for question in leaf.questions)

    def finding_of_form(self, kind: FindingKind, row: int, **values: object) -> Finding:
        """Make a finding about a whole form."""
        return Finding(kind, Place(self.answers.files[row]), self.answers.unit_codes[row], values=values)

    def finding_of_missing(self, kind: FindingKind, leaf: Criterion, row: int, **values: object) -> Finding:
        """Make a finding about the figures of a leaf that are not there, at the cell of the first."""
        places = self.answers.answer_places[row]
        missing = [
            (question, places[self.answers.form.question_position[(leaf.code, question.name)]])
            for question in leaf.questions
            if question.name not in self.figures(leaf, row)
        ]
        own = self.answers.places[row][self.answers.form.leaf_position[leaf.code]]
        first = next((place for _, place in missing if place), own)
        named = tuple(_missing_figure(question, place) for question, place in missing)
        return self._finding(kind, first, leaf.code, row, {"missing": named, **values})

    def figures(self, leaf: Criterion, row: int) -> Mapping[str, float | str]:
        """Give what a unit answered to the questions of a leaf, by name."""
        columns = {
            question.name: self.answers.inputs(leaf.code, question.name) for question in leaf.questions
        }
        answers = {name: column[row] for name, column in columns.items()}
        return {
            name: answer if isinstance(answer, str) else float(answer)
            for name, answer in answers.items()
            if not _is_blank(answer)
        }

    def _finding(
        self, kind: FindingKind, reference: str, criterion: str, row: int, values: Mapping[str, object]
    ) -> Finding:
        stated = {name: _of_unit(value, row) for name, value in values.items()}
        place = place_of(self.answers.files[row], reference)
        return Finding(kind, place, self.answers.unit_codes[row], criterion, stated)


def _of_unit(value: object, row: int) -> object:
    if isinstance(value, np.ndarray):
        return value[row]
    return value(row) if callable(value) else value


def _is_blank(answer: object) -> bool:
    return answer is None or answer != answer  # noqa: PLR0124 - NaN is the only value unequal to itself


def _missing_figure(question: Question, reference: str) -> Message:
    """Name a figure by its letter, and by its cell if the form has one."""
    cell = place_of("", reference).cell
    if question.name == OWN_VALUE:
        return say("cell {cell}", cell=cell) if cell else say("the row has no cell for it")
    if cell:
        return say("{name} (cell {cell})", name=question.name, cell=cell)
    return say("{name} (no row for it)", name=question.name)
