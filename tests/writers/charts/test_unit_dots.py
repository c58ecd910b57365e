"""Units against the median of their group."""

from dataclasses import replace
from itertools import pairwise

import pytest
from writers.charts.drawings import column_of, points_of, rows_of, rows_with, texts

from cchc_cli.language import Language
from cchc_cli.writers.charts.band_heads import BandStart
from cchc_cli.writers.charts.drawing import Drawable
from cchc_cli.writers.charts.theme import BANDS, INK
from cchc_cli.writers.charts.unit_dots import MarkedFigure, UnitDot, unit_dots

MEDIAN = MarkedFigure(80, "Trung vị 80,00")
FIRST = UnitDot("1", "Xã Đường Hồ", 92.5, "92,50", BANDS[0])
LIMITED = UnitDot("2", "Phường Ừ", 85, "85,00", BANDS[2], is_limited=True)
LAST = UnitDot("3", "<b>x</b>|=1+1 [red]", 61.25, "61,25", BANDS[3])


def drawn(*dots: UnitDot) -> Drawable:
    return unit_dots(dots, MEDIAN, [BandStart("Tốt", 80), BandStart("Khá", 0)], "Chỉ số (%)")


def test_each_unit_has_a_dot_at_its_index_in_the_colour_of_its_band() -> None:
    assert [(dot["x"], dot["colour"]) for dot in points_of(drawn(FIRST, LAST))] == [
        (92.5, BANDS[0]),
        (61.25, BANDS[3]),
    ]


def test_a_limited_band_is_told_by_the_shape() -> None:
    assert [dot["shape"] for dot in points_of(drawn(FIRST, LIMITED))] == ["circle", "diamond"]


def test_lines_lead_from_the_median_to_every_unit() -> None:
    stems = [row for row in rows_with(drawn(FIRST, LAST), "x2") if row["y"] == row["y2"]]
    assert [(stem["x"], stem["x2"]) for stem in stems] == [(80, 92.5), (80, 61.25)]


def test_the_median_is_one_line_with_its_figure() -> None:
    chart = drawn(FIRST, LAST)
    assert [row["x"] for row in rows_of(chart) if row.get("text") == MEDIAN.label] == [80]


def test_ranks_names_and_figures_stand_in_the_order_given() -> None:
    chart = drawn(FIRST, LIMITED, LAST)
    assert column_of(chart, "2") == ["1", "2", "3"]
    assert column_of(chart, "Phường Ừ") == ["Xã Đường Hồ", "Phường Ừ", LAST.name]
    assert column_of(chart, "61,25") == ["92,50", "85,00", "61,25"]


def test_a_hostile_name_is_drawn_as_it_is(vietnamese: Language) -> None:
    assert "&lt;b&gt;x&lt;/b&gt;|=1+1 [red]" in texts(drawn(LAST), vietnamese)


def test_units_of_one_name_have_a_line_each(vietnamese: Language) -> None:
    assert texts(drawn(FIRST, FIRST), vietnamese).count("Xã Đường Hồ") == 2


@pytest.mark.parametrize("count", [1, 2, 60])
def test_names_never_overlap_and_the_chart_fits_a_page(count: int) -> None:
    chart = drawn(*[FIRST] * count)
    places = [float(dot["y"]) for dot in points_of(chart)]
    assert all(later - one >= 15 for one, later in pairwise(places))
    assert chart.height <= 900


def test_every_chart_is_as_wide_whatever_the_names() -> None:
    short, long = drawn(FIRST), drawn(UnitDot("1", "Xã " + "rất dài " * 9, 80, "80,00", BANDS[0]))
    assert short.width > long.width > 300


def domain_of(chart: Drawable) -> list[float]:
    ends: list[float] = chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    return ends


@pytest.mark.parametrize(
    ("figures", "ends"),
    [
        ((92.5, 61.25), [59.5, 95.5]),
        ((90, 80), [79.5, 90.5]),
        ((80,), [79.5, 85.5]),
        ((0, 100), [-0.5, 100.5]),
    ],
)
def test_the_axis_has_round_ends_and_a_little_air(figures: tuple[float, ...], ends: list[float]) -> None:
    assert domain_of(drawn(*(UnitDot("1", "A", one, "", BANDS[0]) for one in figures))) == ends


def test_few_units_stand_no_farther_apart_than_many_need() -> None:
    assert drawn(FIRST).height == 22
    assert drawn(*[FIRST] * 10).height == 220


def test_the_median_line_reaches_from_above_to_the_last_unit() -> None:
    (line,) = [
        row
        for row in rows_with(drawn(FIRST, LAST), "x2")
        if row["x"] == row["x2"] == 80 and row["colour"] == INK
    ]
    assert float(line["y"]) < 0
    assert line["y2"] == drawn(FIRST, LAST).height


def test_a_long_name_is_cut_after_a_word() -> None:
    long = replace(FIRST, name="Phường Trung tâm hành chính của tỉnh Mẫu")
    (name,) = column_of(drawn(long), "Phường Trung tâm hành chính của…")
    assert len(name) <= 32


def test_bands_are_named_above_the_units(vietnamese: Language) -> None:
    assert {"Tốt", "Khá", "Chỉ số (%)"} <= set(texts(drawn(FIRST, LAST), vietnamese))


def test_a_mark_beside_the_rank_is_drawn() -> None:
    assert column_of(drawn(replace(FIRST, rank="† 1")), "† 1") == ["† 1"]
