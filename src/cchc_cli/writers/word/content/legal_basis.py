"""The legal basis, a line for each text as decrees write them, and the sentence that opens the report."""

import re
from collections.abc import Iterator

from cchc_cli.domain.framework import Reference
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.word.blocks import Block, Prose
from cchc_cli.writers.word.content.told import Told
from cchc_cli.writers.word.head_words import date_in_words, offices_of, subject_of

_LAW = "Luật"
# By legal force, highest first: the order in which a report names them.
_KINDS = (
    "Hiến pháp",
    _LAW,
    "Pháp lệnh",
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


def opening_blocks(told: Told) -> Iterator[Block]:
    """Name the texts that the report follows, the highest first, then say who reports what."""
    references = sorted(told.assessment.framework.references, key=_force)
    for number, reference in enumerate(references, start=1):
        # Decree 30/2020/NĐ-CP, Annex I: a semicolon after each, a full stop after the last.
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
    kind, title = _kind(reference), reference.title
    if kind == _LAW or not kind:
        parts = (title, *_number_and_day(reference, language), *_issuer(reference, is_named=not kind))
    else:
        named = title.removeprefix(kind).strip()
        subject = named if title.startswith(kind) else say("on {subject}", subject=title)
        parts = (
            kind,
            *_number_and_day(reference, language),
            *_issuer(reference, is_named=True),
            subject,
        )
    whole = " ".join(filter(None, map(language.show, parts)))
    return f"{whole}, {reference.article}" if reference.article else whole


def _force(reference: Reference) -> int:
    kind = _kind(reference)
    return _KINDS.index(kind) if kind else len(_KINDS)


def _kind(reference: Reference) -> str:
    """Tell the kind of a text from its title, else from its number; empty where neither says it."""
    for kind in _KINDS:
        if reference.title.startswith(f"{kind} "):
            return kind
    sign = re.search(r"/([A-ZĐ]+)-", reference.number or "")
    return _SIGNS.get(sign[1], "") if sign else ""


def _number_and_day(reference: Reference, language: Language) -> Iterator[Message]:
    if reference.number:
        yield say("No. {number}", number=reference.number)
    if reference.date:
        yield say("of {date}", date=date_in_words(reference.date, language))


def _issuer(reference: Reference, *, is_named: bool) -> Iterator[Message]:
    # Laws are the National Assembly's, and nobody says so.
    if is_named and reference.issuer:
        yield say("issued by {issuer}", issuer=reference.issuer)
