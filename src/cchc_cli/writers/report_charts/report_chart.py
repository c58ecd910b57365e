"""A chart of a report, with what is said beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_cli.language import Language, Message

if TYPE_CHECKING:
    from cchc_cli.writers.charts.drawing import Drawable


@dataclass(frozen=True)
class ReportChart:
    """One chart; texts are in the language of the reader."""

    key: str
    """``index-1``, ``index-2`` ... by group or ``groups`` for many groups, ``areas``, ``own``, ``losses``."""
    caption: str
    text: str
    """What is drawn, and the main thing to see: whoever does not see the chart reads this."""
    chart: "Drawable"


@dataclass(frozen=True)
class ReportCharts:
    """The charts of a report, in the order in which they are shown."""

    charts: tuple[ReportChart, ...]


def chart_of(
    key: str, chart: "Drawable", language: Language, caption: Message, *sentences: Message
) -> ReportChart:
    """Put a chart together with its caption, and the sentences of its text."""
    text = " ".join(map(language.show, sentences))
    return ReportChart(key, language.show(caption), text, chart)
