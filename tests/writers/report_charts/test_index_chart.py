"""The index of the units of a group."""

from itertools import pairwise

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    Stated,
    assess,
    commune_answers,
    commune_assessment,
    framework_from,
)
from writers.charts.drawings import column_of, points_of, rows_of, rows_with
from writers.report_charts.samples import assessment_of, index_of

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import band_of
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import BANDS
from cchc_cli.writers.report_charts.index_chart import DRAWN_ONE_BY_ONE, bins_of, index_chart
from cchc_cli.writers.report_charts.ranked_group import RankedGroup, ranked_groups
from cchc_cli.writers.report_charts.report_chart import ReportChart

FEW = (100, 60, 80)
COLOURS = dict(zip(("Xuất sắc", "Tốt", "Khá"), BANDS, strict=False))
MANY = tuple(range(50, 50 + 47)) + tuple(range(70, 70 + 20))


def group_of(language: Language, tasks: tuple[int, ...]) -> RankedGroup:
    (group,) = ranked_groups(assessment_of({"xa": tasks}), language)
    return group


def chart_of(language: Language, *tasks: int) -> ReportChart:
    chart = index_chart(group_of(language, tasks), "index-1")
    assert chart is not None
    return chart


def communes(language: Language) -> ReportChart:
    chart = index_chart(ranked_groups(commune_assessment(), language)[0], "index-1")
    assert chart is not None
    return chart


def test_units_stand_in_the_order_of_rank(english: Language) -> None:
    chart = chart_of(english, *FEW).chart
    assert column_of(chart, "Xã xa 1") == ["Xã xa 1", "Xã xa 3", "Xã xa 2"]
    assert [dot["x"] for dot in points_of(chart)] == [94.44, 87.78, 81.11]


def test_the_line_stands_at_the_median_of_the_group(english: Language) -> None:
    (head,) = [row for row in rows_of(chart_of(english, *FEW).chart) if row.get("text") == "Median 87.78"]
    assert head["x"] == 87.78


def test_dots_have_the_colours_of_their_bands(english: Language) -> None:
    # Four bands: 90 is the first, 80 the second.
    colours = [dot["colour"] for dot in points_of(chart_of(english, *FEW).chart)]
    assert colours == [BANDS[0], BANDS[1], BANDS[1]]


def test_units_that_share_a_rank_are_both_drawn(english: Language) -> None:
    assert column_of(communes(english).chart, "Xã Tân Hòa") == [
        "Xã Tân Hòa",
        "Xã Bình An",
        HOSTILE_NAME,
        "Xã Đảo",
        'Xã "Muộn", mới',
    ]
    assert column_of(communes(english).chart, "4") == ["1", "1", "3", "4", "5"]


def test_the_text_names_both_ends_and_counts_both_sides(english: Language) -> None:
    text = chart_of(english, *FEW).text
    assert "The highest index is 94.44 (Xã xa 1), the lowest 81.11 (Xã xa 2)." in text
    assert "Units above the median: 1, below it: 1." in text


def test_units_that_share_the_highest_index_are_counted(english: Language) -> None:
    assert "The highest index is 91.67 (2 units)" in communes(english).text


def test_a_limited_band_is_told_by_shape_and_name(english: Language) -> None:
    chart = communes(english)
    assert [dot["shape"] for dot in points_of(chart.chart)] == [*["circle"] * 4, "diamond"]
    assert chart.text.endswith('A diamond is a unit whose band is limited: Xã "Muộn", mới (Khá).')


@pytest.mark.parametrize("tasks", [(80,), (80, 80, 80)])
def test_where_nothing_differs_nothing_is_drawn(tasks: tuple[int, ...], english: Language) -> None:
    assert index_chart(group_of(english, tasks), "index-1") is None


def test_sixty_units_have_a_line_each_and_one_more_is_a_distribution(english: Language) -> None:
    whole = chart_of(english, *MANY[:DRAWN_ONE_BY_ONE])
    assert len(points_of(whole.chart)) == 60
    assert points_of(chart_of(english, *MANY[: DRAWN_ONE_BY_ONE + 1]).chart) == []


def test_every_unit_is_counted_in_exactly_one_range(english: Language) -> None:
    bins = bins_of(group_of(english, MANY))
    assert sum(one.count for one in bins) == len(MANY)
    for one in bins[:-1]:
        within = [done for done in MANY if one.low <= round(index_of(done), 2) < one.high]
        assert one.count == len(within)


def test_the_highest_index_belongs_to_the_last_range(english: Language) -> None:
    # 100 tasks are no round index, so all points of the frame are: 100 %.
    bins = bins_of(group_of(english, (*MANY, 100, 100)))
    assert (bins[-1].low < 94.44 <= bins[-1].high, bins[-1].count >= 2) == (True, True)


