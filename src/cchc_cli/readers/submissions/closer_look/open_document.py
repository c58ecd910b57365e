"""Open documents (.ods): which rows and columns are hidden, and which cells are merged.

All sheets stand in one member, with repeated rows, columns and cells written once. Fonts,
number formats and formulas are not looked at here.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_cli.domain.cell_address import address
from cchc_cli.readers.submissions.closer_look.marks import Marks
from cchc_cli.readers.submissions.closer_look.parts import SheetPart

_MARKED = re.compile(rb"""table:visibility=["'](?:collapse|filter)|-spanned=["'](?!1["'])""")
_TAG = re.compile(rb"<table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_NAME = re.compile(r"""table:name=(?:"([^"]*)"|'([^']*)')""")
_NUMBER = re.compile(r"""number-(columns|rows)-(repeated|spanned)=["'](\d{1,7})["']""")
# Rows that a filter leaves out have a value of their own.
_HIDDEN = re.compile(r"""table:visibility=["'](?:collapse|filter)""")
_FURTHEST = 10_000
"""No form is longer, but the rows below it are repeated down to the last one of the sheet."""


@dataclass
class _Sheet:
    """One sheet in the reading: how far it has come, and what was found."""

    row: int = -1
    rows: int = 0
    column: int = 0
    columns: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)

    def take(self, kind: str, attributes: str) -> None:
        """Go on to the next row, column or cell."""
        numbers = {(of, what): int(number) for of, what, number in _NUMBER.findall(attributes)}
        match kind:
            case "table-column":
                first, self.columns = self.columns, self.columns + numbers.get(("columns", "repeated"), 1)
                self._hide(self.hidden_columns, first, self.columns, attributes)
            case "table-row":
                self.row, self.rows = self.rows, self.rows + numbers.get(("rows", "repeated"), 1)
                self.column = 0
                self._hide(self.hidden_rows, self.row, self.rows, attributes)
            case _:
                self._span(numbers.get(("rows", "spanned"), 1), numbers.get(("columns", "spanned"), 1))
                self.column += numbers.get(("columns", "repeated"), 1)

    def _hide(self, hidden: set[int], first: int, end: int, attributes: str) -> None:
        if _HIDDEN.search(attributes):
            hidden.update(range(first, min(end, _FURTHEST)))

    def _span(self, rows: int, columns: int) -> None:
        if rows * columns > 1:
            last = address(self.row + rows - 1, self.column + columns - 1)
            self.merged.append(f"{address(self.row, self.column)}:{last}")


def marked_sheets(content: bytes) -> Mapping[str, tuple[Marks, SheetPart]]:
    """Give what is hidden and merged, by sheet; nothing where there is no trace of either."""
    if _MARKED.search(content) is None:
        return {}
    # Only tags: the guard has made sure that nothing else stands between rows and cells.
    sheets: dict[str, _Sheet] = {}
    sheet = _Sheet()
    for found in _TAG.finditer(content):
        kind, attributes = found[1].decode(), found[2].decode("utf-8", "replace")
        if kind == "table":
            sheet = sheets.setdefault(_name(attributes), _Sheet())
        else:
            sheet.take(kind, attributes)
    return {name: _as_part(sheet) for name, sheet in sheets.items()}


def _name(attributes: str) -> str:
    found = _NAME.search(attributes)
    return html.unescape(found[1] or found[2] or "") if found else ""


def _as_part(sheet: _Sheet) -> tuple[Marks, SheetPart]:
    hidden_rows, hidden_columns = frozenset(sheet.hidden_rows), frozenset(sheet.hidden_columns)
    marks = Marks(bool(hidden_rows or hidden_columns), tuple(sheet.merged))
    return marks, SheetPart({}, hidden_columns, hidden_rows)
