"""The way from figures to points: every shown equation holds, and the last figure is the points."""

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
import pytest
from equations import false_equations, last_number, steps_of
from hypothesis import example, given
from hypothesis import strategies as st
from ways import answered, leaf_of

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.explanation.way import way_to_points
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import Rule, earned_points
from cchc_cli.language import Language

TWO = Rounding(decimals=2)
MAXIMA = ["0.125", "0.25", "0.75", "1", "1.5", "3.5", "14.5", "20", "36.5", "100"]
SHARES = ["20%", "33.3%", "60%", "80%", "98.5%", "100%"]

counts = st.one_of(st.integers(0, 12), st.integers(0, 1000), st.integers(0, 10**6))
maxima = st.sampled_from(MAXIMA)
shares = st.sampled_from(SHARES)
roundings = st.builds(Rounding, decimals=st.integers(0, 3), mode=st.sampled_from(list(RoundingMode)))
expressions = st.sampled_from(["a / b", "share(a, b, 0)", "1 - a / b", "a / (a + b)", "share(a + b, a, 1)"])
ratios = st.builds(
    lambda share, target, floor, otherwise: {
        "kind": "ratio",
        "share": share,
        "target": target,
        "floor": floor,
        "if_no_denominator": otherwise,
    },
    expressions,
    shares,
    st.sampled_from(["0%", *SHARES]),
    st.sampled_from(["full", "zero", "not-applicable", "unanswered"]),
)
steps = st.builds(
    lambda value, high, low: {"kind": "steps", "value": value, "steps": [high, low]},
    expressions,
    st.sampled_from([{"from": "95%", "points": "max_points * value"}, {"above": "90%", "points": "100%"}]),
    st.sampled_from(
        [{"from": "50%", "points": "max_points * value / 80%"}, {"from": "10%", "points": "50%"}]
    ),
)
formulas = st.sampled_from(
    [
        "max_points * share(a, b, 1)",
        "max_points * (share(a, b, 0) + 50% * share(b, a, 0))",
        "a - b",
        "max_points - 0.125 * a",
    ]
).map(lambda points: {"kind": "formula", "points": points})
goalposts = st.builds(
    lambda direction, value: {
        "kind": "relative",
        "value": value,
        "method": "goalposts",
        "direction": direction,
        "goalposts": ["10%", "90%"],
    },
    st.sampled_from(["higher", "lower"]),
    expressions,
)
each = st.builds(
    lambda each, start: {"kind": "count", "each": each, "start": start},
    st.sampled_from(["0.5", "-0.25", "0.333"]),
    st.sampled_from(["0", "max", "0.5"]),
)
rules = st.one_of(ratios, steps, formulas, goalposts, each)


def points_of(rule: Rule, figures: Mapping[str, float | str], terms: Terms) -> float:
    """Give the points as scoring computes them."""
    columns = {
        name: np.array([figure], dtype=object if isinstance(figure, str) else float)
        for name, figure in figures.items()
    }
    return float(earned_points(rule, Operands(columns, 1), terms.max_points, terms.rounding)[0])


@given(rules, counts, counts, maxima, roundings)
@example({"kind": "ratio", "share": "a / b"}, 1, 300, "1.5", TWO)
@example({"kind": "ratio", "share": "a / b", "floor": "80%"}, 79999, 100000, "1", TWO)
@example({"kind": "ratio", "share": "a / b"}, 99999, 100000, "20", TWO)
def test_the_equations_hold_and_end_at_the_points(
    written: Mapping[str, object], a: int, b: int, top: str, rounding: Rounding
) -> None:
    rule, terms = leaf_of(written).scoring_rule, Terms(Fraction(top), rounding)
    figures = {"a": float(a), "b": float(b), "value": float(a)}
    points = points_of(rule, figures, terms)
    way = way_to_points(rule, answered(figures), terms, points)
    assert way is not None
    assert not list(false_equations(way, rounding.decimals))
    if points == points:  # noqa: PLR0124 - NaN is no points
        assert float(last_number(way)) == points
        assert "by the rule" not in steps_of(way)[-1]  # what stands in for an equation that does not hold


