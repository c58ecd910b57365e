"""What would have earned the full points: with the unit's figures where they tell."""

from collections.abc import Mapping
from fractions import Fraction
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.explanation.exact_steps import Terms, exact_value
from cchc_cli.domain.explanation.leaf_points import LeafPoints
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.explanation.need import full_points_need
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Ratio
from cchc_cli.language import Language, Message

Figures = Mapping[str, float | str]

INPUTS = {
    "a": {"label": "A", "type": "count"},
    "b": {"label": "B", "type": "count"},
    "p": {"label": "P", "type": "percent"},
}
CHOICE = {"kind": "choice", "options": {"Đúng hạn": 2, "Sớm": 2, "Muộn": 1}}
ONE_CHOICE = {"kind": "choice", "options": {"Đúng hạn": 2, "Muộn": 1}}
CHECKLIST = {
    "kind": "checklist",
    "items": {"a": {"label": "Cổng", "points": 1}, "b": {"label": "Đài", "points": 0.5}},
}
RATIO = {"kind": "ratio", "share": "a / b", "target": "80%"}
SHARE_LEFT = {"kind": "ratio", "share": "1 - a / b"}
TIERS = {"kind": "steps", "value": "a", "steps": [{"from": 10, "points": "2"}, {"from": 5, "points": "1"}]}
ABOVE = {"kind": "steps", "value": "a / b", "steps": [{"above": "90%", "points": "100%"}]}
ABOVE_ZERO = {
    "kind": "steps",
    "value": "a - b",
    "steps": [{"above": 0, "points": "100%"}, {"from": 0, "points": "50%"}],
}
LINE = {"kind": "steps", "value": "a / b", "steps": [{"from": "50%", "points": "max_points * value"}]}
NEVER = {"kind": "steps", "value": "a", "steps": [{"from": 5, "points": "1"}]}
FORMULA = {"kind": "formula", "points": "max_points * a / b"}
LOWER = {"kind": "relative", "value": "a", "method": "goalposts", "direction": "lower", "goalposts": [2, 10]}
HIGHEST = {"kind": "relative", "value": "a / b", "method": "min-max"}
MEAN = {"kind": "relative", "value": "a", "method": "z-score"}


def leaf_of(rule: Mapping[str, object]) -> Criterion:
    asks = {} if rule["kind"] in {"choice", "checklist", "count", "award"} else {"inputs": INPUTS}
    return Criterion.model_validate({"code": "1", "name": "x", "max_points": 2, "rule": rule, **asks})


def answered(figures: Figures) -> Answered:
    numbers = {name: Fraction(str(one)) for name, one in figures.items() if not isinstance(one, str)}
    return Answered(numbers, {name: one for name, one in figures.items() if isinstance(one, str)}, {})


def points(
    final: float,
    computed: float = nan,
    status: ScoreStatus = ScoreStatus.VERIFIED,
    source: PointsSource = PointsSource.COMPUTED,
) -> LeafPoints:
    return LeafPoints(nan, final if isnan(computed) else computed, nan, final, source, status)


def need_of(need: Message) -> Fraction:
    """Give the figure that is asked for."""
    [first] = need.values.values()
    assert isinstance(first, Message)
    needed = first.values["needed"]
    assert isinstance(needed, Fraction)
    return needed


TERMS = Terms(Fraction(2), Rounding(decimals=2))


