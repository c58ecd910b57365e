"""What all parts of the document draw on: the assessment, its charts, what changed, what was lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import Explainer
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.drawing import png_of
from cchc_cli.writers.report_charts import ReportCharts, report_charts_of
from cchc_cli.writers.report_content.changes import Changes, changes_of
from cchc_cli.writers.report_content.few_names import few_names
from cchc_cli.writers.report_content.figures import Figures, figures_of
from cchc_cli.writers.report_content.standings import Standings, standings_of
from cchc_cli.writers.report_content.unverified import UnverifiedPoints, unverified_points
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Heading, Picture

SHOWN_WHOLE = 40
"""A ranking of at most so many units stands within the report; of a longer one its ends do."""

_NAMED = 5


@dataclass(frozen=True)
class Told:
    """An assessment on its way into a document."""

    assessment: Assessment
    setting: ReportSetting
    standings: Standings
    charts: ReportCharts
    changes: Changes | None
    explainer: Explainer

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.setting.language

    @property
    def figures(self) -> Figures:
        """Writes figures as the framework publishes them."""
        return figures_of(self.assessment.framework, self.language)

    def say(self, value: object) -> str:
        """Put a sentence, or any other value, into words."""
        return self.language.show(value)

    def heading(self, level: int, text: Message) -> Heading:
        """Write a heading."""
        return Heading(level, self.say(text))

    def pictures(self, *keys: str) -> Iterator[Picture]:
        """Draw the charts whose keys begin in one of these ways."""
        for chart in self.charts.charts:
            if chart.key.startswith(keys):
                yield Picture(png_of(chart.chart, self.language), chart.caption, chart.text)

    def few(self, names: Sequence[str], most: int = _NAMED) -> str:
        """Name the first of many, and count the others."""
        return self.say(few_names(names, most))

    @cached_property
    def unverified(self) -> Mapping[str, UnverifiedPoints]:
        """The units with points that nobody has checked, by code."""
        return unverified_points(self.assessment)

    def told_apart(self, unit_code: str, name: str) -> str:
        """Write the name of a unit in an annex; one that is scored only is no part of the ranking."""
        placed = self.assessment.ranking.units["status"]
        is_outside = placed.get(unit_code) == RankStatus.NOT_RANKED
        return self.say(say("{name} (not ranked)", name=name)) if is_outside else name

    @property
    def is_shown_whole(self) -> bool:
        """Whether every ranking stands within the report."""
        return all(len(standing.ranked) <= SHOWN_WHOLE for standing in self.standings.groups)


def told_of(assessment: Assessment, setting: ReportSetting) -> Told:
    """Look up what the document draws on."""
    changes = changes_of(setting)
    return Told(
        assessment,
        setting,
        standings_of(assessment, setting.language, changes=changes),
        report_charts_of(assessment, setting.language),
        changes,
        Explainer(assessment),
    )
