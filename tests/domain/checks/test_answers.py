"""One fault per test, and the code and cell that it must give."""

from collections.abc import Mapping, Sequence

import pytest
from domain.factories import Value, answers, area, framework, leaf, units

from cchc_cli.domain.checks.answers import check, check_run
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import score_leaves
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.stage import Stage

COUNT = {"kind": "count", "each": "0.01"}
RATIO = {"kind": "ratio", "share": "a / b"}
PART_OF_WHOLE = {
    "a": {"label": "Part", "type": "count", "at_most": "b"},
    "b": {"label": "Whole", "type": "count", "max": 1000},
}


def found(
    of: Framework,
    row: Mapping[tuple[str, str], Value],
    self_points: Mapping[str, float] | None = None,
    evidence: Sequence[str] = (),
    options: ScoringOptions | None = None,
) -> list[Finding]:
    given = answers(of, [row], [self_points or {}], [evidence])
    scores = score(given, of, units(1), options or ScoringOptions())
    return [*check(given, of, scores.leaves), *check_run(given, of, scores.leaves)]


def codes(findings: Sequence[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def one_leaf(rule: Mapping[str, object], **more: object) -> Framework:
    return framework([area("1", [leaf("1.1", 100, rule, **more)])])


def test_a_clean_submission_gives_no_finding() -> None:
    of = one_leaf(RATIO, inputs=PART_OF_WHOLE, evidence="Báo cáo")
    assert found(of, {("1.1", "a"): 5, ("1.1", "b"): 10}, {"1.1": 50}, ["1.1"]) == []


@pytest.mark.parametrize(("stated", "also"), [(100.5, ["CCHC403"]), (-1, [])])
def test_self_points_outside_the_range_are_found_at_their_cell(stated: float, also: list[str]) -> None:
    findings = found(one_leaf({"kind": "award"}), {}, {"1.1": stated})
    assert codes(findings) == ["CCHC340", *also]
    assert findings[0].place == Place("u1.xlsx", "S", "D2")
    assert findings[0].values == {"stated": stated, "max_points": 100.0}


def test_self_points_where_the_survey_decides_do_not_count() -> None:
    of = one_leaf({"kind": "award"}, source="survey")
    assert codes(found(of, {}, {"1.1": 80})) == ["CCHC341", "CCHC520"]


def test_self_points_that_the_figures_do_not_bear_out_are_named_with_both() -> None:
    findings = found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 1, ("1.1", "b"): 2}, {"1.1": 60})
    assert codes(findings) == ["CCHC342"]
    assert (findings[0].values["stated"], findings[0].values["computed"]) == (60.0, 50.0)
    assert str(findings[0].values["arithmetic"]) == "1/2 = 50 %"


COMPARED = {"kind": "relative", "value": "a", "method": "min-max"}
NUMBER = {"a": {"label": "Figure", "type": "number"}}


def test_self_points_are_no_claim_where_units_are_compared() -> None:
    assert found(one_leaf(COMPARED, inputs=NUMBER), {("1.1", "a"): 5}, {"1.1": 60}) == []


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
    given = answers(of, [row], [self_points or {}])
    scores = score_leaves(given, of, units(1), ScoringOptions(), is_whole_run=False)
    return codes(check(given, of, scores))


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


def test_points_finer_than_the_step_are_found() -> None:
    assert codes(found(one_leaf({"kind": "award", "step": "0.25"}), {}, {"1.1": 50.1})) == [
        "CCHC343",
        "CCHC403",
    ]


def test_points_on_the_step_are_fine() -> None:
    assert codes(found(one_leaf({"kind": "award", "step": "0.1"}), {}, {"1.1": 50.3})) == ["CCHC403"]


def test_a_part_above_its_whole_is_found_at_the_cell_of_the_part() -> None:
    findings = found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 11, ("1.1", "b"): 10})
    assert codes(findings) == ["CCHC344"]
    assert findings[0].place == Place("u1.xlsx", "S", "C2")


def test_a_figure_outside_its_range_is_found() -> None:
    findings = found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 1, ("1.1", "b"): 1001})
    assert codes(findings) == ["CCHC345"]


def test_a_blank_criterion_is_found() -> None:
    assert codes(found(one_leaf(COUNT), {})) == ["CCHC346"]


