"""Columns of numbers, and the one function that rounds points.

A column holds a number for every unit. It is either a ``float64`` array, where NaN means
"no value", or an object array of exact ``Fraction`` values. All arithmetic here works on
both, so that a rule is written once, run fast over all units in floating point, and run
again exactly over the few units whose result floating point cannot decide.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import isnan
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, assert_never

import numpy as np
from pydantic import Field

from cchc_cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

Column: TypeAlias = "NDArray[Any]"
Mask: TypeAlias = "NDArray[np.bool_]"

SLACK = 1e-9
"""How near to a threshold floating point may come before the exact value decides.

Points stay below 10^5, where double precision errs by less than 10^-10.
"""

_SNAP_DECIMALS = 9  # after scaling: sums and ratios of published points err by far less


class RoundingMode(StrEnum):
    """What becomes of a tie or a remainder."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    TRUNCATE = "truncate"


class Rounding(Frozen):
    """How many decimals are published, and how they come about."""

    # Of points in the thousands, a double keeps nine decimals and no more.
    decimals: Annotated[int, Field(ge=0, le=9)] = 2
    mode: RoundingMode = RoundingMode.HALF_UP

    def round(self, column: Column, slack: float = 0.0) -> Column:
        """Round every value; ties go away from zero under ``half-up``.

        Floating-point values within 5e-10 units of the last place of a tie count as the
        tie: 2.675 is stored as 2.67499999999999982 and becomes 2.68. ``slack`` is added
        to the values first.
        """
        scale = 10**self.decimals
        if column.dtype == object:
            # One by one: numpy has no fractions of its own, and these are few.
            return np.array([Fraction(self._whole(value * scale), scale) for value in column])
        scaled = np.round((column + slack) * scale, _SNAP_DECIMALS)
        rounded: Column = self._whole_floats(scaled) / scale + 0.0  # + 0.0 turns -0.0 into 0.0
        return rounded

    def round_one(self, value: float) -> float:
        """Round a single number."""
        return float(self.round(np.array([value], dtype=float))[0])

    def _whole_floats(self, scaled: "NDArray[np.float64]") -> "NDArray[np.float64]":
        match self.mode:
            case RoundingMode.HALF_UP:
                # np.round would take halves to the even digit.
                return np.sign(scaled) * np.floor(np.abs(scaled) + 0.5)
            case RoundingMode.HALF_EVEN:
                return np.rint(scaled)
            case RoundingMode.TRUNCATE:
                return np.trunc(scaled)
            case _:
                assert_never(self.mode)

    def _whole(self, scaled: Fraction) -> int:
        match self.mode:
            case RoundingMode.HALF_UP:
                away = int(abs(scaled) + Fraction(1, 2))
                return away if scaled >= 0 else -away
            case RoundingMode.HALF_EVEN:
                return round(scaled)
            case RoundingMode.TRUNCATE:
                return int(scaled)
            case _:
                assert_never(self.mode)


HALF_UP = RoundingMode.HALF_UP


def exact_column(column: "NDArray[np.float64]") -> Column:
    """Turn floats into fractions by the digits a person typed: 0.1 is 1/10; NaN stays NaN."""
    return np.array([_exact_number(value) for value in column.tolist()], dtype=object)


def _exact_number(value: float) -> "Fraction | float":
    # Excel keeps 15 digits of what is typed; further ones are the noise of its formulas: 1 - 0.9
    # is 0.09999999999999998 there, and shown as 0.1.
    return value if isnan(value) else Fraction(Decimal(f"{value:.15g}"))


def is_missing(column: Column) -> Mask:
    """Tell where a column has no value (NaN is the only value unequal to itself)."""
    return np.asarray(column != column, dtype=bool)  # noqa: PLR0124 - the test for NaN that fractions know too


def divide(numerator: Column, denominator: Column, slack: float = 0.0) -> Column:
    """Divide; no value where the denominator is zero (or within a positive ``slack`` of it)."""
    if np.object_ in {numerator.dtype.type, denominator.dtype.type}:
        # numpy would raise ZeroDivisionError at the first 0 and give up the whole column.
        pairs = zip(numerator, denominator, strict=True)
        return np.array([n / d if d else np.nan for n, d in pairs], dtype=object)
    # A sum such as 0.1 + 0.2 - 0.3 is no denominator either; strictly seen, only 0 is none.
    is_zero = np.abs(denominator) <= max(slack, 0.0)
    # Divided by 1 there, because numpy warns before np.where has chosen.
    return np.where(is_zero, np.nan, numerator / np.where(is_zero, 1.0, denominator))


def minimum(left: Column, right: Column) -> Column:
    """Give the smaller of each pair; no value where either has none."""
    return _pick(left, right, _compared(np.less_equal, left, right))


def maximum(left: Column, right: Column) -> Column:
    """Give the larger of each pair; no value where either has none."""
    return _pick(left, right, _compared(np.greater_equal, left, right))


def reaches(value: Column, threshold: Column, slack: float = 0.0) -> Mask:
    """Tell where ``value >= threshold``, generously or strictly by ``slack``."""
    return _compared(np.greater_equal, _with_slack(value, slack), threshold)


def exceeds(value: Column, threshold: Column, slack: float = 0.0) -> Mask:
    """Tell where ``value > threshold``, generously or strictly by ``slack``."""
    return _compared(np.greater, _with_slack(value, slack), threshold)


def _with_slack(value: Column, slack: float) -> Column:
    # Fractions are exact, and a float would spoil them.
    return value if value.dtype == object else value + slack


def _compared(compare: np.ufunc, left: Column, right: Column) -> Mask:
    # numpy warns where NaN meets a fraction, though not where it meets a float.
    with np.errstate(invalid="ignore"):
        return np.asarray(compare(left, right), dtype=bool)


def _pick(left: Column, right: Column, is_left: Mask) -> Column:
    missing = is_missing(left) | is_missing(right)
    return np.where(missing, np.nan, np.where(is_left, left, right))
