"""The marks that charts are made of: rules, bars, points and texts at the places that rows say.

Each takes rows with ``x``, ``y`` and ``colour``, and gives None where there are none to draw.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import altair as alt

from cchc_cli.writers.charts.rows import Row, rows_of
from cchc_cli.writers.charts.theme import PAPER, SOFT

Align: TypeAlias = Literal["left", "right", "center"]
Layer: TypeAlias = alt.Chart | None

_DASHES = (4, 3)
# Made once, and never from plain texts: Altair searches its whole schema for each of those.
_COLOUR = alt.Color("colour:N", scale=None)
_SHAPE = alt.Shape("shape:N", scale=None)
_SIZE = alt.Size("size:Q", scale=None)
_TEXT = alt.Text("text:N")
_X2 = alt.X2("x2:Q")
_Y2 = alt.Y2("y2:Q")


def rules(rows: Iterable[Row], width: float = 1, *, is_dashed: bool = False) -> Layer:
    """Draw straight lines to ``x2`` and ``y2``."""
    dashes: Sequence[float] = _DASHES if is_dashed else ()
    chart = _chart(rows)
    return chart and chart.mark_rule(strokeWidth=width, strokeDash=list(dashes)).encode(x2=_X2, y2=_Y2)


def bars(rows: Iterable[Row], *, outline: str = PAPER) -> Layer:
    """Draw rectangles to ``x2`` and ``y2``."""
    chart = _chart(rows)
    return chart and chart.mark_rect(stroke=outline, strokeWidth=1).encode(x2=_X2, y2=_Y2)


def points(rows: Iterable[Row], *, outline: str = SOFT) -> Layer:
    """Draw points with ``shape`` and ``size``, the area in square pixels."""
    chart = _chart(rows)
    if chart is None:
        return None
    drawn: alt.Chart = chart.mark_point(filled=True, stroke=outline, strokeWidth=1, opacity=1).encode(
        shape=_SHAPE, size=_SIZE
    )
    return drawn


def texts(rows: Iterable[Row], align: Align = "left", *, is_bold: bool = False) -> Layer:
    """Write ``text`` so that it starts, ends or has its middle at its place."""
    chart = _chart(rows)
    weight: Literal["normal", "bold"] = "bold" if is_bold else "normal"
    return chart and chart.mark_text(align=align, baseline="middle", fontWeight=weight).encode(text=_TEXT)


def _chart(rows: Iterable[Row]) -> Layer:
    rows = list(rows)
    if not rows:
        return None
    chart: alt.Chart = rows_of(rows).encode(color=_COLOUR)
    return chart
