"""Addresses of cells, as Excel writes them: ``E12`` is row 11, column 4, both counted from 0."""

import re
from functools import lru_cache

_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


def address(row: int, column: int) -> str:
    """Write a position.

    >>> address(11, 4), address(0, 26), address(1048575, 16383)
    ('E12', 'AA1', 'XFD1048576')
    """
    return f"{column_letters(column + 1)}{row + 1}"


def position_of(reference: str) -> tuple[int, int]:
    """Read what ``address`` writes.

    >>> position_of("E12"), position_of("AA1")
    ((11, 4), (0, 26))
    """
    letters = reference.rstrip("0123456789")
    return (int(reference[len(letters) :]) - 1, column_number(letters) - 1)


def position_or_none(text: str) -> tuple[int, int] | None:
    """Read an address, or find that a text is none.

    >>> position_or_none("E12"), position_or_none("")
    ((11, 4), None)
    """
    return position_of(text) if _ADDRESS.fullmatch(text) else None


def column_number(letters: str) -> int:
    """Count a column from 1.

    >>> column_number("A"), column_number("XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


# Remembered, because thousands of forms have the same few columns.
@lru_cache(maxsize=1024)
def column_letters(number: int) -> str:
    """Name a column that is counted from 1.

    >>> column_letters(1), column_letters(16384)
    ('A', 'XFD')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
