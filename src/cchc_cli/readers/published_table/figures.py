"""Figures of a published ranking: numbers as cells, or as texts with either decimal sign.

``65.595`` is a number with three decimals or with thousands. What the other cells of the
table say decides: where one of them has a decimal comma, points part thousands.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.domain.names import name_key
from cchc_cli.readers.published_table.header_words import NO_VALUE
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.numbers import clean, parse_number

_DECIMAL_COMMA = re.compile(r"[+-]?[\d. ]*\d,\d+\s*%?")
_DECIMAL_POINT = re.compile(r"[+-]?[\d, ]*\d\.\d+\s*%?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_HIGHEST = 999.9999
"""Points that hardly a scale exceeds: 65.595 is not sixty-five thousand."""
_LARGEST = 1e9
"""What is above it is a slip or an overflow: exact arithmetic ends long before."""
_HIGHEST_RANK = 999_999
# “Hạng 5/63” of so many, “2=” or “=2” shared, “3*” with a note below the table.
_RANK = re.compile(r"(?:hạng|thứ|#)?\s*=?\s*(\d{1,6})(?:\.0+)?\s*(?:=|\*)?(?:\s*/\s*\d+)?")
MOST_DECIMALS = 4
"""Further ones are what floating point leaves behind."""


@dataclass(frozen=True)
class Figures:
    """How the numbers of one table are written."""

    has_decimal_comma: bool = False

    def read(self, cell: Cell) -> float | None:
        """Read a number, with or without a percent sign; None where the cell holds none.

        >>> Figures().read("87,5 %"), Figures().read("65.595"), Figures(True).read("1.234")
        (87.5, 65.595, 1234.0)
        >>> Figures().read(1e20)
        """
        number = self._number(cell)
        return None if number is None or abs(number) > _LARGEST else number

    def is_too_large(self, cell: Cell) -> bool:
        """Tell whether a cell holds a number that cannot be points, such as 1e20.

        >>> Figures().is_too_large(1e20), Figures().is_too_large("tám")
        (True, False)
        """
        number = self._number(cell)
        return number is not None and abs(number) > _LARGEST

    def _number(self, cell: Cell) -> float | None:
        # For Python TRUE is 1; in a column of points it is a slip.
        if isinstance(cell, bool):
            return None
        if isinstance(cell, int | float):
            return float(cell)
        if not isinstance(cell, str):
            return None
        text = clean(cell).removesuffix("%").rstrip()
        return parse_number(text, top=None if self.has_decimal_comma else _HIGHEST)


def figures_of(cells: Iterable[Cell]) -> Figures:
    """Find out how the numbers of a table are written."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    has_comma = any(map(_DECIMAL_COMMA.fullmatch, texts))
    has_point = any(_DECIMAL_POINT.fullmatch(text) and not _THOUSANDS.fullmatch(text) for text in texts)
    # Who typed 87.5 as well uses both signs, and then neither parts thousands.
    return Figures(has_comma and not has_point)


def says_nothing(cell: Cell) -> bool:
    """Tell whether a cell stands for no value: blank, or a dash.

    >>> says_nothing(" - "), says_nothing(0.0)
    (True, False)
    """
    return isinstance(cell, str) and name_key(clean(cell)) in NO_VALUE


def read_rank(cell: Cell) -> int | None:
    """Read a rank; None where the cell holds none.

    >>> read_rank(3.0), read_rank("2="), read_rank("Hạng 5/63"), read_rank("cuối")
    (3, 2, 5, None)
    """
    # Excel has no whole numbers: the rank 3 comes as 3.0.
    if isinstance(cell, float) and cell.is_integer() and 0 < cell <= _HIGHEST_RANK:
        return int(cell)
    found = _RANK.fullmatch(name_key(clean(cell))) if isinstance(cell, str) else None
    return int(found[1]) if found and int(found[1]) else None


def decimals_of(numbers: Iterable[float]) -> int:
    """Count the decimals of the number that has most; NaN has none.

    >>> decimals_of([87.5, 90.25, 3]), decimals_of([34.10189771652222])
    (2, 4)
    """
    written = (f"{number:.{MOST_DECIMALS}f}".rstrip("0").partition(".")[2] for number in numbers)
    return max(map(len, written), default=0)
