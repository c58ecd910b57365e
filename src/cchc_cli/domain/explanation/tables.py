"""The points of an assessment as plain arrays, because one number is looked up at a time."""

from typing import TYPE_CHECKING

import numpy as np

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.leaf_points import LeafPoints
from cchc_cli.domain.framework import Role
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

_SUM_DECIMALS = 9  # what differences of points may be trusted to


class LeafTables:
    """Points by unit and leaf; rows are those of the answers, columns the leaves of the framework."""

    def __init__(self, assessment: Assessment) -> None:
        """Lay the tables of an assessment out."""
        scores = assessment.scores
        self._codes = [leaf.code for leaf in assessment.framework.leaves]
        self._self, self._computed, self._appraised, self._final = (
            self._floats(table)
            for table in (
                scores.self_points,
                scores.computed_points,
                scores.appraised_points,
                scores.final_points,
            )
        )
        self._source = scores.source[self._codes].to_numpy()
        self._status = scores.status[self._codes].to_numpy()
        self.lost = self._lost(assessment)
        """What each unit lost in each leaf of the base areas; 0 elsewhere."""

    def of(self, row: int, column: int) -> LeafPoints:
        """Give the points of one unit for one leaf."""
        at = row, column
        return LeafPoints(
            self_points=float(self._self[at]),
            computed_points=float(self._computed[at]),
            appraised_points=float(self._appraised[at]),
            final_points=float(self._final[at]),
            source=PointsSource(int(self._source[at])),
            status=ScoreStatus(int(self._status[at])),
        )

    def _floats(self, table: "pd.DataFrame") -> "NDArray[np.float64]":
        return table[self._codes].to_numpy(dtype=float)

    def _lost(self, assessment: Assessment) -> "NDArray[np.float64]":
        framework = assessment.framework
        top = np.array([float(leaf.max_points) for leaf in framework.leaves])
        is_base = [framework.area_of[code].role is Role.BASE for code in self._codes]
        applies = np.isin(self._status, [status for status in ScoreStatus if status.is_applicable])
        lost = np.where(applies & np.array(is_base), top - np.nan_to_num(self._final), 0.0)
        return np.asarray(np.round(lost, _SUM_DECIMALS), dtype=np.float64)
