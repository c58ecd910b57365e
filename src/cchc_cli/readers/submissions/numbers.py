"""Numbers and dates that were typed as text, the way Vietnamese offices write them."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from cchc_cli.readers.submissions.cells import INVISIBLE

# ASCII, since \d takes the digits of all scripts: of "١٢" nothing but a 0 would be left.
# Thousands are parted by one sign throughout and never begin with 0: 0.250 is a quarter.
_VIETNAMESE = re.compile(r"([+-]?)([1-9]\d{0,2}(?:([ .'])\d{3})(?:\3\d{3})*|\d+)(?:,(\d+))?", re.ASCII)
_ENGLISH = re.compile(r"([+-]?)([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?", re.ASCII)
_DECIMAL_POINT = re.compile(r"[+-]?\d*\.\d+", re.ASCII)
_DATE = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})", re.IGNORECASE)
_WRITTEN_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?$")
_CENTURY = 2000
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT = 200
"""Characters of the texts that are remembered: headings, names, labels."""
_FULL_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def parse_number(text: str, *, top: float | None = None) -> float | None:
    """Read a number with decimal comma and dots or spaces between thousands.

    ``1.234`` is one thousand two hundred and thirty-four, unless that is above ``top`` and
    1.234 is not. Both ``1,234,567.8`` and ``0.25`` are read as well, since they can mean
    only one thing.

    >>> parse_number("0,25"), parse_number("1.234,5"), parse_number("1 234"), parse_number("0.25")
    (0.25, 1234.5, 1234.0, 0.25)
    >>> parse_number("1.234", top=2), parse_number("12 hồ sơ")
    (1.234, None)
    """
    plain = _bare(text)
    # A point is decimal on English keyboards and parts thousands on Vietnamese ones.
    if _DECIMAL_POINT.fullmatch(plain) and _is_decimal(plain, top):
        return float(plain)
    if found := _VIETNAMESE.fullmatch(plain):
        sign, whole, _, decimals = found.groups()
        return float(f"{sign}{re.sub(r'[^0-9]', '', whole)}.{decimals or 0}")
    return float(plain.replace(",", "")) if _ENGLISH.fullmatch(plain) else None


def _is_decimal(plain: str, top: float | None) -> bool:
    """Tell whether the one point of a number is decimal: it does not part thousands, or cannot."""
    if _VIETNAMESE.fullmatch(plain) is None:
        return True
    return top is not None and float(plain) <= top < float(plain.replace(".", ""))


def parse_thousands(text: str) -> float | None:
    """Read ``1,234`` as a count: with three digits behind it the comma parts thousands.

    >>> parse_thousands("1,234"), parse_thousands("1,0")
    (1234.0, None)
    """
    plain = _bare(text)
    return float(plain.replace(",", "")) if _ENGLISH.fullmatch(plain) else None


def parse_date(text: str) -> date | None:
    """Read a date, day first; years of two digits are of this century.

    >>> parse_date("05/03/2025"), parse_date("ngày 5 tháng 3 năm 2025")
    (datetime.date(2025, 3, 5), datetime.date(2025, 3, 5))
    """
    # Programs that export dates as text add a time of day that nobody typed.
    plain = _MIDNIGHT.sub("", _bare(text))
    if found := _DATE.fullmatch(plain) or _WRITTEN_DATE.fullmatch(plain):
        day, month, year = map(int, found.groups())
        # Excel reads 30 and above as the 1900s; no document of a campaign is that old.
        year += _CENTURY if len(found[3]) == len("25") else 0
    elif found := _ISO_DATE.fullmatch(plain):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clean(text: str) -> str:
    r"""Give a text in NFC, with full-width digits made plain, spaces single and nothing invisible.

    >>> clean("\u200b１２\u00a0 hồ  sơ ")
    '12 hồ sơ'
    """
    return _short_cleaned(text) if len(text) <= _SHORT else _cleaned(text)


def _cleaned(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).translate(_FULL_WIDTH)
    return " ".join(plain.translate(INVISIBLE).split())


_short_cleaned = lru_cache(maxsize=4096)(_cleaned)
"""The workbooks of a folder have most of their texts in common, and ``translate`` is slow."""


def _bare(text: str) -> str:
    """Give what may be a number or a date without the apostrophe that makes text of it."""
    # An apostrophe before a number keeps it text in Excel; Word turns it into a curly one on the way.
    return clean(text).lstrip("'’‘`").replace("\N{MINUS SIGN}", "-")
