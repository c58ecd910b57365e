"""The rule that compares units with each other, or a unit with fixed goalposts: relative."""

from enum import StrEnum
from fractions import Fraction
from math import isqrt, lcm
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, assert_never

import numpy as np
from pydantic import Field, ValidationInfo, field_validator

from cchc_cli.domain.exact import Column, is_missing
from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.domain.expression_words import in_words, is_share, substitutes_in_words
from cchc_cli.domain.frozen import Share, refusal
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules.base import Rule
from cchc_cli.language import Message, say

if TYPE_CHECKING:
    from collections.abc import Sequence

_Ends: TypeAlias = tuple[Fraction, Fraction]
"""The values that stand last and first: no points, and all of them."""

_DEVIATIONS = 3  # nearly all units lie within so many standard deviations of the mean
_FINEST = 10**40  # sums over the common denominator of thousands of ratios would take minutes


class Method(StrEnum):
    """How a unit's position comes out of its value."""

    MIN_MAX = "min-max"
    GOALPOSTS = "goalposts"
    PERCENTILE_RANK = "percentile-rank"
    Z_SCORE = "z-score"


class Direction(StrEnum):
    """Which values are the better ones."""

    HIGHER = "higher"
    LOWER = "lower"


class Relative(Rule):
    """Points in proportion to a unit's position: 0 for the last, all of them for the first.

    The position is a share, cut off at 0 and at 1:

    - ``goalposts`` [lo, hi]: (value - lo) / (hi - lo), whatever the other units have;
    - ``min-max``: the same between the lowest and the highest value of the units;
    - ``percentile-rank``: (others below + half of the others that are equal) / all others;
    - ``z-score``: the same as goalposts between 3 standard deviations below the mean of the
      units and 3 above it, so that the mean gives half of the points; the deviation is that
      of the population (divided by n).

    With ``direction: lower`` it is mirrored. Where only one unit has a value, or all have the
    same, nobody stands behind anybody, and all of them get the maximum points. Units without
    a value take no part, and get no points.
    """

    kind: Literal["relative"] = "relative"
    value: Expression
    method: Method
    direction: Direction = Direction.HIGHER
    goalposts: Annotated[
        tuple[Share, ...],
        Field(
            description="For the method goalposts: the values of no and of all points, the lower one first.",
            json_schema_extra={"minItems": 2, "maxItems": 2},
            validate_default=True,
        ),
    ] = ()

    @field_validator("goalposts")
    @classmethod
    def _fits_the_method(
        cls, goalposts: tuple[Fraction, ...], others: ValidationInfo
    ) -> tuple[Fraction, ...]:
        method = others.data.get("method")
        # A method that cannot be read has a fault of its own.
        if method is Method.GOALPOSTS and not _are_ends(goalposts):
            raise refusal(say("The method goalposts needs two numbers, the lower one first: [0, 10]."))
        if goalposts and method not in {Method.GOALPOSTS, None}:
            raise refusal(
                say("Only the method goalposts has `goalposts`; take them out or set the `method`.")
            )
        return goalposts

    @property
    def reads(self) -> tuple[str, ...]:
        """The inputs of the value."""
        return self.value.names

    @property
    def compares_units(self) -> bool:
        """Whether the points depend on the other units; those between goalposts do not."""
        return self.method is not Method.GOALPOSTS

    def points(self, operands: Operands, max_points: Fraction) -> Column:
        """Give ``M`` times the position among the units that have a value."""
        value = self.value.over(operands)
        known = ~is_missing(value)
        positions = np.full_like(value, np.nan)
        if known.any():
            positions[known] = self._positions(value[known])
        return operands.constant(max_points) * positions

    def _positions(self, values: Column) -> Column:
        """Give the positions of values among each other, or between the goalposts."""
        low, high = self._ends(values)
        if low == high:
            # Neither first nor last, so it is not mirrored either.
            return np.full_like(values, Fraction(1))
        is_higher = self.direction is Direction.HIGHER
        if self.method is Method.PERCENTILE_RANK:
            return _percentile_ranks(values if is_higher else -values)
        last, first = (low, high) if is_higher else (high, low)
        # Columns, because they are of the same kind of number as the values.
        return (values - np.full_like(values, last)) / np.full_like(values, first - last)

    def _ends(self, values: Column) -> _Ends:
        """Give the values of the last and of the first, where higher is better."""
        match self.method:
            case Method.GOALPOSTS:
                low, high = self.goalposts
                return low, high
            case Method.MIN_MAX | Method.PERCENTILE_RANK:
                return Fraction(values.min()), Fraction(values.max())
            case Method.Z_SCORE:
                return _around_the_mean([Fraction(one) for one in values])
            case _:
                assert_never(self.method)

    def in_words(self, max_points: Fraction) -> tuple[Message, ...]:
        """Say the value, what it is compared with, and who gets what."""
        del max_points
        words = self._goalposts_in_words() if not self.compares_units else self._comparison_in_words()
        return (*words, *substitutes_in_words(self.value))

    def _goalposts_in_words(self) -> tuple[Message, ...]:
        nothing, everything = in_points(Fraction(0)), say("the maximum points")
        if self.direction is Direction.LOWER:
            nothing, everything = everything, nothing
        low, high = map(self.goalpost_in_words, self.goalposts)
        return (
            say("by {value}", value=in_words(self.value)),
            say("{value} or less: {points}", value=low, points=nothing),
            say("{value} or more: {points}", value=high, points=everything),
            say("in between: in proportion"),
        )

    @property
    def is_by_percentage(self) -> bool:
        """Whether people think of the value between the goalposts as a percentage."""
        is_fraction = is_share(self.value) or any(one.denominator > 1 for one in self.goalposts)
        return is_fraction and max(self.goalposts, default=Fraction(0)) <= 1

    def goalpost_in_words(self, goalpost: Fraction) -> Message:
        """Say a goalpost, as a percentage where the value is a share."""
        if self.is_by_percentage:
            return say("{percent} %", percent=goalpost * 100)
        return Message("{number}", {"number": goalpost})

    def _comparison_in_words(self) -> tuple[Message, ...]:
        value = in_words(self.value)
        if self.direction is Direction.HIGHER:
            compared = say("units are compared by {value}, higher is better", value=value)
        else:
            compared = say("units are compared by {value}, lower is better", value=value)
        return (
            compared,
            _METHODS_IN_WORDS[self.method],
            say("only one unit, or all equal: the maximum points for all"),
            say("exempt units and units without figures are left out of the comparison"),
        )


