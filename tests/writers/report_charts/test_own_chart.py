"""What units claimed against what they got."""

import pytest
from assessments import commune_assessment
from hypothesis import given
from hypothesis import strategies as st
from writers.charts.drawings import column_of, points_of
from writers.report_charts.samples import assessment_of

from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.language import Language
from cchc_cli.writers.report_charts.own_chart import NAMED, Claim, claims_of, greatest, own_chart
from cchc_cli.writers.report_charts.report_chart import ReportChart

TASKS = (50, 60, 70, 80)  # 15, 18, 21 and 24 points


def drawn(language: Language, own: tuple[float, ...], tasks: tuple[int, ...] = TASKS) -> ReportChart:
    chart = own_chart(assessment_of({"xa": tasks}, own), language)
    assert chart is not None
    return chart


def test_each_unit_stands_at_what_it_claimed_and_what_it_got(english: Language) -> None:
    points = [one for one in points_of(drawn(english, (20, 18, 21, 23)).chart) if one["shape"] == "circle"]
    assert [(one["x"], one["y"]) for one in points] == [(20, 15), (18, 18), (21, 21), (23, 24)]


def test_only_criteria_with_both_points_are_compared() -> None:
    claims = {claim.name: claim for claim in claims_of(commune_assessment())}
    # X4 states points for 1.1 only; X6 for a bonus, X7 for nothing.
    assert (claims["Xã Đảo"].own, claims["Xã Đảo"].final) == (20, 20)
    assert set(claims) == {"Xã Tân Hòa", "Xã Bình An", "<b>x</b>|=1+1 [red]", "Xã Đảo", "Phường Trung Tâm"}


def test_where_the_own_points_are_the_final_ones_nothing_is_compared() -> None:
    assert claims_of(commune_assessment(options=ScoringOptions(stage=Stage.SELF))) == ()


def test_units_that_claimed_too_much_are_named_most_first(english: Language) -> None:
    chart = drawn(english, (20, 19, 21, 25.5))
    assert "by 2.50 points on average" in chart.text
    assert chart.text.endswith("are Xã xa 1 (+5.00), Xã xa 4 (+1.50), Xã xa 2 (+1.00).")
    assert set(column_of(chart.chart, "Xã xa 1")) == {"Xã xa 1", "Xã xa 4", "Xã xa 2"}


def test_no_more_than_six_are_named() -> None:
    tasks = tuple(range(50, 70))
    claims = claims_of(assessment_of({"xa": tasks}, [25.0] * 20))
    assert len(claims) == 20
    assert [claim.name for claim in greatest(claims)] == [f"Xã xa {at}" for at in range(1, NAMED + 1)]


def test_who_claimed_less_is_counted(english: Language) -> None:
    text = drawn(english, (15, 18, 20, 22)).text
    assert text.endswith("No unit claimed more than it got. Units that claimed less than they got: 2.")


def test_the_sum_of_decimals_makes_no_difference() -> None:
    # 0.1 + 0.2 is no difference to 0.3.
    claims = claims_of(assessment_of({"xa": (53, 67, 71)}, (15.9, 20.1, 21.3)))
    assert [claim.difference for claim in claims] == [0, 0, 0]


@pytest.mark.parametrize("own", [(), (20,), (20, 20), (15, 18, 21, 24)])
def test_where_little_can_be_compared_or_nothing_differs_nothing_is_drawn(
    own: tuple[float, ...], english: Language
) -> None:
    assert own_chart(assessment_of({"xa": TASKS}, own), english) is None


def test_thousands_of_units_share_few_points(english: Language) -> None:
    tasks = tuple(50 + at * 7 % 51 for at in range(600))
    own = tuple(0.3 * done + at % 5 for at, done in enumerate(tasks))
    chart = drawn(english, own, tasks)
    assert 50 < len(points_of(chart.chart)) < 300
    assert "Each dot is one unit or more" in chart.text


def test_units_that_are_not_drawn_are_counted_with_the_reason(english: Language) -> None:
    chart = own_chart(assessment_of({"xa": (50, 60, 70, 80, 90)}, (20, 18, 21)), english)
    assert chart is not None
    assert chart.text.endswith(
        "Scored units that are not drawn: 2; they stated no points of their own, or their points are their "
        "own and nobody has checked them."
    )


def test_exactly_three_units_are_enough(english: Language) -> None:
    assert own_chart(assessment_of({"xa": TASKS}, (20, 18, 21)), english) is not None
    assert own_chart(assessment_of({"xa": TASKS}, (20, 18)), english) is None


def test_of_equal_claims_the_first_in_the_ranking_stands_first() -> None:
    claims = [Claim(name, 10, 8) for name in "ABC"]
    assert [claim.name for claim in greatest([*claims, Claim("D", 11, 8)])] == ["D", "A", "B", "C"]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=20))
def test_the_greatest_differences_are_those_of_a_slow_count(tenths: list[tuple[int, int]]) -> None:
    claims = [Claim(str(at), own / 10, final / 10) for at, (own, final) in enumerate(tenths)]
    exact = sorted((final - own for own, final in tenths if own > final))[:NAMED]
    assert [round(-10 * claim.difference) for claim in greatest(claims)] == exact


def test_every_unit_is_in_one_of_the_points_that_stand_for_many(english: Language) -> None:
    tasks = tuple(50 + at * 7 % 51 for at in range(300))
    own = tuple(0.3 * done + at % 5 for at, done in enumerate(tasks))
    points = [one for one in points_of(drawn(english, own, tasks).chart) if one["shape"] == "circle"]
    most = max(float(one["size"]) for one in points)
    assert 1 < len(points) < 300
    assert most <= 500


def test_points_stay_within_the_axes(english: Language) -> None:
    tasks = tuple(50 + at * 7 % 51 for at in range(300))
    chart = drawn(english, tuple(30.0 for _ in tasks), tasks)
    low, high = chart.chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert all(low <= float(one[axis]) <= high for one in points_of(chart.chart) for axis in ("x", "y"))


def test_it_is_told_in_the_language(vietnamese: Language) -> None:
    chart = drawn(vietnamese, (20, 19, 21, 25.5))
    assert "+5,00" in chart.text
    assert "claimed" not in chart.text
