"""Bars of what changes are made of: parts to the right of 0 added, parts to the left took away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from cchc_cli.writers.charts.rows import Row, rows_of
from cchc_cli.writers.charts.theme import INK, PAPER, PARTS, SOFT, shortened

_NAMES = 290  # the room for names, left of the bars
_BARS = 360
_TOTALS = 70
_ROW = 24
_LETTERS = 40  # of a name, as many as the room for names holds
_LEGEND = -44  # above the axis


@dataclass(frozen=True)
class PartBar:
    """One line: a change and the parts that it is made of."""

    name: str
    parts: tuple[float, ...]
    label: str
    """Their sum in words, with its sign."""


def part_bars(part_names: Sequence[str], bars: Sequence[PartBar]) -> alt.LayerChart:
    """Draw changes, a line each in the order given, and a legend above.

    Args:
        part_names: What the parts are called, at most as many as ``PARTS`` has colours.
        bars: The changes; one without parts and label leaves its line empty.
    """
    # By number, because two units may have the same name.
    y = alt.Y("at:O", axis=None, scale=alt.Scale(domain=list(range(len(bars))), padding=0.2))
    x = alt.X("change:Q", axis=_axis(), title=None)
    names = rows_of(_names(bars))
    totals = rows_of(_totals(bars)).mark_point(
        shape="diamond", filled=True, size=90, opacity=1, fill=INK, stroke=PAPER, strokeWidth=1.5
    )
    layers: list[alt.Chart] = [
        rows_of(_parts(bars))
        .mark_bar(stroke=PAPER, strokeWidth=1)
        .encode(x=x, y=y, color=alt.Color("colour:N", scale=None), order="part:Q"),
        rows_of([{"change": 0.0}]).mark_rule(color=SOFT).encode(x=x),
        totals.encode(x=x, y=y),
        names.mark_text(align="left", baseline="middle", x=-_NAMES).encode(y=y, text="name:N"),
        names.mark_text(align="right", baseline="middle", x=_BARS + _TOTALS, fontWeight="bold").encode(
            y=y, text="label:N"
        ),
        *_legend(part_names),
    ]
    return alt.LayerChart(layer=layers, width=_BARS, height=_ROW * len(bars))


def _axis() -> alt.Axis:
    # "+0" would be a change that is none.
    text = "datum.value == 0 ? '0' : format(datum.value, '+~f')"
    return alt.Axis(orient="top", labelExpr=text, tickCount=6, labelFlush=False)


def _parts(bars: Sequence[PartBar]) -> Iterator[Row]:
    for at, bar in enumerate(bars):
        for part, change in enumerate(bar.parts):
            yield {"at": at, "part": part, "change": change, "colour": PARTS[part]}


def _totals(bars: Sequence[PartBar]) -> Iterator[Row]:
    for at, bar in enumerate(bars):
        if bar.parts:
            yield {"at": at, "change": sum(bar.parts)}


def _names(bars: Sequence[PartBar]) -> Iterator[Row]:
    for at, bar in enumerate(bars):
        yield {"at": at, "name": shortened(bar.name, _LETTERS), "label": bar.label}


def _legend(part_names: Sequence[str]) -> Iterator[alt.Chart]:
    room = (_NAMES + _BARS + _TOTALS) / len(part_names)
    for part, name in enumerate(part_names):
        x = part * room - _NAMES
        one = rows_of([{"name": shortened(name, _LETTERS)}])
        yield one.mark_square(x=x + 6, y=_LEGEND, size=130, opacity=1, color=PARTS[part])
        yield one.mark_text(x=x + 18, y=_LEGEND, align="left", baseline="middle").encode(text="name:N")
