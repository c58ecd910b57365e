"""What scoring gives: points of every unit, by criterion, by area and in total."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.stage import Stage


class PointsSource(StrEnum):
    """Where the final points of a criterion came from."""

    APPRAISED = "appraised"
    COMPUTED = "computed"
    SELF = "self"
    NONE = ""


class ScoreStatus(StrEnum):
    """What stands behind the final points of a criterion."""

    VERIFIED = "verified"
    """Appraised, computed by the rule, or published by another system."""
    UNVERIFIED = "unverified"
    """The unit's own points: no figures to compute them from, no appraisal."""
    UNANSWERED = "unanswered"
    NO_EVIDENCE = "no-evidence"
    """Set to 0, because evidence is required and missing."""
    EXEMPT = "exempt"
    NOT_APPLICABLE = "not-applicable"
    """The figures say so: nothing to divide by, and the rule sets the criterion aside."""
    PENDING = "pending"
    """Survey, appraisers or leaders have given no points yet, to no unit."""
    INFO = "info"

    @property
    def is_applicable(self) -> bool:
        """Whether the criterion's maximum counts in the unit's applicable maximum."""
        return self not in {ScoreStatus.EXEMPT, ScoreStatus.NOT_APPLICABLE, ScoreStatus.PENDING}


@dataclass(frozen=True)
class ScoringOptions:
    """What the person who scores decides."""

    stage: Stage = Stage.FINAL
    require_evidence: bool = False


@dataclass(frozen=True)
class Scores:
    """Points of every unit. Tables have one row per unit, by unit code.

    The tables by criterion have the leaf codes as columns; points are ``float64``, and
    NaN where there are none.
    """

    self_points: pd.DataFrame
    computed_points: pd.DataFrame
    appraised_points: pd.DataFrame
    final_points: pd.DataFrame
    source: pd.DataFrame
    """A ``PointsSource`` each."""
    status: pd.DataFrame
    """A ``ScoreStatus`` each."""
    area_points: pd.DataFrame
    """Columns are area codes; bonus and penalty are capped, penalty is positive."""
    area_max_points: pd.DataFrame
    """Columns are area codes: the applicable maximum, or the cap."""
    totals: pd.DataFrame
    """Columns ``base_points, applicable_points, bonus_points, penalty_points, exact_total,
    total_points, index_percent``; NaN where no criterion applies to a unit."""

    def is_applicable(self, codes: list[str]) -> pd.DataFrame:
        """Tell whether a criterion's maximum counts, by unit and leaf code."""
        return self.status[codes].isin([status for status in ScoreStatus if status.is_applicable])

    def share(self, framework: Framework, code: str) -> pd.Series:
        """Give the share (0 to 1) of an area's or criterion's applicable maximum; NaN for none."""
        leaves = list(framework.by_code[code].leaves)
        codes = [leaf.code for leaf in leaves]
        applicable = self.is_applicable(codes)
        top = applicable.to_numpy() @ np.array([float(leaf.max_points) for leaf in leaves])
        points = self.final_points[codes].where(applicable).sum(axis=1)
        return points / pd.Series(top, index=points.index).where(top > 0)
