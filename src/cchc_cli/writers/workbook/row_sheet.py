"""A sheet that takes whole rows.

XlsxWriter keeps every cell as an object until its row is written, 5 µs each, and a country has
half a million. Our tables repeat the same few values and looks, so cells are finished once and
rows put together from them, in a tenth of the time.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from math import isnan
from typing import TypeAlias

from xlsxwriter.format import Format
from xlsxwriter.url import Url
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

Value: TypeAlias = str | float | None
"""What a cell holds: text, a number, or nothing (None, NaN)."""

_REMEMBERED = 8192  # cells of a sheet, so that one with long sentences does not keep them all
_LONGEST_TEXT = 32_767  # letters in UTF-16, more is damage to Excel
_MOST_LINKS = 65_530


# XlsxWriter has no types, so its class is Any.
class RowSheet(Worksheet):  # type: ignore[misc]
    """A worksheet that can be filled row by row, besides cell by cell."""

    def __init__(self) -> None:
        super().__init__()
        self._finished = lru_cache(_REMEMBERED)(self._finish)

    def write_row_at_once(
        self, row: int, values: Iterable[Value], styles: Iterable[Format], height: float | None = None
    ) -> None:
        """Write all cells of a row, from the first column on.

        Rows follow one another from top to bottom, and nothing else may be written to them; of a
        workbook with the option ``constant_memory`` only.
        """
        cells = [*map(self._finished, values, styles)]
        self._check_dimensions(row, len(cells) - 1)
        self._check_dimensions(row, 0)
        if row > self.previous_row:
            self._write_single_row(row)  # what stands above, and was written cell by cell
        number = row + 1
        size = "" if height is None else f' ht="{height:g}" customHeight="1"'
        row_cells = "".join([f'<c r="{_letters(at)}{number}"{cell}' for at, cell in enumerate(cells)])
        self.fh.write(f'<row r="{number}"{size}>{row_cells}</row>')

    def link(self, row: int, column: int, target: str) -> None:
        """Make a cell that is written otherwise a way to another one; an empty target is none."""
        # Excel refuses a sheet with more.
        if target and self.hlink_count < _MOST_LINKS:
            self.hlink_count += 1
            self.hyperlinks[row][column] = Url(target)

    def _finish(self, value: Value, style: Format) -> str:
        """Write a cell without its address, which is all that differs between equal ones."""
        look = f' s="{style._get_xf_index()}"'  # noqa: SLF001 - as Worksheet does, which this extends
        if isinstance(value, str):
            text = self._escape_data(self._escape_control_characters(_storable(value)))
            space = "" if text == text.strip() else ' xml:space="preserve"'
            return f'{look} t="inlineStr"><is><t{space}>{text}</t></is></c>'
        if value is None or isnan(value):
            return f"{look}/>"
        return f"{look}><v>{value + 0.0:.16G}</v></c>"  # + 0.0 turns -0.0 into 0.0, and both are equal keys


_letters = cache(xl_col_to_name)


def _storable(text: str) -> str:
    """Cut a text to what a cell can hold; halves of characters, as in names of files, become signs.

    >>> _storable("x\udcff")
    'x�'
    """
    return text.encode("utf-16-le", "surrogatepass")[: 2 * _LONGEST_TEXT].decode("utf-16-le", "replace")
