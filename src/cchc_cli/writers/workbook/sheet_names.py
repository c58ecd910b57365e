"""Names of sheets: those of the sender stay, ours give way."""

import re
from collections.abc import Iterable, Sequence

LONGEST_NAME = 31
_RESERVED = "History"  # Excel keeps it for itself
# What Excel forbids, and what may not stand in XML; xlsxwriter escapes the latter in cells only.
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def copied_names(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names for copies: as they are, unless Excel would not take them.

    >>> copied_names(["I. Chung", "a/b", "A-B"])
    ('I. Chung', 'a-b', 'A-B (2)')
    """
    taken: list[str] = []
    for name in names:
        # Cut first: Excel takes no apostrophe at either end, and the cut may leave one there.
        taken.append(free_name(_cut(_FORBIDDEN.sub("-", name), LONGEST_NAME).strip("'"), taken))
    return tuple(taken)


def free_name(wanted: str, taken: Sequence[str]) -> str:
    """Give a name that no sheet has yet; case does not tell sheets apart."""
    used = {name.casefold() for name in (*taken, _RESERVED)}
    name, number = _cut(wanted, LONGEST_NAME) or "Sheet", 1
    while name.casefold() in used:
        number += 1
        ending = f" ({number})"
        name = f"{_cut(wanted or 'Sheet', LONGEST_NAME - len(ending))}{ending}"
    return name


def _cut(name: str, length: int) -> str:
    # Excel counts in UTF-16, in which some letters take two places.
    return name.encode("utf-16-le")[: 2 * length].decode("utf-16-le", errors="ignore")


def link_to(sheet: str, cell: str) -> str:
    """Write a link to a cell of the same workbook.

    >>> link_to("I. 'Chung'", "E12")
    "internal:'I. ''Chung'''!E12"
    """
    # Quoted always: Excel needs it for blanks, points and letters that it takes for addresses (A1, R1C1).
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!{cell}"
