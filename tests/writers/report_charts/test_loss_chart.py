"""What points are lost, and where."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_assessment, framework_from, large_assessment
from writers.charts.drawings import rows_with
from writers.report_charts.samples import assessment_of, framework_with_areas
from writers.report_charts.test_area_chart import with_areas

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_charts.loss_chart import DRAWN_AREAS, area_losses, loss_chart
from cchc_cli.writers.report_charts.report_chart import ReportChart
from cchc_cli.writers.report_content.losses import worst_losses


def drawn(assessment: Assessment, language: Language) -> ReportChart:
    chart = loss_chart(assessment, language)
    assert chart is not None
    return chart


def test_areas_stand_in_the_order_of_what_is_lost(english: Language) -> None:
    # Of 30 points of 1.2 units lose 3, 6 and 15; of 10 of 2.1 all lose 5.
    areas = area_losses(assessment_of({"xa": (90, 80, 50)}))
    assert [(one.area.code, one.mean_loss) for one in areas] == [("1", 8), ("2", 5)]
    bars = rows_with(drawn(assessment_of({"xa": (90, 80, 50)}), english).chart, "x2")
    assert [bar["x2"] for bar in bars] == [8, 8, 5, 5]


def test_each_area_has_its_criteria_among_the_worst_of_all() -> None:
    assessment = large_assessment(30)
    areas = area_losses(assessment)
    found = sorted((loss for one in areas for loss in one.criteria), key=lambda loss: -loss.mean_loss)
    assert {loss.criterion for loss in found} == {loss.criterion for loss in worst_losses(assessment)}
    for one in areas:
        assert all(assessment.framework.area_of[loss.criterion] is one.area for loss in one.criteria)


def test_the_text_says_where_most_is_lost(english: Language) -> None:
    text = drawn(assessment_of({"xa": (90, 80, 50)}), english).text
    assert "Most is lost in area 1, Chỉ đạo, điều hành: 8.00 points on average." in text
    assert text.endswith(
        "The criterion with the greatest loss is 1.2, Mức độ hoàn thành kế hoạch: 8.00 of 30 points, lost by "
        "3 of 3 units."
    )


def test_what_is_pending_or_exempt_is_not_lost() -> None:
    lost = {loss.criterion for one in area_losses(commune_assessment()) for loss in one.criteria}
    assert "2.3" not in lost


def test_areas_with_small_losses_are_counted(english: Language) -> None:
    chart = drawn(with_areas(30), english)
    assert len(rows_with(chart.chart, "x2")) == DRAWN_AREAS + 10
    assert chart.text.endswith("Areas with smaller losses that are not drawn: 18.")


@pytest.mark.parametrize("has_answers", [False, True])
def test_where_nothing_is_lost_nothing_is_drawn(*, has_answers: bool, english: Language) -> None:
    framework = framework_from(COMMUNES)
    answers: dict[str, dict[str, float | str]] = {
        "1.1": {"value": "Đúng hạn"},
        "1.2": {"a": 1, "b": 1},
        "1.3": {"a": 1, "b": 1},
        "2.1": {"value": 4},
        "2.2": {"a": 1.0},
    }
    stated = {"A": Stated(answers)} if has_answers else {}
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    assert loss_chart(assess(framework, units, stated), english) is None


def test_units_that_an_area_does_not_apply_to_lose_nothing_in_it() -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1",)), Unit("B", "Xã B", "xa", "xa")))
    said = {"A": Stated({}), "B": Stated({"1.1": {"value": "Đúng hạn"}})}
    areas = area_losses(assess(framework_from(COMMUNES), units, said))
    assert {one.area.code: one.mean_loss for one in areas} == {"1": 40, "2": 30}


def test_areas_that_lose_alike_stand_in_the_order_of_the_framework() -> None:
    framework = framework_from(framework_with_areas(4))
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    areas = area_losses(assess(framework, units, {"A": Stated({})}))
    assert [one.area.code for one in areas] == ["1", "2", "3", "4"]


def test_bonus_and_penalty_are_no_losses() -> None:
    areas = area_losses(assessment_of({"xa": (50, 60)}))
    assert {one.area.code for one in areas} <= {"1", "2"}


def test_it_is_told_in_the_language(vietnamese: Language) -> None:
    text = drawn(assessment_of({"xa": (90, 80, 50)}), vietnamese).text
    assert "8,00" in text
    assert "lost" not in text
