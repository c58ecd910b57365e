"""All charts of a report: which are drawn, and in which order."""

from collections.abc import Iterator

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.report_charts.area_chart import area_chart
from cchc_cli.writers.report_charts.group_chart import group_chart
from cchc_cli.writers.report_charts.index_chart import index_chart
from cchc_cli.writers.report_charts.loss_chart import loss_chart
from cchc_cli.writers.report_charts.own_chart import own_chart
from cchc_cli.writers.report_charts.ranked_group import ranked_groups
from cchc_cli.writers.report_charts.report_chart import ReportChart, ReportCharts

DRAWN_APART = 4
"""How many groups have a chart each; more are compared in one."""


def report_charts_of(assessment: Assessment, language: Language) -> ReportCharts:
    """Make the charts of a report, those left out that would show nothing."""
    charts = (
        *_index_charts(assessment, language),
        area_chart(assessment, language),
        own_chart(assessment, language),
        loss_chart(assessment, language),
    )
    return ReportCharts(tuple(chart for chart in charts if chart))


def _index_charts(assessment: Assessment, language: Language) -> Iterator[ReportChart | None]:
    groups = ranked_groups(assessment, language)
    # Groups that are level have no chart, and so take no room.
    if sum(not group.is_level for group in groups) > DRAWN_APART:
        yield group_chart(groups, "groups")
        return
    # Counted past groups that are not drawn: a chart keeps its key where another group becomes level.
    for at, group in enumerate(groups, start=1):
        yield index_chart(group, f"index-{at}")
