"""Open documents (.ods): one XML member with all sheets, cells and rows repeated by number.

A parser lays repeated cells out one by one, so a few bytes can ask for any amount of
memory. Blank cells after the last one with a value are left out.
"""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product, starmap

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.guard.archive import Archive
from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_GRID,
    Cleared,
    Noted,
    Refused,
    WorkbookKind,
    check_grid,
    damaged,
    is_small,
)
from cchc_cli.readers.submissions.guard.contents import noted_in_archive
from cchc_cli.readers.submissions.guard.strict_document import check_structure
from cchc_cli.readers.submissions.guard.strict_sheet import NOT_FOUND
from cchc_cli.readers.submissions.guard.xlsx import check_xml

_READ = ("mimetype", "meta-inf/manifest.xml", "content.xml")
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHERS: tuple[tuple[bytes, Message], ...] = (
    (b"opendocument.text", say("a text document (OpenDocument)")),
    (b"opendocument.presentation", say("a presentation")),
)
_TAG = re.compile(
    rb"<(/?(?:table:(?:table|table-row|table-cell|covered-table-cell)|text:p|office:annotation))"
    rb"(?=[\s/>])([^<]*)"
)
_REPEATED = re.compile(rb"""number-(?:columns|rows)-repeated\s*=\s*["']([0-9]{1,9})["']""")
_MANY_SPACES = re.compile(rb"""text:c\s*=\s*["'](?![0-9]{1,4}["'])""")
_MOST_SPACES = 9_999
_NAME = re.compile(rb"""table:name\s*=\s*(?:"([^"]*)"|'([^']*)')""")
# Err:502 and its like are errors that only LibreOffice has.
_ERROR = re.compile(rb">\s*(?:#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)|Err:[0-9]{3})\s*$")
_IS_ERROR = re.compile(rb"""value-type\s*=\s*["']error["']""")
_TYPE_WITH_VALUE = re.compile(
    rb"""value-type\s*=\s*["'](?:float|percentage|currency|date|time|boolean)["']"""
)
_VALUE = re.compile(rb"office:(?:(?:date|time|boolean)-)?value\s*=")
_LINKED_SHEET = re.compile(rb"<table:table-source\s|'file:///?[^']*'#")
_DDE = re.compile(rb"<office:dde-source\s|[=(;]DDE\(")
_MOST_TOLD = 10_000
"""A few bytes may repeat an error a million times, and each would be told."""
# Covered cells, of which only the merged one above is seen, may have values, and parsers read them.
_CELLS = (b"table:table-cell", b"table:covered-table-cell")


def clear_ods(content: bytes, archive: Archive) -> Cleared:
    """Look at the sheets of an open document.

    Raises:
        Refused: It is another kind of document, is protected, or reaches too far.
    """
    parts = archive.read_all([archive.members[name] for name in _READ if name in archive.members])
    _check_kind(parts)
    if "encrypted-package" in archive.members or b"encryption-data" in parts.get(
        "META-INF/manifest.xml", b""
    ):
        raise Refused(finding_kinds.FILE_ENCRYPTED)
    for part in parts.values():
        check_xml(part)
    xml = parts.get("content.xml", b"")
    # Spaces are searched for before cells are gone through, so that their cell is not known.
    if _MANY_SPACES.search(xml):
        raise Refused(finding_kinds.GRID_TOO_LARGE, cell="A1")
    if b"<![CDATA[" in xml:  # parsers leave it out of texts
        raise damaged(say("its XML is written as no office program writes it"))
    sheets = _Sheets()
    sheets.read(xml)
    check_structure(xml)
    return Cleared(
        WorkbookKind.ODS,
        content,
        is_plain=is_small(len(content), grid=sheets.grid, texts=_texts(xml, sheets.most_alike)),
        broken=sheets.broken,
        remarks=(*noted_in_archive(archive), *_noted(xml), *sheets.remarks),
        parts=parts,
        archive=archive.only(parts),
    )


def _check_kind(parts: Mapping[str, bytes]) -> None:
    kind = parts.get("mimetype", b"")
    if kind.startswith(_SPREADSHEET):
        return
    for name, what in _OTHERS:
        if name in kind:
            raise Refused(finding_kinds.NOT_A_WORKBOOK, what=what)
    raise Refused(finding_kinds.NOT_A_WORKBOOK, what=say("a zip archive"))


def _texts(xml: bytes, most_alike: int) -> int:
    """Tell how many bytes of text its cells have at most; each row of spaces is written as a number."""
    return (len(xml) + xml.count(b"<text:s") * _MOST_SPACES) * most_alike


def _noted(xml: bytes) -> tuple[Noted, ...]:
    noted = []
    if links := len(set(_LINKED_SHEET.findall(xml))):
        noted.append(Noted(finding_kinds.EXTERNAL_LINKS, values={"count": links}))
    if _DDE.search(xml):
        noted.append(Noted(finding_kinds.ASKS_OTHER_PROGRAM))
    return tuple(noted)


