"""Exact values on the way to points, and how they are shown so that no shown equation is false.

What is shown is rounded to two decimals, and to more of them where two would tell another
story: 79,996 % is not shown as 80 % where the floor is 80 %.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.explanation.shown_points import in_shown_points, shown_points
from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.language import Message, say

Way: TypeAlias = tuple[tuple[Message, ...], Fraction | None]
"""The steps of a way to points, and the points where they end; None where they end without."""

FEWEST_DECIMALS = 2
"""Of a value on its way to points; the points themselves are exact."""
_MOST_DECIMALS = 9  # Rounding takes no more


def exact_value(expression: Expression, numbers: Mapping[str, Fraction]) -> Fraction | None:
    """Give the value of an expression; None where it lacks a figure or divides by 0."""
    columns = {name: np.array([number], dtype=object) for name, number in numbers.items()}
    value = expression.over(Operands(columns, 1, is_exact=True))[0]
    # NaN is a float, and stands for no value; everything else is a fraction here.
    return value if isinstance(value, Fraction) else None


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Round half up, as people do who follow a calculation."""
    return round_exact(value, _half_up(decimals))


def round_exact(value: Fraction, rounding: Rounding) -> Fraction:
    """Round one fraction."""
    return Fraction(rounding.round(np.array([value], dtype=object))[0])


# Remembered: a way tries many digits, and making the model takes a third as long as rounding.
@lru_cache
def _half_up(decimals: int) -> Rounding:
    return Rounding(decimals=decimals, mode=RoundingMode.HALF_UP)


def fewest_digits(
    value: Fraction, is_faithful: Callable[[Fraction], bool], fewest: int = FEWEST_DECIMALS
) -> Fraction | None:
    """Round to the fewest decimals that tell the same story; None where no number of them does."""
    for decimals in range(fewest, _MOST_DECIMALS + 1):
        candidate = rounded(value, decimals)
        if is_faithful(candidate):
            return candidate
    return None


@dataclass(frozen=True)
class Terms:
    """What a framework makes of the value of a rule: the range and the rounding of points."""

    max_points: Fraction
    rounding: Rounding

    @cached_property
    def top(self) -> Fraction:
        """The most points that are published."""
        return self.publish(self.max_points)

    def publish(self, value: Fraction) -> Fraction:
        """Give the points of a value, clipped and rounded as scoring does it."""
        clipped = self._clip(value)
        # Rounding fractions is slow, and most points that are stated have few decimals.
        if self.is_round(clipped):
            return clipped
        # Clipped again, because rounding lifts a maximum of 0.125 to 0.13.
        return self._clip(round_exact(clipped, self.rounding))

    def shown(self, points: float | Fraction) -> Message:
        """Write points the way they are published."""
        return shown_points(points, self.rounding.decimals)

    def in_points(self, points: float | Fraction) -> Message:
        """Say a number of points the way they are published."""
        return in_shown_points(points, self.rounding.decimals)

    def is_round(self, value: Fraction) -> bool:
        """Tell whether a value has no more decimals than published ones."""
        scale: int = 10**self.rounding.decimals
        return scale % value.denominator == 0

    def is_within(self, value: Fraction) -> bool:
        """Tell whether a value is in the range of the points."""
        return 0 <= value <= self.max_points

    def _clip(self, value: Fraction) -> Fraction:
        return min(max(value, Fraction(0)), self.max_points)


@dataclass(frozen=True)
class Landing:
    """How a calculated value becomes points."""

    shown: Fraction
    """What stands behind the equals sign."""
    after: tuple[Message, ...]
    """What is done with it then."""
    points: Fraction
    branch: int = 0
    """Which part of a rule led here."""

    def is_like(self, other: "Landing") -> bool:
        """Tell whether a reader would see the same of another value."""
        return (self.branch, self.shown, self.points) == (other.branch, other.shown, other.points)


def land(value: Fraction, terms: Terms, branch: int = 0) -> Landing:
    """Show the value of a calculation, and what is still done with it to make points of it."""
    points, is_within = terms.publish(value), terms.is_within(value)
    # A maximum of 0.125 that is earned in full is shown with all of its digits.
    if points == value or (is_within and _goes_without_saying(value, points, terms)):
        return Landing(points, (), points, branch)
    # With fewer decimals than the points have, 1.23 would stand before "cut off to 1.230".
    fewest = max(FEWEST_DECIMALS, terms.rounding.decimals)
    if is_within:
        shown = fewest_digits(value, lambda candidate: terms.publish(candidate) == points, fewest)
        # Nine decimals more than published ones always tell; a fraction is its own last word.
        return Landing(value if shown is None else shown, (_rounded_in_words(points, terms),), points, branch)
    shown = fewest_digits(value, lambda candidate: not terms.is_within(candidate), fewest)
    return Landing(
        value if shown is None else shown, (_limit_in_words(value, points, terms),), points, branch
    )


def _goes_without_saying(value: Fraction, points: Fraction, terms: Terms) -> bool:
    """Tell whether points are what everybody makes of a value: the published decimals of it."""
    # Only a maximum with more decimals than published ones is no rounded number.
    is_half_up = terms.rounding.mode is RoundingMode.HALF_UP and terms.is_round(points)
    return is_half_up or rounded(value, terms.rounding.decimals) == points


def stated(value: Fraction, terms: Terms) -> tuple[tuple[Message, ...], Fraction]:
    """Say what is still done with points that a rule or a unit states outright."""
    points = terms.publish(value)
    if points == value:
        return (), points
    if terms.is_within(value):
        return (_rounded_in_words(points, terms),), points
    return (_limit_in_words(value, points, terms),), points


def _limit_in_words(value: Fraction, points: Fraction, terms: Terms) -> Message:
    if value > points:
        return say("at most {points}", points=terms.in_points(points))
    return say("not below {points}", points=terms.in_points(points))


def _rounded_in_words(points: Fraction, terms: Terms) -> Message:
    if terms.rounding.mode is RoundingMode.TRUNCATE:
        return say("cut off to {points}", points=terms.in_points(points))
    return say("rounded to {points}", points=terms.in_points(points))


def chain(parts: tuple[Message, ...]) -> Message:
    """Put the steps of a way one behind the other."""
    named = {f"step{position}": part for position, part in enumerate(parts)}
    return Message(" → ".join(f"{{{name}}}" for name in named), named)
