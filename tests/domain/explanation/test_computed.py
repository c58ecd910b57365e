"""Ratios, steps and formulas, step by step: on every side of a floor, a target and a step."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from ways import Figures, answered, rule_of, shown, terms_of

from cchc_cli.domain.exact import RoundingMode
from cchc_cli.domain.explanation.computed import calculated, in_proportion, stepped
from cchc_cli.domain.explanation.exact_steps import Terms, Way
from cchc_cli.domain.rules import Formula, Ratio, Steps
from cchc_cli.language import Language, say

TWO = terms_of("2")
CUT = terms_of("2", mode=RoundingMode.TRUNCATE)
RATIO = {"kind": "ratio", "share": "a / b", "floor": "50%", "target": "80%"}
POSTS = {
    "kind": "steps",
    "value": "a / b",
    "steps": [
        {"above": "100%", "points": 0},
        {"from": "90%", "points": "100%"},
        {"from": "50%", "points": "max_points * value"},
        {"above": 0, "points": "0.125"},
    ],
}
BY_OTHERS = {
    "kind": "steps",
    "value": "a",
    "steps": [{"from": 10, "points": "n / b"}, {"from": 5, "points": "n * 0.5"}],
}


def told(way: Way) -> tuple[list[str], Fraction | None]:
    """Give the steps of a way in English, and where it ends."""
    return shown(way[0]), way[1]


def ratio(
    rule: Mapping[str, object], figures: Figures, terms: Terms = TWO
) -> tuple[list[str], Fraction | None]:
    return told(in_proportion(rule_of(Ratio, rule), answered(figures), terms))


def steps(
    rule: Mapping[str, object], figures: Figures, terms: Terms = TWO
) -> tuple[list[str], Fraction | None]:
    return told(stepped(rule_of(Steps, rule), answered(figures), terms))


def formula(points: str, figures: Figures, terms: Terms = TWO) -> tuple[list[str], Fraction | None]:
    rule = rule_of(Formula, {"kind": "formula", "points": points})
    return told(calculated(rule, answered(figures), terms))


@pytest.mark.parametrize(
    ("a", "b", "way", "points"),
    [
        (0, 8, ["0/8 = 0 %", "below 50 %: 0 points"], "0"),
        (49, 100, ["49/100 = 49 %", "below 50 %: 0 points"], "0"),
        (49999, 100000, ["49,999/100,000 = 49.999 %", "below 50 %: 0 points"], "0"),
        (1, 2, ["1/2 = 50 %", "2 × 50 % / 80 % = 1.25"], "1.25"),
        (2, 3, ["2/3 = 66.67 %", "2 × 66.67 % / 80 % = 1.67"], "1.67"),
        (79996, 100000, ["79,996/100,000 = 79.996 %", "2 × 79.996 % / 80 % = 2.00"], "2"),
        (4, 5, ["4/5 = 80 %", "reaching 80 %: 2.00 points"], "2"),
        (9, 5, ["9/5 = 180 %", "reaching 80 %: 2.00 points"], "2"),
    ],
)
def test_a_ratio_is_told_on_either_side_of_its_floor_and_target(
    a: int, b: int, way: list[str], points: str
) -> None:
    assert ratio(RATIO, {"a": a, "b": b}) == (way, Fraction(points))


def test_a_target_of_all_is_no_divisor() -> None:
    way, _ = ratio({"kind": "ratio", "share": "a / b"}, {"a": 3, "b": 4})
    assert way == ["3/4 = 75 %", "2 × 75 % = 1.50"]


def test_points_that_are_cut_off_say_so() -> None:
    way, points = ratio({"kind": "ratio", "share": "a / b"}, {"a": 5, "b": 6}, CUT)
    assert (way[1:], points) == (["2 × 83.33 % = 1.667", "cut off to 1.66 points"], Fraction("1.66"))


def test_where_no_percentage_gives_the_points_the_fraction_itself_is_multiplied() -> None:
    # 1.5 × 1/300 is 0.005, which is lifted; 0.333… % of it falls short of that, however many decimals.
    way, points = ratio({"kind": "ratio", "share": "a / b"}, {"a": 1, "b": 300}, terms_of("1.5"))
    assert (way, points) == (["1/300 = 0.33 %", "1.5 × 1/300 = 0.01"], Fraction("0.01"))


@pytest.mark.parametrize(
    ("otherwise", "way", "points"),
    [
        ("full", ["0/0: nothing to divide by", "the maximum points: 2.00 points"], Fraction(2)),
        ("zero", ["0/0: nothing to divide by", "0.00 points"], Fraction(0)),
        ("not-applicable", ["0/0: nothing to divide by", "not applicable"], None),
        ("unanswered", ["0/0: nothing to divide by"], None),
    ],
)
def test_a_share_of_nothing_is_worth_what_the_rule_says(
    otherwise: str, way: list[str], points: Fraction | None
) -> None:
    assert ratio({**RATIO, "if_no_denominator": otherwise}, {"a": 0, "b": 0}) == (way, points)


def test_a_full_share_of_nothing_is_worth_no_more_than_is_published() -> None:
    way, points = ratio({**RATIO, "if_no_denominator": "full"}, {"a": 0, "b": 0}, terms_of("0.124"))
    assert (way[-1], points) == ("the maximum points: 0.12 points", Fraction("0.12"))


@pytest.mark.parametrize(
    ("a", "b", "way", "points"),
    [
        (101, 100, ["101/100 = 101 %", "above 100 %: 0.00 points"], "0"),
        (100001, 100000, ["100,001/100,000 = 100.001 %", "above 100 %: 0.00 points"], "0"),
        (1, 1, ["1/1 = 100 %", "from 90 % to 100 %: 2.00 points"], "2"),
        (9, 10, ["9/10 = 90 %", "from 90 % to 100 %: 2.00 points"], "2"),
        (
            89999,
            100000,
            ["89,999/100,000 = 89.999 %", "from 50 % to below 90 %: 2 × 89.999 % = 1.80"],
            "1.80",
        ),
        (1, 2, ["1/2 = 50 %", "from 50 % to below 90 %: 2 × 50 % = 1.00"], "1"),
        (1, 4, ["1/4 = 25 %", "above 0 % to below 50 %: 0.13 points"], "0.13"),
        (0, 4, ["0/4 = 0 %", "below every step: 0 points"], "0"),
    ],
)
def test_steps_are_told_on_either_side_of_each_threshold(a: int, b: int, way: list[str], points: str) -> None:
    assert steps(POSTS, {"a": a, "b": b}) == (way, Fraction(points))


def test_without_a_value_no_step_is_reached() -> None:
    assert steps(POSTS, {"a": 1, "b": 0}) == (["1/0: nothing to divide by"], None)


def test_a_step_that_calculates_with_other_figures_shows_them() -> None:
    assert steps(BY_OTHERS, {"a": 12, "n": 3, "b": 2}) == (["a = 12", "from 10: 3/2 = 1.50"], Fraction("1.5"))


@pytest.mark.parametrize(
    ("points", "a", "line"),
    [
        ("max_points * (1 + value)", 95, "from −10 %: 2 × (1 + (−5 %)) = 1.90"),
        ("max_points * value", 150, "from −10 %: 2 × 50 % = 1.00"),
        ("share(n, value, 2)", 150, "from −10 %: 1/50 % = 2.00"),
        ("share(n, value, 2)", 100, "from −10 %: (1/0 %, taken as 2) = 2.00"),
    ],
)
def test_a_step_that_calculates_with_the_value_itself_shows_it(points: str, a: int, line: str) -> None:
    rule = {"kind": "steps", "value": "(a - b) / b", "steps": [{"from": "-10%", "points": points}]}
    way, _ = steps(rule, {"a": a, "b": 100, "n": 1})
    assert way[1] == line


def test_a_step_whose_own_points_divide_by_0_gives_none() -> None:
    way, points = steps(BY_OTHERS, {"a": 12, "n": 3, "b": 0})
    assert points is None
    assert len(way) == 1


def test_a_figure_that_only_another_step_reads_may_be_missing() -> None:
    assert steps(BY_OTHERS, {"a": 6, "n": 3})[1] == Fraction("1.5")


@pytest.mark.parametrize(
    ("points", "figures", "way", "end"),
    [
        ("max_points * a / b", {"a": 1, "b": 3}, ["(2 × 1)/3 = 0.67"], "0.67"),
        ("a - b", {"a": 5, "b": 1}, ["5 − 1 = 4.00", "at most 2.00 points"], "2"),
        ("a - b", {"a": 1, "b": 5}, ["1 − 5 = −4.00", "not below 0.00 points"], "0"),
        ("a - b", {"a": 5, "b": -1}, ["5 − (−1) = 6.00", "at most 2.00 points"], "2"),
        ("0 * a", {"a": 5}, ["0 × 5 = 0.00"], "0"),
    ],
)
def test_a_formula_is_told_with_its_figures(points: str, figures: Figures, way: list[str], end: str) -> None:
    assert formula(points, figures) == (way, Fraction(end))


def test_a_formula_that_divides_by_0_has_no_points() -> None:
    assert formula("a / b", {"a": 1, "b": 0}) == (["1/0: nothing to divide by"], None)


def test_a_percentage_stands_in_a_formula_as_it_was_typed(vietnamese: Language) -> None:
    figures = answered({"p": 0.955}, {"p": say("{percent} %", percent=Fraction("95.5"))})
    messages, points = calculated(
        rule_of(Formula, {"kind": "formula", "points": "max_points * p"}), figures, TWO
    )
    assert (shown(messages, vietnamese), points) == (["2 × 95,5 % = 1,91"], Fraction("1.91"))
