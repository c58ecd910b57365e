"""What the reports say: one source of rows and sentences for HTML, Markdown and the workbook.

Everything here is already in the reader's language; a writer only lays it out and escapes it.
"""

from cchc_cli.writers.report_content.report import Report, report_of

__all__ = ["Report", "report_of"]
