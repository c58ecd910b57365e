"""Forms: the tree of their rows, and what questions have in common."""

from collections.abc import Mapping

import pytest
from domain.factories import area, framework, leaf
from domain.filled_forms import form

from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Role

COUNTS = {"a": {"label": "Phần", "type": "count"}, "b": {"label": "Tổng", "type": "count"}}
MONEY = {"a": {"label": "Thu", "type": "number"}, "b": {"label": "Dự toán", "type": "number"}}


def shares(rule: Mapping[str, object], inputs: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return form_of(framework([area("1", [leaf("1.1", 100, rule, inputs=inputs)])])).by_code["1.1"].shares


def test_rows_know_what_they_are_a_part_of() -> None:
    assert {row.code: row.parent for row in form().rows if row.code[0] == "1"} == {
        "1": "",
        "1.1": "1",
        "1.1.1": "1.1",
        "1.1.2": "1.1",
        "1.2": "1",
    }
    assert form().children["1"] == ("1.1", "1.2")
    assert form().area_of("1.1.2") == "1"


def test_leaves_below_a_row_are_given_in_order() -> None:
    assert form().leaves_below["1"] == (0, 1, 2)
    assert form().leaves_below["1.1"] == (0, 1)
    assert form().leaves_below["1.2"] == (2,)


def test_rows_know_what_their_area_does_to_the_total() -> None:
    assert [form().by_code[code].role for code in ("1.1.1", "3", "4.1")] == [
        Role.BASE,
        Role.BONUS,
        Role.PENALTY,
    ]
    assert [form().by_code[code].cap for code in ("1", "3", "4", "4.1")] == [None, 3.0, 5.0, None]


def test_a_penalty_requires_no_evidence_from_the_unit() -> None:
    penalty = leaf("2.1", 5, {"kind": "award"}, evidence="Kết luận")
    areas = [area("1", [leaf("1.1", 100, {"kind": "award"}, evidence="Báo cáo")])]
    both = form_of(framework([*areas, area("2", [penalty], role="penalty", cap=5)]))

    assert [row.code for row in both.rows if row.requires_evidence] == ["1.1"]


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "ratio", "share": "a / b"},
        {"kind": "ratio", "share": "share(a, b, 1)", "target": "80%"},
        {
            "kind": "steps",
            "value": "a / b",
            "steps": [{"from": "100%", "points": 100}, {"above": "50%", "points": 5}],
        },
    ],
)
def test_a_share_of_what_is_counted_has_a_part_and_a_whole(rule: Mapping[str, object]) -> None:
    assert shares(rule, COUNTS) == (("a", "b"),)


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ({"kind": "ratio", "share": "a / b"}, MONEY),
        ({"kind": "ratio", "share": "1 - a / b"}, COUNTS),
        ({"kind": "ratio", "share": "a / b", "target": "120%"}, COUNTS),
        ({"kind": "steps", "value": "a / b", "steps": [{"above": "100%", "points": 100}]}, COUNTS),
        ({"kind": "steps", "value": "a / b", "steps": [{"from": "110%", "points": 100}]}, COUNTS),
        ({"kind": "formula", "points": "a / b"}, COUNTS),
    ],
)
def test_what_may_be_more_than_all_has_none(rule: Mapping[str, object], inputs: Mapping[str, object]) -> None:
    assert shares(rule, inputs) == ()


def same(first: str, second: str, *, is_one_area: bool = True, kind: str = "count") -> Form:
    """Give a form with two figures of these labels."""
    leaves = [
        leaf(code, 50, {"kind": "formula", "points": "a"}, inputs={"a": {"label": label, "type": kind}})
        for code, label in (("1.1", first), ("1.2" if is_one_area else "2.1", second))
    ]
    areas = [area("1", leaves)] if is_one_area else [area("1", leaves[:1]), area("2", leaves[1:])]
    return form_of(framework(areas))


def test_questions_with_one_telling_label_ask_the_same() -> None:
    assert same("Tổng số hồ sơ tiếp nhận", "Tổng số  hồ sơ tiếp nhận").same_questions == ((0, 1),)


def test_a_short_label_means_another_thing_elsewhere() -> None:
    assert same("Số nhiệm vụ", "Số nhiệm vụ").same_questions == ()
    assert same("Tổng số hồ sơ tiếp nhận", "Tổng số hồ sơ tiếp nhận", is_one_area=False).same_questions == ()


def test_an_unmistakable_label_asks_the_same_in_any_area() -> None:
    label = "Số đơn vị sự nghiệp công lập trực thuộc"

    assert same(label, label, is_one_area=False).same_questions == ((0, 1),)


def test_words_are_not_compared() -> None:
    label = "Tên người phụ trách cải cách hành chính"

    assert same(label, label, kind="yes-no").same_questions == ()


def test_an_award_has_its_step() -> None:
    assert form().by_code["1.1.1"].step == 0.5
    assert form().by_code["3.1"].step is None
