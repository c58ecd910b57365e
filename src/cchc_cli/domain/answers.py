"""Answers: what all units say, as arrays with one row per unit.

Not yet tables of pandas: validating a workbook needs the columns only, and loading pandas
takes longer than that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from cchc_cli.domain.exact import Column, Mask
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import Submission

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

Places: TypeAlias = Sequence[tuple[str, ...]]
"""Where things stand, one row per unit: ``Sheet!E12``, or an empty text."""


@dataclass(frozen=True)
class Answers:
    """The usable submissions of a run; every array and sequence has one row per unit."""

    form: Form
    unit_codes: tuple[str, ...]
    files: tuple[str, ...]
    numbers: "NDArray[np.float64]"
    """Along the questions, in the scale of each; NaN for unanswered."""
    texts: "Mapping[int, NDArray[np.object_]]"
    """The columns of questions that are answered in words, by position; None for unanswered."""
    stated_points: "NDArray[np.float64]"
    """Along the leaves: self points as stated, NaN for unanswered."""
    evidence: "NDArray[np.bool_]"
    """Along the leaves: whether the evidence column says anything."""
    answer_places: Places
    """Along the questions."""
    places: Places
    """Along the leaves: the self points, else the row of the criterion."""
    evidence_places: Places
    """Along the leaves."""

    def inputs(self, criterion: str, name: str) -> Column:
        """Give the answers to one question: numbers, or text with None for unanswered."""
        at = self.form.question_position[(criterion, name)]
        return self.texts[at] if at in self.texts else self.numbers[:, at]

    def self_points(self, leaf_code: str) -> Column:
        """Give the self points of a leaf as stated, NaN for unanswered."""
        return self.stated_points[:, self.form.leaf_position[leaf_code]]

    def has_evidence(self, leaf_code: str) -> Mask:
        """Tell whether the evidence column of a leaf says anything."""
        return self.evidence[:, self.form.leaf_position[leaf_code]]


class Tabulation:
    """Answers in the making: submissions are added one by one and can be forgotten."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._codes: list[str] = []
        self._files: list[str] = []
        self._numbers: list[Sequence[float]] = []
        self._texts: list[dict[int, str]] = []
        self._self_points: list[Sequence[float]] = []
        self._has_evidence: list[bytes] = []
        self._answer_places: list[tuple[str, ...]] = []
        self._places: list[tuple[str, ...]] = []
        self._evidence_places: list[tuple[str, ...]] = []
        self._layouts: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, unit_code: str, submission: Submission) -> None:
        """Add the submission of a unit."""
        self._codes.append(unit_code)
        self._files.append(submission.file)
        self._numbers.append(submission.numbers)
        # Thousands of workbooks choose among the same few labels: each is kept once.
        self._texts.append({at: intern(text) for at, text in submission.texts.items()})
        self._self_points.append(submission.self_points)
        self._has_evidence.append(submission.has_evidence)
        self._answer_places.append(self._shared(submission.answer_places))
        self._places.append(self._shared(submission.places))
        self._evidence_places.append(self._shared(submission.evidence_places))

    def _shared(self, places: tuple[str, ...]) -> tuple[str, ...]:
        """Keep places once for all workbooks that are laid out alike, and every text once."""
        known = self._layouts.get(places)
        if known is None:
            known = self._layouts[places] = tuple(map(intern, places))
        return known

    def answers(self, unit_order: Iterable[str]) -> Answers:
        """Give the answers, with units in the given order."""
        # A unit with two workbooks has no row here: readers let none of them win.
        position = {code: at for at, code in enumerate(self._codes)}
        return self._answers([position[code] for code in unit_order if code in position])

    def all_answers(self) -> Answers:
        """Give the answers of every submission in the order in which they were added."""
        return self._answers(range(len(self._codes)))

    def _answers(self, rows: Sequence[int]) -> Answers:
        leaf_count, question_count = len(self._form.leaves), len(self._form.questions)
        # One buffer: made of lists, the array of thousands of units takes 900 times as long.
        evidence = np.frombuffer(b"".join(self._has_evidence[row] for row in rows), dtype=bool)
        return Answers(
            form=self._form,
            unit_codes=tuple(self._codes[row] for row in rows),
            files=tuple(self._files[row] for row in rows),
            numbers=_numbers(self._numbers, rows, question_count),
            texts=self._columns_of_words(rows),
            stated_points=_numbers(self._self_points, rows, leaf_count),
            evidence=evidence.reshape(len(rows), leaf_count),
            answer_places=[self._answer_places[row] for row in rows],
            places=[self._places[row] for row in rows],
            evidence_places=[self._evidence_places[row] for row in rows],
        )

    def _columns_of_words(self, rows: Sequence[int]) -> "Mapping[int, NDArray[np.object_]]":
        return {
            at: np.array([self._texts[row].get(at) for row in rows], dtype=object)
            for at, question in enumerate(self._form.questions)
            if question.type.is_text
        }


def _numbers(table: Sequence[Sequence[float]], rows: Sequence[int], width: int) -> "NDArray[np.float64]":
    # Without a row numpy knows of no columns either.
    return np.array([table[row] for row in rows], dtype=float).reshape(len(rows), width)
