from fractions import Fraction

import numpy as np
import pytest

from cchc_cli.domain.exact import Rounding, RoundingMode, divide, is_missing, maximum, minimum


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


def test_rounding_gives_the_same_on_fractions_and_floats() -> None:
    fractions = np.array([Fraction(n, 1000) for n in range(-1000, 1000)], dtype=object)
    for mode in RoundingMode:
        rounding = Rounding(mode=mode)
        exact = rounding.round(fractions)
        floats = rounding.round(fractions.astype(float))
        np.testing.assert_array_equal(exact.astype(float), floats)


def test_sums_of_published_points_round_to_themselves() -> None:
    column = np.full(1000, 0.1).cumsum()
    np.testing.assert_array_equal(Rounding().round(column), [n / 10 for n in range(1, 1001)])


def test_dividing_by_zero_gives_no_value_without_a_warning() -> None:
    result = divide(np.array([1.0, 0.0, 6.0]), np.array([0.0, 0.0, 3.0]))
    np.testing.assert_array_equal(result, [np.nan, np.nan, 2.0])


def test_the_smaller_of_something_and_nothing_is_nothing() -> None:
    left, right = np.array([1.0, np.nan]), np.array([np.nan, 2.0])
    assert is_missing(minimum(left, right)).all()
    assert is_missing(maximum(left, right)).all()
