"""What stands in a chart: the rows that are drawn, and the texts of its drawing."""

import re
from collections.abc import Iterator

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import Drawable, svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.rows import Row


def rows_of(chart: Drawable) -> Iterator[Row]:
    """Give the rows of all layers, the lowest layer first."""
    for rows in _layers(chart):
        yield from rows


def rows_with(chart: Drawable, *fields: str) -> list[Row]:
    """Give the rows that have all of some fields."""
    return [row for row in rows_of(chart) if row.keys() >= set(fields)]


def points_of(chart: Drawable) -> list[Row]:
    """Give the points."""
    return rows_with(chart, "shape")


def column_of(chart: Drawable, text: str) -> list[str]:
    """Give the texts of the layer that a text stands in, from above down."""
    layer = next(rows for rows in _layers(chart) if any(row.get("text") == text for row in rows))
    return [str(row["text"]) for row in layer]


def _layers(chart: Drawable) -> Iterator[list[Row]]:
    specified = chart.to_dict()
    for layer in specified["layer"]:
        # Altair moves the rows of a single layer up.
        rows = layer.get("data") or specified["data"]
        yield specified["datasets"][rows["name"]]


def inline(chart: Drawable, language: Language) -> str:
    """Draw a chart as it stands in a page."""
    return inline_svg(svg_of(chart, language), "x", "title", "text")


def texts(chart: Drawable, language: Language) -> list[str]:
    """Give all texts of the drawing."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", inline(chart, language))
