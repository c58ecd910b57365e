"""``report.md``: the report as GitHub-flavoured Markdown.

Everything that comes from an assessment is escaped, so that a unit's name cannot break a
table or become markup.
"""

import re
from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.report_content import report_of
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import template

# A list begins with "1." or "-" and a blank at the start of a line; elsewhere these are no markup.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&#]|(?<=^\d)[.)](?= )|^[-+](?= ))")
_LINE_BREAKS = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]+\s*")


def write_markdown(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the report of an assessment as Markdown."""
    report = report_of(assessment, setting)
    text = template("report.md.jinja", escape_markdown, own=setting.templates).render(report=report)
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def escape_markdown(value: object) -> str:
    r"""Write a value so that Markdown shows it as it is, on one line.

    >>> print(escape_markdown("a|b *c* <b>"))
    a\|b \*c\* \<b\>
    """
    # A row of a table ends with its line.
    return _MARKUP.sub(r"\\\1", _LINE_BREAKS.sub(" ", str(value)))
