"""Every number of a unit: its way is told, adds up, and ends at what was published."""

from math import isnan

import pytest
from assessments import SHIPPED, commune_assessment, large_assessment
from equations import false_equations, last_number, steps_of

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import ExplainedLeaf, ExplainedNode, Explainer, Explanation
from cchc_cli.domain.framework import Role
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.scoring import ScoringOptions, Stage

UNITS = 12


@pytest.fixture(scope="module")
def explainer(assessment: Assessment) -> Explainer:
    return Explainer(assessment)


@pytest.fixture(scope="module", params=SHIPPED)
def explanations(request: pytest.FixtureRequest) -> list[Explanation]:
    """Explanations of units that answered by chance, for every shipped framework."""
    large = large_assessment(UNITS, request.param)
    explainer = Explainer(large)
    return [explainer.unit(unit.code) for unit in large.units]


def leaf(explainer: Explainer, unit: str, code: str, language_text: str) -> ExplainedLeaf:
    told = explainer.leaf(unit, code)
    assert str(told.counted) == language_text
    return told


def test_the_arithmetic_of_every_computed_leaf_ends_at_its_final_points(
    explanations: list[Explanation],
) -> None:
    for explanation in explanations:
        for told in explanation.leaves:
            if told.source is PointsSource.COMPUTED and told.arithmetic is not None:
                assert float(last_number(told.arithmetic)) == told.final_points, told.criterion.code


def test_no_way_of_a_shipped_rule_needs_to_leave_out_its_calculation(
    explanations: list[Explanation],
) -> None:
    ends = {
        steps_of(told.arithmetic)[-1]
        for explanation in explanations
        for told in explanation.leaves
        if told.arithmetic is not None
    }
    assert not any(end.startswith("by the rule") for end in ends)


def test_the_sums_of_areas_and_the_total_end_at_the_published_points(
    explanations: list[Explanation],
) -> None:
    for explanation in explanations:
        assert explanation.totals is not None
        assert float(last_number(explanation.totals.sum)) == explanation.totals.total
        assert float(last_number(explanation.totals.base_sum)) == explanation.totals.base
        assert not list(false_equations(explanation.totals.sum, 2))
        for area in explanation.areas:
            assert float(last_number(area.sum)) == area.points


def test_leaves_add_up_to_their_area_and_areas_to_the_base(explanations: list[Explanation]) -> None:
    for explanation in explanations:
        assert explanation.totals is not None
        base = [area for area in explanation.areas if area.area and area.area.role is Role.BASE]
        for area in base:
            earned = sum(told.final_points for told in area.leaves if not isnan(told.final_points))
            assert earned == pytest.approx(area.points)
        assert sum(area.points for area in base) == pytest.approx(explanation.totals.base)


def test_lost_points_are_those_of_the_leaves_most_first(explainer: Explainer) -> None:
    lost = explainer.lost("X7")
    assert [(one.criterion.code, one.points_lost) for one in lost] == [("1.1", 15.0), ("2.2", 1.5)]
    assert [explainer.leaf("X7", one.criterion.code).lost_points for one in lost] == [15.0, 1.5]


def test_what_is_exempt_or_pending_loses_nothing(explainer: Explainer) -> None:
    assert [one.criterion.code for one in explainer.lost("X4")] == ["2.1"]


def test_a_deduction_costs_its_points_and_needs_nothing(explainer: Explainer) -> None:
    told = explainer.leaf("X3", "4.1")
    assert (told.lost_points, told.full_points_need) == (2.0, None)


def test_a_bonus_that_was_not_earned_is_nothing_lost(explainer: Explainer) -> None:
    assert explainer.leaf("X1", "3.1").lost_points == 0


def test_who_sent_nothing_has_no_areas_and_lost_nothing(explainer: Explainer) -> None:
    explanation = explainer.unit("X5")
    assert (explanation.areas, explanation.totals) == ((), None)
    assert explanation.standing.status is RankStatus.MISSING
    assert explainer.lost("X5") == ()


def test_a_leaf_of_who_sent_nothing_cannot_be_explained(explainer: Explainer) -> None:
    with pytest.raises(KeyError):
        explainer.leaf("X5", "1.1")


def test_ties_limits_and_groups_are_told(explainer: Explainer) -> None:
    first, limited = explainer.unit("X1").standing, explainer.unit("X7").standing
    assert (first.rank, first.ranked, first.tied_with) == (1, 5, ("Xã Bình An",))
    assert (limited.band, limited.band_of_index) == ("Khá", "Tốt")
    assert limited.limited_by == "Ban hành kế hoạch muộn"


def test_a_cap_ends_the_sum_of_its_area(explainer: Explainer) -> None:
    bonus = explainer.unit("P1").find("3")
    assert isinstance(bonus, ExplainedNode)
    assert str(bonus.sum) == "4.50 → at most 3.00 points"


def test_what_is_left_out_of_the_maximum_is_named(explainer: Explainer) -> None:
    totals = explainer.unit("X4").totals
    assert totals is not None
    assert (totals.left_out, totals.left_out_points, totals.applicable) == (("1.2", "2.3"), 40.0, 60.0)
    assert str(totals.base_sum) == "30.00 + 20.00 = 50.00"


def test_an_area_is_ranked_among_those_that_are_ranked(explainer: Explainer) -> None:
    area = explainer.unit("X1").areas[0]
    assert (area.rank, area.ranked) == (2, 5)


def test_the_owner_and_the_legal_text_are_the_nearest_above(explainer: Explainer) -> None:
    told = explainer.leaf("X1", "1.2")
    assert told.owner == "so-noi-vu"
    assert [reference.number for reference in told.references] == ["01/QĐ-UBND"]


def test_every_figure_has_its_cell(explainer: Explainer) -> None:
    told = explainer.leaf("X3", "1.2")
    cells = [(figure.question.name, figure.value, figure.place.cell) for figure in told.figures]
    assert cells == [("a", 11.0, "D11"), ("b", 12.0, "D12")]
    assert (told.place.file, told.place.sheet, told.place.cell) == ("=1+1, sửa.xlsx", "I. Chung", "E11")


def test_findings_are_told_where_they_belong(explainer: Explainer) -> None:
    assert [one.code for one in explainer.leaf("X2", "1.2").findings] == ["CCHC398"]
    assert explainer.leaf("X1", "1.2").findings == ()


def test_only_the_way_to_one_criterion_is_kept(explainer: Explainer) -> None:
    only = explainer.unit("X1").only("1.2")
    assert [told.criterion.code for told in only.leaves] == ["1.2"]
    assert [area.code for area in only.areas] == ["1"]


def test_the_stage_of_self_assessment_counts_own_points() -> None:
    explainer = Explainer(commune_assessment(options=ScoringOptions(stage=Stage.SELF)))
    told = leaf(
        explainer,
        "X2",
        "1.2",
        "The unit's own points count (28.00 points), as this ranking is one of self-assessments.",
    )
    assert (told.final_points, told.computed_points) == (28.0, 27.5)
    # The calculation is still that of the figures.
    assert told.arithmetic is not None
    assert float(last_number(told.arithmetic)) == told.computed_points


def test_evidence_that_is_missing_takes_the_points() -> None:
    explainer = Explainer(commune_assessment(options=ScoringOptions(require_evidence=True)))
    told = leaf(
        explainer,
        "X7",
        "1.1",
        "0 points, because the required evidence is not named: Quyết định ban hành kế hoạch.",
    )
    assert told.status is ScoreStatus.NO_EVIDENCE
    assert str(told.full_points_need) == (
        "the answer “Đúng hạn”; the required evidence: Quyết định ban hành kế hoạch"
    )
