"""Units one below the other, each with a dot for its index and a line to the median."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.band_heads import BandStart, band_heads
from cchc_cli.writers.charts.marks import points, rules, texts
from cchc_cli.writers.charts.plot import Measure, Plot, rounded_out
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import INK, QUIET, SOFT, shortened

_WIDTH = 720
_RANKS = 34
_FIGURES = 70
_LETTERS = 32
_LETTER = 7.2  # what most names take
_STEP = 5  # percentage points
_TALLEST = 900
_ROWS = (15, 22)  # pixels from one unit to the next, at least and at most
_MEDIAN = 14  # above the plot
_BANDS = 38


@dataclass(frozen=True)
class UnitDot:
    """A line of the chart."""

    rank: str
    name: str
    index_percent: float
    label: str
    """The index, as it is published."""
    colour: str
    is_limited: bool = False
    """Whether its band is lower than its index says."""


@dataclass(frozen=True)
class MarkedFigure:
    """A figure that the whole group is measured against, and what is written at it."""

    value: float
    label: str


def unit_dots(
    dots: Sequence[UnitDot], median: MarkedFigure, bands: Sequence[BandStart], title: str
) -> alt.LayerChart:
    """Draw units in the order given, against the median of their group.

    Args:
        dots: At least one unit.
        median: Of the group, with its name.
        bands: The highest first.
        title: What is measured.
    """
    plot = _plot(dots, title)
    names = plot.width + _FIGURES - _WIDTH + _RANKS
    layers = (
        *band_heads(plot, bands, _BANDS),
        rules(_stems(plot, dots, median.value), 2),
        rules([_line(plot, median)], 1.5),
        points(_points(plot, dots)),
        texts(_words(plot, names - 8, [dot.rank for dot in dots], SOFT), "right"),
        texts(_words(plot, names, [shortened(dot.name, _LETTERS) for dot in dots], INK)),
        texts(_words(plot, plot.width + _FIGURES, [dot.label for dot in dots], INK), "right", is_bold=True),
        texts([_head(plot, median)], "center", is_bold=True),
    )
    return plot.drawn(layers)


def _plot(dots: Sequence[UnitDot], title: str) -> Plot:
    values = [dot.index_percent for dot in dots]
    low, high = rounded_out(min(values), max(values), _STEP)
    least, most = _ROWS
    row = min(most, max(least, _TALLEST / len(dots)))
    names = _LETTER * max(len(shortened(dot.name, _LETTERS)) for dot in dots)
    # Half a point of air, or the first dot would be cut by the edge.
    measure = Measure(low - 0.5, high + 0.5, title)
    return Plot(_WIDTH - _RANKS - names - _FIGURES, row * len(dots), measure)


def _places(plot: Plot, count: int) -> list[float]:
    return [plot.height * (at + 0.5) / count for at in range(count)]


def _stems(plot: Plot, dots: Sequence[UnitDot], median: float) -> Iterator[Row]:
    for dot, y in zip(dots, _places(plot, len(dots)), strict=True):
        yield {"x": median, "x2": dot.index_percent, "y": y, "y2": y, "colour": QUIET}


def _line(plot: Plot, median: MarkedFigure) -> Row:
    return {"x": median.value, "x2": median.value, "y": -_MEDIAN / 3, "y2": plot.height, "colour": INK}


def _head(plot: Plot, median: MarkedFigure) -> Row:
    return {"x": median.value, "y": plot.down(-_MEDIAN), "text": median.label, "colour": INK}


def _points(plot: Plot, dots: Sequence[UnitDot]) -> Iterator[Row]:
    for dot, y in zip(dots, _places(plot, len(dots)), strict=True):
        shape = "diamond" if dot.is_limited else "circle"
        yield {"x": dot.index_percent, "y": y, "shape": shape, "size": 80, "colour": dot.colour}


def _words(plot: Plot, pixels: float, words: Sequence[str], colour: str) -> Iterator[Row]:
    x = plot.across(pixels)
    for text, y in zip(words, _places(plot, len(words)), strict=True):
        yield {"x": x, "y": y, "text": text, "colour": colour}
