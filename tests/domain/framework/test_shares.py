"""Shares to which several figures add up."""

from collections.abc import Mapping

import pytest
from domain.factories import area, framework, leaf

from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework.shares import SumShare

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
def test_a_share_to_which_figures_add_up_has_parts_with_weights(rule: Mapping[str, object]) -> None:
    assert sum_shares(rule, ALL_OF) == (SumShare((("a", 1.0), ("b", 0.5)), "c"),)


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ({"kind": "ratio", "share": "a / b"}, ALL_OF),
        ({"kind": "ratio", "share": "(a - b) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + b - c) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "(a + 2 * b) / c"}, ALL_OF),
        ({"kind": "ratio", "share": "a / b + a / c"}, ALL_OF),
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
