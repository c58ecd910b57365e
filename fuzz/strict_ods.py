"""Workbooks of LibreOffice (.ods), read strictly by OpenDocument 1.3."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fuzz.addresses import letters_of
from fuzz.seen import Odd, Seen, Unclear, Workbook
from fuzz.strict_xml import members, parse

_URN = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
_OFFICE, _TABLE, _TEXT = (_URN.format(name) for name in ("office", "table", "text"))
_LAST_ROW = 1_048_576
_MOST_TIMES = 1000
_NUMBERS = {"float", "percentage", "currency"}


def read(content: bytes) -> Workbook:
    """Read every sheet.

    Raises:
        Unclear: Something is not as the standard has it.
    """
    parts = members(content)
    if parts.get("mimetype") != b"application/vnd.oasis.opendocument.spreadsheet":
        raise Unclear("no spreadsheet")
    if "content.xml" not in parts or "META-INF/manifest.xml" not in parts:
        raise Unclear("no content")
    parse(parts["META-INF/manifest.xml"])
    root = parse(parts["content.xml"])
    tables = root.findall(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table")
    if root.tag != f"{_OFFICE}document-content" or not tables:
        raise Unclear("no tables")
    return Workbook({table.get(f"{_TABLE}name", ""): dict(_cells(table)) for table in tables})


def _cells(table: Element) -> Iterator[tuple[str, Seen]]:
    row_number = 1
    for row in table:
        if row.tag != f"{_TABLE}table-row":
            raise Unclear(f"a table with {row.tag}")
        repeated = _repeated(row, "rows")
        yield from _of_row(row, range(row_number, row_number + repeated))
        row_number += repeated


def _of_row(row: Element, numbers: range) -> Iterator[tuple[str, Seen]]:
    column = 1
    for cell in row:
        if cell.tag != f"{_TABLE}table-cell":
            raise Unclear(f"a row with {cell.tag}")
        repeated = _repeated(cell, "columns")
        value = _value(cell)
        if value is not None:
            if len(numbers) * repeated > _MOST_TIMES:
                raise Unclear("a value repeated without end")
            for number in numbers:
                for at in range(column, column + repeated):
                    yield f"{letters_of(at)}{number}", value
        column += repeated


def _repeated(element: Element, what: str) -> int:
    written = element.get(f"{_TABLE}number-{what}-repeated", "1")
    if not written.isdigit() or not 1 <= int(written) <= _LAST_ROW:
        raise Unclear("repeated")
    return int(written)


def _value(cell: Element) -> Seen | None:
    kind = cell.get(f"{_OFFICE}value-type")
    if any(part.tag != f"{_TEXT}p" for part in cell):
        raise Unclear("a cell with something else than text")
    text = "\n".join("".join(part.itertext()) for part in cell)
    if kind in _NUMBERS:
        try:
            return float(cell.get(f"{_OFFICE}value", ""))
        except ValueError as error:
            raise Unclear("a number that is none") from error
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "")
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "string":
        return cell.get(f"{_OFFICE}string-value", text) or None
    if kind is None and not text:
        return Odd("a formula without result") if cell.get(f"{_TABLE}formula") else None
    raise Unclear(f"a cell of type {kind}")
