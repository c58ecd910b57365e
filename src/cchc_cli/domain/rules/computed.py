"""Rules that compute points from figures: ratio, steps, formula."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal, Self, assert_never

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from cchc_cli.domain.exact import Column, Mask, divide, exceeds, is_missing, minimum, reaches
from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.domain.expression_words import in_words, is_share, substitutes_in_words
from cchc_cli.domain.frozen import Frozen, Share, refusal
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules.base import OWN_VALUE, Rule
from cchc_cli.language import Message, say

# As _points_of_step() writes it.
_SHARE_OF_MAXIMUM = re.compile(r"max_points \* (\d+(?:\.\d+)?) *%")
_PLAIN_NUMBER = re.compile(r"\d+(\.\d+)?")
_GIVEN_NAMES = {OWN_VALUE, "max_points"}


class NoDenominator(StrEnum):
    """What a ratio over nothing is worth."""

    # One index has several of them: no petition at all is as good as all of them answered in time,
    # and a satisfaction that nobody was asked for is worth nothing (766/QĐ-TTg).
    FULL = "full"
    ZERO = "zero"
    NOT_APPLICABLE = "not-applicable"
    UNANSWERED = "unanswered"


class Ratio(Rule):
    """Points in proportion to a share: nothing below the floor, all of it at the target."""

    kind: Literal["ratio"] = "ratio"
    share: Expression
    target: Share = Fraction(1)
    floor: Share = Fraction(0)
    if_no_denominator: NoDenominator = NoDenominator.UNANSWERED

    @property
    def reads(self) -> tuple[str, ...]:
        """The inputs of the share."""
        return self.share.names

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Give ``M * min(1, share / target)``, 0 where the share is below the floor."""
        share = self.share.over(operands)
        reached = divide(share, operands.constant(self.target))
        earned = operands.constant(max_points) * minimum(operands.constant(Fraction(1)), reached)
        # NaN reaches nothing; without the first part, unanswered would be below the floor and worth 0.
        below = ~is_missing(share) & ~reaches(share, operands.constant(self.floor), operands.slack)
        earned = np.where(below, operands.constant(Fraction(0)), earned)
        return np.where(self._lacks_denominator(operands), self._otherwise(operands, max_points), earned)

    def is_applicable(self, operands: Operands) -> Mask:
        """Tell where there is a denominator, if the rule sets the criterion aside without."""
        if self.if_no_denominator is not NoDenominator.NOT_APPLICABLE:
            return super().is_applicable(operands)
        return ~self._lacks_denominator(operands)

    def _lacks_denominator(self, operands: Operands) -> Mask:
        # Answered and yet without a value: only a division by 0 does that.
        return _all_answered(operands, self.reads) & is_missing(self.share.over(operands))

    def _otherwise(self, operands: Operands, max_points: Fraction) -> Column:
        match self.if_no_denominator:
            case NoDenominator.FULL:
                return operands.constant(max_points)
            case NoDenominator.ZERO:
                return operands.constant(Fraction(0))
            case NoDenominator.NOT_APPLICABLE | NoDenominator.UNANSWERED:
                return operands.constant(Fraction(0)) * np.nan
            case _:
                assert_never(self.if_no_denominator)

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say the share, the floor, the target and what happens without a denominator."""
        del max_points
        words = [say("points in proportion to {share}", share=in_words(self.share))]
        if self.floor:
            words.append(say("below {floor} %: 0 points", floor=self.floor * 100))
        words.append(say("reaching {target} %: the maximum points", target=self.target * 100))
        match self.if_no_denominator:
            case NoDenominator.FULL:
                words.append(say("nothing to divide by: the maximum points"))
            case NoDenominator.ZERO:
                words.append(say("nothing to divide by: 0 points"))
            case NoDenominator.NOT_APPLICABLE:
                words.append(say("nothing to divide by: not applicable"))
            case NoDenominator.UNANSWERED:
                pass
            case _:
                assert_never(self.if_no_denominator)
        return (*words, *substitutes_in_words(self.share))


def _points_of_step(value: object) -> object:
    """Read ``50%`` as half of the maximum; anything else is an expression."""
    text = str(value).strip()
    return f"max_points * {text}" if _is_percentage(text) else value


def _is_percentage(text: str) -> bool:
    return text.endswith("%") and text[:-1].strip().replace(".", "", 1).isdigit()


class Step(Frozen):
    """One step: reached ``from`` a value on, or only ``above`` it."""

    from_: Annotated[Share | None, Field(alias="from")] = None
    above: Share | None = None
    points: Annotated[Expression, BeforeValidator(_points_of_step)]

    @model_validator(mode="after")
    def _has_one_threshold(self) -> Self:
        if (self.from_ is None) == (self.above is None):
            raise refusal(say("A step has either `from` or `above`."))
        return self

    @property
    def threshold(self) -> Fraction:
        """The value at which, or above which, the step is reached."""
        threshold = self.above if self.from_ is None else self.from_
        return Fraction(0) if threshold is None else threshold

    def admits(self, value: Fraction) -> bool:
        """Tell whether one value reaches it."""
        return value > self.threshold if self.from_ is None else value >= self.threshold

    def is_reached(self, value: Column, operands: Operands) -> Mask:
        """Tell which units reach it."""
        compare = exceeds if self.from_ is None else reaches
        return compare(value, operands.constant(self.threshold), operands.slack)

    def points_in_words(self, value: Expression) -> Message:
        """Say what it gives for a value."""
        share = _SHARE_OF_MAXIMUM.fullmatch(self.points.text)
        if share is not None and Fraction(share[1]) == 100:  # noqa: PLR2004 - all of it
            return say("the maximum points")
        if share is not None:
            return say("{percent} % of the maximum points", percent=Fraction(share[1]))
        if _PLAIN_NUMBER.fullmatch(self.points.text):
            return in_points(Fraction(self.points.text))
        return in_words(self.points, value)


class Steps(Rule):
    """The points of the first step that is reached, highest step first."""

    kind: Literal["steps"] = "steps"
    value: Expression
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @property
    def reads(self) -> tuple[str, ...]:
        """The inputs of the value and of the points of the steps."""
        texts = (self.value, *(step.points for step in self.steps))
        names = dict.fromkeys(name for text in texts for name in text.names)
        return tuple(name for name in names if name not in _GIVEN_NAMES)

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Give the points of the highest step reached, 0 below all of them."""
        value = self.value.over(operands)
        operands = _with_given(operands, value, max_points)
        earned = operands.constant(Fraction(0))
        # From the lowest up, so that a higher step takes the place of those below it.
        for step in reversed(self.steps):
            earned = np.where(step.is_reached(value, operands), step.points.over(operands), earned)
        # NaN reaches no step, and would be worth 0 points.
        return np.where(is_missing(value), np.nan, earned)

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say the value, then every step from where to where."""
        del max_points
        steps = (
            say(
                "{range}: {points}",
                range=self.range_in_words(step),
                points=step.points_in_words(self.value),
            )
            for step in self.steps
        )
        return (
            say("by {value}", value=in_words(self.value)),
            *steps,
            say("otherwise 0 points"),
            *substitutes_in_words(self.value, *(step.points for step in self.steps)),
        )

    def step_reached(self, value: Fraction) -> Step | None:
        """Find the highest step that one value reaches."""
        return next((step for step in self.steps if step.admits(value)), None)

    def range_in_words(self, step: Step) -> Message:
        """Say from where to where a step goes."""
        at = self.steps.index(step)
        return _range_in_words(step, self.steps[at - 1] if at else None, self._threshold_in_words)

    @property
    def is_by_percentage(self) -> bool:
        """Whether people think of the value as a percentage."""
        thresholds = [step.threshold for step in self.steps]
        # A threshold of 1 alone may be a count of one; beside 0.5 it is 100 %.
        is_percentage = any(0 < threshold < 1 for threshold in thresholds)
        return is_percentage or (is_share(self.value) and max(thresholds) <= 1)

    def _threshold_in_words(self, step: Step) -> Message:
        if self.is_by_percentage:
            return say("{percent} %", percent=step.threshold * 100)
        return Message("{number}", {"number": step.threshold})


def _range_in_words(step: Step, above: Step | None, words: Callable[[Step], Message]) -> Message:
    """Say where a step begins and where the one above it does."""
    low = words(step)
    if above is None:
        return say("from {low}", low=low) if step.above is None else say("above {low}", low=low)
    high = words(above)
    if above.threshold == step.threshold:
        return say("exactly {low}", low=low)
    match step.above is None, above.above is None:
        case True, True:
            return say("from {low} to below {high}", low=low, high=high)
        case True, False:
            return say("from {low} to {high}", low=low, high=high)
        case False, True:
            return say("above {low} to below {high}", low=low, high=high)
        case _:
            return say("above {low} to {high}", low=low, high=high)


class Formula(Rule):
    """The points are the value of an expression."""

    kind: Literal["formula"] = "formula"
    # Not `points`, which is what every rule does.
    points_: Annotated[Expression, Field(alias="points")]

    @property
    def reads(self) -> tuple[str, ...]:
        """The inputs of the expression."""
        return tuple(name for name in self.points_.names if name not in _GIVEN_NAMES)

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Evaluate the expression; no value where it divides by zero."""
        return self.points_.over(_with_given(operands, None, max_points))

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Show the formula and its ceiling."""
        formula = say(
            "points by the formula: {formula}, from 0 to {max_points}",
            formula=in_words(self.points_),
            max_points=max_points,
        )
        return (formula, *substitutes_in_words(self.points_))


def _with_given(operands: Operands, value: "Column | None", max_points: Fraction) -> Operands:
    given = {"max_points": operands.constant(max_points)}
    if value is not None:
        given[OWN_VALUE] = value
    return replace(operands, columns={**operands.columns, **given})


def _all_answered(operands: Operands, names: Iterable[str]) -> Mask:
    answered = np.ones(operands.size, dtype=bool)
    for name in names:
        answered &= ~is_missing(operands.column(name))
    return answered
