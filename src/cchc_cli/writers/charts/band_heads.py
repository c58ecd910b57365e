"""The bands of a chart of the index: where each starts, and its name above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.writers.charts.marks import Layer, rules, texts
from cchc_cli.writers.charts.plot import Plot
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import LINE, SOFT
from cchc_cli.writers.visible_text import visible

_LETTER = 6.6  # pixels, as most names take
_ROOM = 20  # the height of the line of names


@dataclass(frozen=True)
class BandStart:
    """A band, and the index from which on a unit belongs to it."""

    name: str
    start: float


def band_heads(plot: Plot, bands: Sequence[BandStart], above: float) -> Iterator[Layer]:
    """Draw a line where a band starts, and write its name between its own line and the next.

    Args:
        plot: Where the index is measured across.
        bands: The highest first.
        above: How far above the plot the names stand; what stands between is not crossed.
    """
    yield rules(_lines(plot, bands, above))
    yield texts(_names(plot, bands, above), "center")


def _lines(plot: Plot, bands: Sequence[BandStart], above: float) -> Iterator[Row]:
    for band in bands:
        if plot.x.low < band.start < plot.x.high:
            for top, bottom in ((-above - _ROOM / 2, _ROOM / 2 - above), (0, plot.height)):
                ends: Row = {"y": plot.down(top), "y2": plot.down(bottom)}
                yield {"x": band.start, "x2": band.start, **ends, "colour": LINE}


def _names(plot: Plot, bands: Sequence[BandStart], above: float) -> Iterator[Row]:
    end = plot.x.high
    for band in bands:
        start = max(band.start, plot.x.low)
        room = plot.pixels(end) - plot.pixels(start)
        # A name cut off says nothing: "Trung…" may be any of them.
        if room >= _LETTER * len(band.name):
            text = visible(band.name)
            yield {"x": (start + end) / 2, "y": plot.down(-above), "text": text, "colour": SOFT}
        end = min(end, start)
