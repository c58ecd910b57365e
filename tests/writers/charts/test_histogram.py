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


def test_an_empty_part_of_a_range_is_not_drawn(chart: Drawable) -> None:
    assert all(column[2] != column[3] for column in columns(chart))


def test_a_bin_counts_all_its_units() -> None:
    assert [one.count for one in BINS] == [4, 18, 0]


def test_the_axis_across_runs_from_the_first_range_to_the_last(chart: Drawable) -> None:
    assert chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"] == [60, 75]


def test_the_lowest_stands_left_and_the_highest_right(chart: Drawable) -> None:
    places = {row["text"]: row["x"] for row in rows_with(chart, "text")}
    assert (places[WORDS.lowest], places[WORDS.highest]) == (60, 75)


def test_a_single_range_can_be_drawn(vietnamese: Language) -> None:
    single = histogram([Bin(80, 81, ((BANDS[0], 61),))], (80.2, 80.5, 80.7), (), WORDS)
    assert WORDS.median in texts(single, vietnamese)


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 99, 3321])
def test_no_axis_counts_parts_of_units(most: int) -> None:
    specified = histogram([Bin(60, 65, ((BANDS[0], most),))], (61, 62, 63), (), WORDS).to_dict()
    counts = specified["layer"][0]["encoding"]["y"]["axis"]["values"]
    assert all(count == int(count) for count in counts)
    assert counts[0] == 0
    assert counts[-1] >= most
