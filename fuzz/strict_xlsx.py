"""Workbooks of Excel (.xlsx), read strictly by ECMA-376."""

import re
from collections.abc import Iterator, Sequence
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from fuzz.addresses import letters_of, position
from fuzz.seen import EPOCH, Odd, Seen, Unclear, Workbook
from fuzz.strict_xml import members, parse

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OF_ROWS = {
    *("r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed"),
    *("thickTop", "thickBot", "ph"),
}
_OF_CELLS = {"r", "s", "t", "cm", "vm", "ph"}
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_NUMBER = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*")
_INDEX = re.compile(r"\s*\d{1,9}\s*")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LARGEST = 1e308
_MOST_COVERED = 100_000
_DAYS_TO_1904 = 1462
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


def read(content: bytes) -> Workbook:
    """Read every sheet.

    Raises:
        Unclear: Something is not as the standard has it.
    """
    parts = members(content)
    if "[Content_Types].xml" not in parts:
        raise Unclear("no content types")
    parse(parts["[Content_Types].xml"])
    (workbook,) = _targets(parts, "", "/officeDocument").values()
    root = parse(_part(parts, workbook))
    sheets = _targets(parts, workbook, "/worksheet")
    strings = _strings(parts, workbook)
    for styles in _targets(parts, workbook, "/styles").values():
        parse(_part(parts, styles))
    main = _namespace(root, "workbook")
    is_1904 = any(_is_true(one.get("date1904")) for one in root.iter(f"{main}workbookPr"))
    listed = [sheet for sheets_of in root.iterfind(f"{main}sheets") for sheet in sheets_of]
    if any(sheet.tag != f"{main}sheet" for sheet in listed):
        raise Unclear("sheets that are none")
    names = [(sheet.get("name"), _relation(sheet)) for sheet in listed]
    if len({(name or "").casefold() for name, _ in names}) < len(names) or not names:
        raise Unclear("sheets without names of their own")
    read = {name or "": _Sheet(_part(parts, sheets.get(at, "")), strings) for name, at in names}
    return Workbook(
        {name: sheet.cells() for name, sheet in read.items()},
        EPOCH + _DAYS_TO_1904 if is_1904 else EPOCH,
        {name: sheet.covered() for name, sheet in read.items()},
    )


def _part(parts: dict[str, bytes], name: str) -> bytes:
    if name not in parts:
        raise Unclear(f"no part {name}")
    return parts[name]


def _targets(parts: dict[str, bytes], source: str, kind: str) -> dict[str, str]:
    """Give the parts that one part relates to, by id."""
    folder = dirname(source)
    relations = parse(_part(parts, join(folder, "_rels", f"{source.rpartition('/')[2]}.rels")))
    found: dict[str, str] = {}
    for relation in relations:
        if relation.tag != f"{_PACKAGE}Relationship" or relation.get("Id") in found:
            raise Unclear("relations")
        if relation.get("Type", "").endswith(kind):
            target = relation.get("Target", "")
            whole = target[1:] if target.startswith("/") else normpath(join(folder, target))
            found[relation.get("Id", "")] = whole
    if kind == "/officeDocument" and len(found) != 1:
        raise Unclear("no workbook")
    return found


def _relation(sheet: Element) -> str:
    ids = [sheet.get(name) for name in _RELATIONS if sheet.get(name)]
    if len(ids) != 1 or ids[0] is None:
        raise Unclear("a sheet without relation")
    return ids[0]


def _strings(parts: dict[str, bytes], workbook: str) -> Sequence[str]:
    targets = tuple(_targets(parts, workbook, "/sharedStrings").values())
    if not targets:
        return ()
    root = parse(_part(parts, targets[0]))
    main = _namespace(root, "sst")
    return tuple(_text(string, main) for string in root.iterfind(f"{main}si"))


def _namespace(root: Element, name: str) -> str:
    for namespace in _NAMESPACES:
        if root.tag == namespace + name:
            return namespace
    raise Unclear(f"no {name} but {root.tag}")


def _text(string: Element, main: str) -> str:
    """Put the runs of a text together, without reading aids."""
    texts = []
    for part in string:
        if part.tag == f"{main}t":
            texts.append(_own_text(part))
        elif part.tag == f"{main}r":
            texts += [_own_text(text) for text in part.iterfind(f"{main}t")]
        elif part.tag not in {f"{main}rPh", f"{main}phoneticPr"}:
            raise Unclear(f"text with {part.tag}")
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), "".join(texts))


def _own_text(element: Element) -> str:
    if len(element):
        raise Unclear(f"{element.tag} with elements")
    text = element.text or ""
    is_text = element.tag.endswith("}t") and element.get(_SPACE) != "preserve"
    return text.strip() if is_text else text  # as Excel does


