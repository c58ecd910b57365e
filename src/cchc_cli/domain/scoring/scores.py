"""What scoring gives: points of every unit, by criterion, by area and in total."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import LeafScores, ScoreStatus


@dataclass(frozen=True)
class Scores:
    """Points of every unit. Tables have one row per unit, by unit code.

    The tables by criterion have the leaf codes as columns; points are ``float64``, and
    NaN where there are none.
    """

    leaves: Mapping[str, LeafScores]
    """The same points before they became tables, by leaf code."""
    self_points: pd.DataFrame
    computed_points: pd.DataFrame
    appraised_points: pd.DataFrame
    final_points: pd.DataFrame
    source: pd.DataFrame
    """A ``PointsSource`` each, as ``int8``."""
    status: pd.DataFrame
    """A ``ScoreStatus`` each, as ``int8``."""
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
