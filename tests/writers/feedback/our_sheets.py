"""The sheets that stand before the copy in a feedback workbook, read again."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from validations import FAULTY, SHEET, validation_of

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.sheet_copy import SheetCopy, WorkbookCopy
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.language import Language
from cchc_cli.writers.feedback.workbook import write_feedback

COPY = WorkbookCopy((SheetCopy(SHEET, [("Mã", "Số liệu"), ("1.1", "nhiều")]),), "python-calamine")
NO_COPY = WorkbookCopy()


def sheets_of(
    folder: Path,
    language: Language,
    findings: Sequence[Finding],
    copy: WorkbookCopy = COPY,
    file: WorkbookFile = FAULTY,
) -> Sequence[Any]:
    """Give the guide, the summary and the table of findings."""
    path = folder / "feedback.xlsx"
    write_feedback(validation_of(findings, [file]), file, copy, path, language)
    return load_workbook(path).worksheets[:3]


def rows_of(sheet: Any) -> list[tuple[object, ...]]:
    """Give the rows below the first one."""
    return [*sheet.iter_rows(min_row=2, values_only=True)]


def words_of(sheet: Any) -> str:
    """Give all that stands on a sheet."""
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
