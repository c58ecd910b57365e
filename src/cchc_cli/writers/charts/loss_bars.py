"""Bars of what is lost: the areas, and below each its criteria in which most is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.marks import Layer, bars, texts
from cchc_cli.writers.charts.plot import Measure, Plot, round_step, rounded_out
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import INK, PARTS, QUIET, SOFT, shortened

_WIDTH = 720
_NAMES = 350
_FIGURES = 60
_LETTERS = 46
_INDENT = 16
_ROW = 22
_TICKS = 4


@dataclass(frozen=True)
class LossBar:
    """One row: an area, or a criterion of the area above it."""

    name: str
    lost: float
    label: str
    is_area: bool


def loss_bars(losses: Sequence[LossBar], title: str) -> alt.LayerChart:
    """Draw losses in the order given, measured by ``title``."""
    most = max(loss.lost for loss in losses)
    ends = rounded_out(0, most, round_step(most, _TICKS))
    plot = Plot(_WIDTH - _NAMES - _FIGURES, _ROW * len(losses), Measure(*ends, title, has_grid=True))
    return plot.drawn((bars(_bars(losses), outline=SOFT), *_words(plot, losses)))


def _bars(losses: Sequence[LossBar]) -> Iterator[Row]:
    for at, loss in enumerate(losses):
        y, half = _ROW * (at + 0.5), _ROW * (0.36 if loss.is_area else 0.26)
        colour = QUIET if loss.is_area else PARTS[0]
        yield {"x": 0.0, "x2": loss.lost, "y": y - half, "y2": y + half, "colour": colour}


def _words(plot: Plot, losses: Sequence[LossBar]) -> Iterator[Layer]:
    for is_area, indent in ((True, 0), (False, _INDENT)):
        rows = [(_ROW * (at + 0.5), loss) for at, loss in enumerate(losses) if loss.is_area is is_area]
        names = [(y, shortened(loss.name, _LETTERS - indent // 7)) for y, loss in rows]
        yield texts(_column(plot.across(indent - _NAMES), names), is_bold=is_area)
        labels = [(y, loss.label) for y, loss in rows]
        yield texts(_column(plot.across(plot.width + _FIGURES), labels), "right", is_bold=is_area)


def _column(x: float, words: Sequence[tuple[float, str]]) -> Iterator[Row]:
    for y, text in words:
        yield {"x": x, "y": y, "text": text, "colour": INK}
