"""The XML of a sheet: how far its cells reach, and which of them have no value.

Only looked at with regular expressions over bytes, never parsed: that takes a tenth of a
millisecond for a form and cannot be made to use memory.
"""

import html
import re
from collections.abc import Mapping
from functools import cached_property
from zipfile import ZipFile

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind

_LONG_REFERENCE = re.compile(rb"""r="(?<!:r=")[A-Za-z0-9]{5}""")
"""A reference of five characters or more, but no ``xmlns:r=``; all nearer than AA1000 are shorter."""
_SPACED = (re.compile(rb" ="), re.compile(rb"= "))
_AFTER_DECLARATION = 200
_ERROR = re.compile(rb'"e"')
_FORMULA = re.compile(rb"<f")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_ERROR_CELL = re.compile(rb"""<c\s[^>]*?\bt="e"[^>]*>""")
_UNCALCULATED = re.compile(rb"""<c\s[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>""")
_WITHOUT_RESULT = re.compile(rb"</f>(?:<v\s*/>|<v></v>)?</c>|<f[^>]*/>(?:<v\s*/>|<v></v>)?</c>")
_OWN_REFERENCE = re.compile(rb"""\sr=["']([A-Z]+\d+)["']""")
_STRING_RESULT = re.compile(rb"""^<c\s[^>]*\bt=["']str["']""")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class SheetXml:
    """One sheet as it stands in the archive."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    @property
    def has_doctype(self) -> bool:
        """Whether it declares entities, which no program that writes workbooks does."""
        return b"<!DOCTYPE" in self.content[:4000]

    @property
    def is_remarkable(self) -> bool:
        """Whether it has anything that needs a closer look; ordinary sheets do not."""
        return self.reaches_far or self.has_errors or self.has_uncalculated

    @cached_property
    def reaches_far(self) -> bool:
        """Whether some reference may be far from the first cell."""
        return _LONG_REFERENCE.search(self.content) is not None or self._is_written_unusually

    @property
    def _is_written_unusually(self) -> bool:
        """Whether references may hide in white space or single quotes, as no office program has them."""
        content = self.content
        return (
            b"'" in content
            or content.find(b"\n", _AFTER_DECLARATION) != -1
            or content.find(b"\t", _AFTER_DECLARATION) != -1
            or content.find(b"\r", _AFTER_DECLARATION) != -1
            or any(spaced.search(content) is not None for spaced in _SPACED)
        )

    @cached_property
    def has_errors(self) -> bool:
        """Whether some cell shows an error."""
        return _ERROR.search(self.content) is not None

    @cached_property
    def has_uncalculated(self) -> bool:
        """Whether some formula may be without its result."""
        return _FORMULA.search(self.content) is not None and _WITHOUT_RESULT.search(self.content) is not None

    def grid(self) -> tuple[int, int, str]:
        """Give the number of rows and columns it spans, and the cell at its far corner."""
        if not self.reaches_far:
            return (0, 0, "")
        last_row, last_column, letters = 1, 1, "A"
        for reference in _REFERENCE.finditer(self.content):
            column = reference[1].decode().upper()
            last_row = max(last_row, int(reference[2][:9]))
            if _column_number(column) > last_column:
                last_column, letters = _column_number(column), column
        return (last_row, last_column, f"{letters}{last_row}")


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def broken_cells(sheet: SheetXml) -> Mapping[str, FindingKind]:
    """Find the cells that show an error or were never calculated, by reference."""
    found: dict[str, FindingKind] = {}
    if sheet.has_uncalculated:
        for cell in _UNCALCULATED.finditer(sheet.content):
            if not _STRING_RESULT.match(cell[0]):
                found |= _named(cell[0], finding_kinds.FORMULA_WITHOUT_VALUE)
    if sheet.has_errors:
        for cell in _ERROR_CELL.finditer(sheet.content):
            found |= _named(cell[0], finding_kinds.ERROR_CELL)
    return found


def _named(cell: bytes, kind: FindingKind) -> dict[str, FindingKind]:
    reference = _OWN_REFERENCE.search(cell)
    return {reference[1].decode(): kind} if reference else {}


def sheet_names(archive: ZipFile) -> Mapping[str, str]:
    """Give the names of the sheets by the archive member that holds them."""
    try:
        workbook = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except KeyError:
        return {}
    targets = {
        attributes.get("Id", ""): _member(attributes.get("Target", ""))
        for attributes in map(_attributes, _RELATION.findall(relations))
    }
    return {
        targets.get(attributes.get("r:id", ""), ""): attributes.get("name", "")
        for attributes in map(_attributes, _SHEET.findall(workbook))
    }


def _attributes(tag: str) -> Mapping[str, str]:
    return {name: html.unescape(quoted or single) for name, quoted, single in _ATTRIBUTE.findall(tag)}


def _member(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
