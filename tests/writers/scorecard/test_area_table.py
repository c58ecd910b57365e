"""The areas of a unit beside those of its group."""

from fractions import Fraction
from math import floor, isnan

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, commune_units, framework_from
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_content.figures import NO_FIGURE, figures_of
from cchc_cli.writers.scorecard.area_table import INDEX, AreaLine, Bar, area_table_of

TWO_AREAS = """
format: cchc/1
id: hai
title: Hai lĩnh vực
year: 2025
unit_classes: [xa]
scale: 20
status: official
areas:
  - code: "1"
    name: Một
    max_points: 10
    criteria: [{code: "1.1", name: Một, max_points: 10, rule: {kind: award}}]
  - code: "2"
    name: Hai
    max_points: 10
    criteria: [{code: "2.1", name: Hai, max_points: 10, rule: {kind: award}}]
"""


def lines_of(assessment: Assessment, code: str, language: Language) -> dict[str, AreaLine]:
    table = area_table_of(assessment, figures_of(assessment.framework, language))
    lines = table.lines(code, assessment.units.by_code[code].group)
    return {line.code: line for line in lines}


def awarded(points: list[tuple[float, float]]) -> Assessment:
    """Assess units of one group that earned so many points in the two areas."""
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(len(points))))
    said = {
        f"U{at}": Stated({"1.1": {"value": first}, "2.1": {"value": second}})
        for at, (first, second) in enumerate(points)
    }
    return assess(framework_from(TWO_AREAS), units, said)


def test_every_area_has_a_line_and_the_index_comes_last(assessment: Assessment, english: Language) -> None:
    assert [*lines_of(assessment, "X1", english)] == ["1", "2", "3", "4", INDEX]


def test_a_share_stands_beside_the_median_and_the_best_of_the_group(english: Language) -> None:
    line = lines_of(awarded([(4, 0), (6, 0), (9, 0)]), "U0", english)["1"]
    assert (line.points, line.max_points, line.percent) == ("4.00", "10", "40.0")
    assert (line.median, line.best, line.rank) == ("60.0", "90.0", "3/3")


def test_the_median_of_an_even_number_is_rounded_like_any_share(english: Language) -> None:
    line = lines_of(awarded([(4.01, 0), (4.02, 0)]), "U0", english)["1"]
    assert (line.percent, line.median) == ("40.1", "40.2")


def test_the_index_has_the_decimals_that_are_published(english: Language) -> None:
    line = lines_of(awarded([(4, 1), (6, 2), (9, 10)]), "U1", english)[INDEX]
    assert (line.points, line.max_points, line.percent) == ("8.00", "20", "40.00")
    assert (line.median, line.best, line.rank) == ("40.00", "95.00", "2/3")


def test_other_groups_do_not_count(assessment: Assessment, english: Language) -> None:
    line = lines_of(assessment, "P1", english)["2"]
    assert (line.median, line.best, line.rank) == (line.percent, line.percent, "1/1")


def test_units_that_are_not_ranked_do_not_count_but_are_compared(
    assessment: Assessment, english: Language
) -> None:
    # X6 alone has a bonus in its group.
    line = lines_of(assessment, "X6", english)["3"]
    assert (line.points, line.best, line.rank) == ("+2.50", "0.00", NO_FIGURE)


def test_bonus_and_penalty_are_points_with_a_sign_and_have_no_bar(
    assessment: Assessment, english: Language
) -> None:
    line = lines_of(assessment, "X3", english)["4"]
    assert (line.points, line.max_points, line.percent) == ("−2.00", "5", NO_FIGURE)
    assert (line.bar, line.median, line.rank) == (None, "0.00", NO_FIGURE)


def test_the_best_penalty_is_the_smallest(english: Language) -> None:
    said = {
        code: Stated({**commune_answers(), "4.1": {"value": at}}) for at, code in enumerate(("X1", "X2"), 1)
    }
    units = Units(tuple(unit for unit in commune_units() if unit.code in said))
    lines = lines_of(assess(framework_from(COMMUNES), units, said), "X2", english)
    assert (lines["4"].points, lines["4"].best) == ("−2.00", "−1.00")


def test_a_bar_shows_what_is_written(assessment: Assessment, english: Language) -> None:
    line = lines_of(assessment, "X1", english)["1"]
    assert line.bar is not None
    assert (line.bar.percent, line.bar.median, line.bar.best) == (95.8, 95.8, 100.0)


def test_where_nobody_is_ranked_there_is_nothing_to_compare_with(english: Language) -> None:
    units = Units((Unit("U", "Xã", "xa", "xa", is_ranked=False),))
    said = {"U": Stated({"1.1": {"value": 5}, "2.1": {"value": 5}})}
    line = lines_of(assess(framework_from(TWO_AREAS), units, said), "U", english)["1"]
    assert (line.percent, line.median, line.best, line.rank) == ("50.0", NO_FIGURE, NO_FIGURE, NO_FIGURE)
    assert line.bar is not None
    assert isnan(line.bar.median)


