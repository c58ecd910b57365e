"""The results workbook as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.workbook.area_sheet import write_areas
from cchc_cli.writers.workbook.criterion_sheet import write_criteria
from cchc_cli.writers.workbook.finding_sheet import write_findings
from cchc_cli.writers.workbook.ranking_sheet import write_ranking
from cchc_cli.writers.workbook.styles import Styles
from cchc_cli.writers.workbook.summary_sheet import write_summary

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # any fixed date: the bytes must not depend on the clock

_OPTIONS = {
    # Rows leave memory as soon as the next one begins, so sheets are written from top to bottom.
    "constant_memory": True,
    "strings_to_formulas": False,
    # A link from a file of somebody else may lead anywhere, and Excel takes 65,530 on a sheet at most.
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_workbook(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the results of an assessment as a workbook."""
    with Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"title": assessment.framework.title, "created": _CREATED})
        styles = Styles(book, assessment.framework.rounding.decimals)
        for write in (write_summary, write_ranking, write_areas, write_criteria, write_findings):
            write(assessment, styles, language)
