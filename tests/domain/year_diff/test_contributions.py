"""What criteria contribute to the index adds up to the index that scoring gives."""

import numpy as np
import pytest
from domain.factories import area, framework, leaf, unit, units
from domain.year_diff.campaigns import Campaigns, campaigns
from domain.year_diff.years import scored
from hypothesis import given, settings

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.contributions import LIFTED, exact_index
from cchc_cli.domain.year_diff.year import Contributions

AWARD = {"kind": "award"}


def contributions(of: Framework, *rows: dict[str, float], listed: Units | None = None) -> Contributions:
    found = scored(of, rows, listed or units(len(rows))).contributions
    assert found is not None
    return found


def surveyed(**more: object) -> Framework:
    return framework(
        [
            area(
                "1", [leaf("1.1", 50, AWARD), leaf("1.2", 30, AWARD), leaf("1.3", 20, AWARD, source="survey")]
            )
        ],
        **more,
    )


@settings(max_examples=20)
@given(campaigns())
def test_contributions_add_up_to_the_index_before_rounding(found: Campaigns) -> None:
    for season in (found.before, found.after):
        assert season.results.contributions is not None
        table = season.results.units["exact_index"].to_numpy(dtype=float)
        known = ~np.isnan(table)
        assert exact_index(season.results.contributions)[known] == pytest.approx(table[known], abs=1e-9)


@pytest.mark.parametrize(
    ("rescale", "weights"),
    [("total", [0.0, 60.0, 40.0]), ("assessed", [0.0, 80.0, 20.0]), ("none", [0.0, 30.0, 20.0])],
)
def test_weights_follow_what_is_rescaled(rescale: str, weights: list[float]) -> None:
    exempt = Units((unit(1, exempt=("1.1",)),))
    found = contributions(surveyed(rescale=rescale), {"1.2": 15, "1.3": 10}, listed=exempt)
    assert found.weights.tolist() == [pytest.approx(weights)]
    assert found.points.tolist() == [pytest.approx([one / 2 for one in weights])]


def test_weights_are_in_percent_of_the_scale() -> None:
    of = framework([area("1", [leaf("1.1", 70, AWARD)])], scale=70, rescale="none")
    assert contributions(of, {"1.1": 35}).points.tolist() == [[50.0]]


def test_what_was_not_answered_contributes_nothing_and_keeps_its_weight() -> None:
    found = contributions(surveyed(), {"1.1": 50})
    assert (found.weights.tolist(), found.points.tolist()) == ([[50.0, 30.0, 20.0]], [[50.0, 0.0, 0.0]])


def test_a_unit_that_sent_nothing_has_no_weights() -> None:
    assert contributions(surveyed(), {"1.1": 50}, listed=units(2)).weights.tolist()[1] == [0.0, 0.0, 0.0]


def with_adjustments(base: float, bonus: float, penalty: float) -> Contributions:
    of = framework(
        [
            area("1", [leaf("1.1", 50, AWARD)]),
            area("9", [leaf("9.1", 8, AWARD)], role="bonus", cap=3),
            area("10", [leaf("10.1", 30, AWARD)], role="penalty", cap=20),
        ],
        scale=50,
    )
    return contributions(of, {"1.1": base, "9.1": bonus, "10.1": penalty})


def test_bonus_and_penalty_are_capped_and_signed() -> None:
    found = with_adjustments(40, 8, 5).adjustments
    assert found.to_numpy().tolist() == [[6.0, -10.0, 0.0]]
    assert list(found.columns) == ["9", "10", LIFTED]


def test_a_total_below_0_is_lifted() -> None:
    found = with_adjustments(5, 1, 30)
    assert found.adjustments.to_numpy().tolist() == [[2.0, -40.0, 28.0]]
    assert exact_index(found).tolist() == [0.0]


def test_a_survey_with_more_points_than_there_are_is_lifted_too() -> None:
    of = framework(
        [area("1", [leaf("1.1", 5, AWARD), leaf("1.2", 20, AWARD, source="survey")])],
        scale=10,
        rescale="assessed",
    )
    assert exact_index(contributions(of, {"1.1": 5, "1.2": 0})).tolist() == [0.0]


# 100 * (points / 50) comes out a hair below 100 * points / 50 for some of them.
@pytest.mark.parametrize("points", [0, 0.23, 0.41, 0.46, 20])
def test_a_total_of_exactly_0_is_not_lifted_by_what_floating_point_leaves(points: float) -> None:
    found = with_adjustments(points, 0, points).adjustments
    assert found[LIFTED].tolist() == [0.0]
