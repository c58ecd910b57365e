"""Codes as their cells show them: a number or a date with its number format.

The code 1.10 typed into an ordinary cell becomes the number 1.1; where the cell shows two
decimals it is "1.10" to everybody who looks at the form. Only asked where name and place
of the row leave it open.
"""

import re
from datetime import date

from cchc_cli.readers.submissions.cells import Cell

_DECIMALS = re.compile(r"(?:#,##|#|0)*0(?:\.(0+))?")
# Literal text, colours and languages ([Red], [$-42A]), and widths of other characters (_x, *x).
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DATE_WORDS = re.compile(r"d+|m+|y+", re.IGNORECASE)


def shown_code(cell: Cell, number_format: str) -> str:
    """Give what a cell shows, as a code; nothing where that is no code.

    >>> shown_code(1.1, "0.00"), shown_code(date(2025, 2, 1), "d.m"), shown_code(1.1, "General")
    ('1.10', '1.2', '')
    """
    # Sections are for positive numbers, negative ones, zero and texts; codes are positive.
    section = number_format.partition(";")[0]
    if isinstance(cell, date):
        return _shown_date(cell, section)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return ""
    decimals = _DECIMALS.fullmatch(_QUOTED.sub("", section))
    return "" if decimals is None else f"{cell:.{len(decimals[1] or '')}f}"


def _shown_date(day: date, number_format: str) -> str:
    """Give day, month and year in the order of the format, with dots between."""
    words = _DATE_WORDS.findall(_QUOTED.sub("", number_format).replace("AM/PM", ""))
    return ".".join(str(_part(day, word.lower())) for word in words)


def _part(day: date, word: str) -> int:
    if word[0] == "d":
        return day.day
    if word[0] == "m":
        return day.month
    return day.year if len(word) > 2 else day.year % 100  # noqa: PLR2004 - yy is 25, yyyy is 2025
