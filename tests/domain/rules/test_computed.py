"""Rules that compute points from figures: what they read, and how their parameters are meant."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import AnyRule, Ratio, Rule, Steps, earned_points
from cchc_cli.language import Language

RULES: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def steps(*each: dict[str, Any], value: str = "a") -> Steps:
    return Steps.model_validate({"value": value, "steps": list(each)})


@pytest.mark.parametrize(
    ("stated", "reads"),
    [
        ({"kind": "ratio", "share": "b / (a + b)"}, ("b", "a")),
        ({"kind": "formula", "points": "max_points * a - previous.a"}, ("a", "previous.a")),
        ({"kind": "formula", "points": "max_points"}, ()),
        (
            {
                "kind": "steps",
                "value": "a / b",
                "steps": [{"from": 1, "points": "value * c"}, {"above": 0, "points": "a + d"}],
            },
            ("a", "b", "c", "d"),
        ),
    ],
)
def test_a_rule_reads_inputs_and_not_what_it_is_given(stated: dict[str, Any], reads: tuple[str, ...]) -> None:
    assert RULES.validate_python(stated).reads == reads


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("50%", "max_points * 50%"),
        ("50 %", "max_points * 50 %"),
        ("33.3%", "max_points * 33.3%"),
        ("0.5", "0.5"),
        (1, "1"),
        ("max_points * 50%", "max_points * 50%"),
        ("100% - value", "100% - value"),
    ],
)
def test_a_percentage_alone_is_a_share_of_the_maximum(written: object, text: str) -> None:
    (step,) = steps({"from": 1, "points": written}).steps
    assert step.points.text == text


@pytest.mark.parametrize("thresholds", [{}, {"from": 1, "above": 1}, {"form": 1}])
def test_a_step_has_one_threshold(thresholds: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        steps({**thresholds, "points": 1})


def test_a_rule_in_steps_has_a_step() -> None:
    with pytest.raises(ValidationError):
        steps()


@given(
    thresholds=st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=1, max_size=5),
    figures=st.lists(st.integers(0, 100), min_size=1, max_size=20),
)
def test_the_first_step_that_is_reached_gives_its_points(
    thresholds: list[tuple[int, bool]], figures: list[int]
) -> None:
    stated = [
        {"above" if is_above else "from": f"{threshold}%", "points": number}
        for number, (threshold, is_above) in enumerate(thresholds, 1)
    ]
    operands = Operands({"a": np.array(figures) / 100}, len(figures))

    def slow(figure: int) -> float:
        for number, (threshold, is_above) in enumerate(thresholds, 1):
            if figure > threshold or (figure == threshold and not is_above):
                return number
        return 0

    earned = earned_points(steps(*stated), operands, Fraction(5), Rounding())
    assert earned.tolist() == [slow(figure) for figure in figures]


@pytest.mark.parametrize(
    ("if_no_denominator", "words"),
    [
        ("zero", "không phát sinh (mẫu số bằng 0): 0 điểm"),
        ("not-applicable", "không phát sinh (mẫu số bằng 0): không áp dụng"),
        ("unanswered", "đạt 100 %: điểm tối đa"),
    ],
)
def test_what_happens_without_a_denominator_is_said_last(
    if_no_denominator: str, words: str, vietnamese: Language
) -> None:
    rule = Ratio.model_validate({"share": "a / b", "if_no_denominator": if_no_denominator})
    assert vietnamese.show(rule.in_words(Fraction(1))[-1]) == words


def test_a_share_that_counts_without_a_denominator_is_said_too(english: Language) -> None:
    rule = Ratio.model_validate({"share": "share(a, b, 100%)", "floor": "50%"})
    assert [english.show(words) for words in rule.in_words(Fraction(1))] == [
        "points in proportion to a/b",
        "below 50 %: 0 points",
        "reaching 100 %: the maximum points",
        "where b is 0, a/b counts as 100 %",
    ]


@pytest.mark.parametrize(
    ("value", "reached"), [("0.96", 0), ("0.95", 0), ("0.94", 1), ("0.8", None), ("0.81", 1)]
)
def test_one_value_reaches_the_highest_step_that_admits_it(value: str, reached: int | None) -> None:
    rule = steps({"from": "95%", "points": 2}, {"above": "80%", "points": 1})
    step = rule.step_reached(Fraction(value))
    assert (None if step is None else rule.steps.index(step)) == reached


def test_a_step_says_from_where_to_where_it_goes(english: Language) -> None:
    rule = steps({"from": "95%", "points": 2}, {"above": "80%", "points": 1})
    said = [english.show(rule.range_in_words(step)) for step in rule.steps]
    assert said == ["from 95 %", "above 80 % to below 95 %"]


@pytest.mark.parametrize(
    ("value", "threshold", "is_percentage"),
    [("a", "50%", True), ("a / b", "1", True), ("a", "1", False), ("a", "10", False)],
)
def test_thresholds_tell_whether_a_value_is_a_percentage(
    value: str, threshold: str, *, is_percentage: bool
) -> None:
    assert steps({"from": threshold, "points": 1}, value=value).is_by_percentage is is_percentage
