"""The language a person reads: sentences, numbers and dates.

Code carries a sentence as a :class:`Message`, its English text with the values that
belong into it; only the edge that shows it to somebody turns it into words, with a
:class:`Language`. The catalogues stand in ``locale/<code>/LC_MESSAGES/cchc.po``.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import isfinite
from pathlib import Path

CATALOGUES = Path(__file__).with_name("locale")
DOMAIN = "cchc"


class LanguageCode(StrEnum):
    """The languages that every text exists in; the first is the default."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True)
class Message:
    """A sentence to be shown later: English text with ``{names}`` and their values.

    Values may be messages themselves, numbers, dates, texts, or sequences of these;
    :meth:`Language.show` says how each is written.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return Language(LanguageCode.EN).show(self)


def say(text: str, /, **values: object) -> Message:
    """Make a :class:`Message`; the catalogues collect the texts of these calls."""
    return Message(text, values)


_DATES = {LanguageCode.VI: "%d/%m/%Y", LanguageCode.EN: "%Y-%m-%d"}


def mark(text: str) -> str:
    """Mark a text for the catalogues that is translated only where it is shown."""
    return text


_WORDS = {True: mark("yes"), False: mark("no")}

MINUS = "−"
"""The true minus sign: as wide as the plus, and no hyphen that a line may break at."""


@dataclass(frozen=True)
class Language:
    """One language, with its catalogue and its way of writing numbers and dates."""

    code: LanguageCode

    def __reduce__(self) -> "tuple[type[Language], tuple[LanguageCode]]":
        """Go to other processes by its code: a catalogue that was read cannot."""
        return type(self), (self.code,)

    @cached_property
    def catalogue(self) -> gettext.NullTranslations:
        """The texts of this language; English is what the code itself says."""
        # English has no catalogue: it is what the code says.
        return gettext.translation(DOMAIN, CATALOGUES, languages=[self.code], fallback=True)

    def text(self, english: str) -> str:
        """Translate a text that has no values in it."""
        # Under the empty text a catalogue keeps its own header.
        return self.catalogue.gettext(english) if english else ""

    def show(self, value: object) -> str:
        """Write one value the way a reader of this language expects it.

        >>> Language(LanguageCode.VI).show(Decimal("91.41"))
        '91,41'
        >>> Language(LanguageCode.VI).show(date(2025, 3, 5))
        '05/03/2025'
        """
        match value:
            case Message(text, values):
                shown = {name: self.show(part) for name, part in values.items()}
                return self.text(text).format_map(shown)
            # Before numbers, because for Python True is an int.
            case bool():
                return self.text(_WORDS[value])
            case int() | float() | Decimal() | Fraction():
                return self.number(value)
            case date():
                return value.strftime(_DATES[self.code])
            case tuple() | list():
                return ", ".join(map(self.show, value))
            case _:
                return str(value)

    def number(self, value: float | Decimal | Fraction, decimals: int | None = None) -> str:
        """Write a number: all its digits, or exactly ``decimals`` of them.

        >>> Language(LanguageCode.VI).number(393087)
        '393.087'
        >>> Language(LanguageCode.VI).number(17.5, 2)
        '17,50'
        >>> Language(LanguageCode.VI).number(-0.5)
        '−0,5'
        """
        digits = self._digits(value, decimals).replace("-", MINUS)
        if self.code is LanguageCode.EN:
            return digits
        return digits.translate(str.maketrans(",.", ".,"))

    def percent(self, share: float | Decimal | Fraction) -> str:
        """Write a share (0 to 1) as a percentage: ``0.8862`` is ``88,62 %``."""
        # As a decimal: 0.07 * 100 is 7.000000000000001.
        return f"{self.number(Decimal(str(float(share))) * 100)} %"

    @staticmethod
    def _digits(value: float | Decimal | Fraction, decimals: int | None) -> str:
        if not isfinite(value):
            return str(float(value))  # a damaged workbook can hold 1e999
        if decimals is not None:
            return f"{float(value):,.{decimals}f}"
        if isinstance(value, Fraction | float):
            # repr gives the fewest digits that mean this number.
            value = Decimal(repr(float(value)))
        whole = value == int(value)
        # normalize() takes zeros away at the end, and writes 1000 as 1E+3.
        return f"{int(value):,}" if whole else f"{value.normalize():,f}"
