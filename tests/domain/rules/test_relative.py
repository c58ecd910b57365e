"""Positions among units: what the rule refuses, and that its points are exact."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import Relative, earned_points
from cchc_cli.domain.rules.relative import Direction, Method

HUNDREDTHS = st.integers(-100_000, 100_000).map(lambda whole: Fraction(whole, 100))
VALUES = st.lists(st.one_of(HUNDREDTHS, st.integers(0, 5).map(Fraction)), min_size=1, max_size=40)
MAXIMA = st.sampled_from(["0.125", "0.5", "1.25", "3", "14.5", "20", "100"]).map(Fraction)
DIRECTIONS = st.sampled_from(list(Direction))


def rule(method: Method, direction: Direction = Direction.HIGHER, *goalposts: Fraction) -> Relative:
    stated = {"goalposts": goalposts} if goalposts else {}
    return Relative.model_validate({"value": "a", "method": method, "direction": direction, **stated})


def points_of(
    of: Relative, values: Sequence[Fraction | None], max_points: Fraction, decimals: int = 2
) -> list[float]:
    column = np.array([np.nan if value is None else float(value) for value in values])
    operands = Operands({"a": column}, len(values))
    return [float(one) for one in earned_points(of, operands, max_points, Rounding(decimals=decimals))]


def published(positions: Sequence[Fraction], direction: Direction, max_points: Fraction) -> list[float]:
    """Mirror, clip and round positions, one by one and in the most obvious way."""
    mirrored = (one if direction is Direction.HIGHER else 1 - one for one in positions)
    earned = [max_points * min(max(one, Fraction(0)), Fraction(1)) for one in mirrored]
    halves_up = [Fraction(int(one * 100 + Fraction(1, 2)), 100) for one in earned]
    return [float(min(one, max_points)) for one in halves_up]


@given(VALUES, HUNDREDTHS, HUNDREDTHS, DIRECTIONS, MAXIMA)
@example([Fraction("0.05")], Fraction(0), Fraction(1), Direction.HIGHER, Fraction("0.5"))
def test_points_between_goalposts_are_exact(
    values: list[Fraction], low: Fraction, width: Fraction, direction: Direction, max_points: Fraction
) -> None:
    high = low + abs(width) + Fraction(1, 100)
    positions = [(value - low) / (high - low) for value in values]
    scored = points_of(rule(Method.GOALPOSTS, direction, low, high), values, max_points)
    assert scored == published(positions, direction, max_points)


@given(VALUES.filter(lambda values: len(set(values)) > 1), DIRECTIONS, MAXIMA)
def test_points_between_the_lowest_and_the_highest_are_exact(
    values: list[Fraction], direction: Direction, max_points: Fraction
) -> None:
    low, high = min(values), max(values)
    positions = [(value - low) / (high - low) for value in values]
    assert points_of(rule(Method.MIN_MAX, direction), values, max_points) == published(
        positions, direction, max_points
    )


@given(VALUES.filter(lambda values: len(set(values)) > 1), DIRECTIONS, MAXIMA)
def test_points_by_percentile_rank_are_exact(
    values: list[Fraction], direction: Direction, max_points: Fraction
) -> None:
    positions = []
    for at, value in enumerate(values):
        others = values[:at] + values[at + 1 :]
        below = sum(other < value for other in others) + Fraction(sum(other == value for other in others), 2)
        positions.append(below / len(others))
    assert points_of(rule(Method.PERCENTILE_RANK, direction), values, max_points) == published(
        positions, direction, max_points
    )


@given(VALUES.filter(lambda values: len(set(values)) > 1), MAXIMA)
def test_points_by_z_score_are_those_of_sixty_digits(values: list[Fraction], max_points: Fraction) -> None:
    with localcontext(prec=60):
        decimals = [Decimal(value.numerator) / value.denominator for value in values]
        mean = sum(decimals, Decimal(0)) / len(decimals)
        squares = [(value - mean) ** 2 for value in decimals]
        deviation = (sum(squares, Decimal(0)) / len(squares)).sqrt()
        # 40 of the digits: what is left over is the error of the square root.
        positions = [
            Fraction(round(Decimal("0.5") + (value - mean) / deviation / 6, 40)) for value in decimals
        ]
    assert points_of(rule(Method.Z_SCORE), values, max_points) == published(
        positions, Direction.HIGHER, max_points
    )


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)), min_size=300, max_size=300))
def test_ratios_with_many_denominators_have_z_scores_too(pairs: list[tuple[int, int]]) -> None:
    a, b = (np.array(column, dtype=float) for column in zip(*pairs, strict=True))
    by_ratio = Relative.model_validate({"value": "a / b", "method": "z-score"})
    scored = earned_points(by_ratio, Operands({"a": a, "b": b}, len(a)), Fraction(10), Rounding(decimals=6))
    ratios = a / b
    spread = ratios.std()
    expected = np.full(len(a), 10.0) if not spread else 5 + 10 * (ratios - ratios.mean()) / spread / 6
    np.testing.assert_allclose(scored, np.clip(expected, 0, 10), atol=2e-6)


@pytest.mark.parametrize("method", [Method.MIN_MAX, Method.PERCENTILE_RANK, Method.Z_SCORE])
@pytest.mark.parametrize("direction", Direction)
class TestComparison:
    def test_one_unit_alone_gets_all_points(self, method: Method, direction: Direction) -> None:
        assert points_of(rule(method, direction), [Fraction(3)], Fraction(2)) == [2.0]

    def test_equal_units_get_all_points(self, method: Method, direction: Direction) -> None:
        assert points_of(rule(method, direction), [Fraction(3)] * 3, Fraction(2)) == [2.0, 2.0, 2.0]

    def test_nobody_is_compared_with_a_unit_without_a_value(
        self, method: Method, direction: Direction
    ) -> None:
        alone = points_of(rule(method, direction), [Fraction(1), Fraction(2), Fraction(5)], Fraction(2))
        beside = points_of(
            rule(method, direction), [Fraction(1), None, Fraction(2), None, Fraction(5)], Fraction(2)
        )
        assert [beside[at] for at in (0, 2, 4)] == alone
        assert np.isnan([beside[1], beside[3]]).all()

    def test_no_values_give_no_points(self, method: Method, direction: Direction) -> None:
        assert np.isnan(points_of(rule(method, direction), [None, None], Fraction(2))).all()

    def test_the_first_unit_has_at_least_the_points_of_the_last(
        self, method: Method, direction: Direction
    ) -> None:
        low, high = points_of(rule(method, direction), [Fraction(1), Fraction(5)], Fraction(2))
        assert (low < high) == (direction is Direction.HIGHER)


def test_large_figures_lose_no_digits() -> None:
    gross_products = [Fraction(10**14 + step) for step in (0, 1, 4)]
    assert points_of(rule(Method.MIN_MAX), gross_products, Fraction(1)) == [0.0, 0.25, 1.0]


def test_nine_decimals_can_be_published() -> None:
    low, high = Fraction(0), Fraction(3)
    between = rule(Method.GOALPOSTS, Direction.HIGHER, low, high)
    assert points_of(between, [Fraction(1)], Fraction(100), decimals=9) == [33.333333333]


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ({"method": "goalposts"}, "needs two numbers"),
        ({"method": "goalposts", "goalposts": [1]}, "needs two numbers"),
        ({"method": "goalposts", "goalposts": [0, 1, 2]}, "needs two numbers"),
        ({"method": "goalposts", "goalposts": [10, 0]}, "the lower one first"),
        ({"method": "goalposts", "goalposts": [5, 5]}, "the lower one first"),
        ({"method": "min-max", "goalposts": [0, 10]}, "Only the method goalposts"),
        ({"method": "z-score", "goalposts": [0, 10]}, "Only the method goalposts"),
    ],
)
def test_goalposts_belong_to_their_method(stated: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        Relative.model_validate({"value": "a", **stated})


def test_only_goalposts_can_do_without_the_other_units() -> None:
    assert [method for method in Method if rule_of(method).compares_units] == [
        Method.MIN_MAX,
        Method.PERCENTILE_RANK,
        Method.Z_SCORE,
    ]


def rule_of(method: Method) -> Relative:
    goalposts = (Fraction(0), Fraction(1)) if method is Method.GOALPOSTS else ()
    return rule(method, Direction.HIGHER, *goalposts)


@pytest.mark.parametrize(
    ("goalposts", "said"), [((Fraction(1, 10), Fraction(9, 10)), "90 %"), ((Fraction(0), Fraction(10)), "10")]
)
def test_goalposts_are_said_in_the_scale_of_the_value(
    goalposts: tuple[Fraction, Fraction], said: str
) -> None:
    assert str(rule(Method.GOALPOSTS, Direction.HIGHER, *goalposts).goalpost_in_words(goalposts[1])) == said
