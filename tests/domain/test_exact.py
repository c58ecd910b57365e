"""Columns of numbers: rounded the way that was meant, equal in floating point and in fractions."""

from collections.abc import Callable
from fractions import Fraction
from math import floor, isnan, trunc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc_cli.domain.exact import (
    SLACK,
    Column,
    Rounding,
    RoundingMode,
    divide,
    exact_column,
    exceeds,
    is_missing,
    maximum,
    minimum,
    reaches,
)

THOUSANDTHS = st.integers(-1_000_000, 1_000_000).map(lambda whole: Fraction(whole, 1000))
NUMBERS = st.lists(st.one_of(st.none(), THOUSANDTHS), min_size=1, max_size=20)
PAIRS = st.lists(st.tuples(THOUSANDTHS, THOUSANDTHS), min_size=1, max_size=20)

SLOW_ROUND: dict[RoundingMode, Callable[[Fraction], int]] = {
    RoundingMode.HALF_UP: lambda value: (1 if value >= 0 else -1) * floor(abs(value) + Fraction(1, 2)),
    RoundingMode.HALF_EVEN: round,
    RoundingMode.TRUNCATE: trunc,
}


def floats(*values: float | Fraction | None) -> Column:
    return np.array([np.nan if value is None else float(value) for value in values])


def fractions(*values: Fraction) -> Column:
    return np.array(values, dtype=object)


@pytest.mark.parametrize(
    ("value", "mode", "rounded"),
    [
        (2.675, RoundingMode.HALF_UP, 2.68),
        (1.005, RoundingMode.HALF_UP, 1.01),
        (-2.675, RoundingMode.HALF_UP, -2.68),
        (2.665, RoundingMode.HALF_EVEN, 2.66),
        (2.675, RoundingMode.HALF_EVEN, 2.68),
        (2.679, RoundingMode.TRUNCATE, 2.67),
        (0.29, RoundingMode.TRUNCATE, 0.29),
        (-0.001, RoundingMode.HALF_UP, 0.0),
    ],
)
def test_rounding_follows_the_decimal_that_was_meant(
    value: float, mode: RoundingMode, rounded: float
) -> None:
    assert Rounding(mode=mode).round_one(value) == rounded


@pytest.mark.parametrize("value", [-0.001, -0.0, 0.0, -0.004999])
def test_nothing_is_published_as_minus_zero(value: float) -> None:
    for mode in RoundingMode:
        assert str(Rounding(mode=mode).round_one(value)) == "0.0"


@given(
    value=THOUSANDTHS,
    decimals=st.integers(0, 3),
    mode=st.sampled_from(list(RoundingMode)),
    exact=st.booleans(),
)
def test_rounding_equals_rounding_of_the_exact_number(
    value: Fraction, decimals: int, mode: RoundingMode, *, exact: bool
) -> None:
    rounding = Rounding(decimals=decimals, mode=mode)
    expected = Fraction(SLOW_ROUND[mode](value * 10**decimals), 10**decimals)
    (found,) = rounding.round(fractions(value) if exact else floats(value))
    assert found == (expected if exact else float(expected))


@given(value=THOUSANDTHS, decimals=st.integers(0, 3), mode=st.sampled_from(list(RoundingMode)))
def test_rounding_twice_changes_nothing(value: Fraction, decimals: int, mode: RoundingMode) -> None:
    rounding = Rounding(decimals=decimals, mode=mode)
    once = rounding.round_one(float(value))
    assert rounding.round_one(once) == once


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=100))
def test_a_sum_of_published_points_is_rounded_to_itself(cents: list[int]) -> None:
    total = sum(cent / 100 for cent in cents)  # with all the errors of floating point
    assert Rounding().round_one(total) == sum(cents) / 100


def test_rounding_leaves_what_has_no_value() -> None:
    rounded = Rounding().round(floats(1.234, None))
    assert (rounded[0], isnan(rounded[1])) == (1.23, True)


@pytest.mark.parametrize(("slack", "rounded"), [(0.0, 0.0), (SLACK, 0.0), (0.001, 0.01), (-0.001, 0.0)])
def test_slack_is_added_before_rounding(slack: float, rounded: float) -> None:
    assert Rounding().round(floats(0.0049), slack).tolist() == [rounded]


