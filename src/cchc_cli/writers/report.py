"""A report of a whole run in one format; each is loaded when it is asked for."""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from pathlib import Path
from typing import assert_never

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.report_formats import ReportFormat
from cchc_cli.writers.report_setting import ReportSetting


def write_report(assessment: Assessment, path: Path, name: ReportFormat, setting: ReportSetting) -> None:
    """Write a report.

    Raises:
        TemplateError: An own template is faulty.
    """
    match name:
        case ReportFormat.HTML:
            from cchc_cli.writers.html_report import write_html

            write_html(assessment, path, setting)
        case ReportFormat.MD:
            from cchc_cli.writers.markdown_report import write_markdown

            write_markdown(assessment, path, setting)
        case ReportFormat.DOCX:
            from cchc_cli.writers.word.report import write_word

            write_word(assessment, path, setting)
        case ReportFormat.XLSX:
            from cchc_cli.writers.workbook.results import write_workbook

            write_workbook(assessment, path, setting)
        case _:
            assert_never(name)
