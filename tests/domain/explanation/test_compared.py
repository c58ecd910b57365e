"""A value between goalposts, or among the units: what can be told of it, and where it ends."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ways import Figures, answered, rule_of, shown, terms_of

from cchc_cli.domain.explanation.compared import compared
from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.rules import Relative
from cchc_cli.language import Language

TWO = terms_of("2")
HIGHER = {"kind": "relative", "value": "a", "method": "goalposts", "goalposts": [2, 10]}
LOWER = {**HIGHER, "direction": "lower"}
SHARES = {"kind": "relative", "value": "a / b", "method": "goalposts", "goalposts": ["10%", "90%"]}


def told(
    rule: Mapping[str, object], figures: Figures, terms: Terms = TWO
) -> tuple[list[str], Fraction | None]:
    """Give the steps of a way in English, and where it ends."""
    way, points = compared(rule_of(Relative, rule), answered(figures), terms)
    return shown(way), points


@pytest.mark.parametrize(
    ("rule", "a", "way", "points"),
    [
        (HIGHER, 4, ["a = 4", "2 × (4 − 2)/(10 − 2) = 0.50"], "0.5"),
        (LOWER, 4, ["a = 4", "2 × (10 − 4)/(10 − 2) = 1.50"], "1.5"),
        (HIGHER, 2, ["a = 2", "beyond the goalpost: 0.00 points"], "0"),
        (HIGHER, 10, ["a = 10", "beyond the goalpost: 2.00 points"], "2"),
        (LOWER, 2, ["a = 2", "beyond the goalpost: 2.00 points"], "2"),
        (LOWER, 10, ["a = 10", "beyond the goalpost: 0.00 points"], "0"),
        (HIGHER, -3, ["a = −3", "beyond the goalpost: 0.00 points"], "0"),
        (HIGHER, 99, ["a = 99", "beyond the goalpost: 2.00 points"], "2"),
    ],
)
def test_between_goalposts_points_are_in_proportion(
    rule: Mapping[str, object], a: int, way: list[str], points: str
) -> None:
    assert told(rule, {"a": a}) == (way, Fraction(points))


def test_a_share_and_its_goalposts_are_percentages() -> None:
    way, points = told(SHARES, {"a": 1, "b": 3})
    assert way == ["1/3 = 33.33 %", "2 × (33.33 % − 10 %)/(90 % − 10 %) = 0.58"]
    assert points == Fraction("0.58")


def test_a_value_just_within_a_goalpost_is_not_rounded_onto_it() -> None:
    way, _ = told(SHARES, {"a": 89999, "b": 100000})
    assert way[0] == "89,999/100,000 = 89.999 %"


def test_beyond_a_goalpost_no_more_points_are_given_than_are_published() -> None:
    assert told(HIGHER, {"a": 11}, terms_of("0.124"))[1] == Fraction("0.12")


def test_without_a_value_there_is_nothing_to_place() -> None:
    assert told(SHARES, {"a": 1, "b": 0}) == (["1/0: nothing to divide by"], None)


@pytest.mark.parametrize("method", ["min-max", "percentile-rank", "z-score"])
def test_among_the_units_only_the_value_is_told(method: str, vietnamese: Language) -> None:
    rule = rule_of(Relative, {"kind": "relative", "value": "a / b", "method": method})
    way, points = compared(rule, answered({"a": 7, "b": 9}), TWO)
    assert (shown(way, vietnamese), points) == (["7/9 = 77,78 %"], None)


@given(st.integers(-5, 105), st.sampled_from(["higher", "lower"]), st.sampled_from(["0.5", "2", "14.5"]))
def test_points_are_those_of_the_rule_by_hand(a: int, direction: str, top: str) -> None:
    rule = {**HIGHER, "goalposts": [0, 100], "direction": direction}
    position = min(max(Fraction(a, 100), Fraction(0)), Fraction(1))
    earned = Fraction(top) * (position if direction == "higher" else 1 - position)
    assert told(rule, {"a": a}, terms_of(top))[1] == Fraction(int(earned * 100 + Fraction(1, 2)), 100)
