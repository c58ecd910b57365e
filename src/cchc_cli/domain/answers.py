"""Answers: what all units say, as tables with units down and criteria across."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import Submission

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

SELF_POINTS = "self_points"


@dataclass(frozen=True)
class Answers:
    """The usable submissions of a run. Every table has one row per unit, by unit code."""

    files: pd.DataFrame
    """Columns ``file`` and ``sha256``."""
    inputs: pd.DataFrame
    """Columns (criterion, input): ``float64`` with NaN, or text with None, for unanswered."""
    input_places: pd.DataFrame
    """The same columns: ``Sheet!E12``, or an empty text."""
    self_points: pd.DataFrame
    """Columns are leaf codes: points as stated, NaN for unanswered."""
    has_evidence: pd.DataFrame
    """Columns are leaf codes: whether the evidence column says anything."""
    evidence_places: pd.DataFrame
    """Columns are leaf codes: ``Sheet!F12`` of the evidence, or an empty text."""
    places: pd.DataFrame
    """Columns are leaf codes: ``Sheet!E12`` of the self points, or an empty text."""

    @property
    def unit_codes(self) -> pd.Index:
        """The units that answered, in the order of the tables."""
        return self.files.index


class Tabulation:
    """Answers in the making: submissions are added one by one and can be forgotten."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._codes: list[str] = []
        self._files: list[tuple[str, str]] = []
        self._numbers: list[Sequence[float]] = []
        self._texts: list[dict[int, str]] = []
        self._answer_places: list[tuple[str, ...]] = []
        self._self_points: list[Sequence[float]] = []
        self._places: list[tuple[str, ...]] = []
        self._has_evidence: list[bytes] = []
        self._evidence_places: list[tuple[str, ...]] = []
        self._layouts: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, unit_code: str, submission: Submission) -> None:
        """Add the submission of a unit."""
        self._codes.append(unit_code)
        self._files.append((submission.file, submission.sha256))
        self._numbers.append(submission.numbers)
        self._texts.append({at: intern(text) for at, text in submission.texts.items()})
        self._answer_places.append(self._shared(submission.answer_places))
        self._self_points.append(submission.self_points)
        self._places.append(self._shared(submission.places))
        self._has_evidence.append(submission.has_evidence)
        self._evidence_places.append(self._shared(submission.evidence_places))

    def _shared(self, places: tuple[str, ...]) -> tuple[str, ...]:
        """Keep places once for all workbooks that are laid out alike, and every text once."""
        known = self._layouts.get(places)
        if known is None:
            known = self._layouts[places] = tuple(map(intern, places))
        return known

    def answers(self, unit_order: Iterable[str]) -> Answers:
        """Give the tables, with units in the given order."""
        position = {code: at for at, code in enumerate(self._codes)}
        rows = [position[code] for code in unit_order if code in position]
        index = pd.Index([self._codes[row] for row in rows], name="unit_code", dtype=object)
        leaves, questions = self._headings()
        return Answers(
            files=_frame(self._files, rows, index, pd.Index(["file", "sha256"], dtype=object)),
            inputs=self._inputs(rows, index, questions),
            input_places=_frame(self._answer_places, rows, index, questions),
            self_points=_frame(self._self_points, rows, index, leaves, dtype=float),
            has_evidence=_frame(
                [np.frombuffer(row, dtype=bool) for row in self._has_evidence],
                rows,
                index,
                leaves,
                dtype=bool,
            ),
            evidence_places=_frame(self._evidence_places, rows, index, leaves),
            places=_frame(self._places, rows, index, leaves),
        )

    def _headings(self) -> tuple[pd.Index, pd.Index]:
        """Give the columns of the tables by leaf and by question."""
        leaves = pd.Index([leaf.code for leaf in self._form.leaves], dtype=object)
        names = list(self._form.question_position) or [("", "")]  # pandas makes no index of nothing
        questions = pd.MultiIndex.from_tuples(names, names=["criterion", "input"])
        return leaves, questions[: len(self._form.questions)]

    def _inputs(self, rows: Sequence[int], index: pd.Index, questions: pd.Index) -> pd.DataFrame:
        numbers = np.array([self._numbers[row] for row in rows], dtype=float)
        numbers = numbers.reshape(len(rows), len(questions))
        columns = {
            at: _texts(self._texts, rows, at) if question.type.is_text else numbers[:, at]
            for at, question in enumerate(self._form.questions)
        }
        frame = pd.DataFrame(columns, index=index)
        frame.columns = questions
        return frame


def _texts(texts: Sequence[dict[int, str]], rows: Sequence[int], at: int) -> "NDArray[np.object_]":
    return np.array([texts[row].get(at) for row in rows], dtype=object)


def _frame(
    table: "Sequence[Sequence[object] | NDArray[np.bool_]]",
    rows: Sequence[int],
    index: pd.Index,
    columns: pd.Index,
    *,
    dtype: type = object,
) -> pd.DataFrame:
    cells: NDArray[Any] = np.empty((len(rows), len(columns)), dtype=dtype)
    for at, row in enumerate(rows):
        cells[at] = table[row]
    return pd.DataFrame(cells, index=index, columns=columns)
