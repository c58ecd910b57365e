"""Percent that are stored as fractions.

Excel stores 96 % as 0.96 and only shows it with a percent sign; neither the values of a
sheet nor a CSV file made of it have that sign. A column of 0.96 and 0.87 below "Chỉ số (%)"
means 96 and 87: read as it stands, every change would be a hundredth of what it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from cchc_cli.domain.exact import Column
from cchc_cli.domain.names import name_key
from cchc_cli.readers.published_table.areas import scale_of
from cchc_cli.readers.published_table.columns import Columns, Numbers
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.submissions.cells import Cell

_WHOLE = 100.0
_PERCENT = re.compile(r"%|phần trăm|percent|\bpct\b")
# One number alone may be an index below 1 %, or a slip.
_FEWEST = 2


def in_percent(numbers: Numbers, columns: Columns, maxima: Sequence[Cell]) -> Numbers:
    """Read the columns of totals and of the index in percent where they are fractions of one.

    Where total and scale say what the index has to be, they decide, and the heading otherwise.
    Areas that add up to a total of fractions are fractions, too.
    """
    expected = expected_index(numbers, columns, maxima)
    fractions = set()
    if columns.index is not None and _are_fractions(numbers, columns.index, expected):
        fractions.add(columns.index.column)
    if _are_fractions(numbers, columns.total, None):
        fractions.add(columns.total.column)
        # An area of 0.3 may be 0.3 points; only beside its total is it known to be a share.
        if numbers.add_up(columns.areas, columns.total.column).all():
            fractions |= {area.column for area in columns.areas}
    return replace(numbers, fractions=frozenset(fractions))


def expected_index(numbers: Numbers, columns: Columns, maxima: Sequence[Cell]) -> "Column | None":
    """Give the index of units by total and scale; None where the scale is not known."""
    scale = scale_of(numbers, columns, maxima)
    return None if scale is None else numbers.column(columns.total.column) * _WHOLE / scale


def _are_fractions(numbers: Numbers, heading: Heading, expected: "Column | None") -> bool:
    stated = numbers.column(heading.column)
    is_beyond = (stated < 0) | (stated > 1)
    if is_beyond.any() or (stated > 0).sum() < _FEWEST or _has_signs(numbers, heading):
        return False
    if expected is None:
        return _PERCENT.search(name_key(heading.name.replace("_", " "))) is not None
    return bool(np.nansum(np.abs(_WHOLE * stated - expected)) < np.nansum(np.abs(stated - expected)))


def _has_signs(numbers: Numbers, heading: Heading) -> bool:
    """Tell whether percent signs are typed: 0,96% is less than one percent."""
    cells = [line.cells[heading.column] for line in numbers.lines]
    return any(isinstance(cell, str) and "%" in cell for cell in cells)
