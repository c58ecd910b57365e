"""The charts of a report as they stand within its page."""

import pytest
from assessments import COMMUNES, assess, commune_assessment, framework_from
from writers.report_charts.samples import assessment_of

from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_charts import report_charts_of
from cchc_cli.writers.report_charts.charts import DRAWN_APART
from cchc_cli.writers.report_figures import NO_FIGURES, ReportFigures, report_figures_of


@pytest.fixture(scope="module")
def figures(vietnamese: Language) -> ReportFigures:
    """The charts of the small assessment."""
    return report_figures_of(commune_assessment(), vietnamese)


def test_charts_stand_in_the_part_of_the_page_that_they_belong_to(figures: ReportFigures) -> None:
    assert {part: len(drawn) for part, drawn in figures.items()} == {
        "ranking": 1,
        "areas": 1,
        "own": 1,
        "losses": 1,
    }


def test_every_chart_of_the_report_is_drawn_once(figures: ReportFigures, vietnamese: Language) -> None:
    charts = report_charts_of(commune_assessment(), vietnamese).charts
    drawn = [figure for part in figures.values() for figure in part]
    assert [(one.caption, one.text) for one in drawn] == [(one.caption, one.text) for one in charts]


def test_a_drawing_has_the_key_of_its_chart(figures: ReportFigures) -> None:
    assert 'aria-labelledby="index-1-title"' in figures["ranking"][0].drawing
    assert 'aria-labelledby="losses-title"' in figures["losses"][0].drawing


def test_groups_stand_below_each_other(english: Language) -> None:
    drawn = report_figures_of(assessment_of({"A": (60, 80), "B": (70, 90)}), english)["ranking"]
    assert [one.caption.rpartition(": ")[2] for one in drawn] == ["A", "B"]


def test_many_groups_are_one_chart_of_the_ranking(english: Language) -> None:
    groups = {f"G{at}": (60, 80) for at in range(DRAWN_APART + 1)}
    drawn = report_figures_of(assessment_of(groups), english)["ranking"]
    assert [one.caption for one in drawn] == ["The index of the groups compared"]


def test_where_there_is_nothing_to_draw_every_part_is_empty(english: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units((Unit("A", "Xã A", "xa", "xa"),)), {})
    figures = report_figures_of(nobody, english)
    assert figures.keys() == NO_FIGURES.keys()
    assert not any(figures.values())
    assert not any(NO_FIGURES.values())
