"""The points of every unit for each criterion, before they are added up.

Kept apart from totals and ranks, because these load pandas, which takes longer than
validating a workbook.
"""

from cchc_cli.domain.leaf_scores.leaf import LeafScores
from cchc_cli.domain.leaf_scores.leaves import exempt_leaves, score_leaves
from cchc_cli.domain.leaf_scores.status import PointsSource, ScoreStatus

__all__ = ["LeafScores", "PointsSource", "ScoreStatus", "exempt_leaves", "score_leaves"]