def test_an_area_that_does_not_apply_has_no_figures(english: Language) -> None:
    units = Units((Unit("U", "Xã", "xa", "xa", exempt=("2",)), Unit("V", "Xã", "xa", "xa")))
    said = {code: Stated({"1.1": {"value": 5}, "2.1": {"value": 5}}) for code in ("U", "V")}
    line = lines_of(assess(framework_from(TWO_AREAS), units, said), "U", english)["2"]
    assert (line.points, line.max_points, line.percent, line.bar) == (NO_FIGURE, "", NO_FIGURE, None)
    assert (line.median, line.rank) == ("50.0", NO_FIGURE)


def test_a_unit_without_points_has_no_lines(assessment: Assessment, english: Language) -> None:
    assert lines_of(assessment, "X5", english) == {}


WITH_BONUS = """\
  - code: "3"
    name: Thưởng
    max_points: 10
    role: bonus
    cap: 10
    criteria: [{code: "3.1", name: Thưởng, max_points: 10, rule: {kind: award}}]
"""


def test_a_bar_ends_with_its_column_though_a_bonus_lifts_the_index_above_100(english: Language) -> None:
    units = Units((Unit("U", "Xã U", "xa", "xa"),))
    said = Stated({"1.1": {"value": 10}, "2.1": {"value": 10}, "3.1": {"value": 10}})
    lines = lines_of(assess(framework_from(TWO_AREAS + WITH_BONUS), units, {"U": said}), "U", english)
    assert (lines[INDEX].percent, lines[INDEX].best) == ("150.00", "150.00")
    assert lines[INDEX].bar == Bar(100.0, 100.0, 100.0)


def test_a_bonus_has_a_plus_before_it_in_each_figure(english: Language) -> None:
    units = Units((Unit("U", "Xã U", "xa", "xa"), Unit("V", "Xã V", "xa", "xa")))
    said = {code: Stated({"3.1": {"value": points}}) for code, points in (("U", 4), ("V", 1))}
    line = lines_of(assess(framework_from(TWO_AREAS + WITH_BONUS), units, said), "U", english)["3"]
    assert (line.points, line.median, line.best, line.rank) == ("+4.00", "+2.50", "+4.00", "1/2")


@pytest.mark.parametrize(
    ("points", "percent"), [(0, "0.0"), (10, "100.0"), (5.625, "56.3"), (3.33, "33.3"), (0.005, "0.1")]
)
def test_a_share_is_rounded_half_up_to_one_decimal(english: Language, points: float, percent: str) -> None:
    text = TWO_AREAS.replace("status: official", "status: official\nrounding: {decimals: 3}")
    units = Units((Unit("U", "Xã U", "xa", "xa"),))
    assessed = assess(framework_from(text), units, {"U": Stated({"1.1": {"value": points}})})
    assert lines_of(assessed, "U", english)["1"].percent == percent


def test_units_that_tie_in_an_area_share_its_rank(english: Language) -> None:
    assessed = awarded([(8, 1), (8, 2), (5, 3)])
    ranks = [lines_of(assessed, code, english)["1"].rank for code in ("U0", "U1", "U2")]
    assert ranks == ["1/3", "1/3", "3/3"]


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=9))
@settings(max_examples=25)
def test_median_and_best_are_those_of_the_shares_that_are_shown(hundredths: list[int]) -> None:
    english = Language(LanguageCode.EN)
    lines = lines_of(awarded([(one / 100, 0) for one in hundredths]), "U0", english)
    shown = sorted(Fraction(_half_up(Fraction(one, 10), 1)) for one in hundredths)
    middle = (shown[(len(shown) - 1) // 2] + shown[len(shown) // 2]) / 2
    assert lines["1"].best == f"{float(shown[-1]):.1f}"
    assert lines["1"].median == f"{float(_half_up(middle, 1)):.1f}"


def _half_up(exact: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(floor(exact * scale + Fraction(1, 2)), scale)


def test_figures_are_written_as_the_reader_writes_them(vietnamese: Language) -> None:
    line = lines_of(awarded([(4.5, 0)]), "U0", vietnamese)["1"]
    assert (line.points, line.percent) == ("4,50", "45,0")


def test_the_median_of_the_index_is_that_of_the_group(assessment: Assessment, english: Language) -> None:
    table = area_table_of(assessment, figures_of(assessment.framework, english))
    peer = table.peer("xa")
    assert (peer.median, peer.best, peer.count) == (89.67, 91.67, "5")
