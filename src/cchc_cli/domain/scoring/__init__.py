"""Scoring: from the answers of all units to points, totals and the index."""

from cchc_cli.domain.scoring.score import score
from cchc_cli.domain.scoring.scores import PointsSource, Scores, ScoreStatus, ScoringOptions
from cchc_cli.domain.stage import Stage

__all__ = ["PointsSource", "ScoreStatus", "Scores", "ScoringOptions", "Stage", "score"]
