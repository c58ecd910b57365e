"""A report: everything that ``report.html`` and ``report.md`` say, in the words of a language."""

from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import say
from cchc_cli.writers.report_content.changes import Changes, changes_of
from cchc_cli.writers.report_content.finding_groups import FindingOverview, finding_overview_of
from cchc_cli.writers.report_content.heading import Heading, heading_of
from cchc_cli.writers.report_content.heat import HeatTable, heat_table_of
from cchc_cli.writers.report_content.losses import Losses, losses_of
from cchc_cli.writers.report_content.method import Method, method_of
from cchc_cli.writers.report_content.overview import Overview, overview_of
from cchc_cli.writers.report_content.standings import Standings, standings_of
from cchc_cli.writers.report_content.unit_links import unit_links
from cchc_cli.writers.report_content.year_changes import YearChanges, year_changes_of
from cchc_cli.writers.report_setting import ReportSetting


@dataclass(frozen=True)
class Report:
    """The parts of a report, in the order in which they are read."""

    language_code: str
    contents_label: str
    heading: Heading
    overview: Overview
    standings: Standings
    changes: YearChanges | None
    """What happened since the year before; None where that is not known."""
    heat_table: HeatTable
    losses: Losses
    findings: FindingOverview
    method: Method
    closing: str


def report_of(assessment: Assessment, setting: ReportSetting, changes: Changes | None = None) -> Report:
    """Put an assessment into words; ``changes`` only spares telling them a second time."""
    language = setting.language
    links = unit_links(assessment, has_pages=setting.has_unit_pages)
    changes = changes or changes_of(setting)
    return Report(
        language_code=language.code.value,
        contents_label=language.show(say("Contents")),
        heading=heading_of(assessment, language, setting.dated),
        overview=overview_of(assessment, language, links=links, changes=changes),
        standings=standings_of(assessment, language, links=links, changes=changes),
        changes=year_changes_of(changes) if changes else None,
        heat_table=heat_table_of(assessment, language, links=links),
        losses=losses_of(assessment, language),
        findings=finding_overview_of(assessment, language),
        method=method_of(assessment, language),
        closing=language.show(
            say(
                "Every figure stands with its source in the tables of the results folder: ranking.csv,"
                " areas.csv, scores.csv, inputs.csv and findings.csv."
            )
        ),
    )