def _is_true(written: str | None) -> bool:
    return (written or "").strip() in {"1", "true", "on"}


class _Sheet:
    """One sheet."""

    def __init__(self, xml: bytes, strings: Sequence[str]) -> None:
        self._root = parse(xml)
        self._main = _namespace(self._root, "worksheet")
        self._strings = strings

    def cells(self) -> dict[str, Seen]:
        """Give what is seen in it."""
        tables = self._root.findall(f"{self._main}sheetData")
        if len(tables) != 1:
            raise Unclear("no cells, or twice")
        seen = dict(self._rows(tables[0]))
        for covered in self.covered():
            seen.pop(covered, None)
        return seen

    def covered(self) -> dict[str, str]:
        """Give the cells that a merged cell covers, with the cell that is seen instead."""
        found: dict[str, str] = {}
        for merged in self._root.iterfind(f"{self._main}mergeCells/{self._main}mergeCell"):
            first, _, last = (merged.get("ref") or "").partition(":")
            if not (_REFERENCE.fullmatch(first) and _REFERENCE.fullmatch(last)):
                raise Unclear("merged cells")
            found |= dict.fromkeys(_between(first, last), first)
        return found

    def _rows(self, table: Element) -> Iterator[tuple[str, Seen]]:
        last = 0
        for row in table:
            number = self._number(row, last)
            yield from self._cells(row, number)
            last = number

    def _number(self, row: Element, last: int) -> int:
        if row.tag != f"{self._main}row" or _unknown(row, _OF_ROWS):
            raise Unclear("rows")
        written = row.get("r")
        if written is not None and not re.fullmatch(r"\d{1,7}", written):
            raise Unclear("rows")
        number = last + 1 if written is None else int(written)
        if not last < number <= _LAST_ROW:
            raise Unclear("rows out of order")
        return number

    def _cells(self, row: Element, number: int) -> Iterator[tuple[str, Seen]]:
        last = 0
        for cell in row:
            if cell.tag != f"{self._main}c" or _unknown(cell, _OF_CELLS):
                raise Unclear("cells")
            written = cell.get("r")
            letters = letters_of(last + 1) if written is None else _column_of(written, number)
            if position(letters) <= last:
                raise Unclear("cells out of order")
            last = position(letters)
            value = self._value(cell)
            if value is not None:
                yield f"{letters}{number}", value

    def _value(self, cell: Element) -> Seen | None:
        parts = {part.tag.removeprefix(self._main): part for part in cell}
        if list(parts) not in ([], ["v"], ["f"], ["f", "v"], ["is"]) or len(parts) < len(cell):
            raise Unclear(f"a cell with {list(parts)}")
        kind = cell.get("t", "n")
        if "is" in parts:
            if kind != "inlineStr":
                raise Unclear("a text of its own in a cell of another type")
            return _text(parts["is"], self._main) or None
        written = _own_text(parts["v"]) if "v" in parts else ""
        if kind == "str" and "v" in parts:
            return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), written) or None
        if not written.strip():
            return Odd("a formula without result") if "f" in parts else None
        return self._typed(kind, written)

    def _typed(self, kind: str, written: str) -> Seen:
        if kind == "s" and _INDEX.fullmatch(written) and int(written) < len(self._strings):
            return self._strings[int(written)]
        if kind == "n" and _NUMBER.fullmatch(written) and abs(float(written)) < _LARGEST:
            return float(written)
        if kind == "b" and written.strip() in {"0", "1", "true", "false"}:
            return _is_true(written)
        if kind == "e":
            return Odd(written)
        if kind == "d":
            return written
        raise Unclear(f"“{written[:20]}” in a cell of type {kind}")


def _unknown(element: Element, known: set[str]) -> bool:
    return any(name not in known and not name.startswith("{") for name in element.keys())  # noqa: SIM118 - an element is no dict


def _between(first: str, last: str) -> Iterator[str]:
    """Give the cells from one to another, but for the first."""
    (left, top), (right, bottom) = _corner(first), _corner(last)
    if (bottom - top + 1) * (right - left + 1) > _MOST_COVERED:
        raise Unclear("merged cells")
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (row, column) != (top, left):
                yield f"{letters_of(column)}{row}"


def _corner(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Unclear(reference)
    return position(found[1]), int(found[2])


def _column_of(reference: str, row: int) -> str:
    found = _REFERENCE.fullmatch(reference)
    if found is None or int(found[2]) != row or position(found[1]) > _LAST_COLUMN:
        raise Unclear(f"reference {reference[:20]} in row {row}")
    return found[1]
