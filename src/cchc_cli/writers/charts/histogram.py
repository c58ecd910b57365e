"""How many units have which index: a column for every range, with the median and the middle half."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import altair as alt

from cchc_cli.writers.charts.band_heads import BandStart, band_heads
from cchc_cli.writers.charts.marks import bars, rules, texts
from cchc_cli.writers.charts.plot import Measure, Plot, round_step, rounded_out
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import INK, SOFT

_WIDTH = 640
_HEIGHT = 260
_LETTER = 7.2
_MEDIAN, _MIDDLE, _BANDS = 32, 13, 56  # above the plot
_ENDS = 56  # below it
_TICKS = 4


@dataclass(frozen=True)
class Bin:
    """A range of the index, and how many units are in it."""

    low: float
    high: float
    counts: tuple[tuple[str, int], ...]
    """By colour, in the order in which they are stacked."""

    @property
    def count(self) -> int:
        """All units of the range."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class HistogramWords:
    """What is written on a histogram."""

    across: str
    down: str
    median: str
    middle: str
    """Between which figures the middle half lies."""
    lowest: str
    highest: str


def histogram(
    bins: Sequence[Bin],
    quartiles: tuple[float, float, float],
    bands: Sequence[BandStart],
    words: HistogramWords,
) -> alt.LayerChart:
    """Draw how many units are in each range.

    Args:
        bins: Ranges without gaps, from the lowest up.
        quartiles: The first, the median, the third.
        bands: The highest first.
        words: What is written.
    """
    plot = _plot(bins, words)
    lower, median, upper = quartiles
    layers = (
        *band_heads(plot, bands, _BANDS),
        bars(_columns(bins), outline=SOFT),
        rules([_bracket(plot, lower, upper)], 4),
        rules([_upright(plot, median)], 2),
        texts([_centred(plot, median, -_MEDIAN, words.median)], "center", is_bold=True),
        texts([_centred(plot, (lower + upper) / 2, -_MIDDLE, words.middle)], "center"),
        texts([_end(plot, 0, words.lowest)], "left"),
        texts([_end(plot, plot.width, words.highest)], "right"),
    )
    return plot.drawn(layers)


def _plot(bins: Sequence[Bin], words: HistogramWords) -> Plot:
    most = max(one.count for one in bins)
    # Units are whole, and no axis counts half of one.
    step = float(ceil(round_step(most, _TICKS)))
    _, top = rounded_out(0, most, step)
    across = Measure(bins[0].low, bins[-1].high, words.across)
    return Plot(_WIDTH, _HEIGHT, across, Measure(0, top, words.down, has_grid=True, step=step))


def _columns(bins: Sequence[Bin]) -> Iterator[Row]:
    for one in bins:
        below = 0
        for colour, count in (stacked for stacked in one.counts if stacked[1]):
            yield {"x": one.low, "x2": one.high, "y": below, "y2": below + count, "colour": colour}
            below += count


def _bracket(plot: Plot, lower: float, upper: float) -> Row:
    y = plot.down(-2)
    return {"x": lower, "x2": upper, "y": y, "y2": y, "colour": SOFT}


def _upright(plot: Plot, median: float) -> Row:
    return {"x": median, "x2": median, "y": plot.down(-6), "y2": plot.down(plot.height), "colour": INK}


def _centred(plot: Plot, x: float, y: float, text: str) -> Row:
    """Write above a place, or as near to it as the plot has room."""
    half = _LETTER * len(text) / 2
    within = min(max(plot.pixels(x), half), plot.width - half)
    return {"x": plot.across(within), "y": plot.down(y), "text": text, "colour": INK}


def _end(plot: Plot, pixels: float, text: str) -> Row:
    return {"x": plot.across(pixels), "y": plot.down(plot.height + _ENDS), "text": text, "colour": INK}
