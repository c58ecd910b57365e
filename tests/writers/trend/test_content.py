"""The course of units."""

from collections.abc import Sequence

import pytest
from writers.trend.samples import sample_trend

from cchc_cli.language import Language
from cchc_cli.writers.trend.content import UnitCourse, curve, trend_content


def course(code: str, language: Language) -> UnitCourse:
    groups = trend_content(sample_trend(), language).groups
    return next(row for group in groups for row in group.rows if row.code == code)


def test_groups_are_kept_apart_in_the_order_of_the_last_ranking(english: Language) -> None:
    groups = trend_content(sample_trend(), english).groups
    assert [(group.name, [row.code for row in group.rows]) for group in groups] == [
        ("Communes", ["X2", "X1", "X3", "X4", "X5", "X6"]),
        ("Wards", ["P1", "P3", "P2"]),
    ]


def test_a_course_goes_from_the_first_year_to_the_last(english: Language) -> None:
    row = course("X2", english)
    assert (row.ranks, row.rank_change, row.index_change) == ((4, 4, 1), 3, 29.53)


def test_a_year_without_a_rank_has_none(english: Language) -> None:
    row = course("X5", english)
    assert (row.ranks, row.indices) == ((None, None, 5), (None, None, 70.0))
    assert (row.rank_change, row.index_change) == (None, None)


def test_the_same_finding_of_several_steps_is_told_once(english: Language) -> None:
    codes = [finding.code for finding in trend_content(sample_trend(), english).findings]
    assert codes == ["CCHC547", "CCHC549", "CCHC548"]


@pytest.mark.parametrize(
    ("ranks", "worst", "drawn"),
    [((1, 4, None, 8), 8, "█▅ ▁"), ((1, 1), 1, "██"), ((63, 1), 63, "▁█"), ((), 5, "")],
)
def test_a_better_rank_is_a_higher_bar(ranks: Sequence[int | None], worst: int, drawn: str) -> None:
    assert curve(ranks, worst) == drawn
