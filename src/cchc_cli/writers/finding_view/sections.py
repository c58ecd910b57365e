"""The findings of a file sheet by sheet, as somebody who mends them goes through a workbook."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.language import Language, say
from cchc_cli.writers.finding_view.rows import Block
from cchc_cli.writers.visible_text import visible

_DIGITS = re.compile(r"(\d+)")
_SEVERAL = 2


@dataclass(frozen=True)
class Section:
    """Blocks of rows that stand below one heading."""

    heading: str
    """Names the sheet; empty for what concerns the whole file, and where the sheet is named above."""
    blocks: tuple[Block, ...]


def sections_of(blocks: Iterable[Block], language: Language, *, has_sheets: bool) -> tuple[Section, ...]:
    """Sort blocks by sheet: the whole file first, then what lies on several sheets, then each sheet."""
    by_sheet: dict[tuple[str, ...], list[Block]] = {}
    for block in blocks:
        sheets = block.sheets if has_sheets else ()
        # Two empty names stand for any several sheets: no sheet of Excel is called that.
        by_sheet.setdefault(sheets if len(sheets) < _SEVERAL else ("", ""), []).append(block)
    return tuple(
        Section(_heading(sheets, language), tuple(by_sheet[sheets]))
        for sheets in sorted(by_sheet, key=_order)
    )


def _heading(sheets: tuple[str, ...], language: Language) -> str:
    if len(sheets) >= _SEVERAL:
        return language.show(say("On several sheets"))
    return language.show(say("Sheet “{sheet}”", sheet=visible(sheets[0]))) if sheets else ""


def _order(sheets: tuple[str, ...]) -> tuple[int, list[tuple[int, str]]]:
    """Put the sheet “2. Thể chế” before “10. Khác”."""
    if len(sheets) != 1:
        return len(sheets) // _SEVERAL, []
    return _SEVERAL, [_by_value(part) for part in _DIGITS.split(sheets[0])]


def _by_value(part: str) -> tuple[int, str]:
    if not part.isdecimal():
        return 0, part
    # Of two numbers the longer is greater. int() refuses what has thousands of digits, as names may in ODS.
    digits = part.lstrip("0")
    return len(digits), digits
