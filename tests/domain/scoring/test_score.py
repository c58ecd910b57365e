from math import isnan

import pandas as pd
import pytest
from domain.factories import answers, area, framework, leaf, unit, units

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.scoring import Scores, ScoringOptions, Stage, score
from cchc_cli.domain.units import Units

COUNT = {"kind": "count", "each": "0.01"}
AWARD = {"kind": "award"}
RATIO = {"kind": "ratio", "share": "a / b", "if_no_denominator": "not-applicable"}
INPUTS = {"a": {"label": "a", "type": "count"}, "b": {"label": "b", "type": "count"}}


PLAIN = ScoringOptions()


def totals_of(of: Framework, found: Answers, options: ScoringOptions = PLAIN) -> Scores:
    return score(found, of, units(len(found.unit_codes)), options)


def cell(table: pd.DataFrame, unit_code: str, column: str) -> float:
    return float(table[column].to_dict()[unit_code])


def two_areas(**more: object) -> Framework:
    return framework([area("1", [leaf("1.1", 60, COUNT)]), area("2", [leaf("2.1", 40, COUNT)])], **more)


def own(**values: float) -> dict[tuple[str, str], float]:
    return {(code.removeprefix("c").replace("_", "."), "value"): value for code, value in values.items()}


def test_the_total_is_the_sum_of_the_rounded_criteria() -> None:
    scores = totals_of(two_areas(), answers(two_areas(), [own(c1_1=5012, c2_1=3001)]))
    assert [cell(scores.totals, "u1", name) for name in ("total_points", "index_percent")] == [80.13, 80.13]


def test_an_exempt_area_is_left_out_and_the_rest_stretched_to_the_scale() -> None:
    of = two_areas()
    listed = Units((unit(1, exempt=("2",)),))
    scores = score(answers(of, [own(c1_1=4500, c2_1=4000)]), of, listed, ScoringOptions())
    assert scores.totals.at["u1", "applicable_points"] == 60
    assert scores.totals.at["u1", "index_percent"] == 75.0
    assert cell(scores.status, "u1", "2.1") == ScoreStatus.EXEMPT
    assert isnan(cell(scores.final_points, "u1", "2.1"))


def test_without_rescaling_an_exempt_area_is_lost() -> None:
    of = two_areas(rescale="none")
    listed = Units((unit(1, exempt=("2",)),))
    scores = score(answers(of, [own(c1_1=4500)]), of, listed, ScoringOptions())
    assert scores.totals.at["u1", "index_percent"] == 45.0


def test_a_unit_exempt_from_everything_has_no_index() -> None:
    of = two_areas()
    listed = Units((unit(1, exempt=("1", "2")),))
    scores = score(answers(of, [own(c1_1=4500)]), of, listed, ScoringOptions())
    assert isnan(cell(scores.totals, "u1", "index_percent"))


def test_bonus_and_penalty_end_at_their_caps() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("9", [leaf("9.1", 5, COUNT)], role="bonus", cap=3),
            area("10", [leaf("10.1", 8, COUNT)], role="penalty", cap=5),
        ]
    )
    scores = totals_of(of, answers(of, [own(c1_1=9000, c9_1=450, c10_1=100), own(c1_1=9000, c10_1=800)]))
    assert scores.totals["total_points"].tolist() == [92.0, 85.0]
    assert list(scores.area_points.to_dict("index")["u1"].values()) == [90.0, 3.0, 1.0]


def test_the_total_never_falls_below_zero() -> None:
    of = framework(
        [area("1", [leaf("1.1", 100, COUNT)]), area("10", [leaf("10.1", 8, COUNT)], role="penalty", cap=5)]
    )
    scores = totals_of(of, answers(of, [own(c1_1=100, c10_1=800)]))
    assert scores.totals.at["u1", "total_points"] == 0.0


def test_the_index_is_the_total_in_percent_of_the_scale() -> None:
    of = framework([area("1", [leaf("1.1", 70, COUNT)])], scale=70)
    scores = totals_of(of, answers(of, [own(c1_1=6262)]))
    assert [cell(scores.totals, "u1", name) for name in ("total_points", "index_percent")] == [62.62, 89.46]


def test_figures_come_before_the_units_own_points() -> None:
    of = framework([area("1", [leaf("1.1", 100, {"kind": "ratio", "share": "a / b"}, inputs=INPUTS)])])
    found = answers(of, [{("1.1", "a"): 1, ("1.1", "b"): 2}, {}], [{"1.1": 80}, {"1.1": 80}])
    scores = totals_of(of, found)
    assert scores.final_points["1.1"].tolist() == [50.0, 80.0]
    assert scores.status["1.1"].tolist() == [ScoreStatus.VERIFIED, ScoreStatus.UNVERIFIED]


def test_the_self_stage_ranks_what_units_gave_themselves() -> None:
    of = framework([area("1", [leaf("1.1", 100, {"kind": "ratio", "share": "a / b"}, inputs=INPUTS)])])
    found = answers(of, [{("1.1", "a"): 1, ("1.1", "b"): 2}], [{"1.1": 80}])
    scores = totals_of(of, found, ScoringOptions(Stage.SELF))
    assert scores.final_points["1.1"].tolist() == [80.0]


