"""The structure of an open document: tables of rows of cells, and nothing in between.

Parsers pass over rows and cells that are not where they expect them, and say nothing.
"""

from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from cchc_cli.domain import finding_kinds
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.guard.cleared import Refused, damaged

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OWN = ("", _TABLE, "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
_GROUPS = {"table-rows", "table-header-rows", "table-row-group"}
_IN_ROWS = {"table-cell", "covered-table-cell"}
_IN_GROUPS = _GROUPS | {"table-row"}
_IN_TABLES = _IN_GROUPS | {
    *("title", "desc", "table-source", "dde-source", "scenario", "forms", "shapes", "named-expressions"),
    *("table-column", "table-columns", "table-header-columns", "table-column-group", "soft-page-break"),
    "table-protection",
}
_CHILDREN = {"table-row": _IN_ROWS, "table": _IN_TABLES} | dict.fromkeys(_GROUPS, _IN_GROUPS)
_PARENTS = {child: {"table-row"} for child in _IN_ROWS} | {"table-row": _GROUPS | {"table"}}


def check_structure(xml: bytes) -> None:
    """Let the content of a spreadsheet pass whose rows and cells are where they belong.

    Raises:
        Refused: Its XML is broken, or something else stands where rows and cells do.
    """
    structure = _Structure()
    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = structure.start
    parser.EndElementHandler = structure.end
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position
    except ExpatError as error:
        raise damaged(broken_at(error)) from error
    except (ValueError, LookupError) as error:
        raise damaged(say("its XML is not in UTF-8")) from error


def broken_at(error: ExpatError) -> Message:
    """Say where XML is broken."""
    return say("its XML is broken in line {line}, at character {at}", line=error.lineno, at=error.offset)


class _Structure:
    """The elements that are open, by their names without namespace where it is one of tables."""

    def __init__(self) -> None:
        self._open = [""]
        self._sheet = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""
        namespace, _, local = name.rpartition(" ")
        own = local if namespace == _TABLE else name
        if own == "table":
            self._sheet = attributes.get(f"{_TABLE} name", "")
        parent = self._open[-1]
        allowed = _CHILDREN.get(parent)
        # Programs add elements of their own to tables, but not between cells.
        is_foreign = namespace not in _OWN and parent != "table-row"
        is_out_of_place = parent not in _PARENTS.get(own, {parent})
        if is_out_of_place or (allowed is not None and local not in allowed and not is_foreign):
            reason = say("its XML is written as no office program writes it")
            raise Refused(finding_kinds.FILE_DAMAGED, sheet=self._sheet, reason=reason)
        self._open.append(own)

    def end(self, _: str) -> None:
        """Leave an element."""
        self._open.pop()
