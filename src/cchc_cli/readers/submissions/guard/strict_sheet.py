"""A sheet read strictly, cell by cell, by the standard's own rules (ECMA-376, part 1, 18.3.1).

Only for sheets whose shape is none that office programs write: this takes longer than all
other reading together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address, column_number
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.guard.cleared import MEGABYTE, Refused
from cchc_cli.readers.submissions.guard.strict_document import broken_at

LARGEST_SHEET = 20 * MEGABYTE
_NAMESPACES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "",
}
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_WITHIN = {
    "row": {"sheetData"},
    "c": {"row"},
    "v": {"c"},
    "f": {"c"},
    "is": {"c"},
    "t": {"is", "r", "rPh"},
    "r": {"is"},
    "rPh": {"is"},
    "rPr": {"r"},
    "phoneticPr": {"is"},
}
_EXTENSIONS = "extLst"  # which may stand in every element
_SET_ASIDE = {"rPr", _EXTENSIONS}
"""Elements in which anything may stand, as no value does."""
# ECMA-376, part 1, 18.3.1.4.
_ATTRIBUTES = {"r", "s", "t", "cm", "vm", "ph"}
_ORDER: tuple[list[str], ...] = ([], ["v"], ["f"], ["f", "v"], ["is"])

ODD_PARTS = say("it has more or other parts than a cell has")
TWICE = say("there are two cells of this name")
_AS_NOBODY_WRITES = say("its XML is written as no office program writes it")
NOT_FOUND = say("programs do not find its value")
ELSEWHERE = say("it stands in another row than its name says")


@dataclass
class WrittenCell:
    """A cell as its XML has it; ``fault`` says why programs may read it differently."""

    type: str
    text: str = ""
    parts: list[str] = field(default_factory=list)
    fault: Message | None = None


def written_cells(part: bytes, sheet: str) -> Mapping[str, WrittenCell]:
    """Read the cells of a sheet, by reference.

    Raises:
        Refused: Its XML is broken, or there is far too much of it.
    """
    if len(part) > LARGEST_SHEET:
        raise _damaged(sheet, _AS_NOBODY_WRITES)
    reader = _Reader()
    try:
        reader.read(part)
    except ExpatError as error:
        raise _damaged(sheet, broken_at(error)) from error
    except (ValueError, LookupError) as error:
        raise _damaged(sheet, say("its XML is not in UTF-8")) from error
    if reader.has_strangers:
        raise _damaged(sheet, _AS_NOBODY_WRITES)
    return reader.named_cells()


def _damaged(sheet: str, reason: Message) -> Refused:
    return Refused(finding_kinds.FILE_DAMAGED, sheet=sheet, reason=reason)


class _Reader:
    """Goes through the elements of a sheet."""

    def __init__(self) -> None:
        self.cells: dict[str, WrittenCell] = {}
        self._strays: dict[str, tuple[str, WrittenCell]] = {}
        """Cells with faulty names, by where they would stand without; and where else, if that is free."""
        self.has_strangers = False
        """Whether something stands between cells that is none, so that nobody can say which cell it was."""
        self._open: list[str] = []
        self._row = self._column = 0
        self._cell: WrittenCell | None = None
        self._depth_of_cell = 0

    def named_cells(self) -> Mapping[str, WrittenCell]:
        """Give the cells by reference; a stray one also by its order, where nothing else stands."""
        strays = {
            here: stray
            for here, (own, stray) in self._strays.items()
            if here not in self.cells and self.cells.get(own) is not stray
        }
        return self.cells | strays

    def read(self, part: bytes) -> None:
        """Read a whole part."""
        parser = ParserCreate(namespace_separator=" ")
        # Else expat gives a text in pieces, one for each line and each entity.
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        # Parsers take a part of a value for the whole of it where one of these cuts it in two.
        parser.CommentHandler = self._cut
        parser.ProcessingInstructionHandler = self._cut
        parser.StartCdataSectionHandler = self._cut
        parser.Parse(part, True)  # noqa: FBT003 - expat takes it by position

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        name = local if namespace in _NAMESPACES else name
        if name == "sheetData" or self._open:
            self._open.append(name)
            if _SET_ASIDE.isdisjoint(self._open[:-1]) and name != "sheetData":
                is_known = self._open[-2] in _WITHIN.get(name, ()) or name == _EXTENSIONS
                enter = self._enter if is_known else self._enter_stranger
                enter(name, attributes)

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            self._enter_row(attributes)
        elif name == "c":
            self._enter_cell(attributes)
        elif self._cell is not None and self._open[-2] == "c" and name != _EXTENSIONS:
            self._cell.parts.append(name)

    def _enter_stranger(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter what does not belong here; with the name of a cell, it may have been meant as that cell."""
        has_reference = _REFERENCE.fullmatch(attributes.get("r", "")) is not None
        self._enter("c" if has_reference and name != "row" else name, attributes)
        self.has_strangers |= self._cell is None or name == "row"
        self._is_odd(ODD_PARTS)

    def _enter_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) if number.isdecimal() and len(number) <= 7 else self._row + 1  # noqa: PLR2004
        self._column = 0

    def _enter_cell(self, attributes: Mapping[str, str]) -> None:
        self._is_odd(ODD_PARTS)  # the cell that this one stands in, if it does
        self._cell, self._depth_of_cell = WrittenCell(attributes.get("t", "n")), len(self._open)
        here = address(self._row - 1, self._column)
        stated = attributes.get("r", attributes.get("R", here)).upper()
        found = _REFERENCE.fullmatch(stated)
        if found is None or int(found[2]) != self._row:
            self._cell.fault = ELSEWHERE
        elif _has_strange(attributes):
            self._cell.fault = ODD_PARTS
        column = found[1] if found else here.rstrip("0123456789")
        self._column = column_number(column)
        own = f"{column}{self._row}"
        self._put(self._cell, dict.fromkeys((stated, own)))
        if self._cell.fault is not None:
            # Programs that know no R put the cell where its order says; else its column counts.
            self._strays.setdefault(here, (own if "r" in attributes else "", self._cell))

    def _put(self, cell: WrittenCell, references: Iterable[str]) -> None:
        """Put a cell where it may be looked for; what was there is in doubt, too."""
        for reference in references:
            if (other := self.cells.get(reference)) is not None:
                other.fault = cell.fault = cell.fault or TWICE
            self.cells[reference] = cell

    def _end(self, _: str) -> None:
        if self._cell is not None and len(self._open) == self._depth_of_cell:
            if self._cell.parts not in _ORDER:
                self._is_odd(ODD_PARTS)
            self._cell = None
        del self._open[-1:]

    def _text(self, text: str) -> None:
        if self._cell is not None and self._open[-1] in {"v", "t"} and "rPh" not in self._open:
            self._cell.text += text

    def _cut(self, *_: str) -> None:
        if self._open and self._open[-1] == "v":
            self._is_odd(ODD_PARTS)

    def _is_odd(self, fault: Message) -> None:
        if self._cell is not None:
            self._cell.fault = self._cell.fault or fault


def _has_strange(attributes: Iterable[str]) -> bool:
    """Tell whether there is an attribute that no cell has; those of other namespaces are free."""
    return any(name not in _ATTRIBUTES and " " not in name for name in attributes)
