"""The ground of charts: scales, pixels, round steps."""

from math import floor, log10

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.charts import drawings

from cchc_cli.language import Language
from cchc_cli.writers.charts.marks import texts
from cchc_cli.writers.charts.plot import Measure, Plot, round_step, rounded_out

PLOT = Plot(200, 100, Measure(60, 80, "Chỉ số (%)"))


def test_pixels_and_values_are_two_names_of_one_place() -> None:
    assert (PLOT.across(100), PLOT.pixels(70)) == (70, 100)


def test_left_of_the_plot_is_room_for_names() -> None:
    assert PLOT.across(-50) == 55


def test_rows_count_pixels_from_above_where_nothing_is_measured_upwards() -> None:
    assert PLOT.down(30) == 30


def test_a_measure_upwards_starts_below() -> None:
    measured = Plot(200, 100, Measure(0, 1), Measure(0, 40))
    assert (measured.down(0), measured.down(100), measured.down(-10)) == (40, 0, 44)


def test_numbers_of_the_axis_are_those_of_the_language(vietnamese: Language) -> None:
    plot = Plot(200, 100, Measure(0, 2, "Điểm"))
    word = texts([{"x": 1, "y": 50, "text": "ở giữa", "colour": "#1c2530"}])
    shown = drawings.texts(plot.drawn([word]), vietnamese)
    assert {"0,5", "1", "Điểm", "ở giữa"} <= set(shown)


def test_layers_without_rows_are_left_out() -> None:
    word = texts([{"x": 70, "y": 50, "text": "a", "colour": "#1c2530"}])
    assert len(PLOT.drawn([None, word, texts([])]).layer) == 1


@pytest.mark.parametrize(("span", "parts", "step"), [(37, 10, 5), (100, 20, 5), (0.9, 3, 0.5), (24, 10, 2.5)])
def test_steps_are_round(span: float, parts: int, step: float) -> None:
    assert round_step(span, parts) == pytest.approx(step)


@given(st.floats(1e-3, 1e5), st.integers(1, 60))
def test_a_step_divides_a_span_into_no_more_parts_than_allowed(span: float, parts: int) -> None:
    assert span / round_step(span, parts) <= parts * (1 + 1e-6)


@given(st.floats(0, 120), st.floats(0, 120), st.sampled_from([0.1, 0.5, 1, 2.5, 5, 10]))
def test_ends_moved_outwards_hold_what_was_between_them(one: float, other: float, step: float) -> None:
    low, high = rounded_out(min(one, other), max(one, other), step)
    assert low - 1e-6 <= min(one, other) <= max(one, other) <= high + 1e-6
    assert low < high


def test_ends_that_are_round_stay_where_they_are() -> None:
    assert rounded_out(0.3, 0.7, 0.1) == (0.3, 0.7)


@given(st.floats(-500, 900))
def test_across_and_pixels_undo_each_other(pixels: float) -> None:
    assert PLOT.pixels(PLOT.across(pixels)) == pytest.approx(pixels, abs=1e-6)


def axis_of(measure: Measure, width: float = 200) -> dict[str, object]:
    word = texts([{"x": 70, "y": 50, "text": "a", "colour": "#1c2530"}])
    specified = Plot(width, 100, measure).drawn([word]).to_dict()
    axis: dict[str, object] = specified["layer"][0]["encoding"]["x"]["axis"]
    return axis


def test_numbers_of_a_step_begin_and_end_with_the_axis() -> None:
    assert axis_of(Measure(60, 80, step=5))["values"] == [60, 65, 70, 75, 80]


def test_numbers_of_a_step_that_is_no_double_are_all_there() -> None:
    # 0.3 / 0.1 is 2.9999999999999996.
    assert axis_of(Measure(0, 0.3, step=0.1))["values"] == pytest.approx([0, 0.1, 0.2, 0.3])


def test_without_a_step_vega_chooses_the_numbers() -> None:
    assert "values" not in axis_of(Measure(60, 80))


@pytest.mark.parametrize(("width", "count"), [(60, 2), (200, 3), (640, 10)])
def test_a_wider_axis_has_more_numbers(width: float, count: int) -> None:
    assert axis_of(Measure(60, 80), width)["tickCount"] == count


def test_an_axis_without_a_title_has_none() -> None:
    assert (axis_of(Measure(0, 1))["title"], axis_of(Measure(0, 1, "Điểm"))["title"]) == (None, "Điểm")


@given(st.floats(1e-3, 1e5), st.integers(1, 60))
def test_a_round_step_is_the_least_that_is_allowed(span: float, parts: int) -> None:
    step = round_step(span, parts)
    exponent = floor(log10(step) + 1e-9)
    lead = step / 10.0**exponent
    assert any(lead == pytest.approx(one) for one in (1, 2, 2.5, 5))
    smaller = {1: 0.5, 2: 1, 2.5: 2, 5: 2.5}[min((1, 2, 2.5, 5), key=lambda one: abs(one - lead))]
    assert span > smaller * 10.0**exponent * parts


def test_equal_ends_come_apart() -> None:
    assert rounded_out(80, 80, 5) == (80, 85)
    assert rounded_out(0, 0, 1) == (0, 1)


def test_the_noise_of_doubles_moves_no_end() -> None:
    assert rounded_out(0.1 + 0.2, 0.7, 0.1) == (0.3, 0.7)
