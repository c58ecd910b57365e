"""What is legal in a framework but probably not meant."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from domain.factories import area, framework, leaf

from cchc_cli.domain.framework.lint import highest_index, lint
from cchc_cli.domain.remark import path_text

COUNTS = {
    "a": {"label": "Part", "type": "count", "at_most": "b"},
    "b": {"label": "Whole", "type": "count"},
}
CHOICE = {"kind": "choice", "options": {"Có": 1, "Không": 0}}
LEAF_PATH = "areas[0].criteria[0]"


def remarks(areas: list[dict[str, object]], **more: object) -> list[tuple[str, str]]:
    top = sum(float(str(one["max_points"])) for one in areas if one.get("role", "base") == "base")
    made = framework(areas, **{"scale": top or 1, **more})
    return [(path_text(remark.path), str(remark.message)) for remark in lint(made)]


def leaf_remarks(max_points: object, rule: Mapping[str, object], **more: object) -> list[tuple[str, str]]:
    return remarks([area("1", [leaf("1.1", max_points, rule, **more)])])


def steps(*each: Mapping[str, object], value: str = "a / b") -> dict[str, object]:
    return {"kind": "steps", "value": value, "steps": list(each)}


def test_a_sound_framework_has_no_remarks() -> None:
    assert leaf_remarks(1, {"kind": "ratio", "share": "a / b"}, inputs=COUNTS) == []


@pytest.mark.parametrize(
    ("max_points", "rule", "path", "sentence"),
    [
        (2, CHOICE, "rule", "earns more than 1 of the 2 points"),
        (1, {"kind": "choice", "options": {"Có": 1, "Sai": -1}}, "rule.options.Sai", "−1 points count as 0"),
        (
            2,
            {"kind": "checklist", "items": {"a": {"label": "A", "points": 1}}},
            "rule",
            "more than 1 of the 2",
        ),
        (
            1,
            {"kind": "checklist", "items": {key: {"label": key, "points": 1} for key in "ab"}},
            "rule.items",
            "add up to 2; what is above 1 is cut off",
        ),
        (1, {"kind": "count", "each": 0, "start": "max"}, "rule.each", "changes nothing"),
        (2, {"kind": "count", "each": -0.5, "start": 1}, "rule", "earns more than 1 of the 2"),
        (1, {"kind": "award", "step": 0.3}, "rule", "earns more than 0.9 of the 1"),
        (0, CHOICE | {"options": {"Có": 0}}, "max_points", "is it of kind info?"),
    ],
)
def test_a_rule_without_inputs(
    max_points: object, rule: Mapping[str, object], path: str, sentence: str
) -> None:
    found = dict(leaf_remarks(max_points, rule))
    assert sentence in found[f"{LEAF_PATH}.{path}"]


@pytest.mark.parametrize(
    ("rule", "path", "sentence"),
    [
        (
            {"kind": "ratio", "share": "a / b", "target": "50%", "floor": "80%"},
            "rule.floor",
            "above the target",
        ),
        ({"kind": "ratio", "share": "a / b", "target": 80}, "rule", "earns more than 0.0125 of the 1 points"),
        ({"kind": "formula", "points": "a / b / 2"}, "rule", "earns more than 0.5 of the 1 points"),
        (steps({"from": 80, "points": 1}, {"from": "50%", "points": 1}), "rule.steps[0]", "is 80 right?"),
        (steps({"from": 0.5, "points": 1}, {"from": 0.8, "points": 1}), "rule.steps[1]", "never reached"),
        (steps({"from": 0.5, "points": 1}, {"above": 0.5, "points": 1}), "rule.steps[1]", "never reached"),
        (
            steps({"from": 0.5, "points": 2}),
            "rule.steps[0].points",
            "more than 1 points; the rest is cut off",
        ),
        ({"kind": "formula", "points": "b"}, "inputs.a", "“a” changes no points"),
    ],
)
def test_a_rule_over_inputs(rule: Mapping[str, object], path: str, sentence: str) -> None:
    found = dict(leaf_remarks(1, rule, inputs=COUNTS))
    assert sentence in found[f"{LEAF_PATH}.{path}"]


def test_the_step_above_and_the_step_from_the_same_value_do_not_overlap() -> None:
    rule = steps({"above": 1, "points": 0}, {"from": 1, "points": 1}, value="a")
    assert leaf_remarks(1, rule, inputs={"a": {"label": "A", "type": "count"}}) == []


def test_a_declared_input_may_answer_a_count() -> None:
    inputs = {"a": {"label": "A", "type": "count", "max": 1}}
    found = leaf_remarks(1, {"kind": "count", "each": 0.5}, inputs=inputs)
    assert "No answer that was tried earns more than 0.5 of the 1 points." in dict(found).values()


def test_last_year_counts_as_a_use_of_an_input() -> None:
    rule = {"kind": "formula", "points": "max_points * min(1, previous.a)"}
    assert leaf_remarks(1, rule, inputs={"a": {"label": "A", "type": "number"}}) == []


def test_too_many_inputs_are_not_tried() -> None:
    names = "abcdefghij"
    inputs = {name: {"label": name, "type": "count", "max": 0} for name in names}
    numbers = {name: {**stated, "max": 10**6} for name, stated in inputs.items()}
    assert leaf_remarks(1, {"kind": "formula", "points": " + ".join(names)}, inputs=numbers) == []


def test_text_and_figures_for_information_need_no_rule() -> None:
    assert leaf_remarks(0, {"kind": "info"}, inputs=COUNTS) == []


def test_evidence_needs_somebody_who_looks_at_it() -> None:
    assert leaf_remarks(1, CHOICE, evidence="Báo cáo") == [
        (f"{LEAF_PATH}.evidence", "Evidence is required, but no `owner` looks at it.")
    ]


def test_an_inherited_owner_looks_at_evidence() -> None:
    assert remarks([area("1", [leaf("1.1", 1, CHOICE, evidence="Báo cáo")], owner="so")]) == []


def test_the_code_of_a_child_continues_that_of_its_parent() -> None:
    ((path, sentence),) = remarks([area("1", [leaf("2.1", 1, CHOICE)])])
    assert (path, "does not begin with 1." in sentence) == (f"{LEAF_PATH}.code", True)


def test_an_accepted_total_is_shown() -> None:
    accepted = {**area("1", [leaf("1.1", 1, CHOICE)]), "max_points": 2, "accept_total": "as printed"}
    ((path, sentence),) = remarks([accepted], scale=2)
    assert path == "areas[0].accept_total"
    assert sentence == "2 points, but the criteria below add up to 1; accepted: as printed"


def test_a_total_that_adds_up_needs_no_acceptance() -> None:
    ((_, sentence),) = remarks([area("1", [leaf("1.1", 1, CHOICE)], accept_total="?")])
    assert "not needed" in sentence


def test_a_cap_above_the_area_is_never_reached() -> None:
    bonus = area("2", [leaf("2.1", 1, CHOICE)], role="bonus", cap=2)
    found = remarks([area("1", [leaf("1.1", 1, CHOICE)]), bonus])
    assert found == [("areas[1].cap", "The cap 2 is never reached: the area has 1 points.")]


def test_an_official_framework_names_its_decision() -> None:
    ((path, _),) = remarks([area("1", [leaf("1.1", 1, CHOICE)])], status="official")
    assert path == "status"


@pytest.mark.parametrize(
    ("bands", "path", "sentence"),
    [
        ([("A", 110), ("B", 0)], "bands[0].from", "no index is above 100"),
        ([("A", 80), ("B", 50)], "bands[1].from", "units below it get none"),
    ],
)
def test_bands(bands: list[tuple[str, int]], path: str, sentence: str) -> None:
    stated = [{"name": name, "from": value} for name, value in bands]
    ((found, message),) = remarks([area("1", [leaf("1.1", 1, CHOICE)])], bands=stated)
    assert found == path
    assert sentence in message


def test_a_bonus_makes_higher_bands_reachable() -> None:
    bonus = area("2", [leaf("2.1", 1, CHOICE)], role="bonus", cap=0.2)
    bands = [{"name": "A", "from": 110}, {"name": "B", "from": 0}]
    assert remarks([area("1", [leaf("1.1", 1, CHOICE)]), bonus], bands=bands) == []


@pytest.mark.parametrize(("cap", "highest"), [(0, "100"), (0.1, "110"), (1, "200"), (2, "200")])
def test_the_highest_index_is_that_of_all_points_and_every_bonus_up_to_its_cap(
    cap: float, highest: str
) -> None:
    bonus = area("2", [leaf("2.1", 1, CHOICE)], role="bonus", cap=cap)
    made = framework([area("1", [leaf("1.1", 1, CHOICE)]), bonus], scale=1)
    assert highest_index(made) == Fraction(highest)


def test_a_bonus_that_is_capped_at_nothing_makes_no_band_reachable() -> None:
    bonus = area("2", [leaf("2.1", 1, CHOICE)], role="bonus", cap=0)
    bands = [{"name": "A", "from": 101}, {"name": "B", "from": 0}]
    ((path, message),) = remarks([area("1", [leaf("1.1", 1, CHOICE)]), bonus], bands=bands)
    assert (path, "no index is above 100" in message) == ("bands[0].from", True)


@pytest.mark.parametrize(
    ("limit", "path", "sentence"),
    [
        ({"share_below": 0}, "when.share_below", "never holds"),
        ({"share_below": 50}, "when.share_below", "holds for every unit"),
        ({"highest_band": "A"}, "highest_band", "changes nothing"),
        ({"criterion": "1.2"}, "when.criterion", "1.2 is not scored"),
    ],
)
def test_a_limit_that_cannot_bite(limit: Mapping[str, object], path: str, sentence: str) -> None:
    stated = {"criterion": "1.1", "share_below": "50%", "highest_band": "B", **limit}
    band = stated.pop("highest_band")
    ((found, message),) = remarks(
        [area("1", [leaf("1.1", 1, CHOICE), leaf("1.2", 0, {"kind": "info"})])],
        bands=[{"name": "A", "from": 80}, {"name": "B", "from": 0}],
        limits=[{"when": stated, "highest_band": band, "reason": "r"}],
    )
    assert found == f"limits[0].{path}"
    assert sentence in message
