"""Many groups beside each other: how the index of each is spread."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import Message, say
from cchc_cli.writers.charts.plot import round_step, rounded_out
from cchc_cli.writers.charts.spread_rows import SpreadRow, SpreadWords, spread_rows
from cchc_cli.writers.report_charts.index_chart import INDEX
from cchc_cli.writers.report_charts.ranked_group import RankedGroup
from cchc_cli.writers.report_charts.report_chart import ReportChart, chart_of

DRAWN_GROUPS = 40
"""How many groups the chart has room for: those with most units."""

_TICKS = 6


def group_chart(groups: Sequence[RankedGroup], key: str) -> ReportChart | None:
    """Draw how the index of each group is spread, the highest median first; None where all are level."""
    figures = groups[0].figures
    # Stable, here and below: groups alike stay in the order of publication.
    largest = sorted(groups, key=lambda group: -len(group.placings))[:DRAWN_GROUPS]
    drawn = sorted(largest, key=lambda group: -group.spread.median)
    low = min(group.spread.lowest for group in drawn)
    high = max(group.spread.highest for group in drawn)
    if low == high:
        return None
    rows = [_row(group) for group in drawn]
    words = SpreadWords(figures.say(INDEX), figures.say(say("Median")))
    chart = spread_rows(rows, rounded_out(low, high, round_step(high - low, _TICKS)), words)
    caption = say("The index of the groups compared")
    return chart_of(key, chart, figures.language, caption, *_sentences(drawn, len(groups) - len(drawn)))


def _row(group: RankedGroup) -> SpreadRow:
    name = group.figures.say(say("{group} ({count})", group=group.name, count=len(group.placings)))
    return SpreadRow(name, group.spread.figures, group.figures.published(group.spread.median))


def _sentences(drawn: Sequence[RankedGroup], left_out: int) -> Iterator[Message]:
    yield say(
        "For each group, with the number of its units, a line from its lowest index to its highest; the "
        "thick part is the middle half of its units, the mark its median."
    )
    first, last = drawn[0], drawn[-1]
    yield say(
        "The highest median is {high} ({first}), the lowest {low} ({last}).",
        high=first.figures.published(first.spread.median),
        first=first.name,
        low=last.figures.published(last.spread.median),
        last=last.name,
    )
    if left_out:
        yield say(
            "Groups with fewer units that are not drawn: {count}; the ranking has them all.", count=left_out
        )
