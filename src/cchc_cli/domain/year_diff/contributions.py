"""From the points of a year to what every criterion contributes to the index."""

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Area, Criterion, Framework, Rescale, Role, Source
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Numbers: TypeAlias = "NDArray[np.float64]"


def contributions_of(
    framework: Framework, final_points: pd.DataFrame, is_applicable: pd.DataFrame
) -> Contributions:
    """Work out the contributions of all leaves to the index of all units.

    Args:
        framework: The framework of the year.
        final_points: Units by leaf codes; NaN where there are none.
        is_applicable: Units by leaf codes: whether the leaf's maximum counts.

    References:
        The weights follow ``rescale``, DESIGN section 6.
    """
    leaves = [leaf for area in framework.areas_of(Role.BASE) for leaf in area.leaves]
    codes = [leaf.code for leaf in leaves]
    maxima = np.array([float(leaf.max_points) for leaf in leaves])
    applicable = is_applicable[codes].to_numpy(dtype=bool) * maxima
    weights = _weights(applicable, framework, np.array([leaf.source is Source.SURVEY for leaf in leaves]))
    # What was not answered earned nothing, and still has its weight.
    earned = np.nan_to_num(final_points[codes].to_numpy(dtype=float))
    points = weights * np.divide(earned, maxima, out=np.zeros_like(earned), where=applicable > 0)
    adjustments = _lifted(_adjustments(framework, final_points), points)
    parts = tuple(_part(leaf, framework.area_of[leaf.code]) for leaf in leaves)
    names = {area.code: area.name for area in framework.areas}
    return Contributions(parts, weights, points, adjustments, names)


def exact_index(contributions: Contributions) -> "NDArray[np.float64]":
    """Add up what all parts and adjustments of each unit contribute: its index before rounding."""
    adjustments = contributions.adjustments.to_numpy(dtype=float).sum(axis=1)
    index: NDArray[np.float64] = contributions.points.sum(axis=1) + adjustments
    return index


LIFTED = ""
"""The column of what lifts a total to 0, among the adjustments of areas."""

_NOISE = 1e-9  # what is left of a total of 0 by adding up floating-point numbers


def _part(leaf: Criterion, area: Area) -> ScoredPart:
    return ScoredPart(leaf.code, leaf.name, area.code, area.name)


def _lifted(adjustments: pd.DataFrame, points: _Numbers) -> pd.DataFrame:
    """Add what a total below 0 is lifted by (DESIGN section 6.4), which belongs to no area."""
    below = -(points.sum(axis=1) + adjustments.sum(axis=1).to_numpy())
    if not adjustments.shape[1] and not (below > _NOISE).any():
        return adjustments
    return adjustments.assign(**{LIFTED: np.where(below > _NOISE, below, 0.0)})


def _weights(applicable: _Numbers, framework: Framework, is_survey: "NDArray[np.bool_]") -> _Numbers:
    """Give the weights in percent of the index, of all leaves for all units."""
    scale = float(framework.scale)
    match framework.rescale:
        case Rescale.NONE:
            weights: _Numbers = 100 * applicable / scale
            return weights
        case Rescale.TOTAL:
            return 100 * _share_of_all(applicable)
        case Rescale.ASSESSED:
            surveyed: _Numbers = 100 * applicable * is_survey / scale
            # The survey keeps its part of the scale; only what was assessed stretches over the rest.
            room = 100 - surveyed.sum(axis=1, keepdims=True)
            stretched: _Numbers = surveyed + room * _share_of_all(applicable * ~is_survey)
            return stretched


def _share_of_all(applicable: _Numbers) -> _Numbers:
    whole = applicable.sum(axis=1, keepdims=True)
    shares: _Numbers = np.divide(applicable, whole, out=np.zeros_like(applicable), where=whole > 0)
    return shares


def _adjustments(framework: Framework, final_points: pd.DataFrame) -> pd.DataFrame:
    """Give what bonus and penalty areas add and take away, in percent of the index."""
    columns = {}
    for area in framework.areas:
        if area.role is Role.BASE:
            continue
        sums = final_points[[leaf.code for leaf in area.leaves]].sum(axis=1).to_numpy()
        # Rounded and then capped, as for the total itself.
        rounded = framework.rounding.round(sums)
        capped = rounded if area.cap is None else np.minimum(rounded, float(area.cap))
        sign = -1 if area.role is Role.PENALTY else 1
        columns[area.code] = sign * 100 * capped / float(framework.scale)
    return pd.DataFrame(columns, index=final_points.index, dtype=float)
