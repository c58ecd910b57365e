"""The shape of a sheet: its XML without what differs from cell to cell.

A sheet has a thousand cells, and each of them may be written so that a parser passes it over
or takes another value than Excel shows. Looking at each takes as long as parsing. But cells
have few shapes: without values and attributes, all that are filled in are written alike, and
``bytes`` counts those at once. Where these and the rows account for every tag there is
nothing else in the sheet, and a parser must find as many values in each of its rows.
"""

import re
from collections.abc import Sequence
from string import ascii_letters, digits
from typing import NamedTuple

_BUILT_OF = "crvow"
"""The letters of ``row``, ``c`` and ``v``; r is also the reference of a cell."""
_LETTERS = "".join(letter for letter in ascii_letters if letter not in _BUILT_OF).encode()
_MARK, _BLANK_MARK = b"\x01", b"\x02"
"""For a value, and for a cell without one; XML cannot have these characters."""
_ALIKE = bytes.maketrans(
    _LETTERS + digits.encode() + _MARK + _BLANK_MARK, b"A" * len(_LETTERS) + b"0" * 10 + b"??"
)
_BETWEEN = b" =>."
_ANY = b'A0"'
_NEAR_COLUMN, _FAR_ROW = b'<cr"A0', b"A00000"
"""A cell whose first attribute is a reference up to column Z, and a reference beyond row 9999."""
_FILLED_IN, _BLANK, _BLANK_PAIR = b"<cr<v</v</c", b"<cr/", b"<cr</c"
_BUT_VALUES_AND_ROWS = bytes(code for code in range(256) if code not in _MARK + b"w")

_TEXT = rb"[^<&]*(?:&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);[^<&]*)*"
_FORMULA = rb"(?:<f(?:\s[^<>]*)?(?<!/)>[^<]*</f>|<f[^<>]*/>)?"
# In this order: an error is no value, so it has to go before values are made alike.
_DIFFERENT = (
    re.compile(rb'(<c (?=[^<>]*?\bt="e")[^<>]*+>' + _FORMULA + rb")<v>[^<]*</v>"),
    re.compile(rb"()(?:<v></v>|<v ?/>)"),
    re.compile(rb"()<is>(?:<t[^<>]*></t>|<t[^<>]*/>)?</is>"),
    re.compile(rb"(<v>)(?:-?[0-9.]+[Ee][+-]?[0-9]+|-[0-9.]+)(?=</v>)"),
    re.compile(rb"(<t(?: xml:space=\"preserve\")?>)" + _TEXT + rb"(?=</t>)"),
    re.compile(rb'(<c (?=[^<>]*?\bt="(?:str|d)")[^<>]*+>' + _FORMULA + rb"<v>)" + _TEXT + rb"(?=</v>)"),
    re.compile(rb"(<f(?:\s[^<>]*)?(?<!/)>)" + _TEXT + rb"(?=</f>)"),
    re.compile(rb"(>)\s+(?=<)"),
)
"""What makes cells differ: errors and other blanks, signs, texts, formulas, spaces between tags."""
_OF_A_FORMULA = rb"(?:<[rc:]*(?:</|/))?"
_WITH_VALUE = re.compile(rb"<cr[rc]{,2}(?:" + _OF_A_FORMULA + rb"<v</v|<<(?::crrv)?</</)</c")
_WITHOUT_VALUE = re.compile(rb"<cr[rc]{,2}(?:/(?=[<\x01]|\Z)|" + _OF_A_FORMULA + rb"</c)")
_ROWS = re.compile(rb"(?:<row[^<\x01]*\x01*(?:</row)?)*")


class Ordinary(NamedTuple):
    """What shows at once of a sheet."""

    values: Sequence[int] | None
    """The number of values in each row that has any; None if some cell is of no ordinary shape."""
    is_near: bool
    """Whether all references are within Z9999."""


def ordinary(cells: bytes) -> Ordinary:
    """Count the values of a sheet where no cell has a formula, an error or a text of its own.

    Args:
        cells: What is within ``sheetData``.
    """
    alike = cells.translate(_ALIKE, _BETWEEN)
    shape = alike.translate(None, _ANY).replace(_FILLED_IN, _MARK).replace(_BLANK, _BLANK_MARK)
    other_tags = shape.count(b"<") - shape.count(b"<row") - shape.count(b"</row")
    # Few sheets have blank cells in two tags: these are looked for only where tags are left over.
    pairs = shape.count(_BLANK_PAIR) if other_tags else 0
    if other_tags != pairs * _BLANK_PAIR.count(b"<"):
        return Ordinary(None, is_near=False)
    cells_in_all = shape.count(_MARK) + shape.count(_BLANK_MARK) + pairs
    is_near = alike.count(_NEAR_COLUMN) == cells_in_all and _FAR_ROW not in alike
    # No other tags of a sheet have a w.
    rows = shape.translate(None, _BUT_VALUES_AND_ROWS).split(b"w")
    return Ordinary(list(map(len, filter(None, rows))), is_near)


def values_of_words(cells: bytes) -> Sequence[int] | None:
    """Count the values in each row where cells have texts of their own, formulas and errors.

    None: some cell is of no shape that office programs write.
    """
    for pattern in _DIFFERENT:
        cells = pattern.sub(rb"\1", cells)
    shape = cells.translate(_ALIKE, _BETWEEN).translate(None, _ANY)
    shape = _WITHOUT_VALUE.sub(b"", _WITH_VALUE.sub(_MARK, shape))
    if _ROWS.fullmatch(shape) is None:
        return None
    return [count for row in shape.split(b"</row") if (count := row.count(_MARK))]
