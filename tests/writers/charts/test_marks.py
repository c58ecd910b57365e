"""The marks that charts are made of."""

import html
from collections.abc import Callable, Iterable

import pytest
from writers.charts import drawings

from cchc_cli.language import Language
from cchc_cli.writers.charts.marks import Layer, bars, points, rules, texts
from cchc_cli.writers.charts.plot import Measure, Plot
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import FALL, INK, PAPER

PLOT = Plot(100, 100, Measure(0, 100))
LINE: Row = {"x": 10, "y": 20, "x2": 60, "y2": 20, "colour": FALL}


@pytest.mark.parametrize("mark", [bars, points, rules, texts])
def test_no_rows_are_no_layer(mark: Callable[[Iterable[Row]], Layer]) -> None:
    assert mark(iter(())) is None


def test_a_rule_runs_from_place_to_place_in_its_colour(english: Language) -> None:
    svg = drawings.inline(PLOT.drawn([rules([LINE], 2, is_dashed=True)]), english)
    assert 'stroke="var(--fall)"' in svg
    assert 'stroke-dasharray="4,3"' in svg
    assert 'x2="50"' in svg


def test_a_bar_has_an_outline_that_the_mark_says(english: Language) -> None:
    chart = PLOT.drawn([bars([{**LINE, "y2": 40}], outline=INK)])
    assert 'd="M10,20h50v20h-50Z" fill="var(--fall)" stroke="var(--ink)"' in drawings.inline(chart, english)


def test_a_bar_is_set_off_from_its_neighbour_by_default(english: Language) -> None:
    chart = PLOT.drawn([bars([{**LINE, "y2": 40}])])
    assert [layer.mark.stroke for layer in chart.layer] == [PAPER]
    assert 'stroke="var(--paper)"' in drawings.inline(chart, english)


def test_a_text_ends_where_it_is_told_to(english: Language) -> None:
    word: Row = {"x": 90, "y": 50, "text": "91,41", "colour": INK}
    svg = drawings.inline(PLOT.drawn([texts([word], "right", is_bold=True)]), english)
    assert 'text-anchor="end"' in svg
    assert 'font-weight="bold"' in svg


def test_a_point_has_the_shape_and_size_of_its_row(english: Language) -> None:
    dot: Row = {"x": 50, "y": 50, "shape": "diamond", "size": 90, "colour": FALL}
    (layer,) = PLOT.drawn([points([dot], outline=INK)]).layer
    assert (layer.mark.filled, layer.mark.stroke, layer.mark.opacity) == (True, INK, 1)
    assert 'fill="var(--fall)"' in drawings.inline(PLOT.drawn([points([dot])]), english)


def test_a_rule_is_whole_unless_it_is_told_otherwise(english: Language) -> None:
    assert "dasharray" not in drawings.inline(PLOT.drawn([rules([LINE])]), english)


@pytest.mark.parametrize("width", [1, 1.5, 5])
def test_a_rule_is_as_wide_as_it_is_told(width: float) -> None:
    (layer,) = PLOT.drawn([rules([LINE], width)]).layer
    assert layer.mark.strokeWidth == width


@pytest.mark.parametrize("hostile", ["<b>x</b>|=1+1 [red]", "</text><script>", "{{ 7 }}", "%s"])
def test_a_text_is_written_as_it_is(hostile: str, english: Language) -> None:
    word: Row = {"x": 50, "y": 50, "text": hostile, "colour": INK}
    assert html.unescape(drawings.texts(PLOT.drawn([texts([word])]), english)[-1]) == hostile
