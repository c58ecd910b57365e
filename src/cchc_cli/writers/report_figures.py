"""The charts of a report as they stand within its page, by the part of the page that they belong to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language

if TYPE_CHECKING:
    from cchc_cli.writers.diff.page_charts import Figure

ReportFigures: TypeAlias = "Mapping[str, Sequence[Figure]]"
"""By part of the page: ``ranking``, ``areas``, ``own``, ``losses``; each may be empty."""

_PARTS = {"index": "ranking", "groups": "ranking", "areas": "areas", "own": "own", "losses": "losses"}
"""The part of the page that a chart belongs to, by the kind that its key begins with."""

NO_FIGURES: ReportFigures = dict.fromkeys(_PARTS.values(), ())


def report_figures_of(assessment: Assessment, language: Language) -> ReportFigures:
    """Draw the charts of an assessment."""
    # Loaded here: what draws takes a third of a second to load.
    from cchc_cli.writers.diff.page_charts import figure_of  # noqa: PLC0415
    from cchc_cli.writers.report_charts import report_charts_of  # noqa: PLC0415

    figures: dict[str, list[Figure]] = {part: [] for part in _PARTS.values()}
    for one in report_charts_of(assessment, language).charts:
        # "index-2" is the second chart of its kind.
        part = _PARTS[one.key.partition("-")[0]]
        figures[part].append(figure_of(language, one.chart, one.key, (one.caption, one.text)))
    return figures
