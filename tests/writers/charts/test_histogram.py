"""How many units have which index."""

import pytest
from writers.charts.drawings import rows_of, rows_with, texts

from cchc_cli.language import Language
from cchc_cli.writers.charts.band_heads import BandStart
from cchc_cli.writers.charts.drawing import Drawable
from cchc_cli.writers.charts.histogram import Bin, HistogramWords, histogram
from cchc_cli.writers.charts.theme import BANDS

WORDS = HistogramWords("Chỉ số (%)", "Số đơn vị", "Trung vị 71", "một nửa", "Thấp nhất: A", "Cao nhất: B")
BINS = (
    Bin(60, 65, ((BANDS[3], 4), (BANDS[2], 0))),
    Bin(65, 70, ((BANDS[3], 6), (BANDS[2], 12))),
    Bin(70, 75, ((BANDS[3], 0), (BANDS[2], 0))),
)
QUARTILES = (64.0, 66.0, 68.0)


@pytest.fixture
def chart() -> Drawable:
    """Three ranges, the middle one of two bands and the last one empty."""
    return histogram(BINS, QUARTILES, [BandStart("Khá", 66), BandStart("Yếu", 0)], WORDS)


def columns(chart: Drawable) -> list[tuple[object, ...]]:
    rows = [row for row in rows_with(chart, "x2", "y2") if row["colour"] in BANDS]
    return [(row["x"], row["x2"], row["y"], row["y2"], row["colour"]) for row in rows]


def test_a_range_has_a_column_as_high_as_it_has_units(chart: Drawable) -> None:
    assert columns(chart)[0] == (60, 65, 0, 4, BANDS[3])


def test_bands_of_one_range_stand_upon_each_other(chart: Drawable) -> None:
    assert columns(chart)[1:] == [(65, 70, 0, 6, BANDS[3]), (65, 70, 6, 18, BANDS[2])]


@pytest.mark.parametrize(("units", "counts"), [(2, ["0", "1", "2"]), (9, ["0", "3", "6", "9"])])
def test_the_counts_upwards_start_at_0_and_are_whole(
    units: int, counts: list[str], vietnamese: Language
) -> None:
    few = histogram([Bin(60, 65, ((BANDS[0], units),))], (61, 62, 63), (), WORDS)
    shown = texts(few, vietnamese)
    assert [
        text for text in shown if text.replace(",", "").isdigit() and float(text.replace(",", ".")) < 60
    ] == counts


def test_the_middle_half_is_a_bar_from_quartile_to_quartile(chart: Drawable) -> None:
    assert [(row["x"], row["x2"]) for row in rows_of(chart) if row.get("x") == 64] == [(64, 68)]


def test_the_median_is_a_line_through_the_columns(chart: Drawable) -> None:
    (line,) = [
        row
        for row in rows_with(chart, "x2")
        if row["x"] == row["x2"] == 66 and row["y2"] == 0 and row["colour"] == "#1c2530"
    ]
    assert float(line["y"]) > 18


def test_everything_is_said_on_it(chart: Drawable, vietnamese: Language) -> None:
    assert {WORDS.across, WORDS.down, WORDS.median, WORDS.middle, WORDS.lowest, WORDS.highest} <= set(
        texts(chart, vietnamese)
    )


def test_words_at_the_edge_stay_within_the_plot() -> None:
    chart = histogram(BINS, (60, 60, 60), (), WORDS)
    assert all(60 < float(row["x"]) < 75 for row in rows_with(chart, "text") if row["text"] == WORDS.median)
