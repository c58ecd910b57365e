"""What is doubtful in one scored criterion; ``test_lint.py`` has the rest of a framework."""

from typing import Any

import pytest
from domain.factories import leaf

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.framework.leaf_lint import leaf_lint
from cchc_cli.domain.remark import path_text

COUNTS = {"a": {"label": "A", "type": "count"}, "b": {"label": "B", "type": "count"}}


def remarks(rule: dict[str, Any], owner: str | None = None, **more: object) -> dict[str, str]:
    made = Criterion.model_validate(leaf("1.1", 2, rule, **more))
    return {path_text(remark.path): str(remark.message) for remark in leaf_lint((), made, owner)}


def steps(*each: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "steps", "value": "a / b", "steps": list(each)}


@pytest.mark.parametrize(
    "points",
    ["max(1, 1 / 0)", "min(2, max_points / 0)", "share(1, 0)", "max_points / 0"],
)
def test_points_that_are_divided_by_zero_are_tried_without_a_warning(points: str) -> None:
    found = remarks(steps({"from": 0.5, "points": points}, {"above": 0, "points": 2}), inputs=COUNTS)
    assert "rule.steps[0].points" not in found


@pytest.mark.parametrize(
    ("points", "is_too_many"),
    [("2", False), ("2.01", True), ("max_points * 1.1", True), ("value * 5", False)],
)
def test_points_that_are_the_same_for_all_are_compared_with_the_maximum(
    points: str, *, is_too_many: bool
) -> None:
    found = remarks(steps({"from": 0.5, "points": points}, {"above": 0, "points": 2}), inputs=COUNTS)
    assert ("rule.steps[0].points" in found) is is_too_many


@pytest.mark.parametrize(
    ("highest", "never"),
    [
        ([{"from": 1}, {"from": 0.5}, {"from": 0}], []),
        ([{"above": 0.5}, {"from": 0.5}, {"above": 0}], []),
        ([{"from": 0.5}, {"from": 1}, {"from": 0}], [1]),
        ([{"from": 0.5}, {"from": 1}, {"above": 0.5}], [1, 2]),
        ([{"from": 0.5}, {"from": 0.5}], [1]),
    ],
)
def test_steps_behind_a_lower_one_are_never_reached(highest: list[dict[str, Any]], never: list[int]) -> None:
    found = remarks(steps(*({**one, "points": 2} for one in highest)), inputs=COUNTS)
    assert [path for path in found if "never reached" in found[path]] == [f"rule.steps[{at}]" for at in never]


@pytest.mark.parametrize(
    ("evidence", "owner", "is_doubtful"),
    [("Báo cáo", None, True), ("Báo cáo", "so-noi-vu", False), (None, None, False)],
)
def test_somebody_has_to_look_at_evidence(
    evidence: str | None, owner: str | None, *, is_doubtful: bool
) -> None:
    found = remarks({"kind": "award"}, owner, evidence=evidence)
    assert ("evidence" in found) is is_doubtful


def test_the_bound_of_another_input_is_used() -> None:
    inputs = {"a": {**COUNTS["a"], "at_most": "b"}, "b": COUNTS["b"]}
    assert remarks({"kind": "formula", "points": "a"}, inputs=inputs) == {}


def test_texts_explain_and_need_not_be_used() -> None:
    inputs = {"a": COUNTS["a"], "t": {"label": "Ghi chú", "type": "text"}}
    assert remarks({"kind": "formula", "points": "a"}, inputs=inputs) == {}


def test_an_input_that_changes_nothing_is_told() -> None:
    assert remarks({"kind": "formula", "points": "a"}, inputs=COUNTS) == {
        "inputs.b": "The input “b” changes no points."
    }