@dataclass
class _Sheets:
    """Where in the sheets the tags are; positions are counted from 0."""

    broken: dict[str, dict[str, FindingKind]] = field(default_factory=dict)
    """The cells without a value, by sheet."""
    remarks: list[Noted] = field(default_factory=list)
    sheet: str = ""
    row: int = 0
    rows: int = 1
    column: int = 0
    laid_out: int = 0
    blank: int = 0
    columns: int = 0
    filled_rows: int = 0
    grid: int = 0
    """The cells of the sheets that are done."""
    most_alike: int = 1
    """How often the cell is there that is repeated most."""
    formula: Sequence[str] = ()
    """Where the formula stands whose result is yet to come."""
    left: int = _MOST_TOLD
    is_in_note: bool = False

    def read(self, xml: bytes) -> None:
        """Go through all sheets.

        Raises:
            Refused: A sheet reaches too far, or its XML is ambiguous.
        """
        for tag in _TAG.finditer(xml):
            self._enter(tag[1], tag[2])
        self._leave_sheet()

    def _enter(self, name: bytes, attributes: bytes) -> None:
        if name in _CELLS:
            self._enter_cell(attributes)
        elif name == b"text:p":
            self._enter_text(attributes)
        elif name == b"table:table-row":
            self._leave_cell()
            self.rows, self.column, self.blank = _repeats(attributes), 0, 0
        elif name == b"/table:table-row":
            self._leave_cell()
            self.row += self.rows
        elif name == b"table:table":
            self._enter_sheet(attributes)
        elif name.endswith(b"annotation"):
            self.is_in_note = name.startswith(b"office")

    def _enter_sheet(self, attributes: bytes) -> None:
        self._leave_sheet()
        name = _NAME.search(attributes)
        self.sheet = html.unescape((name[1] or name[2] or b"").decode("utf-8", "replace")) if name else ""
        self.row = 0

    def _leave_sheet(self) -> None:
        self._leave_cell()
        self.grid += self.filled_rows * self.columns
        self.laid_out = self.columns = self.filled_rows = 0

    def _enter_cell(self, attributes: bytes) -> None:
        self._leave_cell()
        repeats = _repeats(attributes)
        # Blank cells are laid out when another one follows them in the row.
        self.laid_out += self.blank
        self.blank = repeats
        # A cell of no type is blank to parsers, even where it shows a text.
        if b"office:" in attributes or b"formula" in attributes:
            self.blank = 0
            self.laid_out += repeats
            self.columns = max(self.columns, self.column + repeats)
            self.filled_rows = self.row + self.rows
            self.most_alike = max(self.most_alike, repeats * self.rows)
            self._check(self.filled_rows, self.columns)
            self._note_error(attributes, repeats)
        # Parsers lay out rows as they are written, and cut off what is blank around them later.
        self._check(self.laid_out, 1)
        self.column += repeats

    def _note_error(self, attributes: bytes, repeats: int) -> None:
        if _IS_ERROR.search(attributes):
            self._are_broken(self._places(repeats), finding_kinds.ERROR_CELL)
        elif b"table:formula" in attributes:
            self.formula = self._places(repeats)
            if b"office:" not in attributes:
                self._are_broken(self.formula, finding_kinds.FORMULA_WITHOUT_VALUE)
        if _TYPE_WITH_VALUE.search(attributes) and not _VALUE.search(attributes):
            here = address(self.row, self.column)
            self.remarks.append(Noted(finding_kinds.CELL_IN_DOUBT, self.sheet, here, {"reason": NOT_FOUND}))

    def _enter_text(self, attributes: bytes) -> None:
        """Look at what a cell shows: a calculated blank is a blank text, an error its name."""
        # Only of formulas: what somebody typed may look like an error and is a text.
        if not self.formula or self.is_in_note:
            return
        if _ERROR.search(attributes):
            self._are_broken(self.formula, finding_kinds.ERROR_CELL)
        elif self.broken.get(self.sheet, {}).get(self.formula[0]) is finding_kinds.FORMULA_WITHOUT_VALUE:
            for place in self.formula:
                del self.broken[self.sheet][place]

    def _places(self, repeats: int) -> Sequence[str]:
        """Give where the cell stands; repeated ones everywhere, while that can be a form."""
        rows, columns = range(self.row, self.row + self.rows), range(self.column, self.column + repeats)
        places = tuple(starmap(address, islice(product(rows, columns), 1 + self.left)))
        self.left -= len(places) - 1
        return places

    def _are_broken(self, cells: Iterable[str], kind: FindingKind) -> None:
        self.broken.setdefault(self.sheet, {}).update(dict.fromkeys(cells, kind))

    def _leave_cell(self) -> None:
        self.formula = ()

    def _check(self, rows: int, columns: int) -> None:
        if rows * columns > LARGEST_GRID:
            check_grid(rows, columns, self.sheet, address(self.row + self.rows - 1, self.column))


def _repeats(attributes: bytes) -> int:
    if b">" not in attributes:
        raise damaged(say("its XML is written as no office program writes it"))
    if b"repeated" not in attributes:
        return 1
    found = _REPEATED.findall(attributes)
    if not found:
        raise damaged(say("its XML is written as no office program writes it"))
    return max(1, *map(int, found))
