"""How the figures of a comparison were made, for whoever does the sum again."""

from collections.abc import Iterator

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.words import ADDED_DROPPED, ADJUSTMENTS, METHOD, PERFORMANCE, REWEIGHTING


def method_of(content: DiffContent) -> tuple[str, ...]:
    """Say what every figure means and how it was rounded."""
    return tuple(map(content.figures.say, _sentences(content)))


def _sentences(content: DiffContent) -> Iterator[Message]:
    if content.is_decomposed:
        yield METHOD
        yield from _PARTS
        yield say(
            "Figures are rounded to {precision}; the parts are rounded so that they add up to the change "
            "that is shown, those of areas as well.",
            precision=_precision(content.figures.decimals),
        )
    else:
        yield say("Figures are rounded to {precision}.", precision=_precision(content.figures.decimals))
    # Only what this comparison did: whoever checks a figure reads no manual.
    diff = content.teller.diff
    if any(diff.is_reranked.values()):
        yield _RERANKED
    if any(row.status is DiffStatus.MERGED for row in content.rows):
        yield _MERGED
    yield _OVERTAKING


def _precision(decimals: int) -> Message:
    match decimals:
        case 0:
            return say("whole numbers")
        case 1:
            return say("1 decimal")
        case _:
            return say("{decimals} decimals", decimals=decimals)


_PARTS = (
    say(
        "{part}: over the criteria of both years, the change of the share of points that was earned, "
        "times the mean of the weights of both years.",
        part=PERFORMANCE,
    ),
    say(
        "{part}: over the criteria of both years, the change of the weight, times the mean of the "
        "shares of points that were earned in both years.",
        part=REWEIGHTING,
    ),
    say("{part}: what new criteria gave, less what dropped ones had given.", part=ADDED_DROPPED),
    say("{part}: the change of bonus points, penalties and points taken off for lateness.", part=ADJUSTMENTS),
)
_RERANKED = say(
    "Where units were merged, the ranks of the year before were made anew from the indices of the "
    "predecessors, so that both ranks count the same units; ranks as published are named with the unit."
)
_MERGED = say(
    "The index before of a merged unit is the mean of its predecessors, weighted by population; where a "
    "population is missing all count the same, and the unit's row says so."
)
_OVERTAKING = say(
    "Ranks are compared within a group. A unit overtook whoever stood above it and now stands below."
)
