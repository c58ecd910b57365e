"""Parts: what the XML of a workbook says of its cells beyond their values.

Fonts, number formats, formulas, hidden rows and columns. As in ``sheet_xml`` the XML is
searched, not parsed, so that no file can make it take memory; a workbook written in some
other way than Excel, LibreOffice and the libraries do has nothing to find here.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.cell_address import address, position_of
from cchc_cli.readers.submissions.closer_look.archive_parts import SHARED_STRINGS, STYLES
from cchc_cli.readers.submissions.closer_look.styles import Style, attributes_of, first, number_of, styles_of

_ROW_OR_CELL = re.compile(r"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>?")
_REFERENCE = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
_COLUMNS = re.compile(r"<(?:\w+:)?col\s([^<>]*)>")
_FORMULA = re.compile(r"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(r"<(?:\w+:)?v>(\d+)</")
_SHARED = re.compile(r"<(?:\w+:)?si(?=[\s>/])")
_RUN = re.compile(r"<(?:\w+:)?r>")
_RUN_FONT = re.compile(r"""<(?:\w+:)?rFont\s[^<>]*?val=["']([^"']*)""")
_RUN_TEXT = re.compile(r"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</")
# ST_Xstring of ECMA-376: control characters as _x000D_, for XML cannot have them.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ROWS_HIDDEN_BY_DEFAULT = re.compile(r"""\szeroHeight=["'](?:1|true)["']""")
_LAST_COLUMN = 16_384
_SURROGATES = range(0xD800, 0xE000)
_NONE_OF_IT = ("0", "0.0")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; no font where the cell's own one goes on."""

    font: str
    text: str


@dataclass(frozen=True, slots=True)
class CellPart:
    """One cell: its style, whether it has a formula, and its text where that changes fonts."""

    style: Style
    has_formula: bool
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet; rows and columns are counted from 0."""

    cells: Mapping[str, CellPart]
    hidden_columns: frozenset[int]
    hidden_rows: frozenset[int]
    shown_rows: frozenset[int] | None = None
    """The only rows that are shown, where rows are hidden by default."""

    def is_row_hidden(self, row: int) -> bool:
        """Tell whether a row is not shown: hidden, grouped away, filtered out."""
        return row in self.hidden_rows or (self.shown_rows is not None and row not in self.shown_rows)


class WorkbookParts:
    """The parts of one .xlsx, by key; a part that is missing says nothing."""

    def __init__(self, parts: Mapping[str, bytes], members: Mapping[str, str]) -> None:
        self._parts = parts
        self._members = members
        self._sheets: dict[str, SheetPart] = {}

    def member_of(self, sheet: str) -> str:
        """Give the member of the archive that holds a sheet; empty where it is not known."""
        return self._members.get(sheet, "")

    def sheet(self, name: str) -> SheetPart:
        """Give what there is to know of a sheet."""
        if name not in self._sheets:
            self._sheets[name] = self._read_sheet(self._text(self.member_of(name)))
        return self._sheets[name]

    def _read_sheet(self, xml: str) -> SheetPart:
        cells: dict[str, CellPart] = {}
        rows: dict[int, Mapping[str, str]] = {}
        for row, column, attributes, body in _rows_and_cells(xml):
            if column is None:
                rows[row] = attributes
            else:
                cells[address(row, column)] = self._cell(attributes, body)
        return SheetPart(
            cells,
            frozenset(_hidden_columns(xml)),
            frozenset(row for row, attributes in rows.items() if _is_hidden(attributes, "ht")),
            # Where rows are hidden by default, those that are written down are the shown ones.
            frozenset(rows) if _ROWS_HIDDEN_BY_DEFAULT.search(xml) else None,
        )

    def _cell(self, attributes: Mapping[str, str], body: str) -> CellPart:
        at = number_of(attributes.get("s", "0"))
        style = self._styles[at] if at is not None and at < len(self._styles) else Style()
        return CellPart(style, _FORMULA.search(body) is not None, self._runs(attributes.get("t", ""), body))

    def _runs(self, kind: str, body: str) -> tuple[Run, ...]:
        if kind == "inlineStr":
            return _runs_of(body)
        # Only shared and inline texts can change fonts; the result of a formula cannot.
        value = _VALUE.search(body) if kind == "s" else None
        return self._shared.get(number_of(value[1]), ()) if value else ()

    @cached_property
    def _shared(self) -> Mapping[int | None, tuple[Run, ...]]:
        """The shared texts that change fonts, by position."""
        texts = enumerate(_SHARED.split(self._text(SHARED_STRINGS))[1:])
        return {at: runs for at, text in texts if (runs := _runs_of(text))}

    @cached_property
    def _styles(self) -> tuple[Style, ...]:
        return styles_of(self._text(STYLES))

    def _text(self, member: str) -> str:
        return self._parts.get(member, b"").decode("utf-8", "replace")


def _rows_and_cells(xml: str) -> Iterator[tuple[int, int | None, Mapping[str, str], str]]:
    """Give row and column, attributes and content of every cell; rows have no column.

    The content is all that stands before the next one: looking for the end of each cell
    would take for ever where a file has none. What has no reference stands behind what
    came before it.
    """
    row, column = -1, -1
    end = max(xml.rfind("sheetData"), 0)
    found = list(_ROW_OR_CELL.finditer(xml, 0, end))
    ends = (*(one.start() for one in found), end)[1:]
    for one, content_end in zip(found, ends, strict=True):
        kind, tag = one.groups()
        attributes = attributes_of(tag)
        reference = attributes.get("r", "")
        if kind == "row":
            number = number_of(reference)
            row, column = row + 1 if number is None else number - 1, -1
            yield row, None, attributes, ""
            continue
        row, column = position_of(reference) if _REFERENCE.fullmatch(reference) else (row, column + 1)
        yield row, column, attributes, "" if tag.endswith("/") else xml[one.end() : content_end]


def _runs_of(xml: str) -> tuple[Run, ...]:
    return tuple(
        Run(first(_RUN_FONT, run), _plain("".join(_RUN_TEXT.findall(run)))) for run in _RUN.split(xml)[1:]
    )


def _plain(text: str) -> str:
    """Undo the escapes of XML, and those of Excel for control characters."""
    return _ESCAPED.sub(lambda found: _character(int(found[1], 16)), html.unescape(text))


def _character(code: int) -> str:
    return "\ufffd" if code in _SURROGATES else chr(code)


def _hidden_columns(xml: str) -> Iterator[int]:
    # Spans may overlap, and thousands of them may each have all columns.
    end = 0
    for left, right in sorted(_spans_of_hidden_columns(xml)):
        yield from range(max(left - 1, end), min(right, _LAST_COLUMN))
        end = max(end, right)


def _spans_of_hidden_columns(xml: str) -> Iterator[tuple[int, int]]:
    for attributes in map(attributes_of, _COLUMNS.findall(xml)):
        left, right = number_of(attributes.get("min", "")), number_of(attributes.get("max", ""))
        if left is not None and right is not None and _is_hidden(attributes, "width"):
            yield left, right


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    return attributes.get("hidden") in {"1", "true"} or attributes.get(size) in _NONE_OF_IT
