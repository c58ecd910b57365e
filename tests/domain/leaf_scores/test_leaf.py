"""Criteria that compare units: who takes part, and what a form by itself can say."""

from collections.abc import Mapping, Sequence

import numpy as np
from domain.factories import answers, area, framework, leaf, unit, units

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import LeafScores, PointsSource, ScoreStatus, score_leaves
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Units

NUMBER = {"a": {"label": "Figure", "type": "number"}}


def compared(method: str = "min-max", **more: object) -> Framework:
    rule = {"kind": "relative", "value": "a", "method": method, **more}
    return framework([area("1", [leaf("1.1", 100, rule, inputs=NUMBER)])])


def scored(
    of: Framework,
    figures: Sequence[float | None],
    listed: Units | None = None,
    *,
    self_points: Sequence[Mapping[str, float]] = (),
    stage: Stage = Stage.FINAL,
    is_whole_run: bool = True,
) -> LeafScores:
    given = answers(of, [{("1.1", "a"): figure} for figure in figures], self_points)
    who = listed or units(len(figures))
    return score_leaves(given, of, who, ScoringOptions(stage), is_whole_run=is_whole_run)["1.1"]


def test_units_of_a_run_are_compared() -> None:
    scores = scored(compared(), [1, 3, 5])
    assert scores.final_points.tolist() == [0.0, 50.0, 100.0]
    assert (scores.status == ScoreStatus.VERIFIED).all()


def test_exempt_units_take_no_part_in_the_comparison() -> None:
    listed = Units((unit(1), unit(2), unit(3), unit(4, exempt=("1.1",))))
    scores = scored(compared(), [1, 3, 5, 100], listed)
    assert scores.final_points[:3].tolist() == [0.0, 50.0, 100.0]
    assert np.isnan([scores.computed_points[3], scores.final_points[3]]).all()
    assert scores.status[3] == ScoreStatus.EXEMPT


def test_units_without_figures_take_no_part_and_their_own_points_count() -> None:
    scores = scored(compared("percentile-rank"), [1, None, 5], self_points=[{}, {"1.1": 40.0}])
    assert scores.final_points.tolist() == [0.0, 40.0, 100.0]
    assert scores.status.tolist() == [ScoreStatus.VERIFIED, ScoreStatus.UNVERIFIED, ScoreStatus.VERIFIED]


def test_units_that_are_not_ranked_are_compared_all_the_same() -> None:
    listed = Units((unit(1), unit(2), unit(3, is_ranked=False)))
    assert scored(compared(), [1, 3, 5], listed).final_points.tolist() == [0.0, 50.0, 100.0]


def test_on_self_points_nobody_is_compared() -> None:
    scores = scored(compared(), [1, 3], self_points=[{"1.1": 70.0}, {"1.1": 20.0}], stage=Stage.SELF)
    assert scores.final_points.tolist() == [70.0, 20.0]


def test_a_form_by_itself_waits_for_the_others() -> None:
    scores = scored(compared(), [4, None], self_points=[{"1.1": 60.0}], is_whole_run=False)
    assert np.isnan(scores.computed_points).all()
    assert scores.status.tolist() == [ScoreStatus.PENDING, ScoreStatus.UNANSWERED]
    assert scores.source.tolist() == [PointsSource.SELF, PointsSource.NONE]


def test_between_goalposts_a_form_by_itself_has_its_points() -> None:
    scores = scored(compared("goalposts", goalposts=[0, 10]), [4], is_whole_run=False)
    assert scores.computed_points.tolist() == [40.0]
    assert scores.status.tolist() == [ScoreStatus.VERIFIED]
