"""Rows that show how figures are spread: from the lowest to the highest, the middle half, the median."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.marks import Layer, bars, rules, texts
from cchc_cli.writers.charts.plot import Measure, Plot
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import BANDS, INK, SOFT, shortened, wrapped

_WIDTH = 720
_NAMES = 270
_FIGURES = 80
_LETTERS = 34
_LETTER = 16  # pixels from a line of a name to the next
_HIGH, _LOW = 52, 24  # rows with columns and without
_BASE, _LINE = 15, 8  # above the end of a row
_AIR = 4
_BAR = 5
_MARK = 6


@dataclass(frozen=True)
class SpreadRow:
    """One row: a name, five figures, and how many units are in ranges of equal width."""

    name: str
    quartiles: tuple[float, float, float, float, float]
    """The lowest, the first quartile, the median, the third, the highest."""
    label: str
    """The median, as it is published."""
    counts: tuple[int, ...] = ()
    """Of the ranges that divide the axis evenly, from the left; empty where only quartiles are drawn."""


@dataclass(frozen=True)
class SpreadWords:
    """What is written around the rows."""

    across: str
    median: str
    """Stands above the medians."""


@dataclass(frozen=True)
class _Layout:
    plot: Plot
    rows: Sequence[SpreadRow]
    row: float
    """Pixels from one row to the next."""

    def middle(self, at: int) -> float:
        """Give the middle of a row, where its name and its figure stand."""
        return self.row * (at + 0.5)

    def base(self, at: int) -> float:
        """Give the line on which the columns of a row stand."""
        return self.row * (at + 1) - _BASE

    def line(self, at: int) -> float:
        """Give the line of the five figures: below the columns, or in the middle of a row without them."""
        return self.row * (at + 1) - _LINE if self.rows[at].counts else self.middle(at)


def spread_rows(
    rows: Sequence[SpreadRow], measure: tuple[float, float], words: SpreadWords
) -> alt.LayerChart:
    """Draw a row for each, in the order given.

    Args:
        rows: At least one.
        measure: Where the axis starts and ends.
        words: What is written.
    """
    height = _HIGH if any(row.counts for row in rows) else _LOW
    plot = Plot(
        _WIDTH - _NAMES - _FIGURES, height * len(rows), Measure(*measure, words.across, has_grid=True)
    )
    layout = _Layout(plot, rows, height)
    return plot.drawn((*_figures(layout), *_names(layout, words)))


def _figures(layout: _Layout) -> Iterator[Layer]:
    yield bars(_columns(layout), outline=SOFT)
    yield rules(_reach(layout, 0, 4), 1)
    yield rules(_reach(layout, 1, 3), _BAR)
    yield rules(_medians(layout), 3)


def _columns(layout: _Layout) -> Iterator[Row]:
    for at, row in enumerate(layout.rows):
        y = layout.base(at)
        # Each row by its own greatest: beside an area in which all are alike, the others would be flat.
        room = (layout.row - _BASE - _AIR) / (max(row.counts, default=0) or 1)
        for low, high, count in _ranges(layout.plot, row.counts):
            yield {"x": low, "x2": high, "y": y, "y2": y - room * count, "colour": BANDS[1]}


def _ranges(plot: Plot, counts: Sequence[int]) -> Iterator[tuple[float, float, int]]:
    for at, count in enumerate(counts):
        if count:
            low, high = (plot.across(plot.width * end / len(counts)) for end in (at, at + 1))
            yield low, high, count


def _reach(layout: _Layout, start: int, end: int) -> Iterator[Row]:
    for at, row in enumerate(layout.rows):
        y = layout.line(at)
        yield {"x": row.quartiles[start], "x2": row.quartiles[end], "y": y, "y2": y, "colour": SOFT}


def _medians(layout: _Layout) -> Iterator[Row]:
    for at, row in enumerate(layout.rows):
        x, y = row.quartiles[2], layout.line(at)
        top = layout.row * at + _AIR / 2 if row.counts else y - _MARK
        yield {"x": x, "x2": x, "y": top, "y2": y + _MARK, "colour": INK}


def _names(layout: _Layout, words: SpreadWords) -> Iterator[Layer]:
    plot = layout.plot
    yield texts(_lines_of_names(layout))
    x = plot.across(plot.width + _FIGURES)
    labels: Iterator[Row] = (
        {"x": x, "y": layout.middle(at), "text": row.label, "colour": INK}
        for at, row in enumerate(layout.rows)
    )
    yield texts(labels, "right", is_bold=True)
    yield texts([{"x": x, "y": -12.0, "text": words.median, "colour": SOFT}], "right")


def _lines_of_names(layout: _Layout) -> Iterator[Row]:
    x = layout.plot.across(-_NAMES)
    for at, row in enumerate(layout.rows):
        is_low = layout.row < 2 * _LETTER
        lines = (shortened(row.name, _LETTERS),) if is_low else wrapped(row.name, _LETTERS)
        first = layout.middle(at) - _LETTER * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            yield {"x": x, "y": first + _LETTER * number, "text": line, "colour": INK}
