"""Faults of whole files: no workbooks, damaged or dangerous ones, and what workbooks carry besides cells.

The reader's giving up (CCHC108, CCHC109) and a closed folder (CCHC113) cannot be built from a
file alone; the tests of the pool and of the folder have them.
"""

from collections.abc import Callable
from pathlib import Path

from archives import SHEET, changed, members_of, sheet_changed, with_members
from binary_workbooks import xls, xls_rows
from workbooks import write_open_document

from cchc_cli.readers.submissions.guard import LARGEST_FILE
from corpus import sample
from corpus.fault import Expected, Fault

_LINK = b"<externalLink><externalBook/></externalLink>"
_DDE = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'


def _bytes(
    name: str, code: str, change: Callable[[bytes], bytes], *, sheet: str = "", cell: str = ""
) -> Fault:
    """Give the fault of a file with other bytes than the form has."""

    def build(folder: Path) -> None:
        path = sample.write(folder, sample.sheets())
        path.write_bytes(change(path.read_bytes()))

    return Fault(name, build, ((code, f"{sheet}!{cell}" if sheet or cell else ""),))


def _beside(name: str, other: str, expected: Expected) -> Fault:
    """Give the fault of another file beside the form."""

    def build(folder: Path) -> None:
        sample.write(folder, sample.sheets())
        (folder / other).write_bytes(b"%PDF-1.7")

    return Fault(name, build, expected)


def _named(name: str, file: str, expected: Expected) -> Fault:
    return Fault(name, lambda folder: sample.write(folder, sample.sheets(), name=file), expected)


def _too_large(folder: Path) -> None:
    with sample.write(folder, sample.sheets()).open("r+b") as file:
        file.truncate(LARGEST_FILE + 1)


def _shortcut(folder: Path) -> None:
    (folder / sample.FILE).symlink_to(folder / "khong-con.xlsx")


def _old_with_password(folder: Path) -> None:
    records = [b"\x2f\x00\x06\x00\x00\x00\x01\x00\x01\x00"]
    (folder / "xa-mau-a.xls").write_bytes(xls({"S": xls_rows([["Mã"]])}, extra=records))


def _open_document_that_repeats(folder: Path) -> None:
    path = write_open_document(folder / "xa-mau-a.ods", [["Mã"]])
    far = (
        b'<table:table-row><table:table-cell table:number-columns-repeated="999999999"'
        b' office:value-type="float" office:value="1"/></table:table-row></table:table>'
    )
    path.write_bytes(
        changed(path.read_bytes(), {"content.xml": lambda xml: xml.replace(b"</table:table>", far)})
    )


def _twice(content: bytes) -> bytes:
    return with_members(content, {SHEET.upper(): members_of(content)[SHEET]})


def _with_rows(content: bytes, rows: bytes) -> bytes:
    return sheet_changed(content, b"</sheetData>", rows + b"</sheetData>")


FAULTS: tuple[Fault, ...] = (
    Fault("the file is too large", _too_large, (("CCHC101", ""),)),
    _bytes("the file is empty", "CCHC102", lambda _: b""),
    _bytes("the file is a scan", "CCHC103", lambda _: b"%PDF-1.7"),
    _bytes("the file is a web page", "CCHC103", lambda _: b"<html><table><tr><td>1</td></tr></table></html>"),
    _bytes(
        "the file is an archive",
        "CCHC103",
        lambda content: with_members(b"PK\x05\x06" + bytes(18), {"a": content}),
    ),
    _bytes("half of the file is missing", "CCHC104", lambda content: content[: len(content) // 2]),
    _bytes(
        "a sheet is in UTF-16",
        "CCHC104",
        lambda content: changed(content, {SHEET: lambda xml: xml.decode().encode("utf-16")}),
    ),
    Fault("an old workbook has a password", _old_with_password, (("CCHC105", ""),)),
    _bytes(
        "a sheet unpacks to far too much",
        "CCHC106",
        lambda content: sheet_changed(content, b"<sheetData>", b"<sheetData>" + b" " * 30_000_000),
    ),
    _bytes(
        "a value stands in the last cell",
        "CCHC107",
        lambda content: _with_rows(content, b'<row><c r="XFD1048576"><v>1</v></c></row>'),
        sheet=sample.SHEET,
        cell="XFD1048576",
    ),
    Fault("an open document repeats a cell without end", _open_document_that_repeats, (("CCHC107", "S!A2"),)),
    Fault("the file is a shortcut to nothing", _shortcut, (("CCHC110", ""),)),
    _beside("a scan lies beside the form", "xa-mau-b.pdf", (("CCHC111", ""),)),
    _named("the name has the ending of an old workbook", "xa-mau-a.xls", (("CCHC112", ""),)),
    _bytes("the sheet is there twice", "CCHC114", _twice),
    _bytes(
        "the sheet declares entities",
        "CCHC115",
        lambda content: sheet_changed(content, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    ),
    _bytes(
        "the workbook has macros",
        "CCHC121",
        lambda content: with_members(content, {"xl/vbaProject.bin": b"vba"}),
    ),
    _bytes(
        "the workbook links to another file",
        "CCHC122",
        lambda content: with_members(content, {"xl/externalLinks/externalLink1.xml": _LINK}),
    ),
    _bytes(
        "the workbook asks another program",
        "CCHC123",
        lambda content: with_members(content, {"xl/externalLinks/externalLink1.xml": _DDE}),
    ),
    _bytes(
        "the workbook has an embedded file",
        "CCHC124",
        lambda content: with_members(content, {"xl/embeddings/oleObject1.bin": b"ole"}),
    ),
    _bytes(
        "a cell has two values",
        "CCHC125",
        lambda content: sheet_changed(content, b'<c r="G6" s="1"/>', b'<c r="G6" s="1"><v>1</v><v>7</v></c>'),
        sheet=sample.SHEET,
        cell="G6",
    ),
)
