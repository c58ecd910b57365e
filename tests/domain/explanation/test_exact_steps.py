"""Values on the way to points: exact, shown so that no equation is false, published as scoring does it."""

from collections.abc import Callable
from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ways import shown, terms_of

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.explanation.exact_steps import (
    Landing,
    Terms,
    chain,
    exact_value,
    fewest_digits,
    land,
    round_exact,
    rounded,
    stated,
)
from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.domain.rules import Formula, earned_points
from cchc_cli.language import Language, Message

UP, EVEN, CUT = RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.TRUNCATE
fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=10**6)
roundings = st.builds(Rounding, decimals=st.integers(0, 4), mode=st.sampled_from(list(RoundingMode)))
maxima = st.sampled_from(["0.125", "0.5", "2", "14.5", "100"]).map(Fraction)


@given(fractions, fractions.filter(bool))
def test_an_expression_has_its_exact_value(a: Fraction, b: Fraction) -> None:
    value = exact_value(Expression("max(a / b, 10%) - 1/3"), {"a": a, "b": b})
    assert value == max(a / b, Fraction(1, 10)) - Fraction(1, 3)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("a / b", {"a": 1, "b": 0}), ("a / b", {"a": 1}), ("a", {}), ("previous.a", {"a": 1})],
)
def test_where_a_figure_lacks_or_divides_by_0_there_is_no_value(text: str, numbers: dict[str, int]) -> None:
    assert exact_value(Expression(text), {name: Fraction(one) for name, one in numbers.items()}) is None


def test_a_value_of_0_is_a_value() -> None:
    assert exact_value(Expression("a"), {"a": Fraction(0)}) == 0


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("0.5", 0, "1"), ("1/3", 4, "0.3333"), ("2", 2, "2")],
)
def test_people_who_follow_a_calculation_round_half_up(value: str, decimals: int, expected: str) -> None:
    assert rounded(Fraction(value), decimals) == Fraction(expected)


@pytest.mark.parametrize(("mode", "expected"), [(UP, "1.13"), (EVEN, "1.12"), (CUT, "1.12")])
def test_points_are_rounded_as_their_framework_says(mode: RoundingMode, expected: str) -> None:
    assert round_exact(Fraction("1.125"), Rounding(decimals=2, mode=mode)) == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "is_faithful", "expected"),
    [
        ("79.996", lambda _: True, "80"),
        ("79.996", lambda near: near < 80, "79.996"),
        ("79.99996", lambda near: near < 80, "79.99996"),
        ("1/3", lambda near: near * 3 != 1, "0.33"),
    ],
)
def test_as_few_decimals_as_tell_the_same_story_are_shown(
    value: str, is_faithful: Callable[[Fraction], bool], expected: str
) -> None:
    assert fewest_digits(Fraction(value), is_faithful) == Fraction(expected)


def test_a_story_that_no_decimal_number_tells_has_no_digits() -> None:
    third = Fraction(1, 3)
    assert fewest_digits(third, lambda near: near == third) is None


def test_no_fewer_decimals_are_tried_than_asked_for() -> None:
    assert fewest_digits(Fraction("0.123456"), lambda _: True, fewest=4) == Fraction("0.1235")


@given(fractions, maxima, roundings)
def test_points_are_published_as_scoring_publishes_them(
    value: Fraction, top: Fraction, rounding: Rounding
) -> None:
    column = np.array([value], dtype=object)
    formula = Formula.model_validate({"points": "a"})
    (scored,) = earned_points(formula, Operands({"a": column}, 1, is_exact=True), top, rounding)
    assert float(Terms(top, rounding).publish(value)) == scored


@given(fractions, maxima, roundings)
def test_points_are_published_as_by_hand(value: Fraction, top: Fraction, rounding: Rounding) -> None:
    clipped = min(max(value, Fraction(0)), top)
    scale = 10**rounding.decimals
    below = Fraction(floor(clipped * scale), scale)
    rest = (clipped - below) * scale
    half = Fraction(1, 2)
    is_lifted = {
        UP: rest >= half,
        EVEN: rest > half or (rest == half and (below * scale) % 2 == 1),
        CUT: False,
    }[rounding.mode]
    expected = clipped if not rest else min(below + Fraction(int(is_lifted), scale), top)
    assert Terms(top, rounding).publish(value) == expected


@pytest.mark.parametrize(("top", "most"), [("0.125", "0.125"), ("2", "2"), ("0.124", "0.12")])
def test_the_most_points_are_the_maximum_as_published(top: str, most: str) -> None:
    assert terms_of(top).top == Fraction(most)


@pytest.mark.parametrize(
    ("value", "decimals", "is_round"),
    [("0.25", 2, True), ("0.125", 2, False), ("1/3", 9, False), ("7", 0, True), ("0.5", 0, False)],
)
def test_a_round_number_has_no_more_decimals_than_are_published(
    value: str, decimals: int, *, is_round: bool
) -> None:
    assert terms_of("100", decimals).is_round(Fraction(value)) is is_round


