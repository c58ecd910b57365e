"""Copies of sheets and rows as somebody typed them, to be shown beside what is wrong with them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from cchc_cli.domain.findings import Place
from cchc_cli.language import Message

CellValue: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What a cell holds; "" is blank."""


# The last cell that Excel has is XFD1048576.
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class SheetCopy:
    """The values of a sheet; rows start at row 1 and column A, so that an address is a position."""

    name: str
    rows: Sequence[Sequence[CellValue]]
    is_hidden: bool = False
    broken: Mapping[str, Message] = field(default_factory=dict)
    """What is wrong with cells that only look blank, such as formulas that were never calculated."""
    merged: Sequence[str] = ()
    """The merged ranges, such as ``D5:E5``, as far as they are known."""


@dataclass(frozen=True, slots=True)
class WorkbookCopy:
    """The sheets of a workbook; none where it is not to be copied, as it is unreadable or huge."""

    sheets: tuple[SheetCopy, ...] = ()
    reader: str = ""
    """The program that read it; empty where none did."""


@dataclass(frozen=True, slots=True)
class QuotedCell:
    """One cell of a row, and what stands in its column."""

    role: object
    """What the column is called: a message, or the words of its heading; empty for the name."""
    value: object
    """Short; "" where the cell is blank."""
    is_meant: bool
    """Whether this is the cell that the row is quoted for."""


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """A row as somebody typed it."""

    cells: tuple[QuotedCell, ...]


QuoteRow: TypeAlias = Callable[[Place], QuotedRow | None]
"""Gives the row in which a place lies; None where it cannot be had."""


def no_quotes(_place: Place) -> QuotedRow | None:
    """Quote nothing."""
    return None


def position_of(cell: str) -> tuple[int, int] | None:
    """Give row and column of a cell, counted from 0; None for what is no cell.

    >>> position_of("E12"), position_of("AA1"), position_of("")
    ((11, 4), (0, 26), None)
    """
    match = _CELL.fullmatch(cell)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
