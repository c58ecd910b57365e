"""``report.html``: the report as one file that needs nothing else: no font, no picture, no request.

Charts are drawn within the page. The script that sorts, searches and filters the tables of units
stands in it too; without it they are plain tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, say
from cchc_cli.writers.page_script import TABLE_WORDS, PageScript, table_script
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_content.report import Report, report_of
from cchc_cli.writers.report_content.unit_links import unit_links
from cchc_cli.writers.report_content.unit_profiles import UnitProfiles, unit_profiles_of
from cchc_cli.writers.report_figures import NO_FIGURES, ReportFigures, report_figures_of
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import template


@dataclass(frozen=True)
class ReportPage:
    """What the page has besides the report."""

    words: Mapping[str, str]
    decimal_point: str
    figures: ReportFigures
    profiles: UnitProfiles
    script: PageScript


_WORDS = {
    "skip": say("Skip to the summary"),
    "filtered": say("Change the selection"),
    "group": say("Group"),
    "figures": say("Figures by group"),
    "own": say("Self-assessment and final points"),
    "units": say("Units"),
    **TABLE_WORDS,
}


def write_html(
    assessment: Assessment, path: Path, setting: ReportSetting, *, has_charts: bool = True
) -> None:
    """Write the report of an assessment as HTML."""
    text = html_report(assessment, setting, has_charts=has_charts)
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def html_report(assessment: Assessment, setting: ReportSetting, *, has_charts: bool = True) -> str:
    """Lay out the report of an assessment as HTML."""
    language = setting.language
    changes = changes_of(setting)
    links = unit_links(assessment, has_pages=setting.has_unit_pages)
    report: Report = report_of(assessment, setting, changes)
    page = ReportPage(
        words={name: language.show(text) for name, text in _WORDS.items()},
        decimal_point=_decimal_point(language),
        figures=report_figures_of(assessment, language) if has_charts else NO_FIGURES,
        profiles=unit_profiles_of(assessment, language, links=links, changes=changes),
        script=table_script(),
    )
    return template("report.html.jinja", own=setting.templates).render(report=report, page=page)


def _decimal_point(language: Language) -> str:
    # The script that sorts has to read "87,5" as people write it in this language.
    return language.number(0.5, 1)[1]
