"""The workbook of a comparison as a whole."""

from collections.abc import Callable, Sequence
from io import BytesIO

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.workbook.area_sheet import write_areas
from cchc_cli.writers.diff.workbook.change_sheet import write_changes
from cchc_cli.writers.diff.workbook.criterion_sheet import write_criteria
from cchc_cli.writers.diff.workbook.finding_sheet import write_findings
from cchc_cli.writers.diff.workbook.sentence_sheet import write_sentences
from cchc_cli.writers.diff.workbook.summary_sheet import write_summary
from cchc_cli.writers.workbook.book import new_book
from cchc_cli.writers.workbook.change_styles import ChangeStyles


def diff_workbook(diff: YearDiff, language: Language) -> bytes:
    """Write a comparison as a workbook."""
    content = content_of(diff, language)

    def write_sheets(styles: ChangeStyles) -> None:
        # In the order of their tabs: what has to be known before any figure comes first.
        write_summary(content, styles)
        write_changes(content, styles)
        write_sentences(content, styles)
        if content.areas:
            write_areas(content, styles)
        if diff.parts is not None:
            write_criteria(diff, content, styles)
        write_findings(diff, content, styles)

    return workbook_bytes(content.title, content.figures.decimals, [write_sheets])


def workbook_bytes(title: str, decimals: int, writings: Sequence[Callable[[ChangeStyles], None]]) -> bytes:
    """Write the sheets of a workbook, one below the other."""
    file = BytesIO()
    with new_book(file, title) as book:
        styles = ChangeStyles(book, decimals)
        for write in writings:
            write(styles)
    return file.getvalue()
