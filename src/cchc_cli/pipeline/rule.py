"""``cchc rule``: look up what a finding means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.errors import CchcError
from cchc_cli.language import Message, say

# ASCII, because for Python the digits of other scripts are digits too.
_CODE = re.compile(r"(?:CCHC)?[\s-]*(\d{3})", re.IGNORECASE | re.ASCII)
_NEAR = 3
"""Codes that are suggested for one that does not exist."""

_HEADINGS = {
    "1": say("Files"),
    "2": say("Structure of the workbook"),
    "3": say("Answers"),
    "4": say("Evidence and cross-checks"),
    "5": say("Units and campaign"),
    "6": say("Appraisal"),
}


@dataclass(frozen=True)
class KindGroup:
    """The finding kinds of one hundred of codes."""

    heading: Message
    kinds: tuple[FindingKind, ...]


def list_kinds() -> tuple[KindGroup, ...]:
    """Give every kind of finding, by hundreds."""
    # CCHC301: the hundreds are the fifth character.
    groups = (
        KindGroup(heading, tuple(kind for kind in finding_kinds.ALL if kind.code[4] == hundred))
        for hundred, heading in _HEADINGS.items()
    )
    return tuple(group for group in groups if group.kinds)


def find_kinds(words: Sequence[str]) -> tuple[FindingKind, ...]:
    """Give the kinds that words such as ``CCHC301``, ``cchc301`` or ``301`` name, each once.

    Raises:
        CchcError: With every word that names none, and the nearest codes.
    """
    kinds = {kind.code: kind for kind in finding_kinds.ALL}
    codes = dict.fromkeys(map(_code_of, words))
    unknown = [code for code in codes if code not in kinds]
    if unknown:
        raise CchcError(_unknown(unknown, list(kinds)))
    return tuple(kinds[code] for code in codes)


def _code_of(word: str) -> str:
    match = _CODE.fullmatch(word.strip())
    return f"CCHC{match[1]}" if match else word


def _unknown(unknown: Sequence[str], known: Sequence[str]) -> Message:
    numbered = [code for code in unknown if _CODE.fullmatch(code)]
    if not numbered:
        return say(
            "No finding has the code {codes}. Write a code such as CCHC301; `cchc rule` lists all of them.",
            codes=unknown,
        )
    near = sorted({code for wrong in numbered for code in _nearest(wrong, known)})
    return say(
        "No finding has the code {codes}. The nearest are {near}; `cchc rule` lists all of them.",
        codes=unknown,
        near=near,
    )


def _nearest(wrong: str, known: Sequence[str]) -> Sequence[str]:
    """Find the nearest codes, those of the same hundred first."""

    def distance(code: str) -> tuple[bool, int]:
        return (code[4] != wrong[4], abs(int(code[4:]) - int(wrong[4:])))

    return sorted(known, key=distance)[:_NEAR]
