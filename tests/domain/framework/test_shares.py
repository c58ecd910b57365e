"""Which figures are parts of others, one by one or several together."""

from collections.abc import Mapping

import pytest
from domain.factories import area, framework, leaf
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework.shares import SumShare, shares

MONEY = {"label": "Tiền", "type": "number"}
ALL_OF = {name: {"label": name, "type": "count"} for name in "abc"}


def sum_shares(rule: Mapping[str, object], inputs: Mapping[str, object]) -> tuple[SumShare, ...]:
    return form_of(framework([area("1", [leaf("1.1", 100, rule, inputs=inputs)])])).by_code["1.1"].sum_shares


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "ratio", "share": "(a + 50% * b) / c"},
        {"kind": "ratio", "share": "share(a + b * 0.5, c)", "target": "40%"},
        {"kind": "ratio", "share": "a / c + 50% * (b / c)"},
        {"kind": "formula", "points": "max_points * (share(a, c, 1) + 50% * share(b, c, 0))"},
        {"kind": "formula", "points": "min(100, max_points * round(share(a + 50% * b, c, 0), 4))"},
        {"kind": "formula", "points": "max_points * max(0, 100% - share(a, c, 0) - 50% * share(b, c, 0))"},
    ],
)
def test_a_share_to_which_figures_add_up_has_parts(rule: Mapping[str, object]) -> None:
    assert sum_shares(rule, ALL_OF) == (SumShare(("a", "b"), "c"),)


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ({"kind": "ratio", "share": "a / b"}, ALL_OF),
        ({"kind": "ratio", "share": "(a - b) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + b - c) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + 2 * b) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "a / b + a / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(60% * a + 40% * b) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "a * b / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + b) / c", "target": "120%"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + b) / c"}, {**ALL_OF, "b": MONEY}),
        ({"kind": "formula", "points": "a + b"}, ALL_OF),
    ],
)
def test_what_does_not_add_up_to_a_whole_has_none(
    rule: Mapping[str, object], inputs: Mapping[str, object]
) -> None:
    assert sum_shares(rule, inputs) == ()


def pairs(rule: Mapping[str, object], inputs: Mapping[str, object] = ALL_OF) -> list[tuple[str, str]]:
    return list(shares(framework([area("1", [leaf("1.1", 100, rule, inputs=inputs)])]).leaves[0]))


def steps(value: str, *thresholds: Mapping[str, object]) -> Mapping[str, object]:
    return {"kind": "steps", "value": value, "steps": [{**one, "points": 1} for one in thresholds]}


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "ratio", "share": "a / b"},
        {"kind": "ratio", "share": "a / b", "target": "100%"},
        {"kind": "ratio", "share": "share(a, b)", "target": "80%"},
        {"kind": "ratio", "share": "share(a, b, 1)"},
        steps("a / b", {"from": "100%"}, {"from": 0}),
        steps("a / b", {"above": "99%"}),
    ],
)
def test_a_figure_that_is_divided_by_another_is_a_part_of_it(rule: Mapping[str, object]) -> None:
    assert pairs(rule) == [("a", "b")]


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "ratio", "share": "a / b", "target": "120%"},
        steps("a / b", {"from": "101%"}, {"from": 0}),
        steps("a / b", {"above": "100%"}),
        {"kind": "ratio", "share": "1 - a / b"},
        {"kind": "ratio", "share": "(a + b) / c"},
        {"kind": "ratio", "share": "a / (b + c)"},
        {"kind": "ratio", "share": "a / 100"},
        {"kind": "formula", "points": "a / b"},
        {"kind": "count", "each": 1},
    ],
)
def test_what_may_be_more_than_all_or_is_no_share_has_no_part(rule: Mapping[str, object]) -> None:
    inputs = {"a": ALL_OF["a"]} if rule["kind"] == "count" else ALL_OF
    assert pairs(rule, inputs) == []


@pytest.mark.parametrize("name", "ab")
@pytest.mark.parametrize("type_", ["number", "percent"])
def test_only_what_is_counted_is_part_of_a_whole(name: str, type_: str) -> None:
    inputs = {**ALL_OF, name: {"label": name, "type": type_}}
    assert pairs({"kind": "ratio", "share": "a / b"}, inputs) == []


def test_last_year_is_no_part_of_this_year() -> None:
    assert pairs({"kind": "ratio", "share": "previous.a / a"}) == []


@given(st.lists(st.integers(1, 100), min_size=2, max_size=3))
def test_parts_are_those_of_a_mean_unless_they_weigh_more_than_all(percents: list[int]) -> None:
    parts = [f"{percent}% * {name}" for percent, name in zip(percents, "abd", strict=False)]
    inputs = {name: {"label": name, "type": "count"} for name in "abcd"}
    expected = (SumShare(tuple("abd"[: len(percents)]), "c"),) if sum(percents) > 100 else ()
    for share in (f"({' + '.join(parts)}) / c", " + ".join(f"{part} / c" for part in parts)):
        assert sum_shares({"kind": "ratio", "share": share}, inputs) == expected
