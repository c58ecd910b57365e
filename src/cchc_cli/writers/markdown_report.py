"""``report.md``: the report as GitHub-flavoured Markdown, short enough for a comment there.

Everything that comes from an assessment is escaped, so that a unit's name cannot break a
table or become markup.
"""

import re
from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.markdown_extent import extents_of
from cchc_cli.writers.report_content import report_of
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import template
from cchc_cli.writers.visible_text import visible

LONGEST = 65_000
"""Characters of a report, unless even its shortest form is longer; GitHub refuses more than 65,536."""

# A list begins with "1." or "-" and a blank at the start of a line; elsewhere these are no markup.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&#]|^[-+](?= ))")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?= )")
_LINE_BREAKS = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]+\s*")


def write_markdown(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the report of an assessment as Markdown."""
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    path.write_text(_shortened(assessment, setting), encoding="utf-8", errors="replace", newline="\n")


def _shortened(assessment: Assessment, setting: ReportSetting) -> str:
    """Show as much of the report as there is room for."""
    page = template("report.md.jinja", escape_markdown, own=setting.templates)
    changes = changes_of(setting)
    report, text = report_of(assessment, setting, changes), ""
    for extent in extents_of(report, changes, setting.language):
        text = page.render(report=report, extent=extent)
        if len(text) <= LONGEST:
            break
    return text


def escape_markdown(value: object) -> str:
    r"""Write a value so that Markdown shows it as it is, on one line.

    >>> print(escape_markdown("a|b *c* <b>"))
    a\|b \*c\* \<b\>
    """
    # A row of a table ends with its line.
    line = _MARKUP.sub(r"\\\1", visible(_LINE_BREAKS.sub(" ", str(value))))
    return _NUMBER.sub(r"\1\\\2", line)
