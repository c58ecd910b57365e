"""The formats of reports, and the files that they are written to."""

from enum import StrEnum


class ReportFormat(StrEnum):
    """A format of a report."""

    HTML = "html"
    MD = "md"
    DOCX = "docx"
    XLSX = "xlsx"

    @property
    def file_name(self) -> str:
        """What the report is called in its folder; a workbook has the name that scoring gives it."""
        return "results.xlsx" if self is ReportFormat.XLSX else f"report.{self}"
