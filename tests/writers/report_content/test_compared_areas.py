"""Areas of units beside the median of their group."""

from statistics import median

import pytest
from assessments import COMMUNES, Stated, assess, framework_from, large_assessment

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.compared_areas import ComparedAreas, compared_areas_of
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
