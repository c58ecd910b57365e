"""Figures of a published ranking that can be read, but hardly be right."""

from collections.abc import Iterator, Sequence

import numpy as np

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.readers.published_table.areas import scale_of, tops_of
from cchc_cli.readers.published_table.columns import Columns, Numbers
from cchc_cli.readers.published_table.figures import decimals_of
from cchc_cli.readers.published_table.percent import expected_index
from cchc_cli.readers.submissions.cells import Cell

_NAMED = 5
_EXACT = 1e-9
_WHOLE = 100.0


def doubtful_figures(
    numbers: Numbers, columns: Columns, maxima: Sequence[Cell], place: Place
) -> Iterator[Finding]:
    """Find points that no unit can have, and indices that do not follow from totals.

    Args:
        numbers: The numbers of the table, in percent where they are fractions.
        columns: Where areas, totals and the index stand.
        maxima: The row of the highest points, if there is one.
        place: Of the table.
    """
    if cells := sorted(_beyond(numbers, columns, maxima)):
        named = tuple(address(row, column) for row, column in cells[:_NAMED])
        values = {"count": len(cells), "names": named}
        where = Place(place.file, place.sheet, named[0])
        yield Finding(finding_kinds.TABLE_POINTS_BEYOND, where, values=values)
    if names := _other_index(numbers, columns, maxima):
        values = {"count": len(names), "names": tuple(names[:_NAMED])}
        yield Finding(finding_kinds.TABLE_INDEX_CONTRADICTS_TOTAL, place, values=values)


def _beyond(numbers: Numbers, columns: Columns, maxima: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Give the cells of base areas and totals that are below 0, or above the maximum."""
    base, scale = columns.base_areas, scale_of(numbers, columns, maxima)
    # With bonus points a total may exceed the scale.
    whole = np.nan if scale is None or columns.adjusting_areas else scale
    tops = [*tops_of(numbers, base, maxima), whole]
    places = [*(area.column for area in base), columns.total.column]
    for column, top in zip(places, tops, strict=True):
        points = numbers.column(column)
        # A total below 0 is no usable one, and that is said of it.
        is_below = (points < 0) & (column != columns.total.column)
        is_beyond = is_below | (points > top + _EXACT)
        yield from ((line.row, column) for line, one in zip(numbers.lines, is_beyond, strict=True) if one)


def _other_index(numbers: Numbers, columns: Columns, maxima: Sequence[Cell]) -> list[str]:
    """Name the units whose stated index is not 100 · total / scale, as far as rounding goes."""
    expected = expected_index(numbers, columns, maxima)
    if columns.index is None or expected is None:
        return []
    stated, totals = numbers.column(columns.index.column), numbers.column(columns.total.column)
    scale = scale_of(numbers, columns, maxima) or _WHOLE
    half = 0.5 * (10.0 ** -decimals_of(stated) + _WHOLE / scale * 10.0 ** -decimals_of(totals))
    is_other = np.abs(stated - expected) > half + _EXACT
    return [line.name for line, is_one in zip(numbers.lines, is_other, strict=True) if is_one]
