"""The course of units."""

from collections.abc import Sequence
from dataclasses import replace

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


def test_units_without_a_rank_now_stand_last_and_have_no_change(english: Language) -> None:
    trend = sample_trend()
    ranks = trend.ranks.copy()
    ranks.loc["X2", "2025"] = None
    (communes, _) = trend_content(replace(trend, ranks=ranks), english).groups
    assert [row.code for row in communes.rows][-1] == "X2"
    assert communes.rows[-1].rank_change is None
    assert communes.rows[-1].index_change == 29.53


def test_a_year_in_between_without_a_rank_breaks_no_course(english: Language) -> None:
    trend = sample_trend()
    ranks = trend.ranks.copy()
    ranks.loc["X2", "2024"] = None
    (communes, _) = trend_content(replace(trend, ranks=ranks), english).groups
    assert (communes.rows[0].ranks, communes.rows[0].rank_change) == ((4, None, 1), 3)


def test_units_of_a_group_that_stand_apart_in_the_table_are_one_group(english: Language) -> None:
    trend = sample_trend()
    codes = ["X2", "P1", "X1", "P3", "X3", "X4", "P2", "X5", "X6"]
    last = replace(trend.years[-1], units=trend.years[-1].units.loc[codes])
    mixed = replace(trend, years=(*trend.years[:-1], last))
    assert [len(group.rows) for group in trend_content(mixed, english).groups] == [6, 3]


def test_the_curves_of_a_group_have_one_foot(english: Language) -> None:
    assert course("X6", english).curve == "  ▁"
    assert course("P3", english).curve == "▁▁▄"
