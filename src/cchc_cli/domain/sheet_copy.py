"""Copies of sheets and rows as somebody typed them, to be shown beside what is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from cchc_cli.domain.findings import Place
from cchc_cli.language import Message

CellValue: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What a cell holds; "" is blank."""


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
