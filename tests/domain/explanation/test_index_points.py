"""Points of criteria in points of the index: winning them back lifts the index by so much."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from domain.factories import area, framework, leaf

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import Explainer
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.units import Unit, Units

_UNIT = Unit("U", "Xã U", "xa", "xa")
_COUNT = {"kind": "count", "each": 1}


def assessed(text: str = COMMUNES, unit: Unit = _UNIT) -> Assessment:
    """Make an assessment of a unit that lost 10 points in 2.1 alone, and whose survey waits for results."""
    answers: dict[str, dict[str, float | str]] = {
        **commune_answers(),
        "1.2": {"a": 12, "b": 12},
        "2.1": {"value": 0},
    }
    return assess(framework_from(text), Units((unit,)), {"U": Stated(answers)})


def rescaled(rescale: str) -> str:
    return COMMUNES.replace("scale: 100\n", f"scale: 100\nrescale: {rescale}\n")


def with_survey(assessment: Assessment, points: float) -> Assessment:
    """Give the unit points of the survey, which scoring cannot read yet."""
    scores = assessment.scores
    status, final = scores.status.copy(), scores.final_points.copy()
    status.loc["U", "2.3"] = int(ScoreStatus.VERIFIED)
    final.loc["U", "2.3"] = points
    return replace(assessment, scores=replace(scores, status=status, final_points=final))


def worth(assessment: Assessment) -> float:
    explainer = Explainer(assessment)
    return explainer.index_points("U", explainer.lost("U"))


@pytest.mark.parametrize(
    ("rescale", "expected"), [("total", 100 * 10 / 90), ("none", 10.0), ("assessed", 100 * 10 / 90)]
)
def test_where_a_part_is_left_out_a_point_may_be_worth_more(rescale: str, expected: float) -> None:
    assert worth(assessed(rescaled(rescale))) == pytest.approx(expected)


def test_what_all_losses_are_worth_is_missing_to_100() -> None:
    assessment = assessed()
    (total,) = assessment.scores.totals["exact_total"].tolist()
    assert worth(assessment) == pytest.approx(100 - total)


def test_the_survey_keeps_its_part_of_the_scale() -> None:
    exempt = replace(_UNIT, exempt=("1.2",))
    assessment = with_survey(assessed(rescaled("assessed"), exempt), 6)
    assert worth(assessment) == pytest.approx(4 + 10 * 90 / 60)


def test_the_index_is_in_percent_on_every_scale() -> None:
    of = framework([area("1", [leaf("1.1", 1000, _COUNT)])], scale=1000)
    assessment = assess(of, Units((_UNIT,)), {"U": Stated({"1.1": {"value": 750}})})
    assert worth(assessment) == pytest.approx(25)


def test_nothing_lost_is_worth_nothing() -> None:
    assert Explainer(assessed()).index_points("U", ()) == 0
