"""Rows: what each row below a header is, from its code and its name alone."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import Cell, is_blank
from cchc_cli.readers.submissions.codes import CodeBook, RowCode, letter_of, tidy
from cchc_cli.readers.submissions.header import column_of
from cchc_cli.readers.submissions.header_words import (
    SIGNATURE_PARTS,
    TOTAL_STARTS,
    TOTALS,
    WHOLE_HEADINGS,
)

_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?")
"""What stands in a row of column numbers below a header: (1), (2), (3)=(1)+(2)."""
_REMEMBERED = 50_000


class RowRole(Enum):
    """What a row is there for."""

    CODED = auto()
    FIGURE = auto()
    TEXT = auto()
    BLANK = auto()
    CLOSING = auto()
    HEADING = auto()


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
        code = self._book.read(code_cell, name_cell, has_code_column=has_code_column)
        return self._figure_or_text(code_cell, name_cell) if code is None else RowSense(RowRole.CODED, code)

    def _figure_or_text(self, code_cell: Cell, name_cell: Cell) -> RowSense:
        letter, label = letter_of(code_cell, name_cell)
        if letter:
            return RowSense(RowRole.FIGURE, letter=letter, label=label)
        text = label or tidy(code_cell)
        closes = _closes(code_cell, name_cell) and not self._book.is_label(text)
        return RowSense(RowRole.CLOSING if closes else RowRole.TEXT, label=text)


def _repeats_heading(code_cell: Cell, name_cell: Cell) -> bool:
    if isinstance(name_cell, int | float) or _COLUMN_NUMBER.fullmatch(tidy(name_cell)):
        return True
    is_code_heading = isinstance(code_cell, str) and name_key(code_cell) in WHOLE_HEADINGS
    return is_code_heading and column_of(tidy(name_cell)) is not None


def _closes(code_cell: Cell, name_cell: Cell) -> bool:
    return any(
        key.startswith(TOTAL_STARTS) or key in TOTALS or any(part in key for part in SIGNATURE_PARTS)
        for key in (name_key(tidy(code_cell)), name_key(tidy(name_cell)))
    )
