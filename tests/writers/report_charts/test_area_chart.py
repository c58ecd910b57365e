"""The areas beside each other."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_assessment, framework_from
from writers.charts.drawings import column_of, rows_with
from writers.report_charts.samples import assessment_of, framework_with_areas

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import BANDS, INK
from cchc_cli.writers.report_charts.area_chart import area_chart, area_spreads
from cchc_cli.writers.report_charts.report_chart import ReportChart


def with_areas(count: int) -> Assessment:
    """Give three units whose points differ from area to area."""
    framework = framework_from(framework_with_areas(count))
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in "ABC"))
    stated = {
        unit.code: Stated(
            {leaf.code: {"value": 20 * at + at_leaf} for at_leaf, leaf in enumerate(framework.leaves)}
        )
        for at, unit in enumerate(units, start=1)
    }
    return assess(framework, units, stated)


def drawn(assessment: Assessment, language: Language) -> ReportChart:
    chart = area_chart(assessment, language)
    assert chart is not None
    return chart


def medians(chart: ReportChart) -> list[object]:
    return [row["x"] for row in rows_with(chart.chart, "x2") if row["colour"] == INK]


def axis_of(chart: ReportChart) -> list[float]:
    ends: list[float] = chart.chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    return ends


def test_areas_stand_in_the_order_of_the_framework_with_their_medians(english: Language) -> None:
    chart = drawn(with_areas(3), english)
    assert column_of(chart.chart, "2. Lĩnh vực 2") == ["1. Lĩnh vực 1", "2. Lĩnh vực 2", "3. Lĩnh vực 3"]
    assert medians(chart) == [40, 41, 42]
    assert column_of(chart.chart, "41.0") == ["40.0", "41.0", "42.0"]


def test_only_ranked_units_and_base_areas_count() -> None:
    areas = list(area_spreads(commune_assessment()))
    assert [one.area.code for one in areas] == ["1", "2"]
    # X6 is scored, not ranked; X5 sent nothing.
    assert [len(one.percents) for one in areas] == [6, 6]


def test_every_unit_stands_in_one_range_of_every_area(english: Language) -> None:
    chart = drawn(assessment_of({"xa": (50, 60, 60, 100)}), english)
    columns = [row for row in rows_with(chart.chart, "x2", "y2") if row["colour"] == BANDS[1]]
    of_first = [(row["x"], row["x2"]) for row in columns][:3]
    # 45, 48, 48 and 60 of 60 points: 75, 80, 80 and 100 %.
    assert of_first == [(75, 80), (80, 85), (95, 100)]


def test_the_axis_starts_higher_where_nobody_is_low(english: Language) -> None:
    assert axis_of(drawn(assessment_of({"xa": (50, 100)}), english)) == [50, 100]
    assert axis_of(drawn(with_areas(3), english)) == [20, 100]


def test_the_text_names_the_best_the_worst_and_the_widest_area(english: Language) -> None:
    text = drawn(assessment_of({"xa": (50, 60, 80, 100)}), english).text
    assert (
        "The highest median is 85.0 %, in area 1, Chỉ đạo, điều hành; the lowest is 83.3 %, in area 2" in text
    )
    assert "Units differ most in area 1, Chỉ đạo, điều hành: its middle half lies between 78.8 % and" in text


def test_many_areas_have_a_line_each_and_no_columns(english: Language) -> None:
    chart = drawn(with_areas(30), english)
    assert len(medians(chart)) == 30
    assert not [row for row in rows_with(chart.chart, "x2") if row["colour"] == BANDS[1]]
    assert chart.text.startswith("For each area, a line from")
    assert chart.chart.height <= 900


def test_one_area_is_not_drawn(english: Language) -> None:
    assert area_chart(with_areas(1), english) is None


@pytest.mark.parametrize("tasks", [(80,), (80, 80)])
def test_areas_in_which_nothing_differs_are_not_drawn(tasks: tuple[int, ...], english: Language) -> None:
    assert area_chart(assessment_of({"xa": tasks}), english) is None


def test_without_units_nothing_is_drawn(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    assert area_chart(assess(framework_from(COMMUNES), units, {}), english) is None


def test_an_area_that_applies_to_nobody_is_not_drawn() -> None:
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa", exempt=("2",)) for code in "AB"))
    said = {"A": Stated({"1.3": {"a": 1, "b": 1}}), "B": Stated({})}
    assert [one.area.code for one in area_spreads(assess(framework_from(COMMUNES), units, said))] == ["1"]


def test_a_unit_that_an_area_does_not_apply_to_is_not_counted_there() -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("2",)), Unit("B", "Xã B", "xa", "xa")))
    said = dict.fromkeys("AB", Stated({"1.3": {"a": 1, "b": 1}}))
    areas = area_spreads(assess(framework_from(COMMUNES), units, said))
    assert {one.area.code: len(one.percents) for one in areas} == {"1": 2, "2": 1}


def test_twelve_areas_have_columns_and_one_more_takes_them_from_all(english: Language) -> None:
    for count, has_columns in ((12, True), (13, False)):
        columns = [
            row
            for row in rows_with(drawn(with_areas(count), english).chart, "x2")
            if row["colour"] == BANDS[1]
        ]
        assert bool(columns) is has_columns


def test_everything_earned_belongs_to_the_last_range(english: Language) -> None:
    chart = drawn(assessment_of({"xa": (100, 50)}), english)
    columns = [row for row in rows_with(chart.chart, "x2", "y2") if row["colour"] == BANDS[1]]
    assert (columns[1]["x"], columns[1]["x2"]) == (95, 100)


def test_nothing_earned_at_all_starts_the_axis_at_0(english: Language) -> None:
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in "AB"))
    said = {"A": Stated({}), "B": Stated({"1.3": {"a": 1, "b": 1}})}
    assert axis_of(drawn(assess(framework_from(COMMUNES), units, said), english)) == [0, 100]


def test_of_areas_alike_the_first_is_named(english: Language) -> None:
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in "AB"))
    framework = framework_from(framework_with_areas(3))
    said = {"A": Stated({leaf.code: {"value": 50} for leaf in framework.leaves}), "B": Stated({})}
    text = drawn(assess(framework, units, said), english).text
    assert "in area 1, Lĩnh vực 1; the lowest is 25.0 %, in area 1, Lĩnh vực 1." in text


def test_it_is_told_in_the_language(vietnamese: Language) -> None:
    chart = drawn(assessment_of({"xa": (50, 60, 80, 100)}), vietnamese)
    assert "85,0 %" in chart.text
    assert "median" not in chart.text
