"""Filled-in forms: what one workbook says along the form, wherever its cells stand.

This is the form as the unit sees it, with the sums and maximum points that are typed or
printed there although nobody scores them: what checks of a single workbook look at. Places
are written as Excel does, ``Sheet!E12``, and have no file yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cchc_cli.domain.form import Form


class FormTable(NamedTuple):
    """A table of the form: its sheet and the letters of its columns; empty where it has none."""

    sheet: str
    code: str
    """The column of codes, or of names where codes stand inside these."""
    max_points: str = ""
    self_points: str = ""
    evidence: str = ""
    inputs: str = ""
    heading: int = 1
    """The row of the headings, as Excel counts."""

    def place(self, column: str, row: int) -> str:
        """Write a cell as Excel does; in the column of codes where the table lacks the column."""
        return f"{self.sheet}!{column or self.code}{row}"


class FilledRow(NamedTuple):
    """The row of an area or criterion; blank cells are None or empty."""

    code: str
    table: FormTable
    row: int
    """As Excel counts, from 1."""
    max_points: float | None = None
    self_points: float | None = None
    is_legible: bool = True
    """Whether there are no self points that could not be read."""

    @property
    def place(self) -> str:
        """Where its code stands."""
        return self.table.place(self.table.code, self.row)

    @property
    def points_place(self) -> str:
        """Where its self points stand."""
        return self.table.place(self.table.self_points, self.row)


class FilledEvidence(NamedTuple):
    """What the evidence column says in one row of a criterion, as it was typed."""

    code: str
    text: str
    table: FormTable
    row: int
    number: float | None = None
    """Of a cell that holds a number; it has no text then."""

    @property
    def place(self) -> str:
        """Where it stands."""
        return self.table.place(self.table.evidence, self.row)


class FilledTotal(NamedTuple):
    """A row of sums, such as "Tổng điểm"."""

    label: str
    table: FormTable
    row: int
    above: int
    """How many of the rows of the form stand above it."""
    max_points: float | None = None
    self_points: float | None = None


class Heading(NamedTuple):
    """A text above a table."""

    text: str
    place: str


@dataclass(frozen=True)
class FilledForm:
    """What one workbook says.

    Positions are those of ``Form.questions``; numbers are in the scale of the question's
    type, NaN is unanswered.
    """

    form: Form
    rows: tuple[FilledRow, ...]
    numbers: Sequence[float]
    texts: Mapping[int, str]
    answer_places: Sequence[str]
    evidence: tuple[FilledEvidence, ...] = ()
    totals: tuple[FilledTotal, ...] = ()
    headings: tuple[Heading, ...] = ()
    stated_year: Heading | None = None
    """What the hidden identity sheet says of the year."""

    @cached_property
    def by_code(self) -> Mapping[str, FilledRow]:
        """The first row of every area and criterion."""
        return {row.code: row for row in reversed(self.rows)}

    def is_answered(self, position: int) -> bool:
        """Tell whether a question has an answer."""
        number = self.numbers[position]
        return position in self.texts or number == number  # noqa: PLR0124 - NaN is unanswered

    def number(self, criterion: str, name: str) -> float:
        """Give the figure of a criterion; NaN where it has none."""
        return self.numbers[self.form.question_position[(criterion, name)]]

    def answer_place(self, criterion: str, name: str) -> str:
        """Give where the figure of a criterion stands."""
        return self.answer_places[self.form.question_position[(criterion, name)]]
