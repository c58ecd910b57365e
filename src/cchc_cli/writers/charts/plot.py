"""The ground of a chart: a scale across, and a scale down or plain pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

import altair as alt

_STEPS = (1, 2, 2.5, 5, 10)
_DECIMALS = 9  # floor(0.3 / 0.1) * 0.1 is 0.2: what is below this is the noise of doubles
_PADDING = 6
_TICK = 60  # pixels from one number of an axis to the next, at least


@dataclass(frozen=True)
class Measure:
    """What is measured along one direction, from the left or from below."""

    low: float
    high: float
    title: str = ""
    has_grid: bool = False
    """Whether lines run across the plot at the numbers."""
    step: float = 0.0
    """From one number of the axis to the next; 0 leaves it to Vega."""


@dataclass(frozen=True)
class Plot:
    """A field of pixels; names stand left of it, figures right of it."""

    width: float
    height: float
    x: Measure
    y: Measure | None = None
    """None where the rows count pixels from the top."""

    def across(self, pixels: float) -> float:
        """Give the value that stands so far from the left; left of 0 there is room for names."""
        return self.x.low + (self.x.high - self.x.low) * pixels / self.width

    def pixels(self, value: float) -> float:
        """Give how far from the left a value stands."""
        return self.width * (value - self.x.low) / (self.x.high - self.x.low)

    def down(self, pixels: float) -> float:
        """Give the value that stands so far from the top."""
        return self._top + (self._bottom - self._top) * pixels / self.height

    def drawn(self, layers: Iterable[alt.Chart | None]) -> alt.LayerChart:
        """Put layers upon each other; their rows have ``x`` and ``y``."""
        x = alt.X("x:Q", axis=_axis(self.x, self.width), scale=_scale(self.x.low, self.x.high))
        axis = _axis(self.y, self.height) if self.y else None
        y = alt.Y("y:Q", axis=axis, scale=_scale(self._bottom, self._top))
        placed = [layer.encode(x=x, y=y) for layer in layers if layer is not None]
        return alt.LayerChart(layer=placed, width=self.width, height=self.height)

    @property
    def _top(self) -> float:
        return self.y.high if self.y else 0.0

    @property
    def _bottom(self) -> float:
        return self.y.low if self.y else self.height


def _scale(low: float, high: float) -> alt.Scale:
    return alt.Scale(domain=[low, high], nice=False, zero=False)


def _axis(measure: Measure, length: float) -> alt.Axis:
    axis = alt.Axis(
        title=measure.title or None,
        tickCount=max(2, int(length / _TICK)),
        format=",~f",
        grid=measure.has_grid,
        labelFlush=False,
        labelPadding=_PADDING,
    )
    if measure.step:
        steps = int(round((measure.high - measure.low) / measure.step, _DECIMALS))
        axis.values = [measure.low + measure.step * at for at in range(steps + 1)]
    return axis


def round_step(span: float, parts: int) -> float:
    """Give the least round step that divides a span into at most so many parts.

    >>> round_step(37, 10)
    5.0
    """
    power = 10.0 ** floor(log10(span / parts))
    return next(step * power for step in _STEPS if span <= step * power * parts * (1 + 1e-9))


def rounded_out(low: float, high: float, step: float) -> tuple[float, float]:
    """Move both ends outwards to multiples of a step; equal ends come apart.

    >>> rounded_out(61.2, 93.5, 5)
    (60.0, 95.0)
    """
    below, above = (round(end / step, _DECIMALS) for end in (low, high))
    first, last = floor(below), ceil(above)
    last = max(last, first + 1)
    return round(first * step, _DECIMALS), round(last * step, _DECIMALS)
