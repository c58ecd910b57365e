"""The guard: what a file must be before a parser sees it.

Workbooks come by e-mail from hundreds of offices. Some are no workbooks, some are
damaged, and a valid file of 1.4 kB with the cells A1 and XFD1048576 makes the parser ask
for so much memory that the whole process ends. So the kind of a file is read from its
first bytes, a zip archive from its listing, and the real grid from the references in
the XML of its sheets.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - zlib's own name is lower case

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.sheet_xml import SheetXml, broken_cells, sheet_names

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_INFLATED = 200 * MEGABYTE
MOST_MEMBERS = 2_000
LARGEST_RATIO = 250
"""Deflate reaches 1,032; the XML of a sheet full of blank styled rows about 100."""
RATIO_MATTERS_FROM = 20 * MEGABYTE
LARGEST_GRID = 2_000_000
LARGEST_PLAIN = 5 * MEGABYTE

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_NOT_SHEETS = re.compile(
    r"(^|/)(styles|sharedstrings|workbook)\.xml$|/theme/|^docprops/|^\[content_types\]", re.IGNORECASE
)


class WorkbookKind(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"


class Refused(Exception):  # noqa: N818 - it is no error of the program but says what a file is
    """A file is not to be opened; ``kind`` and ``values`` make its finding."""

    def __init__(self, kind: FindingKind, *, sheet: str = "", **values: object) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.sheet = sheet
        self.values = values


@dataclass(frozen=True, slots=True)
class Cleared:
    """A file that a parser may see.

    ``is_plain`` says that its sheets were looked at and are small, so that it may be read
    without a process of its own. ``broken`` has the cells with an error or with a formula
    that was never calculated, by sheet and cell: parsers give both as blank.
    """

    kind: WorkbookKind
    content: bytes
    is_plain: bool = False
    broken: Mapping[str, Mapping[str, FindingKind]] = field(default_factory=dict)


def clear(content: bytes) -> Cleared:
    """Let a file pass.

    Raises:
        Refused: It is no workbook, is protected or damaged, or would unpack too far.
    """
    if not content:
        raise Refused(finding_kinds.EMPTY_FILE)
    if len(content) > LARGEST_FILE:
        raise too_large(len(content))
    if content.startswith(_ZIP):
        return _clear_zip(content)
    if content.startswith(_OLE):
        return _clear_ole(content)
    raise Refused(finding_kinds.NOT_A_WORKBOOK, what=_what_it_is(content))


def too_large(size: int) -> Refused:
    """Say that a file is larger than any form."""
    return Refused(finding_kinds.FILE_TOO_LARGE, megabytes=size // MEGABYTE, limit=LARGEST_FILE // MEGABYTE)


def _clear_ole(content: bytes) -> Cleared:
    if _utf16("EncryptedPackage") in content:
        raise Refused(finding_kinds.FILE_ENCRYPTED)
    if _utf16("WordDocument") in content:
        raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a Word document"))
    if _utf16("Workbook") in content or _utf16("Book") in content:
        return Cleared(WorkbookKind.XLS, content)
    raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a file of another Office program"))


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _clear_zip(content: bytes) -> Cleared:
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            _check_listing(members)
            kind = _kind_of({member.filename.lower() for member in members})
            if kind is not WorkbookKind.XLSX:
                return Cleared(kind, content)
            return _clear_xlsx(content, archive, members)
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise Refused(finding_kinds.FILE_DAMAGED, reason=say("its zip archive is broken")) from error


def _check_listing(members: list[ZipInfo]) -> None:
    inflated = 0
    goes_too_far = len(members) > MOST_MEMBERS
    for member in members:
        inflated += member.file_size
        if member.flag_bits & 1:
            raise Refused(finding_kinds.FILE_ENCRYPTED)
        if member.file_size > RATIO_MATTERS_FROM and _ratio(member) > LARGEST_RATIO:
            goes_too_far = True
    if goes_too_far or inflated > LARGEST_INFLATED:
        raise Refused(finding_kinds.INFLATES_TOO_FAR, megabytes=inflated // MEGABYTE, members=len(members))


def _ratio(member: ZipInfo) -> float:
    return member.file_size / max(member.compress_size, 1)


def _kind_of(names: set[str]) -> WorkbookKind:
    if "xl/workbook.bin" in names:
        return WorkbookKind.XLSB
    if "[content_types].xml" not in names:
        if "content.xml" in names and "mimetype" in names:
            return WorkbookKind.ODS
        raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a zip archive"))
    if "word/document.xml" in names:
        raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a Word document"))
    if "ppt/presentation.xml" in names:
        raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a presentation"))
    return WorkbookKind.XLSX


def _clear_xlsx(content: bytes, archive: ZipFile, members: list[ZipInfo]) -> Cleared:
    broken: dict[str, Mapping[str, FindingKind]] = {}
    names: Mapping[str, str] | None = None
    for member in members:
        if not member.filename.lower().endswith(".xml") or _NOT_SHEETS.search(member.filename):
            continue
        sheet = SheetXml(archive.read(member))
        if sheet.has_doctype:
            raise Refused(finding_kinds.FILE_DAMAGED, reason=say("it declares a document type of its own"))
        if not sheet.is_remarkable:
            continue
        names = names or sheet_names(archive)
        name = names.get(member.filename, "")
        _check_grid(sheet, name)
        if cells := broken_cells(sheet):
            broken[name] = cells
    return Cleared(WorkbookKind.XLSX, content, is_plain=len(content) <= LARGEST_PLAIN, broken=broken)


def _check_grid(sheet: SheetXml, name: str) -> None:
    rows, columns, cell = sheet.grid()
    if rows * columns > LARGEST_GRID:
        raise Refused(finding_kinds.GRID_TOO_LARGE, sheet=name, cell=cell)


_BEGINNINGS: tuple[tuple[bytes, Message], ...] = (
    (b"%pdf", say("a PDF document")),
    (b"rar!", say("a RAR archive")),
    (b"7z\xbc\xaf", say("a 7-Zip archive")),
    (b"\x89png", say("a picture")),
    (b"\xff\xd8\xff", say("a picture")),
    (b"{\\rtf", say("a text document (RTF)")),
    (b"<!doctype html", say("a web page (HTML)")),
    (b"<html", say("a web page (HTML)")),
    (b"<table", say("a web page (HTML)")),
    (b"<?xml", say("an XML file")),
)


def _what_it_is(content: bytes) -> Message:
    start = content[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for beginning, what in _BEGINNINGS:
        if start.startswith(beginning):
            return what
    if b"\0" in content[:4000]:
        return say("a file of an unknown kind")
    return say("a text file (CSV)")
