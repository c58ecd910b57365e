"""The bars of what changes are made of."""

import re

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.part_bars import PartBar, part_bars

PARTS = ("Kết quả", "Trọng số")
BAR = re.compile(r'<path d="M([-\d.]+),[-\d.]+h([-\d.]+)v[^"]*" fill="var\(--(part\d)\)"')


def drawn(language: Language, *bars: PartBar, names: tuple[str, ...] = PARTS) -> str:
    return inline_svg(svg_of(part_bars(names, bars), language), "x", "title", "text")


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_what_raised_stands_right_of_zero_and_what_lowered_left(english: Language) -> None:
    svg = drawn(english, PartBar("A", (3.0, -1.0), "+2.00"))
    (raised, lowered) = BAR.findall(svg)
    assert (raised[2], lowered[2]) == ("part0", "part1")
    assert float(lowered[0]) + float(lowered[1]) <= float(raised[0]) + 0.1


def test_parts_of_one_direction_stand_side_by_side(english: Language) -> None:
    first, second = BAR.findall(drawn(english, PartBar("A", (3.0, 1.0), "+4.00")))
    assert float(first[0]) + float(first[1]) == float(second[0])


def test_bars_stand_in_the_order_given(english: Language) -> None:
    svg = drawn(english, PartBar("Z", (1.0, 0.0), "+1.00"), PartBar("A", (2.0, 0.0), "+2.00"))
    assert [text for text in texts(svg) if text in {"A", "Z"}] == ["Z", "A"]


def test_units_of_one_name_have_a_line_each(english: Language) -> None:
    svg = drawn(english, PartBar("A", (1.0, 0.0), "+1.00"), PartBar("A", (2.0, 0.0), "+2.00"))
    assert texts(svg).count("A") == 2


def test_a_line_without_parts_has_its_name_only(english: Language) -> None:
    svg = drawn(english, PartBar("… 3 others", (), ""), PartBar("A", (2.0, 1.0), "+3.00"))
    assert "… 3 others" in texts(svg)
    assert len(BAR.findall(svg)) == 2


def test_colours_are_explained_above(english: Language) -> None:
    assert texts(drawn(english, PartBar("A", (2.0, 1.0), "+3.00")))[-2:] == list(PARTS)


def test_the_axis_has_signs_and_the_decimal_sign_of_the_language(vietnamese: Language) -> None:
    shown = texts(drawn(vietnamese, PartBar("A", (0.4, -0.3), "+0,10")))
    assert {"0", "+0,2", "−0,2"} <= set(shown)


def test_changes_that_are_all_none_can_be_drawn(english: Language) -> None:
    assert "0.00" in texts(drawn(english, PartBar("A", (0.0, 0.0), "0.00")))


def test_a_total_is_a_diamond_where_the_parts_add_up() -> None:
    specified = part_bars(PARTS, (PartBar("A", (3.0, -1.0), "+2.00"), PartBar("…", (), ""))).to_dict()
    totals = [
        rows
        for layer in specified["layer"]
        if layer["mark"].get("shape") == "diamond"
        for rows in specified["datasets"][layer["data"]["name"]]
    ]
    assert totals == [{"at": 0, "change": 2.0}]


def test_a_long_name_is_cut_and_a_hostile_one_drawn_as_it_is(english: Language) -> None:
    shown = texts(drawn(english, PartBar("Xã " + "rất dài " * 9, (1.0,), "+1.00"), names=("<b>|=1+1",)))
    assert any(text.endswith("…") for text in shown)
    assert "&lt;b&gt;|=1+1" in shown


def test_the_chart_grows_with_its_lines() -> None:
    one, three = (part_bars(PARTS, [PartBar("A", (1.0,), "+1.00")] * count) for count in (1, 3))
    assert three.height == 3 * one.height


def test_no_line_at_all_can_be_drawn(english: Language) -> None:
    assert texts(drawn(english))[-2:] == list(PARTS)
