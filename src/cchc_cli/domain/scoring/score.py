"""Scoring a run: every leaf, then areas, totals and the index, in the order of a campaign."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.framework import Area, Framework, Rescale, Role, Source
from cchc_cli.domain.leaf_scores import LeafScores, ScoreStatus, score_leaves
from cchc_cli.domain.scoring.scores import Scores
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.domain.units import Units


def score(answers: Answers, framework: Framework, units: Units, options: ScoringOptions) -> Scores:
    """Score all units that answered.

    References:
        The order of appraised, computed and self points and the formula of the total are
        those of DESIGN section 6.
    """
    return totalled(score_leaves(answers, framework, units, options), framework, answers.unit_codes)


def totalled(leaves: Mapping[str, LeafScores], framework: Framework, unit_codes: Sequence[str]) -> Scores:
    """Add up the points of all leaves: areas, totals and the index.

    Args:
        leaves: The points of every leaf, by its code.
        framework: How points are added up.
        unit_codes: The units, in the order of the columns.
    """
    index = pd.Index(list(unit_codes), name="unit_code", dtype=object)
    tables = {name: _table(leaves, name, index) for name in LeafScores.__dataclass_fields__}
    applicable_max = _applicable_max(tables["status"], framework)
    area_points = _area_points(tables["final_points"], framework)
    area_max_points = _area_max_points(applicable_max, framework)
    return Scores(
        leaves=leaves,
        **tables,
        area_points=area_points,
        area_max_points=area_max_points,
        totals=_totals(tables["final_points"], applicable_max, area_points, framework),
    )


def _table(columns: Mapping[str, LeafScores], name: str, index: pd.Index) -> pd.DataFrame:
    cells = {code: getattr(leaf, name) for code, leaf in columns.items()}
    return pd.DataFrame(cells, index=index)


# A table, because what applies differs from unit to unit: exemptions, empty denominators.
def _applicable_max(status: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    """Give every leaf's maximum where it applies, else 0."""
    maxima = np.array([float(leaf.max_points) for leaf in framework.leaves])
    applies = status.isin([one for one in ScoreStatus if one.is_applicable])
    return applies.astype(float) * maxima


def _area_points(final_points: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    """Add up the rounded points of each area; bonus and penalty end at their cap."""
    points = {}
    for area in framework.areas:
        # NaN adds nothing: what is unanswered earns 0 here.
        sums = final_points[_leaf_codes([area])].sum(axis=1).to_numpy()
        rounded = framework.rounding.round(sums)
        # After rounding, which could lift the sum above a cap with more decimals.
        points[area.code] = rounded if area.cap is None else np.minimum(rounded, float(area.cap))
    return pd.DataFrame(points, index=final_points.index)


def _area_max_points(applicable_max: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    maxima = {}
    for area in framework.areas:
        # Maxima such as 0.1 add up to 0.30000000000000004, which would be printed as it is.
        top = applicable_max[_leaf_codes([area])].sum(axis=1).round(9)
        maxima[area.code] = top if area.cap is None else top.clip(upper=float(area.cap))
    return pd.DataFrame(maxima, index=applicable_max.index)


def _totals(
    final_points: pd.DataFrame,
    applicable_max: pd.DataFrame,
    area_points: pd.DataFrame,
    framework: Framework,
) -> pd.DataFrame:
    base = _leaf_codes(framework.areas_of(Role.BASE))
    stretched = _stretched_base(final_points[base], applicable_max[base], framework)
    bonus = area_points[[area.code for area in framework.areas_of(Role.BONUS)]].sum(axis=1)
    penalty = area_points[[area.code for area in framework.areas_of(Role.PENALTY)]].sum(axis=1)
    # DESIGN section 6.4: a total is never below 0.
    exact = (stretched + bonus - penalty).clip(lower=0)
    # Of the exact total, because the published one would be rounded a second time.
    index_percent = exact * 100 / float(framework.scale)
    return pd.DataFrame(
        {
            "base_points": framework.rounding.round(final_points[base].sum(axis=1).to_numpy()),
            "applicable_points": applicable_max[base].sum(axis=1).round(9),
            "bonus_points": framework.rounding.round(bonus.to_numpy()),
            "penalty_points": framework.rounding.round(penalty.to_numpy()),
            "exact_total": exact,
            "total_points": framework.rounding.round(exact.to_numpy()),
            "index_percent": framework.rounding.round(index_percent.to_numpy()),
        },
        index=final_points.index,
    )


def _stretched_base(
    points: pd.DataFrame, applicable_max: pd.DataFrame, framework: Framework
) -> "pd.Series[float]":
    """Bring the base points to the framework's scale, as its ``rescale`` says."""
    applicable = applicable_max.sum(axis=1)
    # Whoever no criterion applies to has no index, which is not an index of 0.
    earned = points.sum(axis=1).where(applicable > 0)
    scale = float(framework.scale)
    match framework.rescale:
        case Rescale.NONE:
            return earned
        case Rescale.TOTAL:
            return scale * earned / applicable.where(applicable > 0)
        case Rescale.ASSESSED:
            return _stretch_assessed(points, applicable_max, framework)


def _stretch_assessed(
    points: pd.DataFrame, applicable_max: pd.DataFrame, framework: Framework
) -> "pd.Series[float]":
    """Stretch what is not survey to its share of the scale; survey points stay as they are.

    Where no survey was held, what was assessed is stretched to the whole scale (as the
    offices of Hà Nội do, DOMAIN section 1).
    """
    leaves = [leaf for area in framework.areas_of(Role.BASE) for leaf in area.leaves]
    surveyed = [leaf.code for leaf in leaves if leaf.source is Source.SURVEY]
    assessed = [leaf.code for leaf in leaves if leaf.source is not Source.SURVEY]
    applicable = applicable_max[assessed].sum(axis=1)
    room = float(framework.scale) - applicable_max[surveyed].sum(axis=1)
    stretched = room * points[assessed].sum(axis=1) / applicable.where(applicable > 0)
    return stretched + points[surveyed].sum(axis=1)


def _leaf_codes(areas: Sequence[Area]) -> list[str]:
    return [leaf.code for area in areas for leaf in area.leaves]
