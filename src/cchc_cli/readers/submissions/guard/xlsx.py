"""Excel workbooks (.xlsx, .xlsm): which members are read, and what stands in their sheets."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import say
from cchc_cli.readers.submissions.guard.archive import Archive, key
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
from cchc_cli.readers.submissions.guard.shape import ordinary, values_of_words
from cchc_cli.readers.submissions.sheet_xml import SheetXml, UnusualXmlError

_NOT_READ = re.compile(
    r"docprops/|xl/(?:theme|media|drawings|charts|embeddings|activex|ctrlprops|printersettings|externallinks"
    r"|pivottables|pivotcache|queries|tables|slicers|threadedcomments|persons|richdata|worksheets/_rels)/"
    r"|xl/comments|customxml/|customui/|xl/calcchain\.xml$|.*\.(?:vml|bin|png|jpe?g|gif|emf|wmf)$"
    r"|\[content_types\]\.xml$|.*/$"
)
"""Members without cells. A sheet that hides among them is not found by the parser, which is an error."""
_ROWS, _COLUMNS = 1_048_576, 16_384
_SHARED_TEXTS = "xl/sharedstrings.xml"
NOT_SHEETS = {
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    _SHARED_TEXTS,
}
"""The keys of members that a parser reads for something else."""
_SHORTEST_CELL = len('<c t="s"><v>0</v></c>')
_NEAR, _NEARER = 26 * 9_999, 26 * 999
"""The cells of a sheet within Z9999, which ``shape`` tells at once, and within Z999, which a search tells."""
_FEW_SHEETS = LARGEST_GRID // _NEAR
_DOCUMENT_TYPE = re.compile(rb"<!doctype", re.IGNORECASE)
_SHEET = re.compile(r"<(?:[\w.-]+:)?sheet\s[^<>]*>")
_RELATION = re.compile(r"<(?:[\w.-]+:)?Relationship\s[^<>]*>")
# Tags end where the next one begins, and names begin where no other goes on: without that, each
# of the thousands of beginnings in a hostile member would be followed to its end.
_ATTRIBUTE = re.compile(r"""(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def clear_xlsx(content: bytes, archive: Archive) -> Cleared:
    """Look at every member that a parser reads.

    Raises:
        Refused: One of them is dangerous or damaged.
    """
    read = [member for name, member in archive.members.items() if _is_read(name)]
    parts = archive.read_all(read)
    seen = _Seen()
    for name, part in parts.items():
        check_xml(part)
        if key(name) not in NOT_SHEETS:
            seen.look_at(name, SheetXml(part), parts)
    return Cleared(
        WorkbookKind.XLSX,
        content,
        is_plain=is_small(len(content), grid=seen.grid, texts=_texts(parts)),
        broken=seen.broken,
        remarks=(*noted_in_archive(archive), *seen.remarks),
        parts=parts,
        written=seen.written,
        archive=archive.only(parts, seen.mended),
    )


@lru_cache(maxsize=1024)
def _is_read(name: str) -> bool:
    return _NOT_READ.match(name) is None


def _texts(parts: Mapping[str, bytes]) -> int:
    """Tell how many bytes of text its cells have at most, if all of them have the longest shared text."""
    # Parsers copy a shared text into each of its cells. One that does not begin with a plain "<si>"
    # makes the one before it longer, so that nothing is missed.
    shared = next((part for name, part in parts.items() if key(name) == _SHARED_TEXTS), b"")
    cells = (sum(map(len, parts.values())) - len(shared)) // _SHORTEST_CELL
    return max(map(len, shared.split(b"<si>"))) * cells


@dataclass
class _Seen:
    """What was seen in the sheets."""

    broken: dict[str, Mapping[str, FindingKind]] = field(default_factory=dict)
    remarks: list[Noted] = field(default_factory=list)
    mended: dict[str, bytes] = field(default_factory=dict)
    """Sheets with other errors than they were sent with, by the name of the member."""
    written: dict[str, Sequence[int] | None] = field(default_factory=dict)
    grid: int = 0
    """The cells of the sheets at most, but for the first few that are near."""

    def look_at(self, name: str, sheet: SheetXml, parts: Mapping[str, bytes]) -> None:
        """Look at a sheet, closely only where something shows at once.

        Raises:
            Refused: It reaches too far.
        """
        cells = sheet.cells
        values, is_near = ordinary(cells)
        self.written[key(name)] = values_of_words(cells) if values is None else values
        # A few sheets may be as large as they can be; of more it matters.
        if values is not None and is_near and len(self.written) <= _FEW_SHEETS:
            return
        self.grid += _NEARER
        if sheet.reaches_far or sheet.may_have_errors or sheet.has_formulas:
            self._look_closely(name, sheet, parts)

    def _look_closely(self, name: str, sheet: SheetXml, parts: Mapping[str, bytes]) -> None:
        title = sheet_names(parts).get(key(name), "")
        self.grid += _check_grid(sheet, title)
        if broken := sheet.broken_cells():
            self.broken[title] = broken
            self.mended[name] = sheet.with_known_errors()
        if sheet.has_remote_formula():
            self.remarks.append(Noted(finding_kinds.ASKS_OTHER_PROGRAM, title))


def check_xml(part: bytes) -> None:
    """Let XML pass that is in UTF-8 and declares nothing.

    Raises:
        Refused: It declares entities, or is in an encoding that parsers take for nothing.
    """
    # Hardly a part has one, and to search for a word in any case takes long.
    if b"!" in part and _DOCUMENT_TYPE.search(part):
        raise Refused(finding_kinds.DOCUMENT_TYPE)
    if b"\0" in part:
        raise damaged(say("its XML is not in UTF-8"))


def _check_grid(sheet: SheetXml, title: str) -> int:
    try:
        rows, columns = sheet.grid()
    except UnusualXmlError as error:
        raise damaged(say("its XML is written as no office program writes it")) from error
    last = address(rows - 1, columns - 1)
    check_grid(rows, columns, title, last)
    if rows > _ROWS or columns > _COLUMNS:
        reason = say("it has a cell {cell}, which lies beyond the last cell of a sheet", cell=last)
        raise Refused(finding_kinds.FILE_DAMAGED, sheet=title, reason=reason)
    return rows * columns


def sheet_names(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the names of the sheets by the key of the member that holds them."""
    by_key = {key(name): part for name, part in parts.items()}
    root = relation_targets(by_key.get("_rels/.rels", b""), "")
    workbook = next((name for name in root.values() if name in by_key), "xl/workbook.xml")
    folder, _, name = workbook.rpartition("/")
    targets = relation_targets(by_key.get(f"{folder}/_rels/{name}.rels".lstrip("/"), b""), folder)
    listed = _SHEET.findall(by_key.get(workbook, b"").decode("utf-8", "replace"))
    return {
        targets.get(attributes.get("id", ""), ""): attributes.get("name", "")
        for attributes in map(_attributes, listed)
    }


def relation_targets(relations: bytes, folder: str) -> Mapping[str, str]:
    """Give the keys of the members that some relations name, by their identifiers."""
    return {
        attributes.get("Id", ""): _member(attributes.get("Target", ""), folder)
        for attributes in map(_attributes, _RELATION.findall(relations.decode("utf-8", "replace")))
    }


def _attributes(tag: str) -> Mapping[str, str]:
    return {name: html.unescape(quoted or single) for name, quoted, single in _ATTRIBUTE.findall(tag)}


def _member(target: str, folder: str) -> str:
    name = key(target)
    return name if target.startswith("/") or name.startswith(f"{folder}/") else f"{folder}/{name}".lstrip("/")