@pytest.mark.parametrize(
    ("rule", "figures", "said"),
    [
        (CHOICE, {"value": "Muộn"}, "một trong các phương án: “Đúng hạn”, “Sớm”"),
        (ONE_CHOICE, {"value": "Muộn"}, "phương án “Đúng hạn”"),
        (CHECKLIST, {"a": 1}, "có thêm: b) Đài: 0,5 điểm"),
        (CHECKLIST, {"a": 0}, "đủ tất cả các mục"),
        ({"kind": "count", "each": 0.5}, {"value": 3}, "từ 4 trở lên: thiếu 1"),
        ({"kind": "count", "each": 0.5}, {}, "từ 4 trở lên"),
        (
            {"kind": "count", "each": -1, "start": "max"},
            {"value": 3},
            "không có trường hợp nào, thay vì 3",
        ),
        ({"kind": "count", "each": -1, "start": 4}, {"value": 3}, "không quá 2, thay vì 3"),
        (RATIO, {"a": 11, "b": 17}, "a từ 14 trở lên: thiếu 3"),
        (RATIO, {"a": 0, "b": 0}, "a/b từ 80 % trở lên"),
        (SHARE_LEFT, {"a": 1, "b": 3}, "1 − a/b từ 100 % trở lên, thay vì 66,67 %"),
        (TIERS, {"a": 7}, "a từ 10 trở lên: thiếu 3"),
        (ABOVE, {"a": 9, "b": 10}, "a/b trên 90 %, thay vì 90 %"),
        (ABOVE_ZERO, {"a": 3, "b": 3}, "a − b trên 0, thay vì 0"),
        (ABOVE_ZERO, {}, "a − b trên 0"),
        (LINE, {"a": 6, "b": 10}, "a từ 10 trở lên: thiếu 4"),
        (NEVER, {"a": 2}, "mức cao nhất: a từ 5 trở lên"),
        (LOWER, {"a": 7}, "a từ 2 trở xuống, thay vì 7"),
        (HIGHEST, {"a": 7, "b": 9}, "a/b cao nhất trong các đơn vị"),
        (MEAN, {"a": 7}, "a tốt hơn hẳn mức trung bình của các đơn vị"),
        (
            {"kind": "award"},
            {},
            "điểm do người có thẩm quyền cho, tối đa 2 điểm, không tính theo công thức",
        ),
    ],
)
def test_each_rule_says_what_it_needs(
    rule: Mapping[str, object], figures: Figures, said: str, vietnamese: Language
) -> None:
    need = full_points_need(leaf_of(rule), answered(figures), TERMS, points(1))
    assert need is not None
    assert vietnamese.show(need) == said


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["60%", "80%", "95%", "100%"]))
def test_the_figure_that_is_named_gives_all_points_and_one_less_does_not(a: int, b: int, target: str) -> None:
    leaf = leaf_of({**RATIO, "target": target})
    rule = leaf.rule
    assert isinstance(rule, Ratio)
    given_figures = answered({"a": a, "b": b})
    need = full_points_need(leaf, given_figures, TERMS, points(1))
    assert need is not None
    if a < rule.target * b:
        needed = need_of(need)

        def share(part: Fraction) -> Fraction:
            value = exact_value(rule.share, {"a": part, "b": Fraction(b)})
            assert value is not None
            return value

        assert share(needed) >= rule.target > share(needed - 1)


def test_of_a_formula_nobody_can_say_what_it_needs() -> None:
    assert full_points_need(leaf_of(FORMULA), answered({"a": 1, "b": 2}), TERMS, points(1)) is None


@pytest.mark.parametrize("status", [ScoreStatus.EXEMPT, ScoreStatus.PENDING, ScoreStatus.NOT_APPLICABLE])
def test_nothing_is_needed_where_a_criterion_does_not_apply(status: ScoreStatus) -> None:
    assert full_points_need(leaf_of(RATIO), answered({}), TERMS, points(nan, status=status)) is None


def test_nothing_is_needed_where_all_points_were_earned() -> None:
    assert full_points_need(leaf_of(RATIO), answered({"a": 1, "b": 1}), TERMS, points(2)) is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (PointsSource.APPRAISED, "as many points in the appraisal as the figures give"),
        (PointsSource.SELF, "as many points in the self-assessment as the figures give"),
    ],
)
def test_where_the_figures_give_all_it_is_others_that_gave_less(source: PointsSource, said: str) -> None:
    less = points(1, computed=2, source=source)
    assert str(full_points_need(leaf_of(RATIO), answered({"a": 1, "b": 1}), TERMS, less)) == said
