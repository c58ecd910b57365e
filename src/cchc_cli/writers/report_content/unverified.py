"""Which units stand on points that nobody has checked: their own, without figures or appraisal."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.stage import Stage
from cchc_cli.writers.report_content.losses import base_leaves

UNVERIFIED_MARK = "†"
"""Stands behind units that rest mostly on such points, wherever they are ranked."""

_MOSTLY = 0.5
_NOISE = 1e-9  # both sums are rounded to nine decimals, each by itself


@dataclass(frozen=True)
class UnverifiedPoints:
    """How much of a unit's base points is its own word."""

    points: float
    of_points: float

    @property
    def is_all(self) -> bool:
        """Whether nothing of it was checked."""
        return self.points > self.of_points - _NOISE

    @property
    def is_mostly(self) -> bool:
        """Whether half of it or more was not checked, so that a reader of the ranking has to know."""
        return self.points >= _MOSTLY * self.of_points


def unverified_points(assessment: Assessment) -> Mapping[str, UnverifiedPoints]:
    """Give the units with points that nobody has checked, by code, in the order of publication."""
    codes = _base_codes(assessment)
    # NaN is unanswered, and gives nothing that could be checked.
    points = assessment.scores.final_points[codes].fillna(0.0)
    own = points.where(assessment.scores.status[codes] == ScoreStatus.UNVERIFIED, 0.0).sum(axis=1).round(9)
    everything = points.sum(axis=1).round(9)
    return {
        code: UnverifiedPoints(own[code], everything[code])
        for code in map(str, assessment.ranking.units.index)
        if code in own.index and own[code] > 0
    }


def is_claims_only(assessment: Assessment) -> bool:
    """Whether the ranking is one of self-assessments, in which nobody has checked anything."""
    if assessment.options.stage is not Stage.SELF:
        return False
    status = assessment.scores.status[_base_codes(assessment)]
    # What another system has published counts in that stage too, and is nobody's claim.
    is_checked = (status == ScoreStatus.VERIFIED).any(axis=None)
    return bool((status == ScoreStatus.UNVERIFIED).any(axis=None) and not is_checked)


def _base_codes(assessment: Assessment) -> list[str]:
    return [leaf.code for leaf in base_leaves(assessment.framework)]