def test_self_points_above_the_maximum_count_as_the_maximum() -> None:
    of = framework([area("1", [leaf("1.1", 100, AWARD)])])
    scores = totals_of(of, answers(of, [{}], [{"1.1": 250}]))
    assert scores.final_points["1.1"].tolist() == [100.0]


def test_unanswered_is_not_zero() -> None:
    of = two_areas()
    scores = totals_of(of, answers(of, [own(c1_1=0)]))
    assert list(scores.status.to_dict("index")["u1"].values()) == [
        ScoreStatus.VERIFIED,
        ScoreStatus.UNANSWERED,
    ]
    assert scores.final_points.at["u1", "1.1"] == 0.0
    assert isnan(cell(scores.final_points, "u1", "2.1"))


def test_a_ratio_over_nothing_sets_the_criterion_aside_where_the_rule_says_so() -> None:
    of = framework([area("1", [leaf("1.1", 60, RATIO, inputs=INPUTS), leaf("1.2", 40, COUNT)])])
    scores = totals_of(of, answers(of, [{("1.1", "a"): 0, ("1.1", "b"): 0, **own(c1_2=2000)}]))
    assert cell(scores.status, "u1", "1.1") == ScoreStatus.NOT_APPLICABLE
    assert scores.totals.at["u1", "index_percent"] == 50.0


def test_survey_points_that_nobody_has_yet_are_left_out_of_the_index() -> None:
    of = framework([area("1", [leaf("1.1", 80, COUNT), leaf("1.2", 20, AWARD, source="survey")])])
    scores = totals_of(of, answers(of, [own(c1_1=6000)], [{"1.2": 20}]))
    assert cell(scores.status, "u1", "1.2") == ScoreStatus.PENDING
    assert scores.totals.at["u1", "index_percent"] == 75.0


@pytest.mark.parametrize(("rescale", "index"), [("total", 50.0), ("assessed", 50.0), ("none", 40.0)])
def test_a_survey_that_was_not_held_is_stretched_over(rescale: str, index: float) -> None:
    of = framework(
        [area("1", [leaf("1.1", 80, COUNT), leaf("1.2", 20, AWARD, source="survey")])], rescale=rescale
    )
    assert totals_of(of, answers(of, [own(c1_1=4000)])).totals.at["u1", "index_percent"] == index


def test_missing_evidence_costs_the_criterion_only_when_it_is_required() -> None:
    of = framework([area("1", [leaf("1.1", 100, COUNT, evidence="Quyết định")])])
    found = answers(of, [own(c1_1=5000), own(c1_1=5000)], evidence=[[], ["1.1"]])
    assert totals_of(of, found).final_points["1.1"].tolist() == [50.0, 50.0]
    strict = totals_of(of, found, ScoringOptions(require_evidence=True))
    assert strict.final_points["1.1"].tolist() == [0.0, 50.0]
    assert strict.status["1.1"].tolist() == [ScoreStatus.NO_EVIDENCE, ScoreStatus.VERIFIED]


def test_a_penalty_without_evidence_stays_a_penalty() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("10", [leaf("10.1", 5, COUNT, evidence="Kết luận")], role="penalty", cap=5),
        ]
    )
    found = answers(of, [own(c1_1=5000, c10_1=200)])
    strict = totals_of(of, found, ScoringOptions(require_evidence=True))
    assert strict.totals.at["u1", "total_points"] == 48.0


def test_published_points_are_taken_over() -> None:
    of = framework([area("1", [leaf("1.1", 100, AWARD, source="published")])])
    scores = totals_of(of, answers(of, [own(c1_1=63.7)]))
    assert scores.computed_points["1.1"].tolist() == [63.7]
    assert scores.status["1.1"].tolist() == [ScoreStatus.VERIFIED]


def test_a_choice_is_worth_its_points() -> None:
    rule = {"kind": "choice", "options": {"Đúng hạn": 100, "Muộn": 50, "Không ban hành": 0}}
    of = framework([area("1", [leaf("1.1", 100, rule)])])
    found = answers(of, [{("1.1", "value"): label} for label in ("Đúng hạn", "Không ban hành", None)])
    assert totals_of(of, found).final_points["1.1"].fillna(-1).tolist() == [100.0, 0.0, -1.0]


def test_a_checklist_adds_up_what_is_ticked() -> None:
    items = {key: {"label": key, "points": 25} for key in "abcd"}
    of = framework([area("1", [leaf("1.1", 100, {"kind": "checklist", "items": items})])])
    found = answers(of, [{("1.1", "a"): 1, ("1.1", "b"): 0, ("1.1", "c"): 1}, {}])
    assert totals_of(of, found).final_points["1.1"].fillna(-1).tolist() == [50.0, -1.0]


def test_a_deduction_with_a_minus_sign_is_no_smaller() -> None:
    of = framework(
        [area("1", [leaf("1.1", 100, COUNT)]), area("10", [leaf("10.1", 5, AWARD)], role="penalty", cap=5)]
    )
    scores = totals_of(of, answers(of, [own(c1_1=9000)] * 2, [{"10.1": -2}, {"10.1": 2}]))
    assert scores.totals["total_points"].tolist() == [88.0, 88.0]
