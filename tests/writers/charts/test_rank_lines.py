"""The slope chart of ranks."""

import re

import pytest

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.rank_layout import Course, RankLayout, RankLine
from cchc_cli.writers.charts.rank_lines import rank_lines

YEARS = ("2024", "2025")
UP = RankLine("Xã Đường Hồ", (3, 1), Course.CLIMB, "▲2")
DOWN = RankLine("Phường Ừ", (1, 2), Course.FALL, "▼1")
NEW = RankLine("Xã Mới", (None, 3), Course.LEVEL, "mới")
OTHER = RankLine("", (2, 2), Course.CONTEXT)


def drawn(language: Language, *lines: RankLine, years: tuple[str, ...] = YEARS) -> str:
    return inline_svg(svg_of(rank_lines(years, lines), language), "x", "title", "text")


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_a_better_rank_stands_higher() -> None:
    layout = RankLayout.of(YEARS, (UP, DOWN))
    (up, down) = layout.named()
    assert float(up["y2"]) < float(up["y"])
    assert float(down["y2"]) > float(down["y"])


def test_names_stand_on_both_sides_with_their_ranks(vietnamese: Language) -> None:
    assert texts(drawn(vietnamese, UP)) == ["3", "Xã Đường Hồ", "1", "▲2", "Xã Đường Hồ", "2024", "2025"]


def test_a_new_unit_has_a_point_and_no_line(vietnamese: Language) -> None:
    layout = RankLayout.of(YEARS, (NEW,))
    assert list(layout.named()) == []
    assert len(list(layout.points())) == 1
    assert texts(drawn(vietnamese, NEW))[:3] == ["3", "mới", "Xã Mới"]


def test_context_has_a_line_and_no_name() -> None:
    layout = RankLayout.of(YEARS, (OTHER,))
    assert len(list(layout.context())) == 1
    assert [*layout.labels(0), *layout.points(), *layout.named()] == []


def test_the_direction_is_told_by_shape_too() -> None:
    layout = RankLayout.of(YEARS, (UP, DOWN))
    assert [point["shape"] for point in layout.points()] == [
        "circle",
        "triangle-up",
        "circle",
        "triangle-down",
    ]


def test_equal_ranks_have_labels_apart() -> None:
    twins = [RankLine(name, (1, 1), Course.LEVEL) for name in "AB"]
    one, other = RankLayout.of(YEARS, twins).labels(-1)
    assert abs(float(one["y"]) - float(other["y"])) > 12
    assert len(list(RankLayout.of(YEARS, twins).leaders(-1))) == 2


def test_several_years_are_one_line() -> None:
    layout = RankLayout.of(("2023", *YEARS), (RankLine("A", (1, 2, 3), Course.FALL),))
    assert len(list(layout.named())) == 2
    assert len(list(layout.posts())) == 3


def test_a_year_without_a_rank_breaks_the_line() -> None:
    layout = RankLayout.of(("2022", "2023", *YEARS), (RankLine("A", (1, None, 2, 3), Course.FALL),))
    assert len(list(layout.named())) == 1


def test_ranks_beyond_a_thousand_are_written_as_in_the_language(vietnamese: Language) -> None:
    assert "3.321" in texts(drawn(vietnamese, RankLine("A", (1, 3321), Course.FALL)))


@pytest.mark.parametrize("count", [1, 168, 3321])
def test_a_chart_is_no_taller_than_a_page(count: int) -> None:
    lines = [RankLine("", (rank, rank), Course.CONTEXT) for rank in range(1, count + 1)]
    assert RankLayout.of(YEARS, lines).height <= 830


@pytest.mark.parametrize("years", [("2024", "2025"), ("2022", "2023", "2024", "2025")])
def test_every_year_is_named_once(years: tuple[str, ...], vietnamese: Language) -> None:
    line = RankLine("A", tuple(range(1, len(years) + 1)), Course.FALL)
    shown = texts(drawn(vietnamese, line, years=years))
    assert [text for text in shown if text in years] == list(years)


def test_a_unit_that_is_gone_is_named_at_the_first_year_only(vietnamese: Language) -> None:
    gone = RankLine("Xã Cũ", (2, None), Course.LEVEL, "không còn")
    assert texts(drawn(vietnamese, gone)) == ["2", "Xã Cũ", "2024", "2025"]


def test_what_is_drawn_is_no_wider_than_its_layout() -> None:
    layout = RankLayout.of(YEARS, (UP, DOWN))
    chart = rank_lines(YEARS, (UP, DOWN))
    assert (chart.width, chart.height) == (layout.width, layout.height)


def test_the_specification_is_valid() -> None:
    chart = rank_lines(YEARS, (UP, DOWN, NEW, OTHER))
    assert chart.to_dict(validate=True) == chart.to_dict(validate=False)
