"""The results workbook as a whole."""

from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.area_sheet import write_areas
from cchc_cli.writers.workbook.book import new_book
from cchc_cli.writers.workbook.criterion_sheet import write_criteria
from cchc_cli.writers.workbook.finding_sheet import write_findings
from cchc_cli.writers.workbook.ranking_sheet import write_ranking
from cchc_cli.writers.workbook.styles import Styles
from cchc_cli.writers.workbook.summary_sheet import write_summary


def write_workbook(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the results of an assessment as a workbook."""
    with new_book(path, assessment.framework.title) as book:
        styles = Styles(book, assessment.framework.rounding.decimals)
        for write in (write_summary, write_ranking, write_areas, write_criteria, write_findings):
            write(assessment, styles, setting.language)
