"""Answers to rules that compare units, in a whole run and in a form by itself."""

from collections.abc import Mapping

import pytest
from domain.factories import Value, answers, area, framework, leaf, units

from cchc_cli.domain.checks.answers import check
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import score_leaves
from cchc_cli.domain.scoring import ScoringOptions

COMPARED = {"kind": "relative", "value": "a", "method": "min-max"}
NUMBER = {"a": {"label": "Figure", "type": "number"}}


def codes_of(
    of: Framework,
    row: Mapping[tuple[str, str], Value],
    self_points: Mapping[str, float],
    *,
    is_whole_run: bool = True,
) -> list[str]:
    given = answers(of, [row], [self_points])
    scores = score_leaves(given, of, units(1), ScoringOptions(), is_whole_run=is_whole_run)
    return [finding.code for finding in check(given, of, scores)]


def test_self_points_are_no_claim_where_units_are_compared() -> None:
    assert (
        codes_of(
            framework([area("1", [leaf("1.1", 100, COMPARED, inputs=NUMBER)])]),
            {("1.1", "a"): 5},
            {"1.1": 60},
        )
        == []
    )


def found_in_a_form_by_itself(
    row: Mapping[tuple[str, str], Value], self_points: Mapping[str, float] | None = None, **more: object
) -> list[str]:
    of = framework(
        [
            area(
                "1",
                [
                    leaf("1.1", 50, COMPARED, inputs=NUMBER),
                    leaf("1.2", 50, {**COMPARED, "value": "1 / a"}, inputs=NUMBER, **more),
                ],
            )
        ]
    )
    return codes_of(of, row, self_points or {}, is_whole_run=False)


@pytest.mark.parametrize("self_points", [{}, {"1.1": 20.0, "1.2": 30.0}])
def test_a_form_by_itself_is_right_when_its_figures_wait_for_the_others(
    self_points: Mapping[str, float],
) -> None:
    assert found_in_a_form_by_itself({("1.1", "a"): 5, ("1.2", "a"): 3}, self_points) == []


def test_a_form_by_itself_that_lacks_figures_to_compare_is_told() -> None:
    assert found_in_a_form_by_itself({("1.1", "a"): 5}) == ["CCHC346"]
    assert found_in_a_form_by_itself({("1.1", "a"): 5}, {"1.2": 30.0}) == ["CCHC347"]


def test_nothing_to_divide_by_is_told_before_any_comparison() -> None:
    figures = {("1.1", "a"): 5, ("1.2", "a"): 0}
    assert found_in_a_form_by_itself(figures, {"1.2": 30.0}) == ["CCHC355"]
