"""What would have earned the full points: with the unit's figures where they tell."""

from collections.abc import Mapping
from fractions import Fraction
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ways import Figures, answered, leaf_of, terms_of

from cchc_cli.domain.explanation.exact_steps import exact_value
from cchc_cli.domain.explanation.leaf_points import LeafPoints
from cchc_cli.domain.explanation.need import full_points_need
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Ratio
from cchc_cli.language import Language, Message

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


TERMS = terms_of("2")


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


@pytest.mark.parametrize(
    ("each", "max_points", "number", "said"),
    [
        ("0.333", 1, 1, "3 or more: 2 missing"),
        ("0.33", 1, 1, "4 or more: 3 missing"),
        ("0.3", 1, 2, "4 or more: 2 missing"),
        ("0.25", 1, 3, "4 or more: 1 missing"),
    ],
)
def test_a_number_is_enough_where_its_published_points_are_all(
    each: str, max_points: int, number: int, said: str
) -> None:
    leaf = leaf_of({"kind": "count", "each": each}, max_points)
    need = full_points_need(leaf, answered({"value": number}), terms_of(str(max_points)), points(0.5))
    assert str(need) == said


def test_who_starts_below_the_maximum_and_is_counted_down_can_never_have_all_points() -> None:
    leaf = leaf_of({"kind": "count", "each": "-0.5", "start": 1})
    assert full_points_need(leaf, answered({"value": 1}), TERMS, points(0.5)) is None


def test_points_that_nothing_is_given_for_can_never_be_had() -> None:
    leaf = leaf_of({"kind": "count", "each": 0})
    assert full_points_need(leaf, answered({"value": 1}), TERMS, points(0)) is None


def test_evidence_alone_is_needed_where_the_figures_give_all() -> None:
    leaf = leaf_of(RATIO, evidence="Báo cáo <b>")
    zeroed = points(0, computed=2, status=ScoreStatus.NO_EVIDENCE)
    assert str(full_points_need(leaf, answered({"a": 1, "b": 1}), TERMS, zeroed)) == (
        "the required evidence: Báo cáo <b>"
    )


@pytest.mark.parametrize(
    ("method", "direction", "said"),
    [
        ("min-max", "lower", "the lowest a of all units"),
        ("percentile-rank", "higher", "a value of a higher than that of every other unit"),
        ("percentile-rank", "lower", "a value of a lower than that of every other unit"),
    ],
)
def test_among_the_units_it_is_said_who_has_all_points(method: str, direction: str, said: str) -> None:
    leaf = leaf_of({"kind": "relative", "value": "a", "method": method, "direction": direction})
    assert str(full_points_need(leaf, answered({"a": 1}), TERMS, points(1))) == said


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
