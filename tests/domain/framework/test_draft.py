"""Frameworks as far as they can be read: one fault hides nothing elsewhere."""

from fractions import Fraction

import pytest

from cchc_cli.domain.framework import InputType, Role
from cchc_cli.domain.framework.draft import FrameworkDraft, NodeDraft

READABLE = {
    "scale": 10,
    "areas": [
        {
            "code": "1",
            "max_points": 4,
            "criteria": [{"code": "1.1", "max_points": 4, "rule": {"kind": "award"}}],
        },
        {"code": "2", "max_points": "6"},
    ],
}


def nodes_of(draft: FrameworkDraft) -> list[tuple[tuple[str | int, ...], str | None]]:
    return [(path, node.code) for path, node in draft.nodes]


def test_nodes_come_with_their_paths() -> None:
    assert nodes_of(FrameworkDraft.model_validate(READABLE)) == [
        (("areas", 0), "1"),
        (("areas", 0, "criteria", 0), "1.1"),
        (("areas", 1), "2"),
    ]


@pytest.mark.parametrize("broken", [None, 5, "x", [], ["a"]])
def test_an_unreadable_area_hides_no_other(broken: object) -> None:
    draft = FrameworkDraft.model_validate({"areas": [broken, *READABLE["areas"]]})  # type: ignore[misc]
    assert nodes_of(draft) == [
        (("areas", 1), "1"),
        (("areas", 1, "criteria", 0), "1.1"),
        (("areas", 2), "2"),
    ]


@pytest.mark.parametrize("broken", [None, 5, "x", {}])
def test_areas_that_are_no_list_are_none(broken: object) -> None:
    assert nodes_of(FrameworkDraft.model_validate({"areas": broken})) == []


@pytest.mark.parametrize(
    ("key", "broken", "attribute"),
    [
        ("max_points", "mười", "max_points"),
        ("role", "bonuss", "role"),
        ("code", {"a": 1}, "code"),
        ("inputs", "a, b", "inputs"),
        ("rule", "award", "rule"),
        ("criteria", "1.1", "criteria"),
    ],
)
def test_what_cannot_be_read_is_none_but_known_to_be_there(key: str, broken: object, attribute: str) -> None:
    draft = NodeDraft.model_validate({"code": "1", "max_points": 1, key: broken})
    assert getattr(draft, attribute) is None
    assert draft.states(key)


def test_what_is_not_written_is_not_stated() -> None:
    draft = NodeDraft.model_validate({"code": "1"})
    assert not draft.states("rule")
    assert (draft.rule, draft.inputs, draft.criteria) == (None, None, None)


def test_parts_of_a_rule_are_read_apart() -> None:
    rule = {"kind": "ratio", "share": "a /", "target": "80%", "steps": [{"points": "max("}, 7, {"points": 1}]}
    read = NodeDraft.model_validate({"rule": rule}).rule
    assert read is not None
    assert (read.kind, read.share, read.target) == ("ratio", None, Fraction(4, 5))
    assert read.steps is not None
    assert [None if step is None else step.points and str(step.points) for step in read.steps] == [
        None,
        None,
        "1",
    ]


def test_a_number_as_a_code_is_compared_as_it_would_be_quoted() -> None:
    assert NodeDraft.model_validate({"code": 1}).code == "1"


def test_unknown_keys_are_left_to_the_models() -> None:
    assert NodeDraft.model_validate({"code": "1", "nmae": "A"}).code == "1"


def test_a_role_that_is_not_written_is_base_and_one_that_cannot_be_read_is_none() -> None:
    assert NodeDraft.model_validate({}).role is Role.BASE
    assert NodeDraft.model_validate({"role": "bonuss"}).role is None


def test_a_scale_that_is_not_written_is_100_and_one_that_cannot_be_read_is_none() -> None:
    assert FrameworkDraft.model_validate({}).scale == 100
    assert FrameworkDraft.model_validate({"scale": "trăm"}).scale is None


@pytest.mark.parametrize("broken", [None, 3, "a", [], {"code": [1]}])
def test_one_broken_criterion_hides_none_beside_or_below(broken: object) -> None:
    below = {"code": "1.2", "criteria": [broken, {"code": "1.2.2"}]}
    draft = FrameworkDraft.model_validate({"areas": [{"code": "1", "criteria": [broken, below]}]})
    found = [(path, code) for path, code in nodes_of(draft) if code is not None]
    assert found == [
        (("areas", 0), "1"),
        (("areas", 0, "criteria", 1), "1.2"),
        (("areas", 0, "criteria", 1, "criteria", 1), "1.2.2"),
    ]


def test_inputs_are_read_apart() -> None:
    inputs = {"a": {"type": "count", "min": "x", "max": "80%"}, "b": 7, "c": {"type": "tiền"}}
    read = NodeDraft.model_validate({"inputs": inputs}).inputs
    assert read is not None
    assert read["b"] is None
    assert [one and (one.type, one.min, one.max) for one in (read["a"], read["c"])] == [
        (InputType.COUNT, None, Fraction(4, 5)),
        (None, None, None),
    ]


def test_options_and_items_are_read_apart() -> None:
    rule = {"options": {"Có": "1/2", "Không": "không"}, "items": {"a": {"points": 2}, "b": "x"}}
    read = NodeDraft.model_validate({"rule": rule}).rule
    assert read is not None
    assert read.options == {"Có": Fraction(1, 2), "Không": None}
    assert read.items is not None
    assert [item and item.points for item in read.items.values()] == [2, None]


def test_bands_and_limits_are_read_apart() -> None:
    draft = FrameworkDraft.model_validate(
        {"bands": [{"name": "A", "from": "90%"}, {"name": "B"}, 5], "limits": [{"when": {}}]}
    )
    assert draft.bands is not None
    assert [band and (band.name, band.from_) for band in draft.bands] == [("A", Fraction(9, 10)), None, None]
    assert draft.limits == (None,)