@pytest.mark.parametrize("decimals", [-1, 10, 1.5])
def test_decimals_that_nobody_publishes_are_refused(decimals: float) -> None:
    with pytest.raises(ValidationError):
        Rounding.model_validate({"decimals": decimals})


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=6))
def test_a_float_becomes_the_fraction_that_was_typed(number: object) -> None:
    typed = Fraction(str(number))
    assert exact_column(floats(typed)).tolist() == [typed]


def test_the_noise_of_a_formula_is_not_what_was_typed() -> None:
    assert exact_column(floats(0.1 + 0.2, 1 - 0.9)).tolist() == [Fraction(3, 10), Fraction(1, 10)]


def test_what_is_missing_stays_missing_among_fractions() -> None:
    column = exact_column(floats(None, 0.5))
    assert is_missing(column).tolist() == [True, False]
    assert column[1] == Fraction(1, 2)


@given(PAIRS)
def test_fractions_and_floats_divide_alike(pairs: list[tuple[Fraction, Fraction]]) -> None:
    above, below = zip(*pairs, strict=True)
    exact = divide(fractions(*above), fractions(*below))
    quick = divide(floats(*above), floats(*below))
    for quotient, n, d, rounded in zip(exact, above, below, quick, strict=True):
        if d == 0:
            assert isnan(quotient)
            assert isnan(rounded)
        else:
            assert quotient == n / d
            assert rounded == pytest.approx(float(n / d))


def test_dividing_by_zero_gives_no_value_without_a_warning() -> None:
    result = divide(floats(1.0, 0.0, 6.0, 1.0, None), floats(0.0, 0.0, 3.0, None, 1.0))
    np.testing.assert_array_equal(result, [np.nan, np.nan, 2.0, np.nan, np.nan])


def test_what_is_zero_but_for_slack_is_no_denominator_when_generous() -> None:
    tiny = floats(1e-10)  # such as 0.1 + 0.2 - 0.3
    assert is_missing(divide(floats(1), tiny, SLACK)).all()
    assert not is_missing(divide(floats(1), tiny, -SLACK)).any()
    assert not is_missing(divide(floats(1), tiny)).any()


@given(NUMBERS, NUMBERS)
def test_the_smaller_and_the_larger_are_those_of_each_pair(
    left: list[Fraction | None], right: list[Fraction | None]
) -> None:
    pairs = list(zip(left, right, strict=False))
    columns = (floats(*(one for one, _ in pairs)), floats(*(other for _, other in pairs)))
    smaller, larger = minimum(*columns), maximum(*columns)
    for (one, other), low, high in zip(pairs, smaller, larger, strict=True):
        if one is None or other is None:
            assert isnan(low)
            assert isnan(high)
        else:
            assert (low, high) == (float(min(one, other)), float(max(one, other)))


def test_the_smaller_of_fractions_stays_a_fraction() -> None:
    third, half = Fraction(1, 3), Fraction(1, 2)
    assert minimum(fractions(third, half), fractions(half, third)).tolist() == [third, third]
    assert maximum(fractions(third, half), fractions(half, third)).tolist() == [half, half]


def test_missing_values_are_found_among_fractions_too() -> None:
    mixed = np.array([Fraction(1, 2), np.nan, 0.0], dtype=object)
    assert is_missing(mixed).tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("value", "slack", "is_reached", "is_exceeded"),
    [
        (0.8, 0.0, True, False),
        (0.8 - 1e-12, SLACK, True, True),
        (0.8 - 1e-12, -SLACK, False, False),
        (0.8 + 1e-12, -SLACK, False, False),
        (0.8 + 1e-6, -SLACK, True, True),
        (0.8 - 1e-6, SLACK, False, False),
        (None, SLACK, False, False),
    ],
)
def test_a_threshold_is_judged_generously_and_strictly(
    value: float | None, slack: float, *, is_reached: bool, is_exceeded: bool
) -> None:
    assert reaches(floats(value), floats(0.8), slack).tolist() == [is_reached]
    assert exceeds(floats(value), floats(0.8), slack).tolist() == [is_exceeded]


@pytest.mark.parametrize("slack", [SLACK, -SLACK])
def test_fractions_need_no_slack(slack: float) -> None:
    below, at, above = (Fraction(4, 5) + Fraction(sign, 10**15) for sign in (-1, 0, 1))
    threshold = fractions(*[Fraction(4, 5)] * 3)
    assert reaches(fractions(below, at, above), threshold, slack).tolist() == [False, True, True]
    assert exceeds(fractions(below, at, above), threshold, slack).tolist() == [False, False, True]
