"""What a person sees in the cells of a workbook, or that nobody could say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from string import ascii_uppercase, digits
from typing import TypeAlias

EPOCH = date(1899, 12, 30).toordinal()


class Unclear(Exception):  # noqa: N818 - it is no error but an answer
    """A strict program could not say what stands in the file."""


@dataclass(frozen=True)
class Odd:
    """Something that is no value: an error, a formula without a result."""

    what: str


Seen: TypeAlias = str | float | bool | Odd


@dataclass(frozen=True)
class Workbook:
    """What a strict program sees."""

    sheets: Mapping[str, Mapping[str, Seen]]
    """By sheet and cell; blank cells are left out, and so are those that a merged cell covers."""
    first_day: int = EPOCH
    """The day number 0, as an ordinal."""
    covered: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By sheet: the cells that a merged cell covers, and the cell that is seen instead."""

    def cell(self, place: str) -> Seen | None:
        """Give what stands in ``Sheet!E12``."""
        sheet, _, cell = place.rpartition("!")
        return self.sheets.get(sheet, {}).get(cell)

    def spanning(self, place: str) -> Seen | None:
        """Give what stands in a cell, or in the merged cell that covers it."""
        sheet, _, cell = place.rpartition("!")
        return self.cell(f"{sheet}!{self.covered.get(sheet, {}).get(cell, cell)}")

    def texts_of_row(self, place: str) -> frozenset[str]:
        """Give the texts that stand beside a cell."""
        sheet, _, cell = place.rpartition("!")
        row = cell.lstrip(ascii_uppercase)
        return frozenset(
            seen
            for at, seen in self.sheets.get(sheet, {}).items()
            if isinstance(seen, str) and at != cell and at.lstrip(ascii_uppercase) == row
        )

    def places_beside(self, texts: frozenset[str], place: str) -> tuple[str, ...]:
        """Find the cells of the same column in the rows that have these texts."""
        sheet, _, cell = place.rpartition("!")
        column = cell.rstrip(digits)
        rows = dict.fromkeys(at.lstrip(ascii_uppercase) for at in self.sheets.get(sheet, {}))
        found = (f"{sheet}!{column}{row}" for row in rows)
        return tuple(one for one in found if texts <= self.texts_of_row(one))
