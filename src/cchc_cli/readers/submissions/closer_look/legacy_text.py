"""Legacy text: Vietnamese from before Unicode, where the font says which letter is meant.

Workbooks keep such text as the characters that cp1252 has at the bytes of TCVN3 (also ABC,
fonts ``.VnTime``, ``.VnArial``) or VNI (``VNI-Times``): "Céng hßa" or "Coäng hoøa" for
"Cộng hòa". TCVN3 has one character for each small letter; its capitals come from a font
of capitals (``.VnTimeH``). VNI writes a letter and then its marks.

References:
    TCVN 5712:1993, table VN3; the tables of Unicode and Vietnamese legacy character
    encodings at vietunicode.sourceforge.net/charset.
"""

import re
import unicodedata
from enum import Enum

from cchc_cli.readers.submissions.closer_look.syllables import is_syllable

_TCVN3_SMALL = (
    ("aàảãáạ", "aµ¶·¸¹"),
    ("ăằẳẵắặ", "¨»¼½¾Æ"),
    ("âầẩẫấậ", "©ÇÈÉÊË"),
    ("eèẻẽéẹ", "eÌÎÏÐÑ"),
    ("êềểễếệ", "ªÒÓÔÕÖ"),
    ("iìỉĩíị", "i×ØÜÝÞ"),
    ("oòỏõóọ", "oßáâãä"),
    ("ôồổỗốộ", "«åæçèé"),
    ("ơờởỡớợ", "¬êëìíî"),
    ("uùủũúụ", "uïñòóô"),
    # The small ư is at the byte of the soft hyphen, which Unicode counts as no letter.
    ("ưừửữứự", "\u00adõö÷øù"),
    ("yỳỷỹýỵ", "yúûüýþ"),
    ("đ", "®"),
)
_TCVN3_CAPITALS = ("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦")
_TCVN3 = {
    legacy: letter
    for letters, legacies in (*_TCVN3_SMALL, _TCVN3_CAPITALS)
    for letter, legacy in zip(letters, legacies, strict=True)
    if letter != legacy
}

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_CIRCUMFLEX = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_VNI_BREVE = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_MARKS = {
    **_VNI_TONES,
    **{mark: f"{_CIRCUMFLEX}{tone}" for mark, tone in _VNI_CIRCUMFLEX.items()},
    **{mark: f"{_BREVE}{tone}" for mark, tone in _VNI_BREVE.items()},
}
# Letters that VNI has whole: i takes no mark behind it, and ơ, ư and đ are letters of their own.
_VNI_LETTERS = {
    "ñ": "đ",
    "ô": f"o{_HORN}",
    "ö": f"u{_HORN}",
    "í": f"i{_ACUTE}",
    "ì": f"i{_GRAVE}",
    "æ": f"i{_HOOK}",
    "ó": f"i{_TILDE}",
    "ò": f"i{_DOT}",
    "î": f"y{_DOT}",
}
_VNI_MARKED = {
    **dict.fromkeys("aA", frozenset(_VNI_MARKS)),
    **dict.fromkeys("eEoO", frozenset(_VNI_TONES) | frozenset(_VNI_CIRCUMFLEX)),
    **dict.fromkeys("uUyYôÔöÖ", frozenset(_VNI_TONES)),
}
_VNI_UNIT = re.compile("[aAeEoOuUyYôÔöÖ][ùøûõïâáàåãäêéèúüë]?|[ñôöíìæóòî]", re.IGNORECASE)

_VIETNAMESE = frozenset(
    letter for small in "".join(letters for letters, _ in _TCVN3_SMALL) for letter in (small, small.upper())
)
_WORD = re.compile(r"[^\W\d_]+|[^\x00-\x7f]+")
_CAPITALS = re.compile(r"^\.vn.*h$", re.IGNORECASE)
# Not all of them: texts have names and slips that are no syllables.
_MOSTLY = 0.6


class Encoding(Enum):
    """The ways of writing Vietnamese that fonts stand for."""

    TCVN3 = "TCVN3 (ABC)"
    TCVN3_CAPITALS = "TCVN3 (ABC), capitals"
    VNI = "VNI"

    @property
    def shown(self) -> str:
        """Its name, as people know it."""
        return "VNI" if self is Encoding.VNI else "TCVN3 (ABC)"


class Script(Enum):
    """What a text in a legacy font turns out to be, by its own letters."""

    LEGACY = "legacy"
    UNICODE = "unicode"
    EITHER = "either"


