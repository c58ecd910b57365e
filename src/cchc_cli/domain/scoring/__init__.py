"""Scoring: from the answers of all units to points, totals and the index."""

from cchc_cli.domain.scoring.score import score, totalled
from cchc_cli.domain.scoring.scores import Scores
from cchc_cli.domain.stage import ScoringOptions, Stage

__all__ = ["Scores", "ScoringOptions", "Stage", "score", "totalled"]
