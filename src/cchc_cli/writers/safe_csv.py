"""CSV files that every program reads alike, and that Excel opens without running them.

Format: UTF-8 with a byte order mark (without it, Excel misreads Vietnamese), ``,``
between fields, lines ending in CR LF, ``"`` around fields that need it, and doubled
inside (RFC 4180). An empty field means "no value", which is not 0.

Text that Excel would run as a formula, because it starts with ``=``, ``+``, ``-``, ``@``,
a tab or a line end, gets a leading apostrophe: ``=1+1`` becomes ``'=1+1``. Text that
already starts with apostrophes before such a character gets one more, so that taking one
away always gives the text back. Numbers are written as numbers: ``-0.5`` stays.
"""

import codecs
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

Block: TypeAlias = Sequence[Sequence[str]]
"""Some rows as finished columns; a column may hold several fields, joined by commas."""

_EXACT_WHOLE_NUMBERS = 2**53  # above it not every whole number is a double, and numpy's integers end at 2**63
LINE_END = "\r\n"
_RUNS_IN_EXCEL = re.compile(r"'*[=+\-@\t\r\n]")
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def text_field(text: str) -> str:
    r"""Write a text as a field, never as a formula.

    >>> text_field("=1+1")
    "'=1+1"
    >>> text_field('Xã "Mới", đã sáp nhập')
    '"Xã ""Mới"", đã sáp nhập"'
    """
    if _RUNS_IN_EXCEL.match(text):
        text = f"'{text}"
    if _NEEDS_QUOTES.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return text


def number_field(number: float | Fraction) -> str:
    """Write a number with all its digits and no more.

    >>> number_field(4871.0), number_field(Fraction(1, 2)), number_field(1e-7)
    ('4871', '0.5', '0.0000001')
    """
    number = float(number)
    # Decimal writes no exponent; repr would give 1e-07.
    return str(int(number)) if number.is_integer() else f"{Decimal(repr(number)):f}"


def decimals_field(number: float, decimals: int) -> str:
    """Write a published number with its fixed decimals, or more where it has more.

    Points have more where a maximum or a cap with more decimals cuts them off.

    >>> decimals_field(6.0, 2), decimals_field(0.25, 1)
    ('6.00', '0.25')
    """
    field = f"{number:.{decimals}f}"
    return field if float(field) == number else number_field(number)


def fields(column: Iterable[Any], write: Callable[[Any], str]) -> list[str]:
    """Write a column, calling ``write`` once for each different value.

    Missing values (NaN, None) become empty fields.
    """
    values = np.asarray(column)
    if values.dtype.kind == "U":  # numpy cuts NUL characters off the ends of texts
        return [*map(_Written(write).__getitem__, column)]
    if values.dtype.kind != "f":
        return [*map(_Written(write).__getitem__, values.tolist())]
    known = ~np.isnan(values)
    if known.all():
        return [*map(_Written(write).__getitem__, values.tolist())]
    written = np.full(len(values), "", dtype=object)
    written[known] = [*map(_Written(write).__getitem__, values[known].tolist())]
    of_each: list[str] = written.tolist()
    return of_each


# A dict, because a value that is known costs no call of Python then.
class _Written(dict[Any, str]):
    """What was written of each value so far."""

    def __init__(self, write: Callable[[Any], str]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: object) -> str:
        is_known = value is not None and value == value  # noqa: PLR0124 - NaN is not
        written = self[value] = self._write(value) if is_known else ""
        return written


def number_fields(column: "NDArray[np.float64]") -> list[str]:
    """Write a column of numbers; whole numbers, which most figures are, are written at once."""
    known = ~np.isnan(column)
    numbers = column[known]
    if not (np.abs(numbers) < _EXACT_WHOLE_NUMBERS).all() or (numbers != np.floor(numbers)).any():
        return fields(column, number_field)
    written = np.full(len(column), "", dtype=object)
    written[known] = [*map(str, numbers.astype(np.int64).tolist())]
    of_each: list[str] = written.tolist()
    return of_each


def write_csv(path: Path, header: str, blocks: Iterable[Block]) -> None:
    """Write a table block by block, so that a table of a whole country needs little memory."""
    lines = (map(",".join, zip(*block, strict=True)) for block in blocks)
    write_texts(path, header, (LINE_END.join([*some, ""]) for some in lines))


def write_texts(path: Path, header: str, texts: Iterable[str]) -> None:
    """Write finished lines, each with its line end, many at a time."""
    with path.open("wb") as file:
        file.write(codecs.BOM_UTF8)
        for text in chain([header + LINE_END], texts):
            # File names may hold bytes that are no text.
            file.write(text.encode(errors="backslashreplace"))
