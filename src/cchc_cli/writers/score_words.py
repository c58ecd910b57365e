"""What is behind the points of a criterion, in words."""

from collections.abc import Mapping
from typing import assert_never

from cchc_cli.domain.framework import Criterion, Source
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.units import Unit
from cchc_cli.language import Message, say

POINTS = (say("Self-assessed points"), say("Computed points"), say("Appraised points"), say("Final points"))
"""The kinds of points, in the order in which they come about."""

SOURCES: Mapping[PointsSource, Message | str] = {
    PointsSource.NONE: "",
    PointsSource.APPRAISED: say("appraisal"),
    PointsSource.COMPUTED: say("computed from the figures"),
    PointsSource.SELF: say("self-assessment"),
}
"""Where the final points came from; nothing is said where there are none."""

STATUSES: Mapping[ScoreStatus, Message] = {
    ScoreStatus.UNANSWERED: say("unanswered"),
    ScoreStatus.VERIFIED: say("verified"),
    ScoreStatus.UNVERIFIED: say("not verified"),
    ScoreStatus.NO_EVIDENCE: say("0 points for want of evidence"),
    ScoreStatus.EXEMPT: say("exempt"),
    ScoreStatus.NOT_APPLICABLE: say("not applicable"),
    ScoreStatus.PENDING: say("not yet assessed"),
    ScoreStatus.INFO: say("information only"),
}
"""How far the final points can be relied on."""


def why_left_out(status: ScoreStatus, unit: Unit | None, leaf: Criterion) -> Message | str:
    """Say why a criterion does not count for a unit, or for all of them (None)."""
    match status:
        case ScoreStatus.EXEMPT if unit is not None and unit.exempt_reason:
            return unit.exempt_reason
        case ScoreStatus.EXEMPT:
            return say("The list of units exempts it and gives no reason.")
        case ScoreStatus.NOT_APPLICABLE:
            return say("The figures leave nothing to divide by; then the rule sets the criterion aside.")
        case _:
            return _awaited(leaf.source)


def _awaited(source: Source) -> Message:
    match source:
        case Source.SURVEY:
            return say("The results of the survey are not there yet.")
        case Source.APPRAISER:
            return say("The appraisers have not given their points yet.")
        case Source.LEADER:
            return say("The leaders have not given their points yet.")
        case Source.UNIT | Source.PUBLISHED:
            return say("The figures of other units, which it is compared with, are not there.")
        case _:
            assert_never(source)
