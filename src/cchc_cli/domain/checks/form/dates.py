"""Dates and document numbers within a text, as evidence names them."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

_DATE = re.compile(
    r"([0-9][0-9]?)\s?[/.\-]\s?([0-9]{1,2})\s?[/.\-]\s?([0-9]{4})(?![0-9/])"  # 05/03/2025, 5.3.2025
)
_OF_A_NUMBER = "0123456789/.-"
"""What may not stand before a date; looking behind within the pattern would take twice as long."""
_WRITTEN_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
# Kinds that a unit issues itself and numbers anew every year. Decisions are not among them: those
# that are legal texts (QĐ-UBND) have a year in their number and hold for many years.
_NUMBER_WITH_YEAR = re.compile(r"/((?:19|20)\d\d)/(?:BC|KH|CV|TB|TTr|GM|BB|PA)\b")
_CENTRAL = re.compile(
    r"luật|nghị định|thông tư|pháp lệnh"
    r"|\d/\d{4}/\S+"  # laws and other legal texts have the year in their number
    r"|-(?:CP|TTg|TW|VPCP|B[A-ZĐ]{2,6})\b",
    re.IGNORECASE,
)
# Word turns the hyphen between two years into a dash, and people paste from Word.
_PERIOD = re.compile(r"(20\d\d)\s*[-–—]\s*(20\d\d)")
_REACH = 60
"""In characters: how far before its date the number of a document stands."""
# Whether a 29th to 31st exists takes a calendar; too few dates have one to look for it at once.
_WRITTEN_DAYS = frozenset(written for day in range(1, 29) for written in (f"{day}", f"{day:02}"))
"""Those that every month has."""
_WRITTEN_MONTHS = frozenset(written for month in range(1, 13) for written in (f"{month}", f"{month:02}"))


class Window(NamedTuple):
    """The days on which documents about a year are issued."""

    year: int
    first: date
    last: date

    def has(self, day: date | None) -> bool:
        """Tell whether a day is in it."""
        return day is not None and self.first <= day <= self.last


def window_of(year: int) -> Window:
    """Give the window of a year.

    Plans of a year are issued from the last quarter of the year before, reports on it until
    the first quarter of the year after.
    """
    return Window(year, date(year - 1, 10, 1), date(year + 1, 3, 31))


def is_usual(text: str, window: Window) -> bool:
    """Tell quickly whether a text has nothing but usual days of the year itself, as most have."""
    year = str(window.year)
    return (
        all(
            written == year and day in _WRITTEN_DAYS and month in _WRITTEN_MONTHS
            for day, month, written in _DATE.findall(text)
        )
        and not _may_be_written(text)
        and not _NUMBER_WITH_YEAR.search(text)
    )


def _may_be_written(text: str) -> bool:
    # Headings are typed in capitals as well; to look for two words is faster than to lower a text.
    return "tháng" in text or "THÁNG" in text or "Tháng" in text


class OddDay(NamedTuple):
    """A day that does not exist or is not in the window, as it is written."""

    text: str
    exists: bool


def odd_days_in(text: str, window: Window) -> Iterator[OddDay]:
    """Find the odd days that a text names in full; those of laws and the central government excepted.

    >>> list(odd_days_in("Báo cáo số 45/BC-UBND ngày 1/12/2023, 31/02/2025", window_of(2025)))
    [OddDay(text='1/12/2023', exists=True), OddDay(text='31/02/2025', exists=False)]
    """
    start = 0
    written = _WRITTEN_DATE.finditer(text) if _may_be_written(text) else ()
    # As they stand, not by their kind: a law must not excuse the date of a later document.
    for found in sorted(chain(_DATE.finditer(text), written), key=re.Match.start):
        day = _day(*map(int, found.groups()))
        if window.has(day) or _goes_on_before(text, found.start()):
            continue
        before = text[max(start, found.start() - _REACH) : found.start()]
        start = found.end()
        if day is None or not _CENTRAL.search(before):
            yield OddDay(found[0], day is not None)


def _goes_on_before(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in _OF_A_NUMBER


def odd_numbers_in(text: str, window: Window) -> Iterator[str]:
    """Find numbers of documents with a year outside, such as 12/2022/BC-UBND; legal texts have years too.

    >>> list(odd_numbers_in("12/2022/BC-UBND, 52/2019/QĐ-UBND", window_of(2025)))
    ['/2022/BC']
    """
    for found in _NUMBER_WITH_YEAR.finditer(text):
        if not window.first.year <= int(found[1]) <= window.last.year:
            yield found[0]


def covers(text: str, year: int) -> bool:
    """Tell whether a text names a period of several years that the year belongs to.

    >>> covers("Kế hoạch giai đoạn 2021-2025", 2025)
    True
    """
    return any(int(first) <= year <= int(last) for first, last in _PERIOD.findall(text))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
