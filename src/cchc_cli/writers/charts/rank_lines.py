"""A slope chart of ranks: years across, the best rank on top, a line per unit."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import altair as alt

from cchc_cli.writers.charts.rank_layout import ASIDE, NOTE, RankLayout, RankLine
from cchc_cli.writers.charts.rows import Row, rows_of
from cchc_cli.writers.charts.theme import PAPER


def rank_lines(years: Sequence[str], lines: Sequence[RankLine]) -> alt.LayerChart:
    """Draw how ranks moved over two or more years."""
    layout = RankLayout.of(years, lines)
    first, last = layout.labels(0), tuple(layout.labels(-1))
    layers = (
        _rules(layout.posts(), 1),
        _rules(layout.context(), 1),
        _rules(layout.named(), 2),
        *(_rules(layout.leaders(at), 1) for at in (0, -1)),
        _points(layout.points()),
        *_texts(first, ("rank:Q", "right", -ASIDE), ("name:N", "right", -ASIDE - layout.ranks)),
        *_texts(
            last,
            ("rank:Q", "right", ASIDE + layout.ranks - _SPACE),
            ("note:N", "left", ASIDE + layout.ranks),
            ("name:N", "left", ASIDE + layout.ranks + NOTE),
        ),
        *_texts(layout.heads(), ("head:N", "center", 0)),
    )
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, layout.width], nice=False))
    # Screens count from the top.
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[layout.height, 0], nice=False))
    placed = [layer.encode(x=x, y=y, color=alt.Color("colour:N", scale=None)) for layer in layers]
    return alt.LayerChart(layer=placed, width=layout.width, height=layout.height)


_SPACE = 8  # between a rank and its change


def _rules(rows: Iterable[Row], width: float) -> alt.Chart:
    rules: alt.Chart = rows_of(rows).mark_rule(strokeWidth=width).encode(x2="x2:Q", y2="y2:Q")
    return rules


def _points(rows: Iterable[Row]) -> alt.Chart:
    points = rows_of(rows).mark_point(filled=True, size=45, stroke=PAPER, strokeWidth=1, opacity=1)
    drawn: alt.Chart = points.encode(shape=alt.Shape("shape:N", scale=None))
    return drawn


def _texts(
    rows: Iterable[Row], *columns: tuple[str, Literal["left", "right", "center"], float]
) -> Iterator[alt.Chart]:
    """Write columns beside points: the field, and how far aside it starts or ends."""
    chart = rows_of(rows)
    for field, align, aside in columns:
        weight: Literal["normal", "bold"] = "normal" if field in {"name:N", "note:N"} else "bold"
        text = alt.Text(field, format=",") if field == "rank:Q" else alt.Text(field)
        yield chart.mark_text(align=align, baseline="middle", dx=aside, fontWeight=weight).encode(text=text)