_LETTERS_OF_VNI = frozenset("".join((*_VNI_MARKS, *_VNI_LETTERS)))
_LETTERS = {
    # "ý" alone is in TCVN3 where it is in Unicode, so that the table of differences lacks it.
    Encoding.TCVN3: frozenset(_TCVN3) | {"ý"},
    Encoding.TCVN3_CAPITALS: frozenset(_TCVN3) | {"ý"},
    Encoding.VNI: _LETTERS_OF_VNI | frozenset(map(str.upper, _LETTERS_OF_VNI)),
}
"""The letters with marks that text of an encoding may have; à is in no text of TCVN3."""


def encoding_of(font: str) -> Encoding | None:
    """Tell what a font stands for; None for fonts of Unicode.

    >>> encoding_of(".VnTimeH"), encoding_of("VNI-Times"), encoding_of("Times New Roman")
    (<Encoding.TCVN3_CAPITALS: 'TCVN3 (ABC), capitals'>, <Encoding.VNI: 'VNI'>, None)
    """
    name = font.strip().casefold()
    if name.startswith((".vn", ".vn ")):
        return Encoding.TCVN3_CAPITALS if _CAPITALS.match(name) else Encoding.TCVN3
    return Encoding.VNI if name.startswith(("vni-", "vni ")) else None


def decode(text: str, encoding: Encoding) -> str:
    """Give a legacy text in Unicode.

    >>> decode("§· hoµn thµnh", Encoding.TCVN3), decode("Ñaõ hoaøn thaønh", Encoding.VNI)
    ('Đã hoàn thành', 'Đã hoàn thành')
    """
    # In NFD, as Macs write it, a letter of the tables is two characters.
    text = unicodedata.normalize("NFC", text)
    if encoding is Encoding.VNI:
        return _VNI_UNIT.sub(_letter_of_vni, text)
    plain = "".join(_TCVN3.get(letter, letter) for letter in text)
    return plain.upper() if encoding is Encoding.TCVN3_CAPITALS else plain


def _letter_of_vni(unit: re.Match[str]) -> str:
    base, mark = unit[0][0], unit[0][1:]
    letter = _VNI_LETTERS.get(base.lower(), base)
    letter = letter.upper() if base.isupper() else letter
    # VNI puts no circumflex on u or breve on o: what looks like one is a letter of its own.
    if mark and mark.lower() not in _VNI_MARKED.get(base, ()):
        return unicodedata.normalize("NFC", letter) + _VNI_UNIT.sub(_letter_of_vni, mark)
    return unicodedata.normalize("NFC", letter + _VNI_MARKS.get(mark.lower(), ""))


def script_of(text: str, encoding: Encoding) -> Script:
    """Tell whether a text in a legacy font really is legacy text.

    People type Unicode into cells that kept the font of an older form. Their text is
    Vietnamese as it stands; legacy text is only when it is converted. A short word can be
    both ("cã" and "có").
    """
    text = unicodedata.normalize("NFC", text)
    if text.isascii() or not _may_be(text, encoding):
        return Script.UNICODE
    is_legacy = _reads_as_vietnamese(decode(text, encoding), beside=text)
    if not _reads_as_vietnamese(text, beside=text):
        return Script.LEGACY if is_legacy else Script.UNICODE
    return Script.EITHER if is_legacy else Script.UNICODE


def _may_be(text: str, encoding: Encoding) -> bool:
    """Tell whether all marked letters are those of an encoding; in VNI, marks stand behind letters."""
    if encoding is Encoding.VNI and any(map(_is_marked, _VNI_UNIT.sub("", text))):
        return False
    return all(letter in _LETTERS[encoding] for letter in text if _is_marked(letter))


def _is_marked(letter: str) -> bool:
    return letter.isalpha() and not letter.isascii()


def _reads_as_vietnamese(text: str, beside: str) -> bool:
    """Tell whether most words that have more than plain letters are syllables."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if not words:
        return beside.isascii()
    good = sum(_is_vietnamese(word) for word in words)
    return good >= _MOSTLY * len(words)


def _is_vietnamese(word: str) -> bool:
    if not all(letter in _VIETNAMESE or letter.isascii() for letter in word):
        return False
    is_abbreviation = word.isupper() and len(word) <= 5  # noqa: PLR2004 - QĐ, TTHĐ, HĐND
    return is_abbreviation or is_syllable(word)
