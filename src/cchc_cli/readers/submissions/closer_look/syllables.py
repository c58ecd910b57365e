"""Syllables: whether a word can be Vietnamese at all, by how it is spelt."""

import re
import unicodedata
from collections.abc import Sequence

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]"
_RHYMES = (
    "a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
    "oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uêt uêu uơ uôc uôi uôm uôn uông uôt "
    "uy uya uych uynh uyn uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
    "y yêm yên yêng yêt yêu"
)
# Longest first, so that a match need not be tried again with a longer one.
_RHYME = "|".join(sorted(_RHYMES.split(), key=len, reverse=True))
_SYLLABLE = re.compile(rf"(?P<onset>{_ONSET})?(?P<rhyme>{_RHYME})")
_GI = re.compile(rf"g(?:{_RHYME})")
"""In "gì" and "gìn" the letter i belongs to the onset and to the rhyme."""
_BEFORE_BACK = {"c", "g", "ng"}
_BEFORE_FRONT = {"k", "gh", "ngh"}
# Of six tones a syllable that ends so can have two: "cấp" and "cập", but not "cầp".
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = {"", "\u0301", "\u0323"}


def is_syllable(word: str) -> bool:
    """Tell whether a word is spelt like a Vietnamese syllable, its tone included.

    >>> is_syllable("nghiệm"), is_syllable("Céng"), is_syllable("cấp"), is_syllable("cầp")
    (True, False, True, False)
    """
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in apart if ord(letter) in _TONES]
    bare = unicodedata.normalize("NFC", apart.translate(_TONES))
    if not _may_have(tones, bare):
        return False
    if found := _SYLLABLE.fullmatch(bare):
        return _fits(found["onset"] or "", found["rhyme"])
    return bare.startswith("gi") and _GI.fullmatch(bare) is not None


def _may_have(tones: Sequence[str], bare: str) -> bool:
    """Check the tone: there is one at most, and before a stop only the rising or the heavy one."""
    return len(tones) <= 1 and (not bare.endswith(_STOPPED) or "".join(tones) in _STOPPED_TONES)


def _fits(onset: str, rhyme: str) -> bool:
    """Check the spelling of the sounds k and g, which depends on the vowel that follows."""
    # k before e, ê, i, y and c elsewhere; likewise gh and g, ngh and ng.
    is_front = rhyme[0] in "eêiy"
    if onset in _BEFORE_BACK:
        return not is_front or (onset == "g" and rhyme[0] == "i")
    return is_front if onset in _BEFORE_FRONT else True
