"""The results workbook as a whole."""

from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import say
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.area_sheet import write_areas
from cchc_cli.writers.workbook.book import new_book
from cchc_cli.writers.workbook.change_sheet import write_changes
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.criterion_sheet import write_criteria
from cchc_cli.writers.workbook.finding_sheet import write_findings
from cchc_cli.writers.workbook.group_sheet import write_groups
from cchc_cli.writers.workbook.left_out_sheet import write_left_out
from cchc_cli.writers.workbook.ranking_sheet import write_ranking
from cchc_cli.writers.workbook.results_book import results_book
from cchc_cli.writers.workbook.score_sheet import write_scores
from cchc_cli.writers.workbook.summary_sheet import write_summary

_SHEETS = (
    write_summary,
    write_ranking,
    write_groups,
    write_changes,
    write_areas,
    write_criteria,
    write_scores,
    write_left_out,
    write_findings,
)


def write_workbook(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the results of an assessment as a workbook."""
    framework = assessment.framework
    properties = {
        "subject": setting.language.show(say("Results of the administrative reform index")),
        "author": ", ".join(filter(None, map(str.strip, setting.office.split("|")))),
        "keywords": f"{framework.id}, {framework.year}",
    }
    with new_book(path, framework.title, properties) as workbook:
        styles = ChangeStyles(workbook, framework.rounding.decimals)
        book = results_book(assessment, setting, styles)
        # All sheets exist by now, empty, so that each can be linked to from any other.
        for write in _SHEETS:
            write(book)
