"""Binary workbooks for tests, record by record: ``.xls`` (BIFF8) and ``.xlsb`` (BIFF12).

``xls`` and ``xlsb`` put sheets together from records; ``xls_rows`` and ``xlsb_rows`` make the
records of rows of values.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from struct import pack
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

from workbooks import Row

from cchc_cli.readers.submissions.guard.ole import compound_file_of

Records: TypeAlias = Sequence[bytes]

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def record(kind: int, content: bytes = b"") -> bytes:
    """Write a record of ``.xls``."""
    return pack("<HH", kind, len(content)) + content


_END = record(0x000A)


def xls(sheets: Mapping[str, Records], *, extra: Records = ()) -> bytes:
    """Put an ``.xls`` workbook together; ``extra`` records stand before its sheets."""
    return compound_file_of(xls_stream(sheets, extra=extra))


def xls_stream(sheets: Mapping[str, Records], *, extra: Records = (), kinds: Sequence[int] = ()) -> bytes:
    """Put the stream of an ``.xls`` workbook together; ``kinds`` are those of its sheets, 0 for cells."""
    beginning = record(0x0809, pack("<4H2L", 0x0600, 5, 0, 0, 0, 0)) + b"".join(extra)
    parts = [
        record(0x0809, pack("<4H2L", 0x0600, 16, 0, 0, 0, 0)) + b"".join(cells) + _END
        for cells in sheets.values()
    ]
    names = [pack("<BB", len(name), 1) + name.encode("utf-16-le") for name in sheets]
    at = len(beginning) + sum(4 + 6 + len(name) for name in names) + len(_END)
    listing = b""
    for number, (name, part) in enumerate(zip(names, parts, strict=True)):
        kind = kinds[number] if kinds else 0
        listing += record(0x0085, pack("<LBB", at, 0, kind) + name)
        at += len(part)
    return beginning + listing + _END + b"".join(parts)


def xls_rows(rows: Sequence[Row]) -> list[bytes]:
    """Make the records of the texts and numbers in rows."""
    return [
        xls_cell(at, column, value)
        for at, row in enumerate(rows)
        for column, value in enumerate(row)
        if isinstance(value, str | float | int)
    ]


def xls_cell(row: int, column: int, value: str | float) -> bytes:
    """Make the record of a cell."""
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return record(0x0204, pack("<4HB", row, column, 0, len(value), 1) + text)
    return record(0x0203, pack("<3Hd", row, column, 0, value))


def xls_error(row: int, column: int, code: int = 0x17) -> bytes:
    """Make the record of an error that was typed."""
    return record(0x0205, pack("<3HBB", row, column, 0, code, 1))


def xls_formula(row: int, column: int, result: bytes) -> bytes:
    """Make the record of the formula ``1`` with a result of eight bytes."""
    return record(0x0006, pack("<3H8sHLH3s", row, column, 0, result, 0, 0, 3, b"\x1e\x01\x00"))


ERROR_RESULT = b"\x02\x00\x07\x00\x00\x00\xff\xff"
"""The result #DIV/0! of a formula in ``.xls``."""


def long_record(kind: int, content: bytes = b"") -> bytes:
    """Write a record of ``.xlsb``; both of its numbers come in groups of seven bits."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + _groups(len(content)) + content


def _groups(number: int) -> bytes:
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F)
    return bytes([group | 0x80 for group in groups[:-1]] + groups[-1:])


def _wide(text: str) -> bytes:
    return pack("<L", len(text)) + text.encode("utf-16-le")


def xlsb(sheets: Mapping[str, Records], *, members: Mapping[str, bytes] | None = None) -> bytes:
    """Put an ``.xlsb`` workbook together, with other ``members`` besides."""
    listing = b"".join(
        long_record(156, pack("<LL", 0, number) + _wide(f"rId{number}") + _wide(name))
        for number, name in enumerate(sheets, start=1)
    )
    targets = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.bin"/>'
        for number in range(1, len(sheets) + 1)
    )
    root = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/>'
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_RELATIONS}">{root}</Relationships>')
        archive.writestr(
            "xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{_RELATIONS}">{targets}</Relationships>'
        )
        archive.writestr(
            "xl/workbook.bin",
            long_record(131)
            + long_record(143)
            + listing
            + long_record(144)
            + long_record(157)
            + long_record(132),
        )
        for number, cells in enumerate(sheets.values(), start=1):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", _xlsb_sheet(cells))
        for name, content in (members or {}).items():
            archive.writestr(name, content)
    return output.getvalue()


def _xlsb_sheet(cells: Records) -> bytes:
    dimension = long_record(148, pack("<4L", 0, 0, 0, 0))
    return (
        long_record(129)
        + dimension
        + long_record(145)
        + b"".join(cells)
        + long_record(146)
        + long_record(130)
    )


def xlsb_rows(rows: Sequence[Row]) -> list[bytes]:
    """Make the records of the texts and numbers in rows."""
    records = []
    for at, row in enumerate(rows):
        records.append(xlsb_row(at))
        for column, value in enumerate(row):
            if isinstance(value, str):
                records.append(long_record(6, pack("<LL", column, 0) + _wide(value)))
            elif isinstance(value, float | int):
                records.append(long_record(5, pack("<LLd", column, 0, value)))
    return records


def xlsb_row(row: int) -> bytes:
    """Make the record that a row begins with."""
    return long_record(0, pack("<LL", row, 0) + bytes(9))


def xlsb_error(column: int, *, is_formula: bool) -> bytes:
    """Make the record of the error #REF!, typed or the result of a formula."""
    formula = pack("<HL3sL", 0, 3, b"\x1e\x01\x00", 0) if is_formula else b""
    return long_record(11 if is_formula else 3, pack("<LLB", column, 0, 0x17) + formula)
