"""Single sheets of the results workbook for tests, written alone and opened again."""

from collections.abc import Callable
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.book import new_book
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.results_book import ResultsBook, results_book


def written(
    write: Callable[[ResultsBook], None],
    assessment: Assessment,
    language: Language,
    *,
    before: YearDiff | None = None,
) -> Workbook:
    """Write what one function writes; all other sheets stay empty."""
    file = BytesIO()
    with new_book(file, "test") as workbook:
        styles = ChangeStyles(workbook, assessment.framework.rounding.decimals)
        write(results_book(assessment, ReportSetting(language, before=before), styles))
    return load_workbook(file)


def rows_of(book: Workbook, sheet: str, first: int = 1) -> list[tuple[object, ...]]:
    """Give the values of a sheet from a row on."""
    return [*book[sheet].iter_rows(min_row=first, values_only=True)]
