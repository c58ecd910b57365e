"""What the areas of a published ranking contribute to the index."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.exact import Column
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart
from cchc_cli.readers.published_table.columns import AreaColumn, Columns, Numbers
from cchc_cli.readers.submissions.cells import Cell

_NAMED = 5
_EXACT = 1e-9  # as for sums of points: noise of floating point, and nothing that is published


def contributions_in(
    numbers: Numbers, columns: Columns, units: pd.DataFrame, maxima: Sequence[Cell], place: Place
) -> tuple[Contributions | None, list[Finding]]:
    """Turn points by area into contributions; None where there are none, or they do not add up.

    Args:
        numbers: The numbers of the table.
        columns: Where areas and totals stand.
        units: The units, with ``total_points`` and ``index_percent``.
        maxima: The row of the highest points, if there is one.
        place: Of the table.
    """
    base = columns.base_areas
    if not base:
        return None, []
    # All or nothing: a column that was misread for one unit may be misread for all.
    wrong = ~numbers.add_up(columns.areas, columns.total.column)
    if wrong.any():
        return None, [_do_not_add_up([*units["unit_name"][wrong]], columns.areas, place)]
    percent = _percent_per_point(units)
    # Blank is nothing here: that the areas make the total without it is settled by now.
    points = np.column_stack([np.nan_to_num(numbers.signed(area)) for area in base])
    adjustments = {
        area.code: np.nan_to_num(numbers.signed(area)) * percent for area in columns.adjusting_areas
    }
    return Contributions(
        parts=tuple(ScoredPart(area.code, area.name, area.code, area.name) for area in base),
        weights=_weights(numbers, columns, base, maxima, len(units)),
        points=points * percent[:, None],
        adjustments=pd.DataFrame(adjustments, index=units.index, dtype=float),
        area_names={area.code: area.name for area in columns.areas},
    ), _maxima_contradict(numbers, columns, maxima, place)


def scale_of(numbers: Numbers, columns: Columns, maxima: Sequence[Cell]) -> float | None:
    """Give the points of a unit that earns all: as stated for the total, else those of all areas."""
    if not maxima:
        return None
    stated = numbers.read(maxima, columns.total.column)
    if stated is not None:
        return stated if stated > 0 else None
    tops = [numbers.read(maxima, area.column) for area in columns.base_areas]
    known = [top for top in tops if top is not None]
    # Without one of the areas the sum would be too small a scale, and every index too high.
    return sum(known) if 0 < len(known) == len(tops) else None


def tops_of(numbers: Numbers, areas: Sequence[AreaColumn], maxima: Sequence[Cell]) -> Column:
    """Give the highest points of areas; NaN where the table does not say."""
    stated = [numbers.read(maxima, area.column) if maxima else None for area in areas]
    return np.array([np.nan if top is None else top for top in stated], dtype=float)


def _maxima_contradict(
    numbers: Numbers, columns: Columns, maxima: Sequence[Cell], place: Place
) -> list[Finding]:
    """Find maxima of areas, all of them known, that do not make that of the total."""
    scale = scale_of(numbers, columns, maxima)
    whole = float(tops_of(numbers, columns.base_areas, maxima).sum())
    if scale is None or np.isnan(whole) or abs(whole - scale) <= _EXACT:
        return []
    values = {"stated": whole, "limit": scale}
    return [Finding(finding_kinds.TABLE_MAXIMA_CONTRADICT, place, values=values)]


def _percent_per_point(units: pd.DataFrame) -> Column:
    """Give how much of the index a point is: the same for all but where the index is stated, too."""
    total, index = units["total_points"].to_numpy(), units["index_percent"].to_numpy()
    is_known = total > 0
    percent: Column = np.divide(index, total, out=np.zeros_like(total), where=is_known)
    return percent


def _weights(
    numbers: Numbers, columns: Columns, base: Sequence[AreaColumn], maxima: Sequence[Cell], count: int
) -> Column:
    """Give the weights of areas in percent; NaN where the maxima are not known, or are no whole."""
    scale = scale_of(numbers, columns, maxima)
    tops = tops_of(numbers, base, maxima)
    if scale is None or not np.abs(tops.sum() - scale) <= _EXACT:
        tops = np.full(len(base), np.nan)
    return np.tile(100 * tops / (scale or np.nan), (count, 1))


def _do_not_add_up(names: Sequence[str], areas: Sequence[AreaColumn], place: Place) -> Finding:
    values = {
        "count": len(names),
        "names": tuple(names[:_NAMED]),
        "areas": tuple(f"“{area.name}”" for area in areas),
    }
    return Finding(finding_kinds.TABLE_AREAS_DO_NOT_ADD_UP, place, values=values)
