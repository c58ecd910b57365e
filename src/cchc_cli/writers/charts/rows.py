"""What Altair gets to draw: rows, each with the fields that its marks name."""

from collections.abc import Iterable

import altair as alt

Row = dict[str, str | float]
"""What is drawn at one place."""


def rows_of(rows: Iterable[Row]) -> alt.Chart:
    """Start a chart of rows. They stand within its specification, without pandas."""
    return alt.Chart(alt.InlineData(values=list(rows)))