def test_a_range_is_coloured_by_the_bands_of_its_units(english: Language) -> None:
    framework = framework_from(COMMUNES)
    for one in bins_of(group_of(english, MANY)):
        colours = {colour for colour, count in one.counts if count}
        assert colours <= {COLOURS[band_of(figure, framework)] for figure in (one.low, one.high - 0.01)}


def test_a_distribution_has_its_quartiles_and_names_its_ends(vietnamese: Language) -> None:
    chart = chart_of(vietnamese, *MANY)
    words = {row["text"] for row in rows_with(chart.chart, "text")}
    spread = group_of(vietnamese, MANY).spread
    lower, median, upper = (vietnamese.number(figure, 2) for figure in spread.figures[1:4])
    assert {f"Trung vị {median}", f"một nửa số đơn vị: từ {lower} đến {upper}"} <= words
    assert {"Thấp nhất: Xã xa 1, 77,78", "Cao nhất: Xã xa 47, 93,11"} <= words
    assert f"quanh trung vị {median}" in chart.text
    assert chart.caption == "Phân bố chỉ số: Xã"


def test_a_framework_without_bands_is_drawn_in_one_colour(english: Language) -> None:
    head, _, rest = COMMUNES.partition("bands:")
    text = head + "areas:" + rest.partition("areas:")[2]
    (group,) = ranked_groups(assessment_of({"xa": FEW}, framework=text), english)
    chart = index_chart(group, "index-1")
    assert chart is not None
    assert {dot["colour"] for dot in points_of(chart.chart)} == {BANDS[1]}


def unchecked(*claims: float, stage: Stage = Stage.FINAL) -> Assessment:
    """Rank units by what they claim for themselves, the last one by its figures as well."""
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(len(claims) + 1)))
    said = {f"U{at}": Stated({}, {"1.2": claim}) for at, claim in enumerate(claims)}
    said[f"U{len(claims)}"] = Stated(commune_answers(), {"1.1": 1.0})
    return assess(framework_from(COMMUNES), units, said, options=ScoringOptions(stage))


def test_units_on_unchecked_points_bear_the_mark_before_their_rank(english: Language) -> None:
    chart = index_chart(ranked_groups(unchecked(30, 20), english)[0], "index-1")
    assert chart is not None
    assert column_of(chart.chart, "† 2") == ["1", "† 2", "† 3"]
    assert chart.text.count("†") == 1


def test_in_a_ranking_of_self_assessments_nobody_bears_a_mark(english: Language) -> None:
    chart = index_chart(ranked_groups(unchecked(30, 20, stage=Stage.SELF), english)[0], "index-1")
    assert chart is not None
    assert "†" not in chart.text
    assert column_of(chart.chart, "1") == ["1", "2", "3"]


def test_of_many_limited_bands_six_are_named_and_the_others_counted(english: Language) -> None:
    text = COMMUNES.replace('{criterion: "1.1", share_below: 50%}', '{criterion: "1.3", share_below: 150%}')
    text = text.replace("share_below: 150%", "share_below: 100%").replace(
        "highest_band: Khá", "highest_band: Yếu"
    )
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(8)))
    said = {
        unit.code: Stated({**commune_answers(), "1.3": {"a": 0, "b": 1}, "2.1": {"value": at / 4}})
        for at, unit in enumerate(units)
    }
    (group,) = ranked_groups(assess(framework_from(text), units, said), english)
    chart = index_chart(group, "index-1")
    assert chart is not None
    assert chart.text.endswith("Xã 2 (Yếu), … and 2 more.")


def test_units_at_the_median_are_neither_above_nor_below(english: Language) -> None:
    assert "Units above the median: 1, below it: 1." in chart_of(english, 100, 80, 80, 60).text


def test_ranges_have_no_gaps_and_one_width(english: Language) -> None:
    bins = bins_of(group_of(english, MANY))
    assert all(one.high == pytest.approx(later.low) for one, later in pairwise(bins))
    assert {round(one.high - one.low, 9) for one in bins} == {round(bins[0].high - bins[0].low, 9)}
    assert len(bins) <= 31


@pytest.mark.parametrize("key", ["index-1", "index-7"])
def test_a_chart_keeps_the_key_that_it_is_given(key: str, english: Language) -> None:
    chart = index_chart(group_of(english, FEW), key)
    assert chart is not None
    assert chart.key == key


def test_a_distribution_has_as_many_ranges_as_can_be_told_apart(english: Language) -> None:
    # From 77.78 to 94.44 in steps of a round width: half a point each gives 34, which is too many.
    assert 10 < len(bins_of(group_of(english, MANY))) <= 30


def test_a_highest_index_that_is_round_begins_no_range_of_its_own(english: Language) -> None:
    whole = COMMUNES.replace("{decimals: 2, mode: half-up}", "{decimals: 0, mode: half-up}")
    (group,) = ranked_groups(assessment_of({"xa": (*MANY, 100)}, framework=whole), english)
    bins = bins_of(group)
    assert (bins[-1].high, group.spread.highest) == (94, 94)
    assert sum(one.count for one in bins) == len(MANY) + 1
