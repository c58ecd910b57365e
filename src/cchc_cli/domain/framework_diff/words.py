"""Parts of changes in words: figures, references, and sequences of these."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import numpy as np

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.framework import InputType, Reference, Source
from cchc_cli.language import Message, say

INPUT_TYPES: Mapping[InputType, Message] = {
    InputType.COUNT: say("whole number"),
    InputType.NUMBER: say("number"),
    InputType.PERCENT: say("percentage"),
    InputType.DATE: say("date"),
    InputType.YES_NO: say("yes or no"),
    InputType.TEXT: say("text"),
}
SOURCES: Mapping[Source, Message] = {
    Source.UNIT: say("the unit"),
    Source.SURVEY: say("a survey"),
    Source.APPRAISER: say("the appraiser"),
    Source.LEADER: say("the leaders"),
    Source.PUBLISHED: say("a published index"),
}
NOTHING = say("none")

# Weights are shown as published points are, whatever a framework rounds to.
_SHOWN = Rounding(decimals=2)
_WORDS_AROUND = 4


def in_a_row(parts: Iterable[Message]) -> Message:
    """Put parts side by side; what they say may have commas of its own."""
    numbered = {f"part{position}": part for position, part in enumerate(parts)}
    return Message("; ".join(f"{{{name}}}" for name in numbered), numbered) if numbered else NOTHING


def codes_in_words(codes: Sequence[str]) -> object:
    """Name codes, or say that there are none."""
    return list(codes) or NOTHING


def percent(part: Fraction, whole: Fraction) -> Fraction:
    """Give a part in percent of the whole, for reading: 33.33."""
    # round() would take halves to the even digit, and tables beside it half up.
    (rounded,) = _SHOWN.round(np.array([100 * part / whole], dtype=object))
    return Fraction(rounded)


def reference_in_words(reference: Reference) -> Message:
    """Name a legal text."""
    stated = (reference.number, reference.article, reference.issuer, reference.date)
    parts = [part for part in stated if part is not None]
    return (
        say("{title} ({parts})", title=reference.title, parts=parts)
        if parts
        else Message("{title}", {"title": reference.title})
    )


def texts_in_words(before: str | None, after: str | None) -> Message:
    """Quote two texts, of long ones only what is not in the other; or say that there is none."""
    old, new = (text.split() if text else [] for text in (before, after))
    start = _common_length(old, new)
    # Only behind the common start: in "a a" against "a a a" a word would count for both ends.
    end = _common_length(old[start:][::-1], new[start:][::-1])
    return say("{before} → {after}", before=_excerpt(old, start, end), after=_excerpt(new, start, end))


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _excerpt(words: Sequence[str], start: int, end: int) -> Message:
    """Quote what differs with a few words around it, by which people find it."""
    if not words:
        return NOTHING
    first, last = start - _WORDS_AROUND, len(words) - end + _WORDS_AROUND
    shown = " ".join(words[max(first, 0) : last])
    before, after = "… " if first > 0 else "", " …" if last < len(words) else ""
    return Message("“{text}”", {"text": f"{before}{shown}{after}"})
