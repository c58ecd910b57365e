"""The names of bands above a chart."""

from writers.charts.drawings import rows_with

from cchc_cli.writers.charts.band_heads import BandStart, band_heads
from cchc_cli.writers.charts.plot import Measure, Plot

BANDS = (BandStart("Xuất sắc", 90), BandStart("Tốt", 80), BandStart("Trung bình", 50), BandStart("Yếu", 0))


def heads(low: float, high: float, bands: tuple[BandStart, ...] = BANDS) -> tuple[list[object], set[object]]:
    """Give the names that are written, and where lines stand."""
    plot = Plot(300, 100, Measure(low, high))
    chart = plot.drawn(band_heads(plot, bands, 20))
    return [row["text"] for row in rows_with(chart, "text")], {row["x"] for row in rows_with(chart, "x2")}


def test_every_band_that_is_seen_has_its_name_and_a_line_where_it_starts() -> None:
    assert heads(60, 100) == (["Xuất sắc", "Tốt", "Trung bình"], {90, 80})


def test_a_name_stands_in_the_middle_of_what_is_seen_of_its_band() -> None:
    plot = Plot(300, 100, Measure(60, 100))
    rows = rows_with(plot.drawn(band_heads(plot, BANDS, 20)), "text")
    assert [row["x"] for row in rows] == [95, 85, 70]


def test_a_name_without_room_is_left_out_rather_than_cut() -> None:
    assert heads(78, 100)[0] == ["Xuất sắc", "Tốt"]


def test_bands_out_of_sight_have_no_line() -> None:
    assert heads(91, 99) == (["Xuất sắc"], set())


def test_a_name_of_other_people_is_made_visible() -> None:
    assert heads(0, 100, (BandStart("A\x00", 0),))[0] == ["A\ufffd"]


def test_without_bands_there_is_nothing_above() -> None:
    plot = Plot(300, 100, Measure(60, 100))
    assert list(band_heads(plot, (), 20)) == [None, None]


def test_a_line_leaves_room_for_what_stands_above_the_plot() -> None:
    plot = Plot(300, 100, Measure(85, 100))
    above, within = rows_with(plot.drawn(band_heads(plot, BANDS[:1], 40)), "x2")
    # From the names down to where the other words begin, and then through the plot.
    assert (above["y"], above["y2"], within["y"], within["y2"]) == (-50, -30, 0, 100)


def test_names_stand_as_far_above_as_they_are_told() -> None:
    plot = Plot(300, 100, Measure(60, 100))
    rows = rows_with(plot.drawn(band_heads(plot, BANDS, 38)), "text")
    assert {row["y"] for row in rows} == {-38}


def test_a_band_that_starts_at_the_edge_has_its_name_and_no_line() -> None:
    assert heads(80, 100) == (["Xuất sắc", "Tốt"], {90})
