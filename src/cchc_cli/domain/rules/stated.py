"""Rules whose points are stated: by a choice, by ticks, by a count, or outright."""

from fractions import Fraction
from typing import Literal

import numpy as np

from cchc_cli.domain.exact import Column, is_missing
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.frozen import Frozen, Points
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules.base import OWN_VALUE, Question, QuestionType, Rule
from cchc_cli.language import Message, say


class Choice(Rule):
    """The points of the chosen label."""

    kind: Literal["choice"] = "choice"
    options: dict[str, Points]

    @property
    def reads(self) -> tuple[str, ...]:
        """The chosen label, on the criterion's own row."""
        return (OWN_VALUE,)

    def own_questions(self) -> tuple[Question, ...]:
        """Ask for one of the labels."""
        return (Question("", OWN_VALUE, "", QuestionType.CHOICE, options=tuple(self.options)),)

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Look the label up; a label that is none of the options gives no value."""
        del max_points
        chosen = operands.column(OWN_VALUE).astype(object)
        # A column of NaN that takes fractions where the others are fractions.
        earned = operands.constant(Fraction(0)) * np.nan
        for label, points in self.options.items():
            earned = np.where(chosen == label, operands.constant(points), earned)
        return earned

    def stated_points(self, max_points: Fraction) -> tuple[Fraction, ...]:
        """The points of every label."""
        del max_points
        return tuple(self.options.values())

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Name each label with its points."""
        del max_points
        return tuple(
            say("{label}: {points}", label=label, points=in_points(points))
            for label, points in self.options.items()
        )


class ChecklistItem(Frozen):
    """One thing to tick."""

    label: str
    points: Points


class Checklist(Rule):
    """The sum of the points of the ticked items."""

    kind: Literal["checklist"] = "checklist"
    items: dict[str, ChecklistItem]

    @property
    def reads(self) -> tuple[str, ...]:
        """The keys of the items."""
        return tuple(self.items)

    def own_questions(self) -> tuple[Question, ...]:
        """Ask yes or no for every item."""
        return tuple(Question("", key, item.label, QuestionType.YES_NO) for key, item in self.items.items())

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Add up the ticked items; no value where none of the items is answered.

        An item left blank beside answered ones counts as not ticked: people tick what
        they have and leave the rest.
        """
        del max_points
        earned = operands.constant(Fraction(0))
        answered = np.zeros(operands.size, dtype=bool)
        for key, item in self.items.items():
            # Ticks are 1 and 0; NaN equals neither, and adds nothing.
            ticked = operands.column(key)
            answered |= ~is_missing(ticked)
            earned = np.where(ticked == 1, earned + operands.constant(item.points), earned)
        return np.where(answered, earned, np.nan)

    def stated_points(self, max_points: Fraction) -> tuple[Fraction, ...]:
        """The points of every item, and of all of them together."""
        del max_points
        each = tuple(item.points for item in self.items.values())
        return (*each, sum(each, Fraction(0)))

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Name each item with its points."""
        del max_points
        return tuple(
            say("{key}) {label}: {points}", key=key, label=item.label, points=in_points(item.points))
            for key, item in self.items.items()
        )


class Count(Rule):
    """So many points for each: ``start + each * n``."""

    kind: Literal["count"] = "count"
    each: Points
    start: Points | Literal["max"] = Fraction(0)

    @property
    def reads(self) -> tuple[str, ...]:
        """The number, on the criterion's own row."""
        return (OWN_VALUE,)

    def own_questions(self) -> tuple[Question, ...]:
        """Ask how many."""
        return (Question("", OWN_VALUE, "", QuestionType.COUNT),)

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Add the points of each to the start."""
        # Deductions begin at the maximum, which only the criterion knows.
        start = max_points if self.start == "max" else self.start
        each = operands.constant(self.each)
        return np.asarray(operands.constant(start) + each * operands.column(OWN_VALUE))

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say how much each adds or takes away, and where it ends."""
        each, top = in_points(abs(self.each)), in_points(max_points)
        if self.start == "max":
            return (say("{max_points}, less {each} for each", max_points=top, each=each),)
        if self.start:
            return (
                say("{start} and {each} for each", start=in_points(self.start), each=in_points(self.each)),
            )
        return (say("{each} for each, at most {max_points}", each=each, max_points=top),)


class Award(Rule):
    """The points that the criterion's source states."""

    kind: Literal["award"] = "award"
    step: Points | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        """The points, on the criterion's own row."""
        return (OWN_VALUE,)

    def own_questions(self) -> tuple[Question, ...]:
        """Ask for the points."""
        return (Question("", OWN_VALUE, "", QuestionType.NUMBER),)

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Take the points as stated."""
        del max_points
        return operands.column(OWN_VALUE)

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say the range and the step."""
        if self.step is None:
            return (say("points as stated, 0 to {max_points}", max_points=max_points),)
        return (
            say(
                "points as stated, 0 to {max_points} in steps of {step}",
                max_points=max_points,
                step=self.step,
            ),
        )


class Info(Rule):
    """No points; what is answered is recorded and shown."""

    kind: Literal["info"] = "info"

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Give nothing: an answer here is neither good nor missing."""
        del max_points
        return operands.constant(Fraction(0))

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say that it is not scored."""
        del max_points
        return (say("for information, not scored"),)
