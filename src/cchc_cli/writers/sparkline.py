"""A line as small as a word: where a unit stood from year to year."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

_WIDTH, _HEIGHT, _MARGIN = 56, 22, 3


def sparkline(places: Sequence[float | None], change: int | None) -> Markup:
    """Draw places from 0, on top, to 1; nothing where there are fewer than two.

    The figures stand beside it, so it is not read out. A year without a place breaks the line.

    Args:
        places: One for every year; None for none.
        change: Whether it shows a climb (positive) or a fall.
    """
    points = [None if place is None else _point(at, place, len(places)) for at, place in enumerate(places)]
    known = [point for point in points if point]
    if len(known) < 2:  # noqa: PLR2004 - one point is no line
        return Markup()
    # A year between two unknown ones has no line to it: a line of no length is a dot.
    dots = "".join(f"M{point}h0" for point in known)
    # Made of numbers alone.
    return Markup(  # noqa: S704
        f'<svg class="spark{_style(change or 0)}" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<path d="{_lines(points)}"/><path class="dots" d="{dots}"/></svg>'
    )


def _lines(points: Sequence[str | None]) -> str:
    """Draw the lines between neighbouring years that both have a place."""
    return "".join(f"M{start}L{end}" for start, end in pairwise(points) if start and end)


def _style(change: int) -> str:
    if not change:
        return ""
    return " climb" if change > 0 else " fall"


def _point(at: int, place: float, count: int) -> str:
    x = _MARGIN + (_WIDTH - 2 * _MARGIN) * at / max(count - 1, 1)
    y = _MARGIN + (_HEIGHT - 2 * _MARGIN) * place
    return f"{_short(x)} {_short(y)}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
