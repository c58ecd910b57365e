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


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">{}</svg>'


def slim(content: str) -> str:
    """Give what is left of the content of a drawing."""
    drawing = inline_svg(SVG.format(content), "x", "t", "d")
    return drawing.partition("</desc>")[2].removesuffix("</svg>")


def test_it_keeps_its_size_and_gets_a_view_box(svg: str) -> None:
    before, after = ET.fromstring(svg), ET.fromstring(inline_svg(svg, "x", "t", "d"))
    width, height = before.attrib["width"], before.attrib["height"]
    assert (after.get("width"), after.get("height")) == (width, height)
    assert after.get("viewBox") == f"0 0 {width} {height}"


@pytest.mark.parametrize(
    ("number", "shown"), [("1.26", "1.3"), ("-1.26", "-1.3"), ("3.04", "3"), ("0.5", "0.5"), ("12", "12")]
)
def test_coordinates_have_a_tenth_of_a_pixel(number: str, shown: str) -> None:
    assert slim(f'<line x1="{number}" y1="2"/>') == f'<line x1="{shown}" y1="2" />'


def test_paths_are_rounded_number_by_number() -> None:
    assert slim('<path d="M1.26,2.04h-3.999Z"/>') == '<path d="M1.3,2h-4Z" />'


def test_other_numbers_stay_as_they_are() -> None:
    assert slim('<path d="M0,0" stroke-opacity="0.25" fill="red"/>') == (
        '<path d="M0,0" stroke-opacity="0.25" fill="red" />'
    )


@pytest.mark.parametrize(
    "unseen",
    [
        '<path class="background" d="M0,0h20"/>',
        '<line x1="1" opacity="0"/>',
        '<text display="none">x</text>',
        "<g></g>",
        "<g><g><path class='background' d='M0,0'/></g></g>",
    ],
)
def test_what_is_not_seen_is_left_out(unseen: str) -> None:
    assert slim(f'{unseen}<line x1="1"/>') == '<line x1="1" />'


@pytest.mark.parametrize("paint", ["fill", "stroke"])
def test_a_background_that_is_painted_is_seen(paint: str) -> None:
    assert (
        slim(f'<path class="background" d="M0,0h20" {paint}="red"/>') == f'<path d="M0,0h20" {paint}="red" />'
    )


def test_groups_that_say_nothing_are_opened() -> None:
    assert (
        slim('<g class="a"><g role="b"><line x1="1"/><line x1="2"/></g></g>')
        == '<line x1="1" /><line x1="2" />'
    )


def test_a_group_that_moves_its_children_stays() -> None:
    assert slim('<g transform="translate(3,4)"><line x1="1"/></g>') == (
        '<g transform="translate(3,4)"><line x1="1" /></g>'
    )
    assert slim('<g transform="translate(0,0)"><line x1="1"/></g>') == '<line x1="1" />'


def test_what_all_children_say_is_said_by_their_group() -> None:
    lines = '<line x1="1" stroke="red" fill="none"/><line x1="2" stroke="red" fill="blue"/>'
    assert slim(f'<g id="g">{lines}</g>') == (
        '<g id="g" stroke="red"><line x1="1" fill="none" /><line x1="2" fill="blue" /></g>'
    )


def test_what_only_some_children_say_stays_with_them() -> None:
    lines = '<line x1="1" stroke="red"/><line x1="2"/>'
    assert slim(f'<g transform="translate(1,1)">{lines}</g>') == (
        '<g transform="translate(1,1)"><line x1="1" stroke="red" /><line x1="2" /></g>'
    )


@pytest.mark.parametrize(
    "default",
    ['opacity="1"', 'stroke-width="1"', 'stroke-dasharray=""', 'text-anchor="start"', 'font-weight="normal"'],
)
def test_what_holds_anyway_is_not_said(default: str) -> None:
    assert slim(f'<text x="1" {default}>A</text>') == '<text x="1">A</text>'


@pytest.mark.parametrize(("colour", "variable"), sorted(VARIABLES.items()))
def test_every_colour_of_the_theme_is_one_of_the_page(colour: str, variable: str) -> None:
    assert slim(f'<line x1="1" stroke="{colour}"/>') == f'<line x1="1" stroke="var(--{variable})" />'


@pytest.mark.parametrize("identifier", ["index-1", "own"])
def test_ids_begin_with_that_of_the_image(identifier: str, svg: str) -> None:
    root = ET.fromstring(inline_svg(svg, identifier, "t", "d"))
    assert [one.get("id") for one in root.iter() if one.get("id")] == [
        f"{identifier}-title",
        f"{identifier}-text",
    ]


def test_what_xml_cannot_hold_is_made_visible_in_title_and_text(svg: str) -> None:
    root = ET.fromstring(inline_svg(svg, "x", "A\x00", "B\ud800"))
    assert [child.text for child in root[:2]] == ["A\ufffd", "B\ufffd"]
