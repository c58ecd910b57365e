"""``report.html``: the report as one file that needs nothing else: no script, no font, no request."""

from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.report_content import report_of
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import template


def write_html(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the report of an assessment as HTML."""
    text = template("report.html.jinja", own=setting.templates).render(report=report_of(assessment, setting))
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
