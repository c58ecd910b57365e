"""Points are the correctly rounded values of the exact rational results."""

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import Count, Formula, Ratio, Rule, Steps, earned_points

MAXIMA = ["0.125", "0.25", "0.5", "0.75", "1", "1.25", "1.5", "2", "3.5", "6", "14.5", "20", "36.5", "100"]
SHARES = ["20%", "33.3%", "50%", "60%", "80%", "85%", "90%", "95%", "98.5%", "100%"]

counts = st.one_of(st.integers(0, 12), st.integers(0, 1000), st.integers(0, 10**6))
figures = st.lists(st.tuples(counts, counts), min_size=1, max_size=60)
maxima = st.sampled_from(MAXIMA).map(Fraction)
shares = st.sampled_from(SHARES)
roundings = st.builds(Rounding, decimals=st.integers(0, 3), mode=st.sampled_from(list(RoundingMode)))


def share_of(text: str) -> Fraction:
    return Fraction(text.rstrip("%")) / 100


def slow_round(value: Fraction, rounding: Rounding) -> Fraction:
    scaled = value * 10**rounding.decimals
    match rounding.mode:
        case RoundingMode.HALF_UP:
            whole = floor(scaled + Fraction(1, 2))
        case RoundingMode.HALF_EVEN:
            whole = round(scaled)
        case RoundingMode.TRUNCATE:
            whole = floor(scaled)
    return Fraction(whole, 10**rounding.decimals)


def published(points: Fraction | None, max_points: Fraction, rounding: Rounding) -> float:
    if points is None:
        return float("nan")
    clipped = min(max(points, Fraction(0)), max_points)
    return float(min(slow_round(clipped, rounding), max_points))


def fast(rule: Rule, pairs: list[tuple[int, int]], max_points: Fraction, rounding: Rounding) -> list[float]:
    columns = {
        "a": np.array([a for a, _ in pairs], dtype=float),
        "b": np.array([b for _, b in pairs], dtype=float),
        "value": np.array([a for a, _ in pairs], dtype=float),
    }
    points = earned_points(rule, Operands(columns, len(pairs)), max_points, rounding)
    return [float(one) for one in points]


def assert_same(actual: list[float], expected: list[float]) -> None:
    np.testing.assert_array_equal(actual, expected)


@given(figures, maxima, shares, shares, roundings)
@example([(393087, 443565)], Fraction(20), "100%", "80%", Rounding())
@example([(80, 100), (799999, 10**6), (4, 5), (0, 0)], Fraction(6), "90%", "80%", Rounding())
def test_ratio_is_exact(
    pairs: list[tuple[int, int]], max_points: Fraction, target: str, floor_share: str, rounding: Rounding
) -> None:
    rule = Ratio.model_validate({"share": "a / b", "target": target, "floor": floor_share})

    def slow(a: int, b: int) -> Fraction | None:
        if b == 0:
            return None
        share = Fraction(a, b)
        if share < share_of(floor_share):
            return Fraction(0)
        return max_points * min(Fraction(1), share / share_of(target))

    expected = [published(slow(a, b), max_points, rounding) for a, b in pairs]
    assert_same(fast(rule, pairs, max_points, rounding), expected)


@given(figures, maxima, roundings)
@example([(9, 10), (3, 10), (1, 5), (299999, 10**6)], Fraction("1.25"), Rounding())
def test_steps_are_exact(pairs: list[tuple[int, int]], max_points: Fraction, rounding: Rounding) -> None:
    rule = Steps.model_validate(
        {
            "value": "1 - a / b",
            "steps": [
                {"from": "70%", "points": "100%"},
                {"above": "20%", "points": "max_points * value / 70%"},
                {"from": "10%", "points": 0.1},
            ],
        }
    )

    def slow(a: int, b: int) -> Fraction | None:
        if b == 0:
            return None
        value = 1 - Fraction(a, b)
        if value >= Fraction(7, 10):
            return max_points
        if value > Fraction(1, 5):
            return max_points * value / Fraction(7, 10)
        return Fraction(1, 10) if value >= Fraction(1, 10) else Fraction(0)

    expected = [published(slow(a, b), max_points, rounding) for a, b in pairs]
    assert_same(fast(rule, pairs, max_points, rounding), expected)


@given(figures, maxima, st.sampled_from(["0.25", "-0.25", "0.1", "0.333", "-1"]), roundings)
def test_count_is_exact(
    pairs: list[tuple[int, int]], max_points: Fraction, each: str, rounding: Rounding
) -> None:
    start = "max" if each.startswith("-") else 0
    rule = Count.model_validate({"each": each, "start": start})
    begin = max_points if start == "max" else Fraction(0)
    expected = [published(begin + Fraction(each) * a, max_points, rounding) for a, _ in pairs]
    assert_same(fast(rule, pairs, max_points, rounding), expected)


@given(figures, maxima, roundings)
@example([(10**6, 999_999), (1, 2), (2, 3)], Fraction(10), Rounding())
def test_formula_with_products_and_inner_rounding_is_exact(
    pairs: list[tuple[int, int]], max_points: Fraction, rounding: Rounding
) -> None:
    rule = Formula.model_validate(
        {
            "points": "max_points * share(a, b, 0) * share(b, a + b, 1)"
            " + min(0.2, 2.5 * round(share(b, a, 0), 4))"
        }
    )
    cents = Rounding(decimals=4)

    def slow(a: int, b: int) -> Fraction:
        first = Fraction(a, b) if b else Fraction(0)
        second = Fraction(b, a + b) if a + b else Fraction(1)
        third = slow_round(Fraction(b, a) if a else Fraction(0), cents)
        return max_points * first * second + min(Fraction(1, 5), Fraction(5, 2) * third)

    expected = [published(slow(a, b), max_points, rounding) for a, b in pairs]
    assert_same(fast(rule, pairs, max_points, rounding), expected)


@pytest.mark.parametrize(("a", "b"), [(267, 200), (1, 8), (5, 1000), (15, 1000), (25, 1000), (435, 1000)])
def test_a_tie_goes_up_although_its_float_lies_below(a: int, b: int) -> None:
    rule = Formula.model_validate({"points": "a / b"})
    expected = published(Fraction(a, b), Fraction(100), Rounding())
    assert fast(rule, [(a, b)], Fraction(100), Rounding()) == [expected]


def test_a_value_just_below_a_tie_of_two_ratios_stays_below() -> None:
    """Floating point cannot tell this value from the tie; the exact second run can."""
    rule = Formula.model_validate({"points": "0.005 - (1 / a) * (1 / b)"})
    assert fast(rule, [(10**6, 10**6)], Fraction(1), Rounding()) == [0.0]
    assert fast(rule, [(10**6, 0)], Fraction(1), Rounding()) != [0.0]
