"""How names of units, criteria and headers are compared, and in which order they stand.

Two names are the same when their keys are: NFC, case folded, spaces collapsed. Lists for people
stand in the order of a Vietnamese dictionary, which is not that of Unicode.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import dropwhile
from typing import TypeAlias

_SPACES = re.compile(r"\s+")
# Both places of the tone mark are in use; the rest of a name is compared letter by letter.
_ADMINISTRATION = re.compile(r"^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+")
_CLASS = re.compile(r"^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tp\.?|tinh|so|ban|chi cuc)\s+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")

# f, j, w and z stand in foreign names, at their places in the Latin alphabet.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; ngang has no mark
_TONELESS = str.maketrans("", "", _TONES)
_WORDS = re.compile(r"\d+|(?:[^\W\d_]|[\u0300-\u036f])+")

_Word: TypeAlias = "tuple[bool, tuple[int, ...], tuple[int, ...]]"
OrderKey: TypeAlias = "tuple[tuple[_Word, ...], str]"
"""What names are sorted by; two are equal when the names are, in whatever form of Unicode."""


def name_key(name: str) -> str:
    """Give the form of a name that comparison uses.

    >>> name_key("  UBND  Xã A ")
    'ubnd xã a'
    """
    return _SPACES.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()


def unit_key(name: str) -> str:
    """Give the form of a unit's name that comparison uses: without "UBND".

    >>> unit_key("UBND xã A") == unit_key("Xã  A")
    True
    """
    return _ADMINISTRATION.sub("", name_key(name))


def unaccented(name: str) -> str:
    """Give the form of a unit's name without accents, for likeness only.

    >>> unaccented("UBND xã Mẫu Đình")
    'xa mau dinh'
    """
    return _ACCENTS.sub("", unicodedata.normalize("NFD", unit_key(name))).replace("đ", "d")


def place_key(name: str) -> str:
    """Give what is left of a unit's name without its class and without accents, for likeness only.

    >>> place_key("UBND xã Mẫu Đình"), place_key("Phuong Mau Dinh")
    ('mau dinh', 'mau dinh')
    """
    return _CLASS.sub("", unaccented(name))


def vietnamese_order(name: str) -> OrderKey:
    """Give the key by which names stand in the order of a Vietnamese dictionary.

    Word by word: first the letters (a ă â b c d đ e ê ...), then the tone (ngang, huyền, hỏi, ngã,
    sắc, nặng), numbers by their value and before letters. Capitals and signs between words only
    decide where all else is equal.

    >>> sorted(["Phường 10", "Xã Đa", "Phường 2", "Xã Dũng", "Xã Dung"], key=vietnamese_order)
    ['Phường 2', 'Phường 10', 'Xã Dung', 'Xã Dũng', 'Xã Đa']
    """
    composed = unicodedata.normalize("NFC", name)
    return tuple(map(_word_order, _WORDS.findall(composed.casefold()))), composed


@lru_cache(maxsize=4096)
def _word_order(word: str) -> _Word:
    if word[0].isdecimal():
        digits = tuple(dropwhile(lambda digit: not digit, map(int, word)))
        # A longer number is a greater one; int() refuses those of thousands of digits.
        return False, (len(digits), *digits), ()
    parts = [_letter_order(letter) for letter in word]
    # Without the place of the tone: "Hòa" and "Hoà" are the same word.
    return True, tuple(rank for rank, _ in parts if rank), tuple(tone for _, tone in parts if tone)


@lru_cache(maxsize=1024)
def _letter_order(letter: str) -> tuple[int, int]:
    """Give the place of a letter in the alphabet and that of its tone; 0 stands for none."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((place for place, mark in enumerate(_TONES, start=1) if mark in marks), 0)
    return _alphabet_order(marks.translate(_TONELESS)), tone


def _alphabet_order(marks: str) -> int:
    # "ç" is no letter here, and stands with "c".
    for form in (unicodedata.normalize("NFC", marks), marks[:1]):
        if form and form in _ALPHABET:
            return _ALPHABET.index(form) + 1
    # A mark may stand alone; letters of other alphabets come last.
    is_letter = marks and not unicodedata.combining(marks[0])
    return len(_ALPHABET) + ord(marks[0]) if is_letter else 0
