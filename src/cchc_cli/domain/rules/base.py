"""What every rule is, and how its points become published ones."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import numpy as np

from cchc_cli.domain.exact import SLACK, Column, Mask, Rounding, exact_column, is_missing, maximum, minimum
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.frozen import Frozen
from cchc_cli.language import Message

OWN_VALUE = "value"
"""The name of the one answer that stands on a criterion's own row."""


class QuestionType(StrEnum):
    """What kind of answer a question takes, and so the scale of its number.

    ``percent`` answers are held as shares (0.85), ``date`` as proleptic ordinals,
    ``yes-no`` as 1 and 0, ``choice`` and ``text`` as text.
    """

    COUNT = "count"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes-no"
    TEXT = "text"
    CHOICE = "choice"

    @property
    def is_text(self) -> bool:
        """Whether answers are text and not numbers."""
        return self in {QuestionType.TEXT, QuestionType.CHOICE}


@dataclass(frozen=True)
class Question:
    """One answer that a unit gives: an input, a ticked item, a chosen label."""

    criterion: str
    name: str
    label: str
    type: QuestionType
    options: tuple[str, ...] = ()
    # Checks compare with them, and scoring does not: a figure out of range is a finding.
    min: Fraction | None = None
    max: Fraction | None = None
    at_most: str | None = None


class Rule(Frozen):
    """How the points of a criterion come out of its answers."""

    kind: str

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of the answers that the points depend on."""
        return ()

    @property
    def compares_units(self) -> bool:
        """Whether the points of a unit depend on the answers of the others too."""
        return False

    def own_questions(self) -> tuple[Question, ...]:
        """The questions a criterion without ``inputs`` asks; their criterion is left open."""
        return ()

    @abstractmethod
    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Give the points before clipping and rounding; no value where unanswered."""

    def is_applicable(self, operands: Operands) -> Mask:
        """Tell where the criterion applies at all, as far as the answers say."""
        return np.ones(operands.size, dtype=bool)

    def stated_points(self, max_points: Fraction) -> Sequence[Fraction]:
        """The numbers of points written in the rule, for checking it against ``max_points``."""
        del max_points
        return ()

    @abstractmethod
    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say the rule in words, for the framework's tree, forms and reports."""


def earned_points(rule: Rule, operands: Operands, max_points: Fraction, rounding: Rounding) -> Column:
    """Give the published points of all units: clipped to [0, max_points] and rounded.

    The rule runs twice in floating point, once generous and once strict by ``SLACK`` at
    every threshold and rounding. Where both agree, the result is the exact one. The few
    units where they differ stand at a threshold; for them the rule runs on fractions.
    A rule that compares units needs them all at once, and runs on fractions only.

    Returns:
        One ``float64`` per unit; NaN where the rule gives no points.
    """
    if rule.compares_units:
        everybody = np.ones(operands.size, dtype=bool)
        return _published(rule, _exact(operands, everybody), max_points, rounding)
    generous = _published(rule, replace(operands, slack=SLACK), max_points, rounding)
    strict = _published(rule, replace(operands, slack=-SLACK), max_points, rounding)
    # NaN differs from NaN, so no points on both sides would look like a disagreement.
    doubtful = (generous != strict) & ~(is_missing(generous) & is_missing(strict))
    if doubtful.any():
        generous[doubtful] = _published(rule, _exact(operands, doubtful), max_points, rounding)
    return generous


def _published(rule: Rule, operands: Operands, max_points: Fraction, rounding: Rounding) -> Column:
    nothing, everything = operands.constant(Fraction(0)), operands.constant(max_points)
    with np.errstate(over="ignore", invalid="ignore"):  # what overflows is clipped
        points = minimum(maximum(rule.points(operands, max_points), nothing), everything)
    known = ~is_missing(points)
    published = np.full(operands.size, np.nan)
    published[known] = rounding.round(points[known], operands.slack)
    # Again, because rounding lifts a maximum of 0.125 to 0.13.
    return np.asarray(np.clip(published, 0.0, float(max_points)))


def _exact(operands: Operands, units: Mask) -> Operands:
    columns = {
        # Object columns hold labels, or fractions already.
        name: column[units] if column.dtype == object else exact_column(column[units])
        for name, column in operands.columns.items()
    }
    return Operands(columns, int(units.sum()), is_exact=True)
