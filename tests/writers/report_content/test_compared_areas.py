"""Areas of units beside the median of their group."""

from statistics import median

import pytest
from assessments import COMMUNES, Stated, assess, framework_from, large_assessment

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.compared_areas import ComparedArea, ComparedAreas, compared_areas_of
from cchc_cli.writers.report_content.figures import figures_of
from cchc_cli.writers.report_content.heat import area_figures


def of(assessment: Assessment, language: Language) -> ComparedAreas:
    return compared_areas_of(assessment, figures_of(assessment.framework, language))


def test_the_median_is_that_of_the_ranked_units_of_the_group(
    assessment: Assessment, english: Language
) -> None:
    compared = of(assessment, english)
    ranked = [compared.percents[code][0] for code in ("X1", "X2", "X3", "X4", "X7")]
    assert compared.medians["X1"][0] == pytest.approx(median(ranked))
    assert compared.medians["P1"] == compared.percents["P1"]


def test_percents_are_those_of_the_heat_table(english: Language) -> None:
    large = large_assessment(9)
    table = area_figures(large)
    for at, area in enumerate("12345678"):
        shown = [percents[at] for percents in of(large, english).percents.values()]
        assert shown == pytest.approx(table[area].tolist(), abs=0.05001)


def test_the_ends_lie_farthest_from_the_median(assessment: Assessment, english: Language) -> None:
    strong, weak = of(assessment, english).ends("X7", 2)
    assert [(one.area.code, one.percent, one.median) for one in strong] == [("2", 95.0, 83.3)]
    assert [(one.area.code, one.percent, one.median) for one in weak] == [("1", 75.0, 95.8)]


def test_at_the_median_nothing_is_strong_or_weak(assessment: Assessment, english: Language) -> None:
    assert of(assessment, english).ends("X1", 2) == ((), ())


def test_an_area_that_does_not_apply_is_not_compared(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1",)),))
    exempt = assess(framework_from(COMMUNES), units, {"A": Stated({"2.1": {"value": 1}})})
    assert [one.area.code for one in of(exempt, english).of("A")] == ["2"]


def compared(*rows: tuple[float, float]) -> ComparedAreas:
    """Compare areas by what is shown of a unit and of its group."""
    areas = tuple(framework_from(COMMUNES).areas[:1]) * len(rows)
    return ComparedAreas(areas, {"A": [one for one, _ in rows]}, {"A": [other for _, other in rows]})


def gaps(areas: tuple[ComparedArea, ...]) -> list[float]:
    return [one.gap for one in areas]


def test_the_farthest_come_first_on_both_sides() -> None:
    strong, weak = compared((70, 60), (50, 90), (95, 60), (60, 61)).ends("A", 2)
    assert (gaps(strong), gaps(weak)) == ([35, 10], [-40, -1])


def test_no_more_are_given_than_asked_for() -> None:
    many = compared(*[(at, 0) for at in range(1, 9)])
    assert [gaps(many.ends("A", count)[0]) for count in (0, 1, 3)] == [[], [8], [8, 7, 6]]


def test_areas_that_differ_alike_stand_in_the_order_of_the_framework() -> None:
    strong, _ = compared((20, 10), (50, 40), (90, 80)).ends("A", 2)
    assert [one.percent for one in strong] == [20, 50]


def test_figures_that_read_alike_are_no_difference(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(3)))
    # 95.00, 94.98 and 94.96 % of an area: all of them are shown as 95.0.
    said = {unit.code: Stated({"1.2": {"a": 9000 - 4 * at, "b": 9000}}) for at, unit in enumerate(units)}
    exact = framework_from(COMMUNES.replace("{decimals: 2,", "{decimals: 4,"))
    areas = of(assess(exact, units, said), english)
    assert [areas.ends(unit.code, 2) for unit in units] == [((), ())] * 3


def test_where_nobody_is_ranked_there_is_nothing_to_compare_with(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", is_ranked=False),))
    areas = of(assess(framework_from(COMMUNES), units, {"A": Stated({"2.1": {"value": 1}})}), english)
    assert (areas.of("A"), areas.ends("A", 2)) == ((), ((), ()))


def test_a_unit_that_is_only_scored_is_compared_and_moves_no_median(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"), Unit("B", "Xã B", "xa", "xa", is_ranked=False)))
    said = {"A": Stated({"1.3": {"a": 1, "b": 1}}), "B": Stated({"1.1": {"value": "Đúng hạn"}})}
    areas = of(assess(framework_from(COMMUNES), units, said), english)
    assert [(one.percent, one.median) for one in areas.of("B")] == [(33.3, 16.7), (0.0, 0.0)]
