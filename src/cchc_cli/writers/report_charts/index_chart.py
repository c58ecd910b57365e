"""The index of the units of one group: unit by unit against the median, or how it is distributed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import floor

from cchc_cli.language import Message, say
from cchc_cli.writers.charts.histogram import Bin, HistogramWords, histogram
from cchc_cli.writers.charts.plot import round_step, rounded_out
from cchc_cli.writers.charts.theme import shortened
from cchc_cli.writers.charts.unit_dots import MarkedFigure, UnitDot, unit_dots
from cchc_cli.writers.report_charts.ranked_group import RankedGroup
from cchc_cli.writers.report_charts.report_chart import ReportChart, chart_of
from cchc_cli.writers.report_content.standings import Placing
from cchc_cli.writers.report_content.unverified_words import UNVERIFIED_NOTE

DRAWN_ONE_BY_ONE = 60
"""How many units have a line each; of a larger group the distribution is drawn."""

INDEX = say("Index (%)")

_BINS = 30
_LETTERS = 26
_NAMED = 6
_DECIMALS = 9  # 70.2 / 0.2 is 351.00000000000006


def index_chart(group: RankedGroup, key: str) -> ReportChart | None:
    """Draw the index of a group; None where there is nothing to compare."""
    if group.is_level:
        return None
    # Their rows, as low as names can be read, are as high together as a page.
    if len(group.placings) > DRAWN_ONE_BY_ONE:
        return _distribution(group, key)
    return _one_by_one(group, key)


def _one_by_one(group: RankedGroup, key: str) -> ReportChart:
    figures = group.figures
    dots = [
        UnitDot(
            # Before the rank, where no long name can push it out.
            rank=f"{group.mark(placing)} {figures.say(placing.rank)}".lstrip(),
            name=group.unit_name(placing),
            index_percent=placing.index_percent,
            label=figures.published(placing.index_percent),
            colour=group.colour(placing),
            is_limited=bool(placing.limited_by),
        )
        for placing in group.placings
    ]
    median = MarkedFigure(group.spread.median, figures.say(_median(group)))
    chart = unit_dots(dots, median, group.bands, figures.say(INDEX))
    caption = say("Index of each unit against the median: {group}", group=group.name)
    return chart_of(key, chart, figures.language, caption, *_sentences_one_by_one(group))


def _median(group: RankedGroup) -> Message:
    return say("Median {figure}", figure=group.figures.published(group.spread.median))


def _sentences_one_by_one(group: RankedGroup) -> Iterator[Message]:
    yield say(
        "A dot for each unit, in the order of rank; the line to it starts at the median of the group, "
        "{median}.",
        median=group.figures.published(group.spread.median),
    )
    yield _ends(group)
    # The two need not be equal, nor add up to the group: some may stand at the median itself.
    above = sum(placing.index_percent > group.spread.median for placing in group.placings)
    below = sum(placing.index_percent < group.spread.median for placing in group.placings)
    yield say("Units above the median: {above}, below it: {below}.", above=above, below=below)
    limited = [placing for placing in group.placings if placing.limited_by]
    if limited:
        yield say("A diamond is a unit whose band is limited: {units}.", units=_limited(group, limited))
    if any(map(group.mark, group.placings)):
        yield UNVERIFIED_NOTE


def _limited(group: RankedGroup, limited: Sequence[Placing]) -> Sequence[Message]:
    named = [
        say("{name} ({band})", name=group.unit_name(placing), band=placing.band)
        for placing in limited[:_NAMED]
    ]
    rest = len(limited) - len(named)
    return [*named, say("… and {count} more", count=rest)] if rest else named


def _ends(group: RankedGroup) -> Message:
    lowest, highest = group.spread.lowest, group.spread.highest
    return say(
        "The highest index is {highest} ({first}), the lowest {lowest} ({last}).",
        highest=group.figures.published(highest),
        first=group.whose(highest),
        lowest=group.figures.published(lowest),
        last=group.whose(lowest),
    )


def _distribution(group: RankedGroup, key: str) -> ReportChart:
    figures, spread = group.figures, group.spread
    lower, upper = figures.published(spread.lower_quartile), figures.published(spread.upper_quartile)
    words = HistogramWords(
        across=figures.say(INDEX),
        down=figures.say(say("Number of units")),
        median=figures.say(_median(group)),
        middle=figures.say(say("half of the units: {lower} to {upper}", lower=lower, upper=upper)),
        lowest=_end(group, say("Lowest"), spread.lowest),
        highest=_end(group, say("Highest"), spread.highest),
    )
    quartiles = (spread.lower_quartile, spread.median, spread.upper_quartile)
    chart = histogram(bins_of(group), quartiles, group.bands, words)
    caption = say("How the index is distributed: {group}", group=group.name)
    sentences = (
        say(
            "How many of the {count} units have an index in each range; the bar above is the middle half of "
            "them, from {lower} to {upper}, around the median {median}.",
            count=len(group.placings),
            lower=lower,
            upper=upper,
            median=figures.published(spread.median),
        ),
        _ends(group),
    )
    return chart_of(key, chart, figures.language, caption, *sentences)


def _end(group: RankedGroup, label: Message, figure: float) -> str:
    # Two of these stand on one line below the plot.
    whose = shortened(group.figures.say(group.whose(figure)), _LETTERS)
    return group.figures.say(
        say("{label}: {unit}, {figure}", label=label, unit=whose, figure=group.figures.published(figure))
    )


def bins_of(group: RankedGroup) -> tuple[Bin, ...]:
    """Count the units of a group in ranges of a round width; the last has both its ends."""
    step = round_step(group.spread.highest - group.spread.lowest, _BINS)
    low, high = rounded_out(group.spread.lowest, group.spread.highest, step)
    bins = round((high - low) / step)
    # min(): the highest index would else begin a range of its own.
    counts = Counter(
        (min(floor(round((placing.index_percent - low) / step, _DECIMALS)), bins - 1), group.colour(placing))
        for placing in group.placings
    )
    # The lowest band stands below where a range has two.
    colours = tuple(dict.fromkeys(map(group.colour, group.placings[::-1])))
    return tuple(
        Bin(low + step * at, low + step * (at + 1), tuple((colour, counts[at, colour]) for colour in colours))
        for at in range(bins)
    )
