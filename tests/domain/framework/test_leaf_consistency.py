"""Whether the parts of a scored criterion fit each other, as far as they can be read."""

from collections.abc import Mapping
from typing import Any

import pytest

from cchc_cli.domain.framework.draft import NodeDraft
from cchc_cli.domain.framework.leaf_consistency import leaf_remarks
from cchc_cli.domain.remark import path_text

COUNTS = {"a": {"type": "count"}, "b": {"type": "count"}}
TEXT = {"t": {"type": "text"}}


def remarks(rule: object, inputs: object = None, **more: object) -> list[tuple[str, str]]:
    stated = {"code": "1.1", "max_points": 2, "rule": rule, **more}
    draft = NodeDraft.model_validate(stated if inputs is None else {**stated, "inputs": inputs})
    return [(path_text(remark.path), str(remark.message)) for remark in leaf_remarks((), draft)]


def steps(*each: Mapping[str, object], value: str = "a / b") -> dict[str, Any]:
    return {"kind": "steps", "value": value, "steps": list(each)}


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ({"kind": "ratio", "share": "a / b", "target": "90%"}, COUNTS),
        ({"kind": "ratio", "share": "a - previous.a"}, COUNTS),
        ({"kind": "formula", "points": "max_points * a"}, COUNTS),
        (steps({"from": 1, "points": "max_points * value + b"}), COUNTS),
        ({"kind": "choice", "options": {"Có": 2, "Không": 0}}, None),
        ({"kind": "checklist", "items": {"a": {"points": 1}, "b": {"points": 2}}}, None),
        ({"kind": "count", "each": 1}, None),
        ({"kind": "count", "each": 1}, {"a": {"type": "count"}}),
        ({"kind": "award"}, {"a": {"type": "number"}}),
        ({"kind": "formula", "points": "a"}, {**COUNTS, **TEXT}),
    ],
    ids=lambda part: part.get("kind", "") if isinstance(part, dict) else "",
)
def test_what_fits_has_no_remarks(rule: Mapping[str, object], inputs: object) -> None:
    assert remarks(rule, inputs) == []


@pytest.mark.parametrize(
    ("rule", "inputs", "path", "sentence"),
    [
        (
            {"kind": "ratio", "share": "a / c"},
            COUNTS,
            "rule.share",
            "“c” is no input of this criterion; there is: a, b.",
        ),
        (
            {"kind": "ratio", "share": "a"},
            None,
            "rule.share",
            "“a” is no input of this criterion; declare it",
        ),
        ({"kind": "ratio", "share": "a * value"}, COUNTS, "rule.share", "“value” is no input"),
        ({"kind": "ratio", "share": "previous.c"}, COUNTS, "rule.share", "“previous.c” is no input"),
        ({"kind": "formula", "points": "value"}, COUNTS, "rule.points", "there is: a, b, max_points."),
        ({"kind": "formula", "points": "a + t"}, {**COUNTS, **TEXT}, "rule.points", "“t” is text"),
        ({"kind": "formula", "points": "previous.t"}, TEXT, "rule.points", "“previous.t” is text"),
        (
            steps({"from": 1, "points": 1}, {"from": 0, "points": "c"}),
            COUNTS,
            "rule.steps[1].points",
            "“c” is no input",
        ),
        (
            steps({"from": 1, "points": 1}, value="max_points"),
            COUNTS,
            "rule.value",
            "“max_points” is no input",
        ),
        ({"kind": "ratio", "share": "a", "target": 0}, COUNTS, "rule.target", "has to be above 0"),
        ({"kind": "ratio", "share": "a", "target": "-5%"}, COUNTS, "rule.target", "has to be above 0"),
        (
            {"kind": "choice", "options": {"Có": 2, "Tốt": "2.5"}},
            None,
            "rule.options.Tốt",
            "2.5 points are more than the 2",
        ),
        ({"kind": "choice", "options": {}}, None, "rule", "at least one entry"),
        ({"kind": "checklist", "items": {}}, None, "rule", "at least one entry"),
        (
            {"kind": "checklist", "items": {"a": {"points": 3}}},
            None,
            "rule.items.a.points",
            "3 points are more than the 2",
        ),
        (
            {"kind": "choice", "options": {"Có": 2}},
            COUNTS,
            "inputs",
            "asks its own questions; take the inputs out",
        ),
        ({"kind": "checklist", "items": {"a": {"points": 1}}}, COUNTS, "inputs", "asks its own questions"),
        ({"kind": "count", "each": 1}, COUNTS, "inputs", "needs one figure; take the other inputs out"),
        ({"kind": "award"}, TEXT, "inputs", "needs one figure"),
        ({"kind": "info"}, None, "max_points", "is not scored; its max_points are 0"),
    ],
    ids=str,
)
def test_a_rule_that_does_not_fit(
    rule: Mapping[str, object], inputs: object, path: str, sentence: str
) -> None:
    ((found, message),) = remarks(rule, inputs)
    assert found == path
    assert sentence in message


