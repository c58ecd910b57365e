"""What units claimed against what they got: a point for each, below the diagonal where it claimed more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.marks import Layer, points, rules, texts
from cchc_cli.writers.charts.plot import Measure, Plot
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.spacing import spread
from cchc_cli.writers.charts.theme import BANDS, FALL, INK, SOFT, shortened

_SIDE = 380
_NAMES = 270  # right of the plot
_ASIDE = 24  # from the plot to the names
_LETTERS = 28
_GAP = 22  # between two names
_HEAD = 30  # the room for what is written at the diagonal
_DOT = 45  # square pixels
_LARGEST = 500


@dataclass(frozen=True)
class ClaimPoint:
    """Units at one place."""

    own: float
    final: float
    units: int = 1


@dataclass(frozen=True)
class NamedClaim:
    """A unit that is named beside the plot, by how much it claimed too much."""

    name: str
    own: float
    final: float
    label: str


@dataclass(frozen=True)
class ClaimWords:
    """What is written around the points."""

    own: str
    final: str
    equal: str
    """At the diagonal."""


def own_points(
    claims: Sequence[ClaimPoint], named: Sequence[NamedClaim], ends: tuple[float, float], words: ClaimWords
) -> alt.LayerChart:
    """Draw own points across and final points up, both on the same scale.

    Args:
        claims: All units; many at one place are a larger point.
        named: Units among them whose names are written, in a column to the right.
        ends: Where both axes start and end.
        words: What is written.
    """
    across = Measure(*ends, words.own, has_grid=True)
    plot = Plot(_SIDE, _SIDE, across, Measure(*ends, words.final, has_grid=True))
    low, high = ends
    layers = (
        rules([{"x": low, "x2": high, "y": low, "y2": high, "colour": SOFT}], 1.5, is_dashed=True),
        points(_points(claims)),
        *_named(plot, named),
        texts([{"x": plot.across(_SIDE + _ASIDE), "y": plot.down(4), "text": words.equal, "colour": SOFT}]),
    )
    return plot.drawn(layers)


def _points(claims: Sequence[ClaimPoint]) -> Iterator[Row]:
    most = max(claim.units for claim in claims)
    for claim in claims:
        # The area says how many units there are; one unit is still seen beside hundreds.
        size = _DOT + (_LARGEST - _DOT) * (claim.units - 1) / most
        yield {"x": claim.own, "y": claim.final, "shape": "circle", "size": size, "colour": BANDS[1]}


def _named(plot: Plot, named: Sequence[NamedClaim]) -> Iterator[Layer]:
    places = _places(plot, named)
    start, end = plot.across(_SIDE + _ASIDE), plot.across(_SIDE + _NAMES)
    yield rules(
        {"x": one.own, "y": one.final, "x2": plot.across(_SIDE + _ASIDE - 4), "y2": y, "colour": FALL}
        for one, y in zip(named, places, strict=True)
    )
    yield points(
        {"x": one.own, "y": one.final, "shape": "diamond", "size": 90, "colour": FALL} for one in named
    )
    names = [shortened(one.name, _LETTERS) for one in named]
    yield texts(_column(start, places, names))
    yield texts(_column(end, places, [one.label for one in named]), "right", is_bold=True)


def _places(plot: Plot, named: Sequence[NamedClaim]) -> list[float]:
    """Give where the names stand: beside their points, as far as they leave room to each other."""
    ends = plot.x
    wanted = [_SIDE * (ends.high - one.final) / (ends.high - ends.low) for one in named]
    return [plot.down(pixels) for pixels in spread(wanted, _GAP, _HEAD, _SIDE - _GAP / 2)]


def _column(x: float, places: Sequence[float], words: Sequence[str]) -> Iterator[Row]:
    for y, text in zip(places, words, strict=True):
        yield {"x": x, "y": y, "text": text, "colour": INK}
