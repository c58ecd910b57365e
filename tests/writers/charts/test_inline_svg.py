"""Drawings within pages."""

from xml.etree import ElementTree as ET

import pytest

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.part_bars import PartBar, part_bars
from cchc_cli.writers.charts.rank_layout import Course, RankLine
from cchc_cli.writers.charts.rank_lines import rank_lines
from cchc_cli.writers.charts.theme import VARIABLES, shortened

HOSTILE = (
    "<b>x</b>|=1+1 [red]",
    "</svg><script>alert(1)</script>",
    "&lt;",
    "\"' onload='x",
    "]]>",
    "{{ 7 }}",
)


@pytest.fixture(params=["ranks", "bars"])
def svg(request: pytest.FixtureRequest, vietnamese: Language) -> str:
    """Each chart in turn, as Vega draws it."""
    lines = [RankLine("Xã Đường", (2, 1), Course.CLIMB), RankLine("", (1, 2), Course.CONTEXT)]
    bars = [PartBar("Xã Đường", (1.0, -0.5), "+0,50")]
    chart = rank_lines(("2024", "2025"), lines) if request.param == "ranks" else part_bars(("a", "b"), bars)
    return svg_of(chart, vietnamese)


def test_it_is_one_image_with_a_title_and_a_text(svg: str) -> None:
    root = ET.fromstring(inline_svg(svg, "g1", "Hạng <năm>", "Xem bảng"))
    assert (root.get("role"), root.get("aria-labelledby"), root.get("aria-describedby")) == (
        "img",
        "g1-title",
        "g1-text",
    )
    assert [(child.tag, child.get("id"), child.text) for child in root[:2]] == [
        ("title", "g1-title", "Hạng <năm>"),
        ("desc", "g1-text", "Xem bảng"),
    ]


def test_it_follows_the_colours_of_the_page(svg: str) -> None:
    inline = inline_svg(svg, "x", "title", "text")
    painted = [element.get(paint) for element in ET.fromstring(inline).iter() for paint in ("fill", "stroke")]
    assert set(painted) - {None, "none"} <= {f"var(--{name})" for name in VARIABLES.values()}


def test_it_leaves_the_font_to_the_page(svg: str) -> None:
    assert "font-family" not in inline_svg(svg, "x", "title", "text")


def test_it_is_much_smaller_than_what_vega_draws(svg: str) -> None:
    assert len(inline_svg(svg, "x", "title", "text")) < 0.75 * len(svg)


def test_it_asks_for_nothing_from_elsewhere(svg: str) -> None:
    assert "http" not in inline_svg(svg, "x", "title", "text")
    assert "href" not in inline_svg(svg, "x", "title", "text")


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_shown_and_never_run(name: str, english: Language) -> None:
    drawing = svg_of(rank_lines(("2024", "2025"), [RankLine(name, (1, 1), Course.LEVEL)]), english)
    root = ET.fromstring(inline_svg(drawing, "x", name, name))
    assert {element.tag for element in root.iter()} <= {"svg", "title", "desc", "g", "path", "line", "text"}
    assert [element.text for element in root.iter("text")].count(shortened(name, 28)) == 2
    assert root[0].text == name
