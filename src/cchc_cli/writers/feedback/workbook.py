"""One feedback workbook as a whole."""

from pathlib import Path

from xlsxwriter import Workbook

from cchc_cli.domain.sheet_copy import WorkbookCopy
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language
from cchc_cli.writers.feedback.content import Feedback, Names, names_of
from cchc_cli.writers.feedback.copied_sheet import write_copy
from cchc_cli.writers.feedback.finding_sheet import write_findings
from cchc_cli.writers.feedback.guide_sheet import write_guide
from cchc_cli.writers.feedback.paths import feedback_paths
from cchc_cli.writers.feedback.styles import CopyStyles
from cchc_cli.writers.feedback.summary_sheet import write_summary
from cchc_cli.writers.workbook.book import new_book
from cchc_cli.writers.workbook.sheet import A4
from cchc_cli.writers.workbook.styles import Styles

__all__ = ["feedback_paths", "write_feedback"]


def write_feedback(
    validation: Validation, file: WorkbookFile, copy: WorkbookCopy, path: Path, language: Language
) -> None:
    """Write what was found in one file into a workbook of its own."""
    feedback = Feedback(validation, file, copy)
    names = names_of(feedback, language)
    # Folders as among the workbooks that were checked: two communes send files of one name.
    path.parent.mkdir(parents=True, exist_ok=True)
    # Copies are not written from top to bottom: comments and merged cells come after the cells.
    with new_book(path, names.guide, constant_memory=False, in_memory=True) as book:
        styles = Styles(book, decimals=2)
        for write in (write_guide, write_summary, write_findings):
            write(feedback, names, styles, language)
        _write_copies(book, feedback, names, language)


def _write_copies(book: Workbook, feedback: Feedback, names: Names, language: Language) -> None:
    styles = CopyStyles(book)
    for copy, name in zip(feedback.copied_sheets, names.copies, strict=True):
        sheet = book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        findings = feedback.findings_on(copy.name)
        # A sheet that the sender has hidden is shown where findings link to it.
        if copy.is_hidden and not findings:
            sheet.hide()
        write_copy(sheet, copy, findings, styles, language)
