"""Bars of what is lost: the areas, and below each its criteria in which most is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.marks import Layer, bars, texts
from cchc_cli.writers.charts.plot import Measure, Plot, round_step, rounded_out
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import INK, PARTS, QUIET, SOFT, wrapped

_WIDTH = 720
_NAMES = 350
_FIGURES = 60
_LETTERS = 48
_LETTERS_OF_AREAS = 44  # bold letters are wider
_INDENT = 16
_LETTER = 16  # pixels from a line of a name to the next
_AIR = 6  # between two rows
_THICK, _THIN = 16, 12
_TICKS = 4


@dataclass(frozen=True)
class LossBar:
    """One row: an area, or a criterion of the area above it."""

    name: str
    lost: float
    label: str
    is_area: bool


@dataclass(frozen=True)
class _PlacedBar:
    """A row with the lines of its name, and where its middle is."""

    loss: LossBar
    lines: tuple[str, ...]
    y: float

    @property
    def below(self) -> float:
        """Where the next row begins."""
        return self.y + (_LETTER * len(self.lines) + _AIR) / 2


def loss_bars(losses: Sequence[LossBar], title: str) -> alt.LayerChart:
    """Draw losses in the order given, measured by ``title``."""
    most = max(loss.lost for loss in losses)
    ends = rounded_out(0, most, round_step(most, _TICKS))
    placed = tuple(_placed(losses))
    plot = Plot(_WIDTH - _NAMES - _FIGURES, placed[-1].below, Measure(*ends, title, has_grid=True))
    return plot.drawn((bars(_bars(placed), outline=SOFT), *_words(plot, placed)))


def _placed(losses: Sequence[LossBar]) -> Iterator[_PlacedBar]:
    top = 0.0
    for loss in losses:
        lines = wrapped(loss.name, _LETTERS_OF_AREAS if loss.is_area else _LETTERS)
        one = _PlacedBar(loss, lines, top + (_LETTER * len(lines) + _AIR) / 2)
        top = one.below
        yield one


def _bars(placed: Sequence[_PlacedBar]) -> Iterator[Row]:
    for one in placed:
        half = (_THICK if one.loss.is_area else _THIN) / 2
        colour = QUIET if one.loss.is_area else PARTS[0]
        yield {"x": 0.0, "x2": one.loss.lost, "y": one.y - half, "y2": one.y + half, "colour": colour}


def _words(plot: Plot, placed: Sequence[_PlacedBar]) -> Iterator[Layer]:
    for is_area, indent in ((True, 0), (False, _INDENT)):
        rows = [one for one in placed if one.loss.is_area is is_area]
        names = [line for one in rows for line in _lines(one)]
        yield texts(_column(plot.across(indent - _NAMES), names), is_bold=is_area)
        labels = [(one.y, one.loss.label) for one in rows]
        yield texts(_column(plot.across(plot.width + _FIGURES), labels), "right", is_bold=is_area)


def _lines(one: _PlacedBar) -> Iterator[tuple[float, str]]:
    first = one.y - _LETTER * (len(one.lines) - 1) / 2
    for number, line in enumerate(one.lines):
        yield first + _LETTER * number, line


def _column(x: float, words: Sequence[tuple[float, str]]) -> Iterator[Row]:
    for y, text in words:
        yield {"x": x, "y": y, "text": text, "colour": INK}