@pytest.mark.parametrize(
    ("value", "is_within"), [("-0.01", False), ("0", True), ("2", True), ("2.01", False)]
)
def test_both_ends_belong_to_the_range_of_points(value: str, *, is_within: bool) -> None:
    assert terms_of("2").is_within(Fraction(value)) is is_within


LANDINGS = [
    # value, maximum, mode: what stands behind the equals sign, what is done with it, the points
    ("1.234", "2", UP, "1.23", [], "1.23"),
    ("1.235", "2", UP, "1.24", [], "1.24"),
    ("1.235", "2", CUT, "1.235", ["cut off to 1.23 points"], "1.23"),
    ("1.2399996", "2", CUT, "1.2399996", ["cut off to 1.23 points"], "1.23"),
    ("1.2341", "2", CUT, "1.23", [], "1.23"),
    ("1.225", "2", EVEN, "1.225", ["rounded to 1.22 points"], "1.22"),
    ("2.5", "2", UP, "2.5", ["at most 2.00 points"], "2"),
    ("2.001", "2", UP, "2.001", ["at most 2.00 points"], "2"),
    ("-0.001", "2", UP, "-0.001", ["not below 0.00 points"], "0"),
    ("-4", "2", CUT, "-4", ["not below 0.00 points"], "0"),
    ("0.125", "0.125", UP, "0.125", [], "0.125"),
    ("0", "2", UP, "0", [], "0"),
    ("2", "2", CUT, "2", [], "2"),
]


@pytest.mark.parametrize(("value", "top", "mode", "end", "after", "points"), LANDINGS)
def test_what_is_still_done_with_a_value_is_said(
    value: str, top: str, mode: RoundingMode, end: str, after: list[str], points: str
) -> None:
    landing = land(Fraction(value), terms_of(top, mode=mode))
    assert (landing.shown, shown(landing.after)) == (Fraction(end), after)
    assert landing.points == Fraction(points)


def test_no_fewer_decimals_are_shown_than_are_published() -> None:
    landing = land(Fraction("1.2308"), terms_of("2", decimals=3, mode=CUT))
    # 1.23 would do for the points, and is not what 1.2308 is rounded to.
    assert (landing.shown, shown(landing.after)) == (Fraction("1.2308"), ["cut off to 1.230 points"])


def test_a_value_that_no_decimals_tell_from_the_maximum_is_shown_as_it_is() -> None:
    value = 2 + Fraction(1, 10**12)
    assert land(value, terms_of("2")).shown == value


@given(fractions, maxima, roundings)
def test_without_another_word_the_shown_number_is_the_value_rounded_half_up(
    value: Fraction, top: Fraction, rounding: Rounding
) -> None:
    landing = land(value, Terms(top, rounding))
    if not landing.after:
        assert landing.shown == landing.points
        assert landing.shown in {value, rounded(value, rounding.decimals)}


@given(fractions, maxima, roundings)
def test_with_another_word_the_shown_number_would_give_the_same_points(
    value: Fraction, top: Fraction, rounding: Rounding
) -> None:
    terms = Terms(top, rounding)
    landing = land(value, terms)
    assert terms.publish(landing.shown) == landing.points == terms.publish(value)


@pytest.mark.parametrize(
    "other",
    [
        Landing(Fraction(1), (), Fraction(2), branch=1),
        Landing(Fraction(2), (), Fraction(1), branch=1),
        Landing(Fraction(1), (), Fraction(1), branch=0),
    ],
)
def test_a_reader_sees_another_number_other_points_and_another_part_of_the_rule(other: Landing) -> None:
    landing = Landing(Fraction(1), (), Fraction(1), branch=1)
    assert landing.is_like(Landing(Fraction(1), (Message("x"),), Fraction(1), branch=1))
    assert not landing.is_like(other)


@pytest.mark.parametrize(
    ("value", "top", "mode", "after", "points"),
    [
        ("0.25", "2", UP, [], "0.25"),
        ("0.125", "2", UP, ["rounded to 0.13 points"], "0.13"),
        ("0.129", "2", CUT, ["cut off to 0.12 points"], "0.12"),
        ("2.25", "2", UP, ["at most 2.00 points"], "2"),
        ("-1", "2", UP, ["not below 0.00 points"], "0"),
        ("0.125", "0.125", UP, [], "0.125"),
    ],
)
def test_points_that_were_stated_are_published_with_a_word(
    value: str, top: str, mode: RoundingMode, after: list[str], points: str
) -> None:
    words, published = stated(Fraction(value), terms_of(top, mode=mode))
    assert (shown(words), published) == (after, Fraction(points))


def test_points_are_written_with_the_decimals_of_their_framework(vietnamese: Language) -> None:
    terms = terms_of("2", decimals=3)
    assert shown([terms.shown(1.5), terms.in_points(Fraction(1, 4))], vietnamese) == ["1,500", "0,250 điểm"]


@pytest.mark.parametrize(("steps", "line"), [(["1/2 = 50 %"], "1/2 = 50 %"), (["a", "b", "c"], "a → b → c")])
def test_steps_stand_one_behind_the_other(steps: list[str], line: str) -> None:
    assert str(chain(tuple(map(Message, steps)))) == line
