"""The stages of a campaign that can be ranked."""

from enum import StrEnum


class Stage(StrEnum):
    """On which points the ranking rests."""

    FINAL = "final"
    COMPUTED = "computed"
    SELF = "self"