@pytest.mark.parametrize(
    ("inputs", "path", "sentence"),
    [
        ({"a": {"type": "count", "at_most": "a"}}, "inputs.a.at_most", "“a” is none"),
        ({"a": {"type": "count", "at_most": "c"}}, "inputs.a.at_most", "“c” is none"),
        ({"a": {"type": "count", "min": 2, "max": 1}}, "inputs.a.max", "no figure fits both"),
        (
            {"a": {"type": "count"}, "max_points": {"type": "count"}},
            "inputs.max_points",
            "has a meaning of its own",
        ),
        (
            {"a": {"type": "count"}, "previous": {"type": "count"}},
            "inputs.previous",
            "has a meaning of its own",
        ),
        (
            {"a": {"type": "count"}, "value": {"type": "count"}},
            "inputs.value",
            "has a meaning of its own",
        ),
    ],
)
def test_an_input_that_does_not_fit(inputs: Mapping[str, object], path: str, sentence: str) -> None:
    ((found, message),) = remarks({"kind": "formula", "points": "a"}, inputs)
    assert found == path
    assert sentence in message


def test_the_only_input_may_be_called_value() -> None:
    assert remarks({"kind": "formula", "points": "value"}, {"value": {"type": "count"}}) == []


def test_bounds_may_be_equal() -> None:
    assert remarks({"kind": "formula", "points": "a"}, {"a": {"type": "count", "min": 1, "max": 1}}) == []


def test_a_criterion_needs_a_rule_or_criteria_below() -> None:
    draft = NodeDraft.model_validate({"code": "1.1", "max_points": 2})
    (remark,) = leaf_remarks(("areas", 0, "criteria", 3), draft)
    assert path_text(remark.path) == "areas[0].criteria[3]"


@pytest.mark.parametrize("more", [{"criteria": []}, {"rule": "award"}, {"rule": None}])
def test_a_rule_or_criteria_that_cannot_be_read_are_there(more: Mapping[str, object]) -> None:
    assert leaf_remarks((), NodeDraft.model_validate({"code": "1.1", **more})) is not None
    assert list(leaf_remarks((), NodeDraft.model_validate({"code": "1.1", **more}))) == []


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ({"kind": "ratio", "share": "a /"}, COUNTS),
        ({"kind": "ratio", "share": "a / b", "target": "nhiều"}, COUNTS),
        ({"kind": "ratio", "share": "a / b"}, "a, b"),
        ({"kind": "ratio", "share": "a / b"}, {"a": 1, "b": None}),
        ({"kind": "choice", "options": {"Có": "nhiều"}}, None),
        ({"kind": "choice", "options": "Có"}, None),
        ({"kind": "checklist", "items": {"a": 5}}, None),
        (steps({"from": 1, "points": "max("}), COUNTS),
        ({"kind": "steps", "value": "a", "steps": [5]}, COUNTS),
        ({"kind": ["ratio"]}, COUNTS),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_left_to_the_models(rule: Mapping[str, object], inputs: object) -> None:
    assert remarks(rule, inputs) == []


def test_unreadable_maximum_points_are_compared_with_nothing() -> None:
    assert remarks({"kind": "choice", "options": {"Có": 5}}, max_points="hai") == []


def test_all_that_does_not_fit_is_told_at_once() -> None:
    inputs = {"a": {"type": "count", "at_most": "z", "min": 3, "max": 1}}
    found = remarks({"kind": "ratio", "share": "b / c", "target": 0}, inputs)
    assert [path for path, _ in found] == [
        "inputs.a.at_most",
        "inputs.a.max",
        "rule.share",
        "rule.share",
        "rule.target",
    ]
