"""The tree of a unit: what stands below is added up to what stands above, and to the index."""

from collections.abc import Mapping
from math import isnan

import pytest
from assessments import Stated, assess
from domain.factories import area, framework, leaf
from equations import false_equations, last_number

from cchc_cli.domain.explanation import ExplainedNode, Explainer, Explanation
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.units import Unit, Units

COUNT = {"kind": "count", "each": "0.01"}
AWARD = {"kind": "award"}


def group(code: str, *leaves: Mapping[str, object]) -> dict[str, object]:
    top = sum(float(str(one["max_points"])) for one in leaves)
    return {"code": code, "name": f"Group {code}", "max_points": top, "criteria": leaves}


def made(**more: object) -> Framework:
    """Make a base area with a group, another one, a bonus and a penalty."""
    return framework(
        [
            area(
                "1",
                [group("1.1", leaf("1.1.1", 30, COUNT), leaf("1.1.2", 20, COUNT)), leaf("1.2", 10, COUNT)],
                owner="so-noi-vu",
            ),
            area("2", [leaf("2.1", 30, COUNT), leaf("2.2", 10, AWARD, source="survey")]),
            area("3", [leaf("3.1", 5, COUNT)], role="bonus", cap=3),
            area("4", [leaf("4.1", 5, COUNT)], role="penalty", cap=4),
        ],
        **more,
    )


ALL = {"1.1.1": 1234, "1.1.2": 1999, "1.2": 1, "2.1": 2500, "3.1": 450, "4.1": 100}


def explained(of: Framework, hundredths: Mapping[str, float], exempt: tuple[str, ...] = ()) -> Explanation:
    """Explain a unit that has so many hundredths of a point in each leaf."""
    answers = {code: {"value": number} for code, number in hundredths.items()}
    units = Units((Unit("U", "Xã U", "xa", "xa", exempt=exempt),))
    return Explainer(assess(of, units, {"U": Stated(answers)})).unit("U")


def node(explanation: Explanation, code: str) -> ExplainedNode:
    found = explanation.find(code)
    assert isinstance(found, ExplainedNode)
    return found


def test_a_criterion_has_the_sum_of_its_parts() -> None:
    criterion = node(explained(made(), ALL), "1.1")
    assert (criterion.points, criterion.max_points) == (32.33, 50.0)
    assert str(criterion.sum) == "12.34 + 19.99 = 32.33"
    assert criterion.share == pytest.approx(0.6466)


def test_an_area_adds_up_criteria_and_groups_in_their_order() -> None:
    assert str(node(explained(made(), ALL), "1").sum) == "32.33 + 0.01 = 32.34"


def test_a_criterion_has_no_rank_of_its_own() -> None:
    criterion = node(explained(made(), ALL), "1.1")
    assert (criterion.rank, criterion.ranked) == (None, 0)


def test_the_owner_of_a_criterion_is_that_of_its_area() -> None:
    explanation = explained(made(), ALL)
    assert [node(explanation, code).owner for code in ("1", "1.1", "2")] == ["so-noi-vu", "so-noi-vu", ""]


def test_what_does_not_apply_is_neither_added_nor_counted() -> None:
    criterion = node(explained(made(), ALL, exempt=("1.1.2",)), "1.1")
    assert (str(criterion.sum), criterion.max_points) == ("12.34", 30.0)


def test_where_nothing_applies_the_sum_is_0_and_there_is_no_share() -> None:
    criterion = node(explained(made(), ALL, exempt=("1.1",)), "1.1")
    assert (criterion.points, criterion.max_points, str(criterion.sum)) == (0.0, 0.0, "0.00")
    assert isnan(criterion.share)


def test_an_unanswered_part_is_a_0_of_the_sum() -> None:
    answers = {code: number for code, number in ALL.items() if code != "1.1.2"}
    assert str(node(explained(made(), answers), "1.1").sum) == "12.34 + 0.00 = 12.34"


@pytest.mark.parametrize(("code", "line"), [("3", "4.50 → at most 3.00 points"), ("4", "1.00")])
def test_bonus_and_penalty_end_at_their_caps(code: str, line: str) -> None:
    assert str(node(explained(made(), ALL), code).sum) == line


def test_the_totals_are_those_that_were_published() -> None:
    totals = explained(made(), ALL).totals
    assert totals is not None
    assert (totals.base, totals.applicable, totals.bonus, totals.penalty) == (57.34, 90.0, 3.0, 1.0)
    assert (totals.total, totals.index_percent) == (65.71, 65.71)


@pytest.mark.parametrize(
    ("more", "exempt", "line"),
    [
        ({}, (), "100 × 57.34/90 + 3.00 − 1.00 = 65.71"),
        ({"rescale": "none"}, (), "57.34 + 3.00 − 1.00 = 59.34"),
        ({"rescale": "assessed"}, (), "100 × 57.34/90 + 3.00 − 1.00 = 65.71"),
        ({}, ("1",), "100 × 25.00/30 + 3.00 − 1.00 = 85.33"),
        ({"rounding": {"decimals": 1}}, (), "100 × 57.3/90 + 3.0 − 1.0 = 65.7"),
        (
            {"rounding": {"decimals": 0, "mode": "truncate"}},
            (),
            "100 × 56/90 + 3 − 1 = 64",
        ),
    ],
)
def test_the_total_is_told_with_its_parts(
    more: Mapping[str, object], exempt: tuple[str, ...], line: str
) -> None:
    totals = explained(made(**more), ALL, exempt).totals
    assert totals is not None
    assert str(totals.sum) == line
    assert not list(false_equations(totals.sum, made(**more).rounding.decimals))
    assert float(last_number(totals.sum)) == totals.total


def test_what_is_left_out_is_named_with_its_points() -> None:
    totals = explained(made(), ALL, exempt=("1.1.2", "3.1")).totals
    assert totals is not None
    # The survey waits for results; the bonus is no part of what is stretched.
    assert (totals.left_out, totals.left_out_points) == (("1.1.2", "2.2"), 30.0)


def test_who_is_exempt_from_everything_has_no_totals() -> None:
    explanation = explained(made(), ALL, exempt=("1", "2"))
    assert explanation.totals is None
    assert [area.code for area in explanation.areas] == ["1", "2", "3", "4"]


def test_another_scale_has_an_index_of_its_own() -> None:
    of = framework([area("1", [leaf("1.1", 70, COUNT)])], scale=70)
    totals = explained(of, {"1.1": 6262}).totals
    assert totals is not None
    assert str(totals.index) == "100 % × 62.62/70 = 89.46 %"


def test_an_area_of_which_nothing_is_answered_is_a_0() -> None:
    of = framework([area("1", [leaf("1.1", 100, COUNT)])])
    assert str(node(explained(of, {}), "1").sum) == "0.00"
