"""Bars of what is lost."""

from dataclasses import replace
from itertools import pairwise

from writers.charts.drawings import rows_with, texts

from cchc_cli.language import Language
from cchc_cli.writers.charts.loss_bars import LossBar, loss_bars
from cchc_cli.writers.charts.theme import PARTS, QUIET

LOSSES = (
    LossBar("2. Thủ tục hành chính", 5.25, "5,25", is_area=True),
    LossBar("2.1 Hồ sơ đúng hạn", 3, "3,00", is_area=False),
    LossBar("1. Chỉ đạo, điều hành", 1, "1,00", is_area=True),
)


def test_a_bar_is_as_long_as_what_is_lost() -> None:
    bars = rows_with(loss_bars(LOSSES, "Điểm mất"), "x2")
    assert [(bar["x"], bar["x2"]) for bar in bars] == [(0, 5.25), (0, 3), (0, 1)]


def test_bars_of_areas_are_told_by_width_and_colour() -> None:
    area, criterion, _ = rows_with(loss_bars(LOSSES, "Điểm mất"), "x2")
    assert (area["colour"], criterion["colour"]) == (QUIET, PARTS[0])
    assert float(area["y2"]) - float(area["y"]) > float(criterion["y2"]) - float(criterion["y"])


def test_criteria_are_set_in_below_their_area() -> None:
    words = {row["text"]: row for row in rows_with(loss_bars(LOSSES, "Điểm mất"), "text")}
    area, criterion = words["2. Thủ tục hành chính"], words["2.1 Hồ sơ đúng hạn"]
    assert float(criterion["x"]) > float(area["x"])
    assert float(criterion["y"]) > float(area["y"])


def test_every_bar_has_its_figure(vietnamese: Language) -> None:
    shown = texts(loss_bars(LOSSES, "Điểm mất bình quân"), vietnamese)
    assert {"5,25", "3,00", "1,00", "Điểm mất bình quân"} <= set(shown)


def test_a_long_name_is_cut_and_a_hostile_one_drawn_as_it_is(english: Language) -> None:
    names = (
        "<b>x</b>|=1+1 [red]",
        "1.1 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn " * 3,
    )
    shown = texts(loss_bars([LossBar(name, 1, "1.00", is_area=False) for name in names], "Lost"), english)
    assert "&lt;b&gt;x&lt;/b&gt;|=1+1 [red]" in shown
    assert [text for text in shown if text.endswith("…")]


def test_a_long_name_takes_a_second_line_and_the_rows_below_move_down(english: Language) -> None:
    long = "1.1 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn"
    plain = [LossBar("1.1 Ngắn", 1, "1.00", is_area=False), LOSSES[1]]
    low, high = (
        rows_with(loss_bars([replace(plain[0], name=name), plain[1]], "Lost"), "x2")
        for name in ("1.1 Ngắn", long)
    )
    assert float(high[1]["y"]) > float(low[1]["y"])
    shown = texts(loss_bars([replace(plain[0], name=long)], "Lost"), english)
    assert " ".join(line for line in shown if " " in line and line in long) == long


def test_no_bar_reaches_beyond_the_axis() -> None:
    chart = loss_bars(LOSSES, "Điểm mất")
    low, high = chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert (low, high >= 5.25) == (0, True)


def test_a_single_loss_can_be_drawn(vietnamese: Language) -> None:
    assert "0,01" in texts(loss_bars([LossBar("1. Một", 0.01, "0,01", is_area=True)], "Điểm mất"), vietnamese)


def test_rows_never_overlap() -> None:
    many = [replace(LOSSES[at % 3], name="2.1 " + "Hồ sơ đúng hạn " * (1 + at % 5)) for at in range(22)]
    bars = rows_with(loss_bars(many, "Điểm mất"), "x2")
    ends = [(float(bar["y"]), float(bar["y2"])) for bar in bars]
    assert all(one[1] < later[0] for one, later in pairwise(ends))


def test_the_chart_ends_below_the_last_row() -> None:
    chart = loss_bars(LOSSES, "Điểm mất")
    assert chart.height > max(float(bar["y2"]) for bar in rows_with(chart, "x2"))


def test_figures_stand_in_line_with_their_names() -> None:
    words = {row["text"]: row for row in rows_with(loss_bars(LOSSES, "Điểm mất"), "text")}
    for loss in LOSSES:
        assert words[loss.name]["y"] == words[loss.label]["y"]


def test_the_first_line_of_a_name_stands_above_the_second() -> None:
    long = "1.1 Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn"
    words = rows_with(loss_bars([LossBar(long, 1, "1,00", is_area=False)], "Điểm mất"), "text")
    first, second = (float(row["y"]) for row in words if str(row["text"]) in long)
    assert first < second
