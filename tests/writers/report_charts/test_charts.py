"""All charts of a report."""

import subprocess
import sys
from hashlib import sha256
from xml.etree import ElementTree as ET

import pytest
from assessments import COMMUNES, HOSTILE_NAME, assess, commune_assessment, framework_from, large_assessment
from writers.report_charts.samples import assessment_of

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import png_of, svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.theme import VARIABLES
from cchc_cli.writers.report_charts import ReportCharts, report_charts_of
from cchc_cli.writers.report_charts.charts import DRAWN_APART

AGAIN = """
from hashlib import sha256
from assessments import commune_assessment
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.report_charts import report_charts_of
language = Language(LanguageCode.VI)
drawings = [svg_of(one.chart, language) for one in report_charts_of(commune_assessment(), language).charts]
print(sha256("".join(drawings).encode()).hexdigest())
"""

MANY_UNITS = 1000


@pytest.fixture(scope="module")
def communes(vietnamese: Language) -> ReportCharts:
    """The charts of the small assessment."""
    return report_charts_of(commune_assessment(), vietnamese)


@pytest.fixture(scope="module")
def many() -> Assessment:
    """Two groups of many units, all of which claim something."""
    tasks = tuple(50 + at * 7 % 51 for at in range(MANY_UNITS))
    own = [0.3 * done + at % 4 for at, done in enumerate(tasks * 2)]
    return assessment_of({"xa": tasks, "phuong": tasks}, own)


def keys(charts: ReportCharts) -> list[str]:
    return [one.key for one in charts.charts]


def inline(charts: ReportCharts, language: Language) -> list[str]:
    return [inline_svg(svg_of(one.chart, language), one.key, one.caption, one.text) for one in charts.charts]


def test_charts_stand_in_the_order_in_which_they_are_shown(communes: ReportCharts) -> None:
    # The only ward has nobody to be compared with.
    assert keys(communes) == ["index-1", "areas", "own", "losses"]


def test_every_group_has_a_chart_of_its_own(many: Assessment, english: Language) -> None:
    assert keys(report_charts_of(many, english)) == ["index-1", "index-2", "areas", "own", "losses"]


@pytest.mark.parametrize(("groups", "first"), [(DRAWN_APART, "index-1"), (DRAWN_APART + 1, "groups")])
def test_many_groups_are_compared_in_one_chart(groups: int, first: str, english: Language) -> None:
    charts = report_charts_of(assessment_of({f"G{at}": (60, 80) for at in range(groups)}), english)
    assert keys(charts)[0] == first
    assert len(charts.charts) <= 7


def test_groups_in_which_nothing_differs_count_for_none(english: Language) -> None:
    groups = {f"G{at}": (80,) for at in range(9)} | {"Lớn": (60, 80)}
    assert keys(report_charts_of(assessment_of(groups), english)) == ["index-10", "areas", "losses"]


def test_without_ranked_units_there_are_no_charts(english: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units((Unit("A", "Xã A", "xa", "xa"),)), {})
    assert report_charts_of(nobody, english) == ReportCharts(())


def test_every_chart_has_a_caption_and_a_text_in_the_language(communes: ReportCharts) -> None:
    assert [one.caption for one in communes.charts] == [
        "Chỉ số của từng đơn vị so với trung vị: Xã",
        "Tỷ lệ điểm đạt được theo từng lĩnh vực",
        "Điểm tự đánh giá so với điểm cuối cùng",
        "Mất điểm gì, ở đâu",
    ]
    assert all(one.text.endswith(".") and any(map(str.isdigit, one.text)) for one in communes.charts)


def test_every_specification_is_valid(communes: ReportCharts, many: Assessment, english: Language) -> None:
    # Drawing does not check this, which takes time.
    for one in (*communes.charts, *report_charts_of(many, english).charts):
        assert one.chart.to_dict(validate=True) == one.chart.to_dict(validate=False)


def test_every_drawing_is_an_image_in_the_colours_of_the_page(
    communes: ReportCharts, vietnamese: Language
) -> None:
    for drawing in inline(communes, vietnamese):
        elements = list(ET.fromstring(drawing).iter())
        assert {one.tag for one in elements} <= {"svg", "title", "desc", "g", "path", "line", "text"}
        painted = {one.get(paint) for one in elements for paint in ("fill", "stroke")}
        assert painted - {None, "none"} <= {f"var(--{name})" for name in VARIABLES.values()}


def test_a_hostile_name_is_drawn_as_it_is(communes: ReportCharts, vietnamese: Language) -> None:
    root = ET.fromstring(inline(communes, vietnamese)[0])
    assert HOSTILE_NAME in [one.text for one in root.iter("text")]


def test_the_same_results_give_the_same_drawings_in_another_process(
    communes: ReportCharts, vietnamese: Language
) -> None:
    run = [sys.executable, "-c", AGAIN]
    path = ":".join(filter(None, sys.path))
    other = subprocess.run(run, capture_output=True, text=True, check=True, env={"PYTHONPATH": path})
    drawings = "".join(svg_of(one.chart, vietnamese) for one in communes.charts)
    assert other.stdout.strip() == sha256(drawings.encode()).hexdigest()


def test_a_chart_is_a_picture_too(communes: ReportCharts, vietnamese: Language) -> None:
    for one in communes.charts:
        assert png_of(one.chart, vietnamese, scale=1).startswith(b"\x89PNG")


def test_drawings_stay_small_for_thousands_of_units(many: Assessment, vietnamese: Language) -> None:
    drawings = inline(report_charts_of(many, vietnamese), vietnamese)
    assert sum(len(one.encode()) for one in drawings) < 60_000


def test_no_drawing_is_wider_than_a_page(many: Assessment, communes: ReportCharts, english: Language) -> None:
    others = (report_charts_of(one, english) for one in (many, large_assessment(30)))
    for drawing in (one for charts in (communes, *others) for one in inline(charts, english)):
        root = ET.fromstring(drawing)
        assert float(root.get("width", "0")) <= 760
        assert float(root.get("height", "0")) <= 1020
