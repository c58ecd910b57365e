"""Rows: what each row below a header is, from its code and its name alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import Cell, in_digits, is_blank, shown
from cchc_cli.readers.submissions.codes import CodeBook, RowCode, letter_of, tidy
from cchc_cli.readers.submissions.header import column_of
from cchc_cli.readers.submissions.header_words import (
    NO_TOTAL_STARTS,
    SIGNATORIES,
    SIGNATURE_PARTS,
    SIGNATURE_STARTS,
    TOTAL_STARTS,
    TOTALS,
    WHOLE_HEADINGS,
)

_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?")
"""What stands in a row of column numbers below a header: (1), (2), (3)=(1)+(2)."""
_FEWEST_NUMBERED = 3
"""Columns that a row of column numbers has at least; two numbers may be anything."""
# In characters. Who signs is named in a line or two; evidence may fill pages.
_LONGEST_SIGNATURE = 200
_REMEMBERED = 50_000


class RowRole(Enum):
    """What a row is there for."""

    CODED = auto()
    FIGURE = auto()
    TEXT = auto()
    BLANK = auto()
    CLOSING = auto()
    HEADING = auto()
    NUMBERS = auto()
    """The numbers of columns, or a number that took the place of a name."""


INERT = frozenset({RowRole.TEXT, RowRole.BLANK, RowRole.HEADING, RowRole.NUMBERS})
"""Rows that may stand below all criteria, too."""


@dataclass(frozen=True, slots=True)
class RowSense:
    """What a row is: ``code`` of a coded row, ``letter`` and ``label`` of a figure's row."""

    role: RowRole
    code: RowCode | None = None
    letter: str = ""
    label: str = ""


class RowSenses:
    """Tells what rows are; remembers them, since most forms of a folder have the same."""

    def __init__(self, book: CodeBook) -> None:
        self._book = book
        self._known: dict[tuple[Cell, Cell, bool], RowSense] = {}

    def of(self, code_cell: Cell, name_cell: Cell, *, has_code_column: bool) -> RowSense:
        """Tell what a row with these two cells is."""
        key = (code_cell, name_cell, has_code_column)
        sense = self._known.get(key)
        if sense is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            sense = self._known[key] = self._look_at(code_cell, name_cell, has_code_column)
        return sense

    def _look_at(self, code_cell: Cell, name_cell: Cell, has_code_column: bool) -> RowSense:  # noqa: FBT001 - private
        if is_blank(code_cell) and is_blank(name_cell):
            return RowSense(RowRole.BLANK)
        if _repeats_heading(code_cell, name_cell):
            return RowSense(RowRole.HEADING)
        # Before the code is read: a 3 in the row (1), (2), (3) is no area 3.
        if _may_number_columns(code_cell, name_cell):
            return RowSense(RowRole.NUMBERS, label=_quoted(name_cell))
        code = self._book.read(code_cell, name_cell, has_code_column=has_code_column)
        return self._figure_or_text(code_cell, name_cell) if code is None else RowSense(RowRole.CODED, code)

    def _figure_or_text(self, code_cell: Cell, name_cell: Cell) -> RowSense:
        letter, label = letter_of(code_cell, name_cell)
        if letter:
            return RowSense(RowRole.FIGURE, letter=letter, label=label)
        text = label or tidy(code_cell) or _quoted(name_cell)
        closes = _closes(code_cell, name_cell) and not self._book.is_label(text)
        return RowSense(RowRole.CLOSING if closes else RowRole.TEXT, label=text)


def numbers_columns(cells: Sequence[Cell], name: int) -> bool:
    """Tell whether a row has the numbers of columns, and not an answer beside a number.

    >>> numbers_columns(["(1)", "(2)", "", "(3)=(1)+(2)"], 1), numbers_columns(["", 59.0, "", 2.5], 1)
    (True, False)
    """
    written = [cell for cell in cells if not is_blank(cell)]
    numbers = [found[1] for cell in written if (found := _COLUMN_NUMBER.fullmatch(_quoted(cell)))]
    are_enough = len(numbers) == len(written) >= _FEWEST_NUMBERED
    return are_enough and _is_rising(numbers) and not is_blank(cells[name])


def _is_rising(numbers: Sequence[str]) -> bool:
    counted = [int(number) for number in numbers if number.isdecimal()]
    return all(map(int.__lt__, counted, counted[1:]))


def signature_in(cells: Sequence[Cell]) -> str:
    """Give the text by which a row belongs to the block of signatures, in whatever column; else nothing."""
    if any(cells):
        for cell in cells:
            if isinstance(cell, str) and cell and _is_signature(cell):
                return tidy(cell)
    return ""


@lru_cache(maxsize=8192)
def _is_signature(text: str) -> bool:
    key = name_key(tidy(text[:_LONGEST_SIGNATURE]))
    return _is_signed(key) or key.startswith(SIGNATURE_STARTS) or key in SIGNATORIES


def _is_signed(key: str) -> bool:
    """Tell it strictly: labels speak of heads of units, and documents named as evidence are signed, too."""
    return any(key.startswith(part) or f"({part}" in key for part in SIGNATURE_PARTS)


def _repeats_heading(code_cell: Cell, name_cell: Cell) -> bool:
    is_code_heading = isinstance(code_cell, str) and name_key(code_cell) in WHOLE_HEADINGS
    return is_code_heading and column_of(tidy(name_cell)) is not None


def _may_number_columns(code_cell: Cell, name_cell: Cell) -> bool:
    """Tell whether code and name may be numbers of columns; a code that is one goes before them."""
    if not _COLUMN_NUMBER.fullmatch(_quoted(name_cell)):
        return False
    return is_blank(code_cell) or _COLUMN_NUMBER.fullmatch(_quoted(code_cell)) is not None


def _quoted(cell: Cell) -> str:
    """Give a cell as text, numbers as Excel shows them."""
    return in_digits(cell) if type(cell) is float else tidy(str(shown(cell)))


def _closes(code_cell: Cell, name_cell: Cell) -> bool:
    keys = (name_key(tidy(code_cell)), name_key(tidy(name_cell)))
    return any(_is_total(key) or _is_signed(key) for key in keys)


def _is_total(key: str) -> bool:
    return key in TOTALS or (key.startswith(TOTAL_STARTS) and not key.startswith(NO_TOTAL_STARTS))
