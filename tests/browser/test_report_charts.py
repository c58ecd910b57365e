"""The charts of a report in a browser, whose font is not the one that they were measured with."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from writers.report_charts.samples import assessment_of
from writers.report_charts.test_area_chart import with_areas

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.report_charts import report_charts_of
from cchc_cli.writers.templating import template

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OUTSIDE = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")].filter(text => {
        const place = text.getBoundingClientRect();
        return place.left < box.left - 1 || place.right > box.right + 1
            || place.top < box.top - 1 || place.bottom > box.bottom + 1;
    }).map(text => text.textContent);
})"""

COVERED = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
    const places = [...svg.querySelectorAll("text")].map(text => [text, text.getBoundingClientRect()]);
    return places.flatMap(([one, a], at) => places.slice(at + 1).filter(([other, b]) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5
    ).map(([other]) => one.textContent + " | " + other.textContent));
})"""


def shown(kind: str) -> Assessment:
    """Give an assessment whose charts are full."""
    tasks = tuple(50 + at * 7 % 51 for at in range(300))
    match kind:
        case "small":
            return commune_assessment()
        case "large":
            return assessment_of(
                {HOSTILE_NAME: tasks}, [0.3 * done + at % 4 for at, done in enumerate(tasks)]
            )
        case "groups":
            return assessment_of({f"Nhóm có tên rất dài, rất là dài số {at}": tasks[:9] for at in range(50)})
        case _:
            return with_areas(30)


@pytest.fixture(scope="module", params=["small", "large", "groups", "areas"])
def page(request: pytest.FixtureRequest, browser: "Browser", vietnamese: Language) -> Iterator["Page"]:
    """A page of all charts of an assessment."""
    charts = report_charts_of(shown(request.param), vietnamese).charts
    drawings = (inline_svg(svg_of(one.chart, vietnamese), one.key, one.caption, one.text) for one in charts)
    style = template("report.css").render() + template("charts.css").render()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(f"<!doctype html><style>{style}</style>{''.join(drawings)}")
    yield page
    page.close()


def test_no_text_runs_out_of_its_drawing(page: "Page") -> None:
    assert page.locator("svg text").count() > 30
    assert page.evaluate(OUTSIDE) == []


def test_no_text_covers_another(page: "Page") -> None:
    assert page.evaluate(COVERED) == []
