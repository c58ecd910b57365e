"""Rows that show how figures are spread."""

from dataclasses import replace

import pytest
from writers.charts.drawings import rows_with, texts

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import Drawable
from cchc_cli.writers.charts.spread_rows import SpreadRow, SpreadWords, spread_rows
from cchc_cli.writers.charts.theme import BANDS, INK, SOFT

ROW = SpreadRow("1. Chỉ đạo, điều hành", (50, 70, 80, 85, 100), "80,0", (0, 1, 0, 2, 4))
OTHER = SpreadRow("2. Cải cách thể chế", (60, 60, 65, 90, 90), "65,0", (0, 0, 8, 0, 0))
WORDS = SpreadWords("Tỷ lệ (%)", "Trung vị")


def drawn(*rows: SpreadRow) -> Drawable:
    return spread_rows(rows, (0, 100), WORDS)


def columns(chart: Drawable) -> list[dict[str, str | float]]:
    return [row for row in rows_with(chart, "x2", "y2") if row["colour"] == BANDS[1]]


def test_a_thin_line_joins_the_ends_and_a_thick_one_the_quartiles() -> None:
    lines = [row for row in rows_with(drawn(ROW), "x2") if row["colour"] == SOFT and "text" not in row]
    assert [(line["x"], line["x2"]) for line in lines] == [(50, 100), (70, 85)]


def test_the_median_is_marked_and_written() -> None:
    chart = drawn(ROW, OTHER)
    marks = [row["x"] for row in rows_with(chart, "x2") if row["colour"] == INK]
    assert marks == [80, 65]
    assert [row["text"] for row in rows_with(chart, "text")][-3:] == ["80,0", "65,0", "Trung vị"]


def test_ranges_with_units_have_a_column() -> None:
    assert [(one["x"], one["x2"]) for one in columns(drawn(ROW))] == [(20, 40), (60, 80), (80, 100)]


def test_columns_are_as_high_as_they_have_units_beside_the_greatest_of_their_row() -> None:
    heights = [float(one["y"]) - float(one["y2"]) for one in columns(drawn(ROW, OTHER))]
    assert heights[2] == pytest.approx(heights[3]) == pytest.approx(2 * heights[1])
    assert heights[1] == pytest.approx(2 * heights[0])


def test_rows_without_columns_are_low() -> None:
    bare = [replace(row, counts=()) for row in (ROW, OTHER)]
    assert columns(drawn(*bare)) == []
    assert drawn(*bare).height < drawn(ROW, OTHER).height / 2


def test_a_long_name_takes_two_lines_where_there_is_room() -> None:
    long = replace(
        ROW, name="4. Cải cách tổ chức bộ máy hành chính nhà nước và các đơn vị sự nghiệp công lập"
    )
    names = [row["text"] for row in rows_with(drawn(long), "text")]
    assert names[:2] == ["4. Cải cách tổ chức bộ máy hành", "chính nhà nước và các đơn vị sự…"]
    assert rows_with(drawn(replace(long, counts=())), "text")[0]["text"] == "4. Cải cách tổ chức bộ máy hành…"


def test_rows_stand_in_the_order_given(vietnamese: Language) -> None:
    shown = texts(drawn(OTHER, ROW), vietnamese)
    assert shown.index(OTHER.name) < shown.index(ROW.name)


def test_a_row_in_which_all_are_alike_has_a_median_and_no_reach() -> None:
    alike = replace(ROW, quartiles=(80, 80, 80, 80, 80))
    lines = [row for row in rows_with(drawn(alike), "x2") if row["colour"] == SOFT and "text" not in row]
    assert [(line["x"], line["x2"]) for line in lines] == [(80, 80), (80, 80)]


def test_ranges_divide_the_axis_evenly() -> None:
    half = spread_rows([replace(ROW, counts=(1, 1))], (50, 100), WORDS)
    assert [(one["x"], one["x2"]) for one in columns(half)] == [(50, 75), (75, 100)]


def test_a_row_without_units_in_any_range_has_no_column() -> None:
    assert columns(drawn(replace(ROW, counts=(0, 0, 0)))) == []


def test_columns_stay_within_their_row() -> None:
    chart = drawn(ROW, OTHER)
    height = float(chart.height) / 2
    tops = [float(one["y2"]) for one in columns(chart)]
    assert min(tops[:3]) >= 0
    assert tops[3] >= height


@pytest.mark.parametrize("count", [1, 5, 40])
def test_the_chart_grows_with_its_rows(count: int) -> None:
    assert drawn(*[ROW] * count).height == count * drawn(ROW).height


def test_a_hostile_name_is_drawn_as_it_is(vietnamese: Language) -> None:
    shown = texts(drawn(replace(ROW, name="<b>x</b>|=1+1 [red]")), vietnamese)
    assert "&lt;b&gt;x&lt;/b&gt;|=1+1 [red]" in shown


def test_what_is_measured_stands_at_the_axis(vietnamese: Language) -> None:
    assert WORDS.across in texts(drawn(ROW), vietnamese)
