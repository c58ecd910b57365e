"""The stages of a campaign that can be ranked, and what else a scorer decides."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """On which points the ranking rests."""

    FINAL = "final"
    COMPUTED = "computed"
    SELF = "self"


@dataclass(frozen=True)
class ScoringOptions:
    """What the person who scores decides."""

    stage: Stage = Stage.FINAL
    # Not the default: missing evidence is a finding first, and costs points where a decision says so.
    require_evidence: bool = False
