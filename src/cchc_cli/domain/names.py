"""How names of units, criteria and headers are compared.

Two names are the same when their keys are: NFC, case folded, spaces collapsed.
"""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Both places of the tone mark are in use; the rest of a name is compared letter by letter.
_ADMINISTRATION = re.compile(r"^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+")


_CLASS = re.compile(r"^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tp\.?|tinh|so|ban|chi cuc)\s+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")


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
