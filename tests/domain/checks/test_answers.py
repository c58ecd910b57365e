"""One fault per test, and the code and cell that it must give."""

from collections.abc import Mapping, Sequence

import pytest
from domain.factories import Value, answers, area, framework, leaf, units

from cchc_cli.domain.checks.answers import check, check_run
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Framework
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


def test_points_finer_than_the_step_are_found() -> None:
    assert codes(found(one_leaf({"kind": "award", "step": "0.25"}), {}, {"1.1": 50.1})) == [
        "CCHC343",
        "CCHC403",
    ]


def test_points_on_the_step_are_fine() -> None:
    assert codes(found(one_leaf({"kind": "award", "step": "0.1"}), {}, {"1.1": 50.3})) == ["CCHC403"]


@pytest.mark.parametrize(
    ("step", "stated", "is_found"),
    [
        ("0.125", 50.125, False),  # rounded to 50.13 by the framework
        ("0.125", 50.13, False),
        ("0.125", 50.12, True),
        ("0.125", 50.14, True),
        ("0.1", 0.3, False),  # 3 * 0.1 is more than 0.3 in floating point
        ("0.3", 0.9, False),
        ("0.25", 0, False),
        ("0.25", 100, False),
    ],
)
def test_a_step_finer_than_points_are_published_is_met_by_rounded_points(
    step: str, stated: float, *, is_found: bool
) -> None:
    findings = found(one_leaf({"kind": "award", "step": step}), {}, {"1.1": stated})
    assert ("CCHC343" in codes(findings)) is is_found


def test_points_that_nobody_stated_are_between_no_steps() -> None:
    assert codes(found(one_leaf({"kind": "award", "step": "0.3"}), {})) == ["CCHC346"]


def test_a_part_above_its_whole_is_found_at_the_cell_of_the_part() -> None:
    findings = found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 11, ("1.1", "b"): 10})
    assert codes(findings) == ["CCHC344"]
    assert findings[0].place == Place("u1.xlsx", "S", "C2")


def test_a_part_as_large_as_its_whole_is_right() -> None:
    assert found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 10, ("1.1", "b"): 10}) == []


def test_a_part_of_an_unknown_whole_is_above_nothing() -> None:
    assert "CCHC344" not in codes(found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 11}))


def test_a_figure_outside_its_range_is_found() -> None:
    findings = found(one_leaf(RATIO, inputs=PART_OF_WHOLE), {("1.1", "a"): 1, ("1.1", "b"): 1001})
    assert codes(findings) == ["CCHC345"]


@pytest.mark.parametrize(("figure", "is_found"), [(4.99, True), (5, False), (10, False), (10.01, True)])
def test_both_ends_of_a_range_belong_to_it(figure: float, *, is_found: bool) -> None:
    hours = {"a": {"label": "Số giờ", "type": "number", "min": 5, "max": 10}}
    of = one_leaf({"kind": "formula", "points": "a"}, inputs=hours)
    assert ("CCHC345" in codes(found(of, {("1.1", "a"): figure}))) is is_found


@pytest.mark.parametrize("stated", [0, 100])
def test_both_ends_of_the_points_are_in_range(stated: float) -> None:
    assert "CCHC340" not in codes(found(one_leaf({"kind": "award"}), {}, {"1.1": stated}))


@pytest.mark.parametrize(("stated", "told"), [(0, ["CCHC520"]), (0.5, ["CCHC341", "CCHC520"])])
def test_a_form_filled_with_zeros_claims_nothing_where_the_survey_decides(
    stated: float, told: list[str]
) -> None:
    assert codes(found(one_leaf({"kind": "award"}, source="survey"), {}, {"1.1": stated})) == told


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


def test_a_deduction_above_its_maximum_is_told_whatever_its_sign() -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 100, COUNT)]),
            area("9", [leaf("9.1", 5, {"kind": "award"})], role="penalty", cap=5),
        ]
    )
    row = {("1.1", "value"): 100.0}
    assert codes(found(of, row, {"9.1": 6})) == ["CCHC340"]
    assert codes(found(of, row, {"9.1": -6})) == ["CCHC340", "CCHC348"]


def test_own_points_of_a_unit_are_counted_once_over_base_and_bonus() -> None:
    awards = [leaf(code, 50, {"kind": "award"}) for code in ("1.1", "1.2")]
    bonus = area("8", [leaf("8.1", 5, {"kind": "award"})], role="bonus", cap=5)
    (finding,) = found(framework([area("1", awards), bonus]), {}, {"1.1": 10.1, "1.2": 20.2, "8.1": 0.3})
    assert (finding.code, finding.place) == ("CCHC403", Place("u1.xlsx"))
    assert finding.values == {"count": 3, "points": 30.6}


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
