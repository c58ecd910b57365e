"""Names of sheets: those of the sender stay, ours give way."""

import re
from collections.abc import Iterable, Sequence

LONGEST_NAME = 31
_RESERVED = "History"  # Excel keeps it for itself
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]")


def copied_names(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names for copies: as they are, unless Excel would not take them.

    >>> copied_names(["I. Chung", "a/b", "A-B"])
    ('I. Chung', 'a-b', 'A-B (2)')
    """
    taken: list[str] = []
    for name in names:
        taken.append(free_name(_FORBIDDEN.sub("-", name).strip("'"), taken))
    return tuple(taken)


def free_name(wanted: str, taken: Sequence[str]) -> str:
    """Give a name that no sheet has yet; case does not tell sheets apart."""
    used = {name.casefold() for name in (*taken, _RESERVED)}
    name, number = wanted[:LONGEST_NAME] or "Sheet", 1
    while name.casefold() in used:
        number += 1
        ending = f" ({number})"
        name = f"{(wanted or 'Sheet')[: LONGEST_NAME - len(ending)]}{ending}"
    return name


def link_to(sheet: str, cell: str) -> str:
    """Write a link to a cell of the same workbook.

    >>> link_to("I. 'Chung'", "E12")
    "internal:'I. ''Chung'''!E12"
    """
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!{cell}"