_METHODS_IN_WORDS = {
    Method.MIN_MAX: say(
        "the last unit: 0 points, the first: the maximum points, in between: in proportion to the value"
    ),
    Method.PERCENTILE_RANK: say(
        "points in proportion to the share of the other units that are behind; equal ones count half"
    ),
    Method.Z_SCORE: say(
        "at the mean of the units: half of the maximum points; {count} standard deviations better, or more: "
        "the maximum points; {count} worse, or more: 0 points; in between: in proportion",
        count=_DEVIATIONS,
    ),
}


def _are_ends(goalposts: "Sequence[Fraction]") -> bool:
    match goalposts:
        case (low, high):
            return low < high
        case _:
            return False


def _percentile_ranks(values: Column) -> Column:
    """Give the share of the other values that are below, equal ones counting half."""
    ordered = np.sort(values)
    # Twice the values below, and once the equal ones besides itself.
    doubled = np.searchsorted(ordered, values, "left") + np.searchsorted(ordered, values, "right") - 1
    whole = 2 * (len(values) - 1)
    if values.dtype == object:
        return np.array([Fraction(count, whole) for count in doubled.tolist()], dtype=object)
    return np.asarray(doubled / whole)


def _around_the_mean(values: "Sequence[Fraction]") -> _Ends:
    """Give the values some standard deviations below the mean and above it.

    They are exact where the values have a common denominator of 40 digits and the deviation
    is rational; else right to 40 decimals.
    """
    denominator, count = _common_denominator(values), len(values)
    whole = [one.numerator * denominator // one.denominator for one in values]
    total = sum(whole)
    # n times the sum of squares less the square of the sum is n^2 times the variance.
    square = count * sum(one * one for one in whole) - total * total
    mean = Fraction(total, count * denominator)
    deviation = Fraction(isqrt(square * _FINEST), isqrt(_FINEST) * count * denominator)
    return mean - _DEVIATIONS * deviation, mean + _DEVIATIONS * deviation


def _common_denominator(values: "Sequence[Fraction]") -> int:
    common = 1
    for one in values:
        common = lcm(common, one.denominator)
        if common > _FINEST:
            return _FINEST
    return common
