"""What points of a criterion are worth in the index, where units have different maxima."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Criterion, Rescale, Role, Source


@dataclass(frozen=True)
class IndexPoints:
    """How many points of the index one point of a criterion of the base areas is, by unit code."""

    assessed: Mapping[str, float]
    surveyed: Mapping[str, float]

    def gain(self, unit_code: str, criterion: Criterion, points: float) -> float:
        """Turn points of a leaf into points of the index."""
        worth = self.surveyed if criterion.source is Source.SURVEY else self.assessed
        return points * worth[unit_code]


def index_points_of(assessment: Assessment) -> IndexPoints:
    """Give the worth of points for every scored unit, as the framework's ``rescale`` says."""
    framework = assessment.framework
    scale, applicable = float(framework.scale), assessment.scores.totals["applicable_points"]
    # Scales of 60 and of 70 points occur; the index is in percent everywhere.
    percent = 100 / scale
    plain = pd.Series(percent, index=applicable.index)
    match framework.rescale:
        case Rescale.NONE:
            return IndexPoints(_by_unit(plain), _by_unit(plain))
        case Rescale.TOTAL:
            # Nothing applies to a unit: NaN, for there is no index that points could raise.
            stretched = _by_unit(percent * scale / applicable.where(applicable > 0))
            return IndexPoints(stretched, stretched)
        case Rescale.ASSESSED:
            survey = _survey_maximum(assessment)
            assessed = applicable - survey
            worth = percent * (scale - survey) / assessed.where(assessed > 0)
            return IndexPoints(_by_unit(worth), _by_unit(plain))


def _by_unit(worth: "pd.Series[float]") -> Mapping[str, float]:
    return dict(zip(map(str, worth.index), worth.tolist(), strict=True))


def _survey_maximum(assessment: Assessment) -> "pd.Series[float]":
    """Give the applicable maximum of surveys, which are never stretched."""
    leaves = [leaf for area in assessment.framework.areas_of(Role.BASE) for leaf in area.leaves]
    surveys = {leaf.code: float(leaf.max_points) for leaf in leaves if leaf.source is Source.SURVEY}
    applies = assessment.scores.is_applicable(list(surveys))
    return (applies * pd.Series(surveys, dtype=float)).sum(axis=1)
