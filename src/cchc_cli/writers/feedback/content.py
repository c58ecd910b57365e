"""What a feedback workbook is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import SheetCopy, WorkbookCopy
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, say
from cchc_cli.writers.file_findings import FileFindings
from cchc_cli.writers.named_places import places_of
from cchc_cli.writers.workbook.sheet_names import copied_names, free_name

LARGEST_COPY = 200_000
"""Cells of a workbook that is copied; a form has a few thousand."""


@dataclass(frozen=True)
class Feedback:
    """Everything about one file."""

    validation: Validation
    workbook: WorkbookFile
    copy: WorkbookCopy

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in the file, in its order; else the error of the folder that makes it unusable."""
        path = self.workbook.path
        own = tuple(finding for finding in self.validation.findings if finding.place.file == path)
        if not FileFindings(path, self.workbook, own).is_unused:
            return own
        # Its officer would else get a workbook that says "has errors" and names none.
        of_folder = (
            finding
            for finding in self.validation.findings
            if finding.severity is Severity.ERROR and not finding.place.file and not finding.unit_code
        )
        return (*of_folder, *own)

    @cached_property
    def by_file(self) -> FileFindings:
        """The findings with what is known of the file."""
        return FileFindings(self.workbook.path, self.workbook, self.findings)

    @cached_property
    def copied_sheets(self) -> tuple[SheetCopy, ...]:
        """The sheets to be copied; none of a workbook that is too large."""
        sheets = self.copy.sheets
        cells = sum(len(sheet.rows) * max(map(len, sheet.rows), default=0) for sheet in sheets)
        # All or nothing: a copy without some of its sheets would look like the whole file.
        return sheets if cells <= LARGEST_COPY else ()

    def findings_on(self, sheet: str) -> tuple[Finding, ...]:
        """Give what was found on one sheet, and what names a cell of it."""
        return tuple(
            finding
            for finding in self.findings
            if any(place.sheet == sheet for place in (finding.place, *places_of(finding)))
        )


@dataclass(frozen=True)
class Names:
    """What the sheets are called."""

    guide: str
    summary: str
    findings: str
    copies: tuple[str, ...]
    """Along the copied sheets; what the sender called them, wherever Excel allows it."""
    copy_of: Mapping[str, str]
    """The same, by the name that the sender gave."""


def names_of(feedback: Feedback, language: Language) -> Names:
    """Name the sheets: the sender's as they are, ours so that they differ from them."""
    theirs = [sheet.name for sheet in feedback.copied_sheets]
    copies = copied_names(theirs)
    # The sender's names first: links and comments speak of sheets as he calls them.
    taken = [*copies]
    for message in (say("Read me first"), say("Summary"), say("To be mended")):
        taken.append(free_name(language.show(message), taken))
    guide, summary, findings = taken[len(copies) :]
    return Names(guide, summary, findings, copies, dict(zip(theirs, copies, strict=True)))