def test_points_without_the_required_evidence_are_found() -> None:
    findings = found(one_leaf(COUNT, evidence="Quyết định"), {("1.1", "value"): 50})
    assert codes(findings) == ["CCHC401"]
    assert findings[0].place == Place("u1.xlsx", "S", "E2")


def test_own_points_of_zero_need_no_verifying() -> None:
    assert found(one_leaf({"kind": "award"}), {}, {"1.1": 0}) == []


def test_no_points_need_no_evidence() -> None:
    assert found(one_leaf(COUNT, evidence="Quyết định"), {("1.1", "value"): 0}) == []


def test_a_criterion_set_to_zero_for_its_evidence_says_so() -> None:
    of = one_leaf(COUNT, evidence="Quyết định")
    findings = found(of, {("1.1", "value"): 50}, options=ScoringOptions(require_evidence=True))
    assert codes(findings) == ["CCHC402"]


def test_a_penalty_needs_no_evidence() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("9", [leaf("9.1", 5, COUNT, evidence="Kết luận")], role="penalty", cap=5),
        ]
    )
    assert found(of, {("1.1", "value"): 100, ("9.1", "value"): 100}) == []


@pytest.mark.parametrize(
    ("source", "code"), [("survey", "CCHC520"), ("appraiser", "CCHC521"), ("leader", "CCHC522")]
)
def test_points_that_others_still_owe_are_said_once_for_the_run(source: str, code: str) -> None:
    of = framework([area("1", [leaf("1.1", 60, COUNT), leaf("1.2", 40, {"kind": "award"}, source=source)])])
    given = answers(of, [{("1.1", "value"): 1}, {("1.1", "value"): 1}])
    findings = check_run(given, of, score(given, of, units(2), ScoringOptions()).leaves)
    assert codes(findings) == [code]


def test_points_of_ones_own_for_want_of_a_figure_are_found_where_other_figures_are_given() -> None:
    of = framework(
        [
            area(
                "1",
                [leaf("1.1", 60, RATIO, inputs=PART_OF_WHOLE), leaf("1.2", 40, RATIO, inputs=PART_OF_WHOLE)],
            )
        ]
    )
    findings = found(of, {("1.1", "a"): 5, ("1.1", "b"): 10, ("1.2", "b"): 10}, {"1.1": 30, "1.2": 40})
    assert codes(findings) == ["CCHC347", "CCHC403"]
    assert findings[0].values["points"] == 40.0
    assert str(findings[0].message).startswith(
        "Figures of this criterion are blank or cannot be read: a (cell C4)."
    )
    assert findings[0].place == Place("u1.xlsx", "S", "C4")


def test_a_form_without_figures_is_told_once_and_not_by_criterion() -> None:
    of = one_leaf(RATIO, inputs=PART_OF_WHOLE)
    findings = found(of, {}, {"1.1": 30})
    assert codes(findings) == ["CCHC352", "CCHC403"]
    assert findings[0].values == {"count": 1, "points": 30.0}
    assert findings[0].place == Place("u1.xlsx")


def test_a_form_without_figures_and_without_points_is_unanswered_only() -> None:
    assert codes(found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {})) == ["CCHC346"]


def test_a_deduction_with_a_minus_sign_is_told_and_counts() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("9", [leaf("9.1", 5, {"kind": "award"})], role="penalty", cap=5),
        ]
    )
    findings = found(of, {("1.1", "value"): 100}, {"9.1": -2})
    # A deduction claims no points, so that nothing is left to be verified.
    assert codes(findings) == ["CCHC348"]
    assert findings[0].values == {"stated": -2.0, "points": 2.0}


def test_bonus_and_penalty_may_stay_blank() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("8", [leaf("8.1", 5, {"kind": "award"})], role="bonus", cap=5),
            area("9", [leaf("9.1", 5, {"kind": "award"})], role="penalty", cap=5),
        ]
    )
    assert found(of, {("1.1", "value"): 100}) == []


def test_a_ranking_of_own_points_misses_no_figure_that_is_there() -> None:
    of = one_leaf(RATIO, inputs=PART_OF_WHOLE)
    row = {("1.1", "a"): 5, ("1.1", "b"): 10}
    assert codes(found(of, row, {"1.1": 50}, options=ScoringOptions(Stage.SELF))) == ["CCHC403"]
