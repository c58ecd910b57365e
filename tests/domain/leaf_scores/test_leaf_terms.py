"""One leaf on its terms: the stage, the range and rounding, evidence, and what does not apply."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import nan

import numpy as np
import pytest
from domain.factories import Value, answers, area, framework, leaf
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.exact import Column, Rounding, RoundingMode
from cchc_cli.domain.leaf_scores import LeafScores, PointsSource, ScoreStatus
from cchc_cli.domain.leaf_scores.leaf import LeafTerms, score_leaf
from cchc_cli.domain.stage import Stage

PAIR = {"a": {"label": "A", "type": "number"}, "b": {"label": "B", "type": "number"}}
RATIO = {"kind": "ratio", "share": "a / b"}
ASIDE = {**RATIO, "if_no_denominator": "not-applicable"}
AWARD = {"kind": "award"}
NONE, COMPUTED, SELF = PointsSource.NONE, PointsSource.COMPUTED, PointsSource.SELF
FINAL = LeafTerms(Rounding(), Stage.FINAL, is_penalty=False, requires_evidence=False, is_whole_run=True)
ON_SELF = replace(FINAL, stage=Stage.SELF)
STRICT = replace(FINAL, requires_evidence=True)


def scored(
    rule: Mapping[str, object],
    rows: Sequence[Mapping[str, Value]],
    own: Sequence[float] = (),
    terms: LeafTerms = FINAL,
    *,
    exempt: Sequence[bool] = (),
    named: Sequence[bool] = (),
    **more: object,
) -> LeafScores:
    """Score the only leaf of a framework for units that answer this and give themselves these points.

    Args:
        rule: The rule; the maximum is 10 points.
        rows: What each unit answers.
        own: The points that each unit gives itself.
        terms: On what terms it is scored.
        exempt: Whether each unit is exempt; absent: none is.
        named: Whether each unit names evidence; absent: none does.
        more: What else is said of the leaf.
    """
    of = framework([area("1", [leaf("1.1", 0 if rule["kind"] == "info" else 10, rule, **more)])])
    given_answers = answers(
        of,
        [{("1.1", name): value for name, value in row.items()} for row in rows],
        [{"1.1": points} for points in own],
        [["1.1"] if one else [] for one in named],
    )
    is_exempt = np.array(exempt or [False] * len(rows), dtype=bool)
    return score_leaf(of.leaves[0], given_answers, is_exempt, terms)


def same(column: "Column | Sequence[float]", expected: Sequence[float]) -> bool:
    return bool(np.array_equal(column, expected, equal_nan=True))


@pytest.mark.parametrize(
    ("stage", "final", "source"),
    [
        (Stage.FINAL, [5.0, 8.0, nan], [COMPUTED, SELF, NONE]),
        (Stage.COMPUTED, [5.0, 8.0, nan], [COMPUTED, SELF, NONE]),
        (Stage.SELF, [8.0, 8.0, nan], [SELF, SELF, NONE]),
    ],
)
def test_the_stage_decides_whose_points_come_first(
    stage: Stage, final: list[float], source: list[PointsSource]
) -> None:
    scores = scored(RATIO, [{"a": 1, "b": 2}, {}, {}], [8, 8, nan], replace(FINAL, stage=stage), inputs=PAIR)
    assert same(scores.final_points, final)
    assert scores.source.tolist() == source


def test_on_self_points_figures_alone_are_worth_nothing() -> None:
    scores = scored(RATIO, [{"a": 1, "b": 2}], terms=ON_SELF, inputs=PAIR)
    assert scores.status.tolist() == [ScoreStatus.UNANSWERED]
    assert same(scores.final_points, [nan])
    assert same(scores.computed_points, [5.0])


def test_what_another_system_published_counts_on_self_points_too() -> None:
    scores = scored(RATIO, [{"a": 1, "b": 2}], terms=ON_SELF, inputs=PAIR, source="published")
    assert same(scores.final_points, [5.0])
    assert scores.source.tolist() == [COMPUTED]


@pytest.mark.parametrize(
    ("stated", "counted"),
    [(-1, 0.0), (0, 0.0), (9.994, 9.99), (9.995, 10.0), (10, 10.0), (10.01, 10.0), (1e300, 10.0), (nan, nan)],
)
def test_own_points_are_rounded_and_kept_in_their_range(stated: float, counted: float) -> None:
    assert same(scored(AWARD, [{}], [stated]).self_points, [counted])


@pytest.mark.parametrize(("stated", "counted"), [(-2, 2.0), (2, 2.0), (-99, 10.0), (0, 0.0), (nan, nan)])
def test_a_deduction_is_as_large_with_a_minus_sign(stated: float, counted: float) -> None:
    assert same(scored(AWARD, [{}], [stated], replace(FINAL, is_penalty=True)).self_points, [counted])


def test_own_points_are_cut_off_where_the_framework_cuts_off() -> None:
    cut = replace(FINAL, rounding=Rounding(decimals=1, mode=RoundingMode.TRUNCATE))
    assert same(scored(AWARD, [{}], [7.29], cut).self_points, [7.2])


def test_an_award_is_stated_on_its_own_row_or_in_the_column_of_own_points() -> None:
    scores = scored(AWARD, [{"value": 3}, {"value": 3}, {}], [nan, 4, 5])
    assert same(scores.self_points, [3.0, 4.0, 5.0])
    assert scores.status.tolist() == [ScoreStatus.UNVERIFIED] * 3


def test_awarded_points_are_never_computed_unless_they_were_published() -> None:
    assert same(scored(AWARD, [{"value": 3}]).computed_points, [nan])
    assert same(scored(AWARD, [{"value": 3}], source="published").computed_points, [3.0])


@pytest.mark.parametrize("source", ["survey", "appraiser", "leader"])
def test_points_that_others_give_are_neither_stated_nor_computed(source: str) -> None:
    scores = scored(AWARD, [{"value": 3}], [4], source=source)
    assert same([*scores.self_points, *scores.computed_points], [nan, nan])
    assert scores.status.tolist() == [ScoreStatus.PENDING]


def test_nobody_has_been_appraised_yet() -> None:
    assert same(scored(RATIO, [{"a": 1, "b": 2}], inputs=PAIR).appraised_points, [nan])


def test_the_figures_that_a_rule_sets_aside_are_not_applicable_whatever_was_stated() -> None:
    scores = scored(ASIDE, [{"a": 0, "b": 0}, {}], [8, 8], inputs=PAIR)
    assert scores.status.tolist() == [ScoreStatus.NOT_APPLICABLE, ScoreStatus.UNVERIFIED]
    assert same(scores.final_points, [nan, 8.0])
    assert scores.source.tolist() == [NONE, SELF]


def test_an_exemption_holds_whatever_the_figures_say() -> None:
    rows: list[dict[str, Value]] = [{"a": 1, "b": 2}, {"a": 0, "b": 0}, {}]
    scores = scored(ASIDE, rows, [8, 8, 8], exempt=[True, True, True], inputs=PAIR)
    assert scores.status.tolist() == [ScoreStatus.EXEMPT] * 3
    assert scores.source.tolist() == [NONE] * 3
    assert same(scores.final_points, [nan, nan, nan])


@pytest.mark.parametrize(
    ("figures", "named", "final", "status"),
    [
        ({"a": 1, "b": 2}, True, 5.0, ScoreStatus.VERIFIED),
        ({"a": 1, "b": 2}, False, 0.0, ScoreStatus.NO_EVIDENCE),
        ({"a": 0, "b": 2}, False, 0.0, ScoreStatus.VERIFIED),
        ({}, False, nan, ScoreStatus.UNANSWERED),
    ],
)
def test_only_points_above_0_need_evidence(
    figures: Mapping[str, Value], final: float, status: ScoreStatus, *, named: bool
) -> None:
    scores = scored(RATIO, [figures], named=[named], terms=STRICT, inputs=PAIR, evidence="Báo cáo")
    assert scores.status.tolist() == [status]
    assert same(scores.final_points, [final])


def test_who_is_exempt_needs_no_evidence() -> None:
    scores = scored(
        RATIO,
        [{"a": 1, "b": 2}],
        exempt=[True],
        terms=STRICT,
        inputs=PAIR,
        evidence="Báo cáo",
    )
    assert scores.status.tolist() == [ScoreStatus.EXEMPT]


def test_a_criterion_that_asks_for_no_evidence_needs_none() -> None:
    scores = scored(RATIO, [{"a": 1, "b": 2}], named=[False], terms=STRICT, inputs=PAIR)
    assert scores.status.tolist() == [ScoreStatus.VERIFIED]


def test_what_is_for_information_is_neither_missing_nor_verified() -> None:
    scores = scored({"kind": "info"}, [{}])
    assert scores.status.tolist() == [ScoreStatus.INFO]


def test_a_declared_input_is_the_value_whatever_its_name() -> None:
    asked = {"so_luong": {"label": "Số lượng", "type": "count"}}
    scores = scored({"kind": "count", "each": 2}, [{"so_luong": 3}, {}], inputs=asked)
    assert same(scores.computed_points, [6.0, nan])


def test_an_input_that_is_called_value_is_no_other_one() -> None:
    asked = {"a": PAIR["a"], "value": PAIR["b"]}
    scores = scored({"kind": "ratio", "share": "a / value"}, [{"a": 1, "value": 4}], inputs=asked)
    assert same(scores.computed_points, [2.5])


@given(st.lists(st.one_of(st.none(), st.integers(-5, 20)), min_size=1, max_size=8))
def test_every_unit_is_scored_as_if_it_were_alone(figures: list[int | None]) -> None:
    rows: list[dict[str, Value]] = [{"a": figure, "b": 10} for figure in figures]
    together = scored(RATIO, rows, inputs=PAIR)
    alone = [scored(RATIO, [row], inputs=PAIR) for row in rows]
    assert same(together.final_points, [one.final_points[0] for one in alone])
    assert together.status.tolist() == [one.status[0] for one in alone]
