"""A value: what was read from one cell, and what was found wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_cli.domain.findings import FindingKind
from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import Cell, shown
from cchc_cli.readers.submissions.numbers import clean


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell says: a number, a text, or nothing; and what was found wrong with it."""

    number: float | None = None
    text: str | None = None
    kind: FindingKind | None = None
    stated: Mapping[str, object] = field(default_factory=dict)


NOTHING = Value()
_FILLERS = " -\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}.…_"
"""What people fill cells with that they leave blank: dashes, and the dots of printed forms."""
_STROKES = ("/", "./.")
"""Two of them, //, mean "as above" instead."""


def says_nothing(text: str) -> bool:
    """Tell whether a text leaves its cell blank.

    >>> says_nothing("–"), says_nothing(". . ."), says_nothing("./."), says_nothing("-5")
    (True, True, True, False)
    """
    if text and text[0].isalnum():
        return False  # most texts begin so, and cleaning them is slow
    plain = clean(text)
    return plain in _STROKES or not plain.strip(_FILLERS)


def is_unfilled(cell: Cell) -> bool:
    """Tell whether a cell says nothing, be it blank or a dash."""
    return isinstance(cell, str) and says_nothing(cell)


def refused(kind: FindingKind, cell: Cell, **more: object) -> Value:
    """Give nothing, and say why."""
    return Value(kind=kind, stated={"stated": shown(cell), **more})


def repaired(kind: FindingKind, cell: Cell, number: float, taken: object) -> Value:
    """Give a number that the cell does not state as it should, and say so."""
    return Value(number, kind=kind, stated={"stated": shown(cell), "taken": taken})


def word_of(text: str) -> str:
    r"""Give the form of an answer in words that comparison uses: no stops at its end.

    >>> word_of(" Đúng hạn. ") == word_of("đúng\u00a0hạn")
    True
    """
    return name_key(clean(text)).rstrip(" .,;:!")
