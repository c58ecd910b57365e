"""What changed in how a criterion is scored."""

import unicodedata

import pytest
from framework_years import criterion

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.framework_diff.leaf_changes import leaf_changes
from cchc_cli.language import Language

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


@pytest.mark.parametrize("text", ["  Quyết  định ", "QUYẾT ĐỊNH", unicodedata.normalize("NFD", "Quyết định")])
def test_a_text_that_is_merely_spelled_otherwise_has_not_changed(text: str) -> None:
    assert said(leaf(evidence="Quyết định", guidance="Quyết định"), leaf(evidence=text, guidance=text)) == []


def test_a_blank_text_is_as_none() -> None:
    assert said(leaf(guidance=None), leaf(guidance="  ")) == []


def test_target_and_floor_are_told_one_by_one() -> None:
    assert said(ratio(target="80%", floor="20%"), ratio(target="75.5%", floor="30%")) == [
        ("target", "maximum points from: 80 % → 75.5 %"),
        ("target", "no points below: 20 % → 30 %"),
    ]


def test_a_target_beside_another_share_is_another_rule() -> None:
    other = leaf({"kind": "ratio", "share": "b / a", "target": "90%"}, inputs=FIGURES)
    assert [kind for kind, _ in said(ratio(target="80%"), other)] == ["rule"]


def test_another_rule_without_a_denominator_is_another_rule() -> None:
    assert [kind for kind, _ in said(ratio(), ratio(if_no_denominator="full"))] == ["rule"]


@pytest.mark.parametrize(
    ("options", "is_other"),
    [
        ({"Có": 3, "Nửa": 1.5}, False),
        ({"Có": 3, "Nửa": 1}, True),
        ({"Nửa": 1.5, "Có": 3}, True),  # the form lists them in another order
        ({"Có": 3, "Một nửa": 1.5}, True),
    ],
)
def test_options_are_the_same_when_shares_labels_and_order_are(
    options: dict[str, float], *, is_other: bool
) -> None:
    before = leaf({"kind": "choice", "options": {"Có": 2, "Nửa": 1}}, 2)
    assert bool(said(before, leaf({"kind": "choice", "options": options}, 3))) is is_other


def test_points_for_each_that_grow_with_the_maximum_are_another_rule() -> None:
    before, after = leaf({"kind": "count", "each": 1}, 2), leaf({"kind": "count", "each": 1.5}, 3)
    assert [kind for kind, _ in said(before, after)] == ["rule"]


def test_all_changes_of_a_criterion_are_told_in_one_order() -> None:
    after = leaf({"kind": "award"}, evidence="Quyết định", guidance="Ghi rõ", source="survey", inputs={})
    kinds = [kind for kind, _ in said(leaf(inputs={"a": FIGURES["a"]}), after)]
    assert kinds == ["rule", "inputs", "evidence", "guidance", "source"]


def test_changes_carry_the_codes_of_both_years() -> None:
    after = Criterion.model_validate(criterion("3.2", "A", 2, rule={"kind": "award"}))
    assert {(one.before_code, one.after_code) for one in leaf_changes(leaf(), after)} == {("1.1", "3.2")}


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"min": 0}, "none → at least 0"),
        ({"max": 24}, "none → at most 24"),
        ({"at_most": "b"}, "none → at most b"),
        ({"min": 1, "max": 9, "at_most": "b"}, "none → at least 1; at most 9; at most b"),
    ],
)
def test_limits_of_a_figure_are_told_whole(limits: dict[str, object], words: str) -> None:
    after = {"a": {**FIGURES["a"], **limits}, "b": FIGURES["b"]}
    assert said(leaf(inputs=FIGURES), leaf(inputs=after)) == [("inputs", f"figure a, limits: {words}")]


def test_changes_are_told_in_vietnamese(vietnamese: Language) -> None:
    (change,) = leaf_changes(ratio(target="80%"), ratio(target="90%"))
    assert vietnamese.show(change.message) == "mức đạt điểm tối đa: 80 % → 90 %"