RATIO = {"kind": "ratio", "share": "a / b", "floor": "50%"}
TARGET = {"kind": "ratio", "share": "a / b", "target": "90%"}
STEPS = {
    "kind": "steps",
    "value": "share(a, b, 0)",
    "steps": [{"from": "95%", "points": "max_points * value"}, {"from": "80%", "points": "50%"}],
}
TIERS = {"kind": "steps", "value": "a", "steps": [{"above": 10, "points": "2"}, {"from": 3, "points": "0.5"}]}
TICKS = {
    "kind": "checklist",
    "items": {"a": {"label": "A", "points": "0.25"}, "b": {"label": "B", "points": "0.5"}},
}
CHOICE = {"kind": "choice", "options": {"Muộn": "0.125"}}
GOALS = {"kind": "relative", "value": "a", "method": "goalposts", "direction": "lower", "goalposts": [2, 10]}


@pytest.mark.parametrize(
    ("written", "figures", "top", "line"),
    [
        (RATIO, {"a": 393087, "b": 443565}, "20", "393.087/443.565 = 88,62 % → 20 × 88,62 % = 17,72"),
        (RATIO, {"a": 5, "b": 12}, "20", "5/12 = 41,67 % → dưới 50 %: 0 điểm"),
        (RATIO, {"a": 13, "b": 12}, "20", "13/12 = 108,33 % → đạt 100 %: 20,00 điểm"),
        (RATIO, {"a": 0, "b": 0}, "20", "0/0: mẫu số bằng 0"),
        (RATIO, {"a": 49999, "b": 100000}, "20", "49.999/100.000 = 49,999 % → dưới 50 %: 0 điểm"),
        (TARGET, {"a": 3, "b": 4}, "2", "3/4 = 75 % → 2 × 75 % / 90 % = 1,67"),
        (STEPS, {"a": 191, "b": 200}, "2", "191/200 = 95,5 % → từ 95 % trở lên: 2 × 95,5 % = 1,91"),
        (STEPS, {"a": 9, "b": 10}, "2", "9/10 = 90 % → từ 80 % đến dưới 95 %: 1,00 điểm"),
        (STEPS, {"a": 1, "b": 2}, "2", "1/2 = 50 % → dưới mọi mức: 0 điểm"),
        (TIERS, {"a": 11}, "2", "a = 11 → trên 10: 2,00 điểm"),
        (TICKS, {"a": 1, "b": 1}, "1", "a: 0,25; b: 0,50 → 0,25 + 0,50 = 0,75"),
        (TICKS, {"a": 0, "b": 0}, "1", "không có mục nào được chọn: 0,00 điểm"),
        (CHOICE, {"value": "Muộn"}, "1", "“Muộn”: 0,125 điểm → làm tròn thành 0,13 điểm"),
        ({"kind": "count", "each": "0.5"}, {"value": 6}, "2", "6 × 0,5 = 3,00 → tối đa 2,00 điểm"),
        (
            {"kind": "count", "each": "-1", "start": "max"},
            {"value": 3},
            "2",
            "2 − 3 × 1 = −1,00 → tối thiểu 0,00 điểm",
        ),
        (
            {"kind": "formula", "points": "max_points * share(a, b, 1)"},
            {"a": 0, "b": 0},
            "2",
            "2 × (0/0, lấy bằng 1) = 2,00",
        ),
        ({"kind": "formula", "points": "a / b"}, {"a": 1, "b": 0}, "2", "1/0: mẫu số bằng 0"),
        ({"kind": "award"}, {"value": 1.5}, "2", "điểm đã cho: 1,50 điểm"),
        (GOALS, {"a": 4}, "2", "a = 4 → 2 × (10 − 4)/(10 − 2) = 1,50"),
        (GOALS, {"a": 12}, "2", "a = 12 → vượt mốc: 0,00 điểm"),
    ],
)
def test_a_way_reads_as_an_officer_would_write_it(
    written: Mapping[str, object],
    figures: Mapping[str, float | str],
    top: str,
    line: str,
    vietnamese: Language,
) -> None:
    rule, terms = leaf_of(written).scoring_rule, Terms(Fraction(top), TWO)
    typed = {name: one if isinstance(one, str) else float(one) for name, one in figures.items()}
    way = way_to_points(rule, answered(typed), terms, points_of(rule, typed, terms))
    assert way is not None
    assert vietnamese.show(way) == line
