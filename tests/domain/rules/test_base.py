"""Published points: within their range, never less for more, and exact at every threshold."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cchc_cli.domain.exact import Column, Rounding, RoundingMode
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import AnyRule, Formula, QuestionType, Rule, earned_points

RULES: TypeAdapter[Rule] = TypeAdapter(AnyRule)
GROWING = (
    {"kind": "ratio", "share": "a / 1000"},
    {"kind": "ratio", "share": "a / 1000", "floor": "35%", "target": "90%"},
    {"kind": "ratio", "share": "share(a, 1000, 0)", "target": "33.3%"},
    {
        "kind": "steps",
        "value": "a / 1000",
        "steps": [{"above": 0.8, "points": 3}, {"from": 0.2, "points": 1}],
    },
    {"kind": "formula", "points": "max_points * min(1, a / 700)"},
    {"kind": "count", "each": "0.003"},
)
MAXIMA = st.sampled_from(["0.25", "0.5", "1", "1.5", "3", "14.5", "20"]).map(Fraction)
ROUNDINGS = st.builds(Rounding, decimals=st.integers(0, 3), mode=st.sampled_from(list(RoundingMode)))


def points_of(
    rule: Rule, figures: Column, max_points: Fraction = Fraction(3), rounding: Rounding | None = None
) -> list[float]:
    operands = Operands({"a": figures, "value": figures}, len(figures))
    return [float(one) for one in earned_points(rule, operands, max_points, rounding or Rounding())]


@pytest.mark.parametrize("stated", GROWING, ids=lambda stated: stated["kind"])
@given(max_points=MAXIMA, rounding=ROUNDINGS)
def test_a_greater_figure_never_earns_less(
    stated: dict[str, object], max_points: Fraction, rounding: Rounding
) -> None:
    points = points_of(RULES.validate_python(stated), np.arange(0.0, 1200.0, 7), max_points, rounding)
    assert points == sorted(points)


@pytest.mark.parametrize("stated", GROWING, ids=lambda stated: stated["kind"])
@given(figures=st.lists(st.floats(-1e9, 1e9), min_size=1), max_points=MAXIMA, rounding=ROUNDINGS)
def test_points_stay_between_zero_and_the_maximum(
    stated: dict[str, object], figures: list[float], max_points: Fraction, rounding: Rounding
) -> None:
    points = points_of(RULES.validate_python(stated), np.array(figures), max_points, rounding)
    assert all(0 <= earned <= max_points for earned in points)


def test_a_maximum_with_more_decimals_than_are_published_is_not_exceeded() -> None:
    rule = Formula.model_validate({"points": "a"})
    assert points_of(rule, np.array([1.0]), Fraction("0.125")) == [0.125]


@pytest.mark.parametrize("stated", GROWING, ids=lambda stated: stated["kind"])
def test_unanswered_earns_nothing_that_could_be_counted(stated: dict[str, object]) -> None:
    unanswered, answered = points_of(RULES.validate_python(stated), np.array([np.nan, 1000.0]))
    assert np.isnan(unanswered)
    assert answered > 0


def test_figures_that_overflow_earn_the_maximum_without_a_warning() -> None:
    rule = Formula.model_validate({"points": "a * a * a"})
    assert points_of(rule, np.array([1e300, -1e300])) == [3.0, 0.0]


def test_one_unit_at_a_threshold_does_not_change_the_others() -> None:
    rule = Formula.model_validate({"points": "a / 8"})
    figures = np.array([1.0, 2.0, 3.0])  # 0.125 and 0.375 are halves, 0.25 is none
    assert points_of(rule, figures) == [points_of(rule, figures[[at]])[0] for at in range(3)]
    assert points_of(rule, figures) == [0.13, 0.25, 0.38]


@pytest.mark.parametrize("type_", QuestionType)
def test_texts_and_labels_are_no_numbers(type_: QuestionType) -> None:
    assert type_.is_text == (type_ in {QuestionType.TEXT, QuestionType.CHOICE})


def test_a_unit_at_a_threshold_may_lack_the_figure_that_its_step_needs() -> None:
    rule = RULES.validate_python({"kind": "steps", "value": "a", "steps": [{"from": 1, "points": "b"}]})
    operands = Operands({"a": np.array([1.0, 1.0]), "b": np.array([np.nan, 2.0])}, 2)
    missing, known = earned_points(rule, operands, Fraction(3), Rounding())
    assert np.isnan(missing)
    assert known == 2.0
