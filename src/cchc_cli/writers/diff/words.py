"""What statuses and columns of a comparison are called."""

from collections.abc import Mapping

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, say

STATUSES: Mapping[DiffStatus, Message] = {
    DiffStatus.SAME: say("in both years"),
    DiffStatus.RENAMED: say("renamed"),
    DiffStatus.MERGED: say("merged"),
    DiffStatus.NEW: say("new"),
    DiffStatus.GONE: say("gone"),
    DiffStatus.NOT_COMPARABLE: say("not comparable"),
}

UNIT = say("Unit")
RANK_CHANGE = say("Rank change")
INDEX_CHANGE = say("Index change")
PERFORMANCE = say("Own results")
REWEIGHTING = say("New weights")
ADDED_DROPPED = say("Added and dropped")
ADJUSTMENTS = say("Bonus and penalty")
PARTS = (PERFORMANCE, REWEIGHTING, ADDED_DROPPED, ADJUSTMENTS)
"""What a change of the index is made of, in the order of every table."""
SHORT_PARTS = (say("Results"), say("Weights"), say("Criteria"), say("Bonus"))
"""The same for tables that have little room."""
SHORT_FRAMEWORK = say("Framework")
"""What the framework changed: weights and criteria together."""
OWN_MOVE = say("Places by its own index")
OTHERS_MOVE = say("Places by the others")

METHOD = say(
    "Index change = own results + new weights + added and dropped criteria + bonus and penalty. "
    "The change of rank is positive for a climb; it is made of what the unit's own index did, "
    "and of what the others did while it would have kept its index."
)


def places_in_words(count: int) -> Message:
    """Count places of a ranking."""
    return say("1 place") if count == 1 else say("{count} places", count=count)


def rank_of(label: str) -> Message:
    """Head the column of a year's ranks."""
    return say("Rank {year}", year=label)


def index_of(label: str) -> Message:
    """Head the column of a year's indices."""
    return say("Index {year}", year=label)
