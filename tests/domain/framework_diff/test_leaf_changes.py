"""What changed in how a criterion is scored."""

import pytest
from framework_years import criterion

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.framework_diff.leaf_changes import leaf_changes

FIGURES = {"a": {"label": "Số làm", "type": "count"}, "b": {"label": "Tổng số", "type": "count"}}


def leaf(rule: object = None, max_points: float = 2, **more: object) -> Criterion:
    scored = rule or {"kind": "count", "each": 1}
    return Criterion.model_validate(criterion("1.1", "A", max_points, rule=scored, **more))


def ratio(**more: object) -> Criterion:
    return leaf({"kind": "ratio", "share": "a / b", **more}, inputs=FIGURES)


def said(before: Criterion, after: Criterion) -> list[tuple[str, str]]:
    return [(change.kind.value, str(change.message)) for change in leaf_changes(before, after)]


def test_what_did_not_change_is_not_told() -> None:
    assert said(ratio(), ratio()) == []


def test_a_target_is_told_apart_from_a_rule() -> None:
    assert said(ratio(target="80%"), ratio(target="90%")) == [("target", "maximum points from: 80 % → 90 %")]


def test_a_floor_is_told_apart_from_a_target() -> None:
    assert said(ratio(), ratio(floor="50%")) == [("target", "no points below: 0 % → 50 %")]


def test_another_kind_of_rule_is_told_whole() -> None:
    assert said(leaf(), leaf({"kind": "award"})) == [
        ("rule", "rule. Before: 1 point for each, at most 2 points. Now: points as stated, 0 to 2")
    ]


def test_of_a_rule_of_the_same_kind_only_what_changed_is_told() -> None:
    before = leaf({"kind": "choice", "options": {"Tốt": 2, "Khá": 1, "Kém": 0}})
    after = leaf({"kind": "choice", "options": {"Tốt": 2, "Khá": 1.5, "Kém": 0}})
    assert said(before, after) == [("rule", "rule. Before: Khá: 1 point. Now: Khá: 1.5 points")]


def test_an_option_that_is_merely_gone_is_told() -> None:
    before = leaf({"kind": "choice", "options": {"Tốt": 2, "Kém": 0}})
    after = leaf({"kind": "choice", "options": {"Tốt": 2}})
    assert said(before, after) == [("rule", "rule. Before: Kém: 0 points. Now: none")]


@pytest.mark.parametrize(
    "rules",
    [
        (
            {"kind": "choice", "options": {"Có": 2, "Nửa": 1}},
            {"kind": "choice", "options": {"Có": 3, "Nửa": 1.5}},
        ),
        (
            {"kind": "checklist", "items": {"a": {"label": "A", "points": 2}}},
            {"kind": "checklist", "items": {"a": {"label": "A", "points": 3}}},
        ),
    ],
    ids=["choice", "checklist"],
)
def test_points_that_grow_with_the_maximum_are_no_other_rule(rules: tuple[object, object]) -> None:
    assert said(leaf(rules[0], 2), leaf(rules[1], 3)) == []


def test_a_maximum_of_nothing_is_no_trouble() -> None:
    before, after = leaf({"kind": "info"}, 0), leaf({"kind": "choice", "options": {"Có": 0}}, 0)
    assert said(before, after) == [("rule", "rule. Before: for information, not scored. Now: Có: 0 points")]


def test_figures_that_went_and_came_are_told() -> None:
    after = {"a": FIGURES["a"], "c": {"label": "Số muộn", "type": "count"}}
    assert said(leaf(inputs=FIGURES), leaf(inputs=after)) == [
        ("inputs", "figure b is no longer asked for: Tổng số"),
        ("inputs", "new figure c: Số muộn (whole number)"),
    ]


def test_what_changed_in_a_figure_is_told() -> None:
    before = {"a": {"label": "Tỷ lệ", "type": "percent", "max": 1}}
    after = {"a": {"label": "Tỷ lệ đạt", "type": "number", "min": 1, "max": 9}}
    assert [message for _, message in said(leaf(inputs=before), leaf(inputs=after))] == [
        "figure a is another: “Tỷ lệ” → “Tỷ lệ đạt”",
        "figure a: percentage → number",
        "figure a, limits: at most 1 → at least 1; at most 9",
    ]


def test_of_long_texts_only_what_changed_is_quoted() -> None:
    before = leaf(guidance="Ghi số sáng kiến đã áp dụng có hiệu quả trong năm; mỗi sáng kiến được 0,5 điểm.")
    after = leaf(guidance="Ghi số sáng kiến đã áp dụng có hiệu quả trong kỳ; mỗi sáng kiến được 0,5 điểm.")
    ((_, sentence),) = said(before, after)
    old, new = (
        "“… có hiệu quả trong năm; mỗi sáng kiến được …”",
        "“… có hiệu quả trong kỳ; mỗi sáng kiến được …”",
    )
    assert sentence == f"guidance: {old} → {new}"


def test_evidence_that_is_newly_required_is_told() -> None:
    assert said(leaf(), leaf(evidence="Quyết định")) == [
        ("evidence", "evidence required: none → “Quyết định”")
    ]


def test_who_awards_the_points_is_told() -> None:
    assert said(leaf(), leaf(source="survey")) == [("source", "points come from: the unit → a survey")]
