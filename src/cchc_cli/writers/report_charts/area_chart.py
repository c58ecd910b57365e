"""The areas beside each other: how the percentages of the units are spread in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

import numpy as np

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.spread_rows import SpreadRow, SpreadWords, spread_rows
from cchc_cli.writers.report_charts.report_chart import ReportChart, chart_of
from cchc_cli.writers.report_charts.spread import Spread, spread_of
from cchc_cli.writers.report_content.figures import Figures, figures_of
from cchc_cli.writers.report_content.heat import area_figures

_FULL = 100.0
_EMPTY = 50.0  # where nobody earns less, the axis starts higher, but leaves half of all points to see
_STEP = 10.0
_BIN = 5.0
_DECIMALS = 9  # 100 * 6.3 / 9 is 70.00000000000001
_WITH_COLUMNS = 12  # areas; of more, a page has only room for the line of each


@dataclass(frozen=True)
class AreaSpread:
    """An area, and the percentages that the ranked units it applies to earned of it."""

    area: Area
    percents: tuple[float, ...]
    spread: Spread


def area_chart(assessment: Assessment, language: Language) -> ReportChart | None:
    """Draw the base areas one below the other; None where there is nothing to compare."""
    areas = tuple(area_spreads(assessment))
    if len(areas) < 2 or all(one.spread.lowest == one.spread.highest for one in areas):  # noqa: PLR2004 - one area
        return None
    figures = figures_of(assessment.framework, language)
    has_columns = len(areas) <= _WITH_COLUMNS
    # A multiple of the width of a range, so that every range lies within the axis.
    start = min(_EMPTY, _STEP * floor(min(one.spread.lowest for one in areas) / _STEP))
    bins = round((_FULL - start) / _BIN) if has_columns else 0
    rows = [_row(one, figures, (start, bins)) for one in areas]
    words = SpreadWords(figures.say(say("Percent of the points of the area")), figures.say(say("Median")))
    chart = spread_rows(rows, (start, _FULL), words)
    caption = say("What share of each area units earn")
    return chart_of("areas", chart, language, caption, *_sentences(areas, figures, has_columns=has_columns))


def area_spreads(assessment: Assessment) -> Iterator[AreaSpread]:
    """Give the base areas that apply to some ranked unit, in the order of the framework."""
    statuses = assessment.ranking.units["status"]
    percents = area_figures(assessment).reindex(statuses.index[statuses == RankStatus.RANKED])
    for area in assessment.framework.areas_of(Role.BASE):
        known = tuple(percents[area.code].dropna().round(_DECIMALS))
        if known:
            yield AreaSpread(area, known, spread_of(known))


def _row(one: AreaSpread, figures: Figures, ranges: tuple[float, int]) -> SpreadRow:
    start, bins = ranges
    name = f"{one.area.code}. {one.area.name}"
    # Nobody earns more than 100 %, and the last range has both its ends.
    counts = np.histogram(one.percents, bins, (start, _FULL))[0].tolist() if bins else ()
    return SpreadRow(name, one.spread.figures, _brief(one.spread.median, figures), tuple(counts))


def _brief(percent: float, figures: Figures) -> str:
    return figures.brief(figures.briefly_rounded(np.array([percent]))[0])


def _sentences(areas: Sequence[AreaSpread], figures: Figures, *, has_columns: bool) -> Iterator[Message]:
    if has_columns:
        yield say(
            "For each area, how many units earned which percentage of its points; the line below reaches "
            "from the lowest to the highest, its thick part is the middle half, the mark the median."
        )
    else:
        yield say(
            "For each area, a line from the lowest percentage of its points that a unit earned to the "
            "highest; the thick part is the middle half of the units, the mark the median."
        )
    # Of equals, max() and min() give the first: the order of the framework decides, in every run.
    best, worst = (end(areas, key=lambda one: one.spread.median) for end in (max, min))
    widest = max(areas, key=lambda one: one.spread.middle)
    yield say(
        "The highest median is {high} %, in area {best}; the lowest is {low} %, in area {worst}.",
        best=_named(best),
        high=_brief(best.spread.median, figures),
        worst=_named(worst),
        low=_brief(worst.spread.median, figures),
    )
    yield say(
        "Units differ most in area {widest}: its middle half lies between {lower} % and {upper} %.",
        widest=_named(widest),
        lower=_brief(widest.spread.lower_quartile, figures),
        upper=_brief(widest.spread.upper_quartile, figures),
    )


def _named(one: AreaSpread) -> Message:
    return say("{code}, {name}", code=one.area.code, name=one.area.name)
