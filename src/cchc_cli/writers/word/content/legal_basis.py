"""The legal basis, a line for each text as decrees write them, and the sentence that opens the report."""

import re
import unicodedata
from collections.abc import Iterator

from cchc_cli.domain.framework import Reference
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.word.blocks import Block, Prose
from cchc_cli.writers.word.content.told import Told
from cchc_cli.writers.word.head_words import date_in_words, offices_of, subject_of

_LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
# By legal force, highest first: the order in which a report names them.
_KINDS = (
    *_LAWS,
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
)
_SIGNS = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "CT": "Chỉ thị",
    "KH": "Kế hoạch",
}
"""What stands behind the number of a text, as in 76/NQ-CP, says which kind it is."""

_LOCAL = re.compile(r"-(?:UBND|HĐND)\b")
_ON = ("về ", "ban hành ", "phê duyệt ", "quy định ")
"""A subject that begins so follows kind and number as it is."""


def opening_blocks(told: Told) -> Iterator[Block]:
    """Name the texts that the report follows, the highest first, then say who reports what."""
    references = sorted(told.assessment.framework.references, key=_force)
    for number, reference in enumerate(references, start=1):
        # Decree 30/2020/NĐ-CP, Annex I: in italics, a semicolon after each, a full stop after the last.
        end = "." if number == len(references) else ";"
        basis = told.say(say("Pursuant to {text}", text=cited(reference, told.language)))
        yield Prose(f"{basis.rstrip('.;')}{end}", is_slanted=True)
    _, office = offices_of(told.setting.office)
    subject = told.say(subject_of(told.assessment.framework, told.language))
    about = subject[:1].lower() + subject[1:]
    if office:
        yield Prose(told.say(say("{office} reports the {subject} as follows:", office=office, subject=about)))
    else:
        yield Prose(told.say(say("The reporting office gives the {subject} as follows:", subject=about)))


def cited(reference: Reference, language: Language) -> str:
    """Cite a text with as much of kind, number, day, issuer and subject as is known."""
    kind, title = _kind(reference), unicodedata.normalize("NFC", reference.title)
    parts: tuple[object, ...]
    if kind in _LAWS:
        # The decree again: of laws and ordinances neither number nor issuer.
        parts = (title, *_day(reference, language))
    elif not kind:
        parts = (title, *_origin(reference, language))
    else:
        parts = (kind, *_origin(reference, language), _subject(title, kind))
    whole = " ".join(filter(None, map(language.show, parts)))
    return f"{whole}, {reference.article}" if reference.article else whole


def _subject(title: str, kind: str) -> object:
    """Give what stands behind kind, number, day and issuer: the title without its kind."""
    if title.startswith(kind):
        return title.removeprefix(kind).strip()
    subject = title[:1].lower() + title[1:]
    return subject if subject.startswith(_ON) else say("on {subject}", subject=title)


def _force(reference: Reference) -> tuple[bool, int]:
    kind = _kind(reference)
    # A decision of a province stands below a circular, one of the Prime Minister above it.
    is_local = bool(_LOCAL.search(_number(reference)))
    return is_local, _KINDS.index(kind) if kind else len(_KINDS)


def _kind(reference: Reference) -> str:
    """Tell the kind of a text from its title, else from its number; empty where neither says it."""
    title = unicodedata.normalize("NFC", reference.title)
    for kind in _KINDS:
        if title.startswith(f"{kind} "):
            return kind
    sign = re.search(r"/([A-ZĐ]+)-", _number(reference))
    return _SIGNS.get(sign[1], "") if sign else ""


def _number(reference: Reference) -> str:
    # Frameworks are typed on Macs too, where Đ and Ậ may be a letter and its mark.
    return unicodedata.normalize("NFC", reference.number or "")


def _origin(reference: Reference, language: Language) -> Iterator[Message]:
    if reference.number:
        yield say("No. {number}", number=reference.number)
    yield from _day(reference, language)
    if reference.issuer:
        yield say("issued by {issuer}", issuer=reference.issuer)


def _day(reference: Reference, language: Language) -> Iterator[Message]:
    if reference.date:
        yield say("of {date}", date=date_in_words(reference.date, language))
