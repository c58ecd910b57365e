"""The points of an assessment, looked up one at a time."""

from math import isnan

import numpy as np
import pytest

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.leaf_points import LeafPoints
from cchc_cli.domain.explanation.tables import LeafTables
from cchc_cli.domain.framework import Role
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus


@pytest.fixture(scope="module")
def tables(assessment: Assessment) -> LeafTables:
    return LeafTables(assessment)


def of(tables: LeafTables, assessment: Assessment, unit: str, leaf: str) -> LeafPoints:
    codes = [one.code for one in assessment.framework.leaves]
    return tables.of(assessment.answers.unit_codes.index(unit), codes.index(leaf))


def test_every_number_is_that_of_the_tables_of_scoring(tables: LeafTables, assessment: Assessment) -> None:
    scores = assessment.scores
    for row, unit in enumerate(assessment.answers.unit_codes):
        for column, leaf in enumerate(assessment.framework.leaves):
            points = tables.of(row, column)
            found = (points.self_points, points.computed_points, points.appraised_points, points.final_points)
            expected = [
                table.at[unit, leaf.code]
                for table in (
                    scores.self_points,
                    scores.computed_points,
                    scores.appraised_points,
                    scores.final_points,
                )
            ]
            np.testing.assert_array_equal(found, expected)
            assert points.status == scores.status.at[unit, leaf.code]
            assert points.source == scores.source.at[unit, leaf.code]


def test_own_computed_and_final_points_are_told_apart(tables: LeafTables, assessment: Assessment) -> None:
    points = of(tables, assessment, "X2", "1.2")
    assert (points.self_points, points.computed_points, points.final_points) == (28.0, 27.5, 27.5)
    assert isnan(points.appraised_points)
    assert (points.source, points.status) == (PointsSource.COMPUTED, ScoreStatus.VERIFIED)


def test_where_there_are_no_points_there_is_no_number(tables: LeafTables, assessment: Assessment) -> None:
    points = of(tables, assessment, "X4", "2.1")
    assert isnan(points.final_points)
    assert (points.source, points.status) == (PointsSource.NONE, ScoreStatus.UNANSWERED)


@pytest.mark.parametrize(
    ("unit", "leaf", "lost"),
    [
        ("X1", "1.1", 0.0),
        ("X1", "1.2", 2.5),
        ("X4", "1.2", 0.0),  # exempt
        ("X4", "2.1", 10.0),  # unanswered
        ("X1", "2.3", 0.0),  # pending
        ("P1", "1.2", 0.0),  # nothing to divide by
        ("X1", "3.1", 0.0),  # a bonus
        ("X3", "4.1", 0.0),  # a penalty
    ],
)
def test_only_what_applies_in_the_base_areas_can_be_lost(
    tables: LeafTables, assessment: Assessment, unit: str, leaf: str, lost: float
) -> None:
    codes = [one.code for one in assessment.framework.leaves]
    assert tables.lost[assessment.answers.unit_codes.index(unit), codes.index(leaf)] == lost


def test_earned_and_lost_points_are_what_applies(tables: LeafTables, assessment: Assessment) -> None:
    scores = assessment.scores
    base = [leaf.code for area in assessment.framework.areas_of(Role.BASE) for leaf in area.leaves]
    earned = scores.final_points[base].sum(axis=1).to_numpy()
    applicable = scores.totals["applicable_points"].to_numpy()
    np.testing.assert_allclose(earned + tables.lost.sum(axis=1), applicable, atol=1e-9)
