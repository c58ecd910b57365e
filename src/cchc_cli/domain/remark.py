"""Remarks on a file that people wrote for us, by the keys that lead to the place.

The reader of the file, which knows where its keys stand, turns a remark into a fault
with line and column.
"""

from dataclasses import dataclass
from typing import TypeAlias

from cchc_cli.language import Message

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of a file to a place in it: ``("areas", 0, "code")``."""


@dataclass(frozen=True)
class Remark:
    """Something wrong or doubtful, and the place it is about."""

    path: KeyPath
    message: Message


def path_text(path: KeyPath) -> str:
    """Write a path of keys the way people read it.

    >>> path_text(("areas", 0, "rule", "options", "Đúng hạn"))
    'areas[0].rule.options["Đúng hạn"]'
    """
    return "".join(map(_step_text, path)).removeprefix(".")


def _step_text(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isidentifier() else f'["{key}"]'
