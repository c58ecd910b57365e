"""The XML of a sheet: how far its cells reach, and which of them have no value.

Only looked at with searches over bytes, never parsed: that takes less than a tenth of a
millisecond for a form and cannot be made to use memory. A sheet as office programs write
it shows at once that nothing is wrong; only where that is not so, it is gone through.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import column_number
from cchc_cli.domain.findings import FindingKind

_CELLS = b"sheetData"
_FAR_CELL = re.compile(rb'<c(?! r="(?:[A-Z][0-9]{1,3}"|[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,5}")?/>))')
"""A cell but for those nearer than AA1000 and for blank ones, which parsers leave out.

A cell without a reference is one too: it stands where its row and the cells before it say.
"""
_UNUSUAL_CELL = (
    re.compile(rb"r(?==|\s)(?<!<c r)(?<!<row r)"),  # of two references parsers take the second
    re.compile(rb":c[\s/>]"),
)
"""What no office program writes: a reference that is not the first attribute, a prefix."""
_TAG = re.compile(rb"<(/?)(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])([^<]*)")
_REFERENCE = re.compile(rb"""[\s"']r\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
_FORMULA = re.compile(rb"<f[\s/>]")
_CELL = rb"(<c\s[^<>]*>)"
_FORMULA_IN_CELL = rb"(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)"
_IS_ERROR = rb"""(<c\s[^<>]*?\bt\s*=\s*["']e["'][^<>]*>)"""
_ERROR_CELL = re.compile(_IS_ERROR)
_UNKNOWN_ERROR = re.compile(
    _IS_ERROR
    + rb"("
    + _FORMULA_IN_CELL
    + rb"?)<v>(?!#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA)</v>)[^<]*</v>"
)
_UNCALCULATED = re.compile(_CELL + _FORMULA_IN_CELL + rb"(<v\s*/>|<v>\s*</v>)?</c>")
_OWN_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+[0-9]+)["']""")
_STRING_RESULT = re.compile(rb"""\bt\s*=\s*["']str["']""")
_REMOTE_FORMULA = re.compile(rb"<f[^<>]*>[^<|]*\|[^<!]*![^<]*</f>")


class UnusualXmlError(Exception):
    """A sheet is written as no office program writes it, so that its cells cannot be told apart."""


class SheetXml:
    """One sheet as it stands in the archive."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        # Whatever the prefix of the element is, and though there may be others in comments.
        self._start = max(content.find(_CELLS), 0)
        self._end = content.rfind(_CELLS) if self._start else len(content)

    @property
    def cells(self) -> bytes:
        """What stands within ``sheetData``; the whole content if that is not written in an ordinary way."""
        begin, end = self._start + len(_CELLS) + 1, self._end - 2
        if self.content[self._start - 1 : begin] == b"<sheetData>" and self.content[end : end + 2] == b"</":
            return self.content[begin:end]
        if self._start == self._end and self.content.startswith(b"<sheetData/>", self._start - 1):
            return b""
        return self.content

    @cached_property
    def reaches_far(self) -> bool:
        """Whether some cell with a value may be far from the first one."""
        return any(
            pattern.search(self.content, self._start, self._end) is not None
            for pattern in (_FAR_CELL, *_UNUSUAL_CELL)
        )

    @property
    def may_have_errors(self) -> bool:
        """Whether some cell may show an error: all errors begin with #."""
        return self._has(b"#")

    @cached_property
    def has_formulas(self) -> bool:
        """Whether some cell has a formula; the letter f stands nowhere else in an ordinary sheet."""
        if not self._has(b"f"):
            return False
        return _FORMULA.search(self.content, self._start, self._end) is not None

    def _has(self, characters: bytes) -> bool:
        return self.content.find(characters, self._start, self._end) != -1

    def grid(self) -> tuple[int, int]:
        """Give the number of rows and of columns that its cells with values span.

        Raises:
            UnusualXmlError: It is written so that this cannot be told.
        """
        rows = columns = 0
        if not self.reaches_far:
            return rows, columns
        if self._has(b"<!"):  # what stands in comments and the like is no cell
            raise UnusualXmlError
        for row, column in self._cells_with_values():
            rows, columns = max(rows, row), max(columns, column)
        return rows, columns

    def _cells_with_values(self) -> Iterator[tuple[int, int]]:
        """Go through them, counting those without a reference as parsers do."""
        row, column = 1, 0
        for tag in _TAG.finditer(self.content, self._start, self._end):
            closes, name, attributes = tag.groups()
            is_empty = _is_empty(attributes)
            row, column = _stated_place(attributes, row, column)
            if name == b"c" and not closes:
                column += 1
                if not is_empty:
                    yield row, column
            elif name == b"row" and (closes or is_empty):
                row, column = row + 1, 0

    def has_remote_formula(self) -> bool:
        """Tell whether a formula asks another program (``cmd|'/c calc'!A1``)."""
        return self.has_formulas and _REMOTE_FORMULA.search(self.content) is not None

    def with_known_errors(self) -> bytes:
        """Give its content with the errors that parsers do not know replaced by #VALUE!."""
        return _UNKNOWN_ERROR.sub(rb"\1\2<v>#VALUE!</v>", self.content)

    def broken_cells(self) -> Mapping[str, FindingKind]:
        """Find the cells that show an error or were never calculated, by reference."""
        found: dict[str, FindingKind] = {}
        if self.has_formulas:
            for cell in _UNCALCULATED.finditer(self.content):
                if cell[2] is None or not _STRING_RESULT.search(cell[1]):  # a text may well be empty
                    found |= _named(cell[1], finding_kinds.FORMULA_WITHOUT_VALUE)
        if self.may_have_errors:
            for cell in _ERROR_CELL.finditer(self.content):
                found |= _named(cell[1], finding_kinds.ERROR_CELL)
        return found


def _stated_place(attributes: bytes, row: int, column: int) -> tuple[int, int]:
    """Give where a tag says that it stands, the column before that; else where it would stand."""
    for letters, number in _REFERENCE.findall(attributes):
        row = int(number[:9])
        column = column_number(letters.decode().upper()) - 1 if letters else column
    return row, column


def _is_empty(attributes: bytes) -> bool:
    """Tell whether a tag ends itself; quotes that are left open would hide the cells after them."""
    if attributes.count(b'"') % 2 or attributes.count(b"'") % 2 or b">" not in attributes:
        raise UnusualXmlError
    return attributes.count(b">") == 1 and attributes.rstrip().endswith(b"/>")


def _named(cell: bytes, kind: FindingKind) -> dict[str, FindingKind]:
    reference = _OWN_REFERENCE.search(cell)
    return {reference[1].decode().upper(): kind} if reference else {}
