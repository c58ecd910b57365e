"""What a rule can give at all, tried with figures of every size."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from domain.factories import leaf
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.framework.trials import best_points, reached_steps
from cchc_cli.domain.rules import Steps

A = {"a": {"label": "A", "type": "count"}}
A_AND_B = {**A, "b": {"label": "B", "type": "count"}}


def criterion(rule: dict[str, Any], max_points: object = 2, **inputs: Any) -> Criterion:
    more = {"inputs": inputs} if inputs else {}
    return Criterion.model_validate(leaf("1.1", max_points, rule, **more))


@pytest.mark.parametrize(
    ("rule", "inputs", "best"),
    [
        ({"kind": "choice", "options": {"Có": "1.5", "Không": 0}}, {}, "1.5"),
        ({"kind": "choice", "options": {"Có": 5}}, {}, "2"),
        (
            {
                "kind": "checklist",
                "items": {"a": {"label": "A", "points": 1}, "b": {"label": "B", "points": -1}},
            },
            {},
            "1",
        ),
        ({"kind": "award"}, {}, "2"),
        ({"kind": "award", "step": "0.3"}, {}, "1.8"),
        ({"kind": "count", "each": "0.1"}, {}, "2"),
        ({"kind": "count", "each": -1, "start": 1}, {}, "1"),
        ({"kind": "ratio", "share": "a / b"}, A_AND_B, "2"),
        ({"kind": "relative", "value": "a", "method": "z-score"}, A, "2"),
        ({"kind": "relative", "value": "a", "method": "goalposts", "goalposts": [0, 10**9]}, A, "2"),
        (
            {"kind": "relative", "value": "a", "method": "goalposts", "goalposts": [0, 10]},
            {"a": {"label": "A", "type": "number", "max": 5}},
            "1",
        ),
        (
            {"kind": "relative", "value": "a", "method": "goalposts", "goalposts": [0, 100]},
            {"a": {"label": "A", "type": "percent"}},
            "0.04",
        ),
        ({"kind": "ratio", "share": "a / b / 4"}, {**A_AND_B, "a": {**A["a"], "at_most": "b"}}, "0.5"),
        ({"kind": "formula", "points": "a / 3"}, {"a": {**A["a"], "max": 1}}, "1/3"),
        ({"kind": "formula", "points": "0 - a"}, {"a": {**A["a"], "min": 1}}, "0"),
        ({"kind": "formula", "points": "a / 0"}, A, "0"),
        ({"kind": "formula", "points": "a"}, {"a": {"label": "A", "type": "yes-no"}}, "1"),
        (
            {"kind": "formula", "points": "(b - a) / 10"},
            {key: {"label": key, "type": "date"} for key in "ab"},
            "2",
        ),
        ({"kind": "formula", "points": "a"}, {"a": {"label": "A", "type": "percent", "max": "70%"}}, "0.7"),
        ({"kind": "formula", "points": "a - previous.a"}, {"a": {"label": "A", "type": "number"}}, "2"),
    ],
    ids=str,
)
def test_the_best_that_any_answer_earns(rule: dict[str, Any], inputs: dict[str, Any], best: str) -> None:
    assert best_points(criterion(rule, **inputs)) == Fraction(best)


def test_with_too_many_inputs_nothing_is_known() -> None:
    inputs = {name: {"label": name, "type": "count"} for name in "abcdefgh"}
    assert best_points(criterion({"kind": "formula", "points": "+".join(inputs)}, **inputs)) is None


def test_texts_are_not_tried() -> None:
    inputs = {**A, "t": {"label": "Chữ", "type": "text"}}
    assert best_points(criterion({"kind": "formula", "points": "a"}, **inputs)) == 2


@pytest.mark.parametrize("type_", ["count", "number", "percent", "date", "yes-no"])
def test_every_bound_is_tried(type_: str) -> None:
    bound = 739_123 if type_ == "date" else 1
    stated = {"label": "A", "type": type_, "min": bound, "max": bound}
    assert best_points(criterion({"kind": "formula", "points": "a"}, 10**6, a=stated)) == bound


@pytest.mark.parametrize(
    ("stated", "inputs", "reached"),
    [
        ([{"from": 1, "points": 1}, {"from": 0, "points": 0}], A, {0, 1}),
        (
            [{"from": 80, "points": 2}, {"from": "50%", "points": 1}],
            {"a": {"label": "A", "type": "percent"}},
            {1},
        ),
        ([{"above": "100%", "points": 2}], {"a": {"label": "A", "type": "percent", "max": 1}}, set()),
        ([{"above": 10**6, "points": 2}, {"from": 10**6, "points": 1}], A, {1}),
    ],
)
def test_steps_that_figures_can_reach(
    stated: list[dict[str, Any]], inputs: dict[str, Any], reached: set[int]
) -> None:
    made = criterion({"kind": "steps", "value": "a", "steps": stated}, **inputs)
    assert isinstance(made.scoring_rule, Steps)
    assert reached_steps(made, made.scoring_rule) == reached


def test_with_too_many_inputs_every_step_may_be_reached() -> None:
    inputs = {name: {"label": name, "type": "count"} for name in "abcdefgh"}
    stated = [{"from": 10**9, "points": 1}, {"from": 0, "points": 0}]
    made = criterion({"kind": "steps", "value": "+".join(inputs), "steps": stated}, **inputs)
    assert isinstance(made.scoring_rule, Steps)
    assert reached_steps(made, made.scoring_rule) == {0, 1}


@given(
    percent=st.integers(1, 300),
    floor=st.integers(0, 100),
    max_points=st.sampled_from(["0.5", "1.5", "2", "20"]).map(Fraction),
)
def test_a_ratio_that_can_reach_its_target_earns_everything(
    percent: int, floor: int, max_points: Fraction
) -> None:
    rule = {"kind": "ratio", "share": "a / b", "target": f"{percent}%", "floor": f"{min(floor, percent)}%"}
    assert best_points(criterion(rule, str(max_points), **A_AND_B)) == max_points


TENTHS = st.integers(-20, 20).map(lambda tenths: Fraction(tenths, 10))


@given(st.lists(TENTHS, min_size=1, max_size=5))
def test_the_best_of_a_checklist_is_that_of_all_ways_to_tick_it(points: list[Fraction]) -> None:
    items = {f"i{at}": {"label": "A", "points": str(one)} for at, one in enumerate(points)}
    ticked = (sum(some, Fraction(0)) for size in range(6) for some in combinations(points, size))
    best = min(max(ticked), Fraction(2))
    assert best_points(criterion({"kind": "checklist", "items": items})) == best


@given(st.integers(1, 40))
def test_the_best_of_an_award_is_the_highest_multiple_of_its_step(hundredths: int) -> None:
    step = Fraction(hundredths, 100)
    multiples = (step * times for times in range(201))
    best = max(one for one in multiples if one <= 2)
    assert best_points(criterion({"kind": "award", "step": str(step)})) == best


@given(st.lists(TENTHS, min_size=1, max_size=4, unique=True))
def test_the_best_of_a_choice_is_its_best_option_up_to_the_maximum(points: list[Fraction]) -> None:
    options = {f"o{at}": str(one) for at, one in enumerate(points)}
    assert best_points(criterion({"kind": "choice", "options": options}, 1)) == min(max(points), 1)


@pytest.mark.parametrize("formula", ["a / 3", "(a + 1) / 9", "a * 0.1", "a * a"])
def test_no_rule_earns_more_than_the_maximum(formula: str) -> None:
    assert best_points(criterion({"kind": "formula", "points": formula}, 1, **A)) == 1


@pytest.mark.parametrize(("count", "is_known"), [(5, True), (6, False)])
def test_five_counts_are_the_most_that_are_tried(count: int, *, is_known: bool) -> None:
    inputs = {name: {"label": name, "type": "count"} for name in "abcdef"[:count]}
    best = best_points(criterion({"kind": "formula", "points": "+".join(inputs)}, **inputs))
    assert (best is not None) is is_known
