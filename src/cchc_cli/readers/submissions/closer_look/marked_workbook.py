"""One workbook and its marks: each is looked for once, and only when it is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.readers.submissions.closer_look.archive_parts import (
    SHARED_STRINGS,
    STYLES,
    sheet_members,
    sheets_of,
    unpacked,
)
from cchc_cli.readers.submissions.closer_look.marks import Marks, has_legacy_fonts, marks_of
from cchc_cli.readers.submissions.closer_look.merged import reaches_below
from cchc_cli.readers.submissions.closer_look.open_document import marked_sheets
from cchc_cli.readers.submissions.closer_look.parts import SheetPart, WorkbookParts
from cchc_cli.readers.submissions.guard import Cleared, WorkbookKind


@dataclass(frozen=True)
class MarkedWorkbook:
    """A workbook that the guard let pass; nothing is known of the cells of .xls."""

    cleared: Cleared

    @cached_property
    def parts(self) -> WorkbookParts:
        """What its parts say of its cells."""
        return WorkbookParts(self._unpacked, sheet_members(self._unpacked))

    @property
    def has_legacy_fonts(self) -> bool:
        """Whether it uses a font from before Unicode."""
        return has_legacy_fonts(self._unpacked.get(STYLES, b""), self._unpacked.get(SHARED_STRINGS, b""))

    def merged_below(self, row: int) -> Mapping[str, Sequence[str]]:
        """Give the merged ranges that go on below a row, by sheet; titles are merged in most forms."""
        if self.cleared.kind is WorkbookKind.ODS:
            return {name: reaches_below(marks.merged, row) for name, (marks, _) in self._open_sheets.items()}
        merged = {member: reaches_below(marks.merged, row) for member, marks in self._marks.items()}
        # Most forms have only their titles merged, and names of sheets stand in two more parts.
        if not any(merged.values()):
            return {}
        return {name: merged.get(member, []) for name, member in sheet_members(self._unpacked).items()}

    def marked_sheets(self, names: Iterable[str], row: int) -> Mapping[str, tuple[Marks, SheetPart]]:
        """Give those of some sheets that have marks; nothing where only titles above a row are merged."""
        if self.cleared.kind is WorkbookKind.ODS:
            return self._open_sheets
        marks = self._marks.values()
        if not any(one.has_hidden or reaches_below(one.merged, row) for one in marks):
            return {}
        members = {name: self.parts.member_of(name) for name in names}
        return {
            name: (self._marks[member], self.parts.sheet(name))
            for name, member in members.items()
            if member in self._marks
        }

    @cached_property
    def _unpacked(self) -> Mapping[str, bytes]:
        return unpacked(self.cleared)

    @cached_property
    def _marks(self) -> Mapping[str, Marks]:
        """The marks of sheets, by member; ordinary sheets have none."""
        sheets = sheets_of(self._unpacked).items()
        return {member: marks for member, sheet in sheets if (marks := marks_of(sheet))}

    @cached_property
    def _open_sheets(self) -> Mapping[str, tuple[Marks, SheetPart]]:
        return marked_sheets(self.cleared.parts.get("content.xml", b""))
