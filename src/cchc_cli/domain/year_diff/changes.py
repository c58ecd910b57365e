"""What the change of every index is made of, by criterion and by area.

With ``w`` a criterion's weight in percent of the index and ``s`` its share of points, a
criterion of both years changes the index by ``w' s' - w s``, which is the sum of
``mean(w, w') (s' - s)``, the unit's own performance, and ``mean(s, s') (w' - w)``, the new
weight. A criterion of one year only, or that applied to the unit in one year only, adds
what it contributes now and drops what it contributed.

References:
    DESIGN section 7.1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd

from cchc_cli.domain.year_diff.year import Contributions, ScoredPart

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Table: TypeAlias = NDArray[np.float64]
    """Units by criteria."""


@dataclass(frozen=True)
class PartPair:
    """A criterion of both years, or of one of them only: it was dropped, or is new."""

    before: ScoredPart | None
    after: ScoredPart | None

    @property
    def shown(self) -> ScoredPart:
        """The part as it is called now, or was when it was dropped."""
        part = self.after or self.before
        if part is None:
            raise TypeError("a pair has at least one part")
        return part


@dataclass(frozen=True)
class PartChanges:
    """How the index of every unit changed through every criterion, in percent of the index.

    Arrays are units (the rows of ``YearDiff.units``) by pairs; NaN for units that cannot be
    compared. The first three add up to the change of the pair's contribution; all three are
    NaN where weights are not known, as for a published table without maxima.
    """

    pairs: tuple[PartPair, ...]
    performance: "Table"
    reweighting: "Table"
    added_dropped: "Table"
    points_before: "Table"
    points_after: "Table"

    def at(self, rows: "NDArray[np.intp]") -> "PartChanges":
        """Take the units at these rows; -1 is a unit that nothing is known of."""
        return PartChanges(
            self.pairs,
            performance=_rows(self.performance, rows),
            reweighting=_rows(self.reweighting, rows),
            added_dropped=_rows(self.added_dropped, rows),
            points_before=_rows(self.points_before, rows),
            points_after=_rows(self.points_after, rows),
        )

    @property
    def change(self) -> "Table":
        """The change of the contribution."""
        change: Table = self.points_after - self.points_before
        return change


def _rows(table: "Table", rows: "NDArray[np.intp]") -> "Table":
    # Row -1 is this last one.
    return np.vstack([table, np.full((1, table.shape[1]), np.nan)])[rows]


@dataclass(frozen=True)
class _Side:
    """One year's contributions, laid out by pairs: 0 where the year does not have the part."""

    weights: "Table"
    points: "Table"

    @property
    def shares(self) -> "Table":
        """Share of points, 0 to 1; 0 where nothing applies."""
        nothing = np.zeros_like(self.weights)
        shares: Table = np.divide(self.points, self.weights, out=nothing, where=self.weights > 0)
        return shares


def changes_of(before: Contributions, after: Contributions, pairs: Sequence[PartPair]) -> PartChanges:
    """Split the change of every contribution.

    Args:
        before: The contributions of the year before, of the same units in the same order.
        after: The contributions of the year after.
        pairs: Every part of both years once.
    """
    old = _laid_out(before, [pair.before for pair in pairs])
    new = _laid_out(after, [pair.after for pair in pairs])
    # A criterion that did not apply to a unit in one of the years is new, or dropped, for it.
    is_common = (old.weights > 0) & (new.weights > 0)
    unknown = np.isnan(old.weights) | np.isnan(new.weights)
    performance = (old.weights + new.weights) / 2 * (new.shares - old.shares)
    reweighting = (old.shares + new.shares) / 2 * (new.weights - old.weights)
    return PartChanges(
        tuple(pairs),
        performance=_where(is_common, performance, unknown),
        reweighting=_where(is_common, reweighting, unknown),
        added_dropped=_where(~is_common, new.points - old.points, unknown),
        points_before=old.points,
        points_after=new.points,
    )


def _laid_out(year: Contributions, parts: Sequence[ScoredPart | None]) -> _Side:
    position = {part.code: at for at, part in enumerate(year.parts)}
    columns = [-1 if part is None else position[part.code] for part in parts]
    # The last column is the one of parts that the year does not have.
    return _Side(*(np.pad(table, ((0, 0), (0, 1)))[:, columns] for table in (year.weights, year.points)))


def _where(counts: "NDArray[np.bool_]", values: "Table", unknown: "NDArray[np.bool_]") -> "Table":
    return np.where(unknown, np.nan, np.where(counts, values, 0.0))


def common_index(before: Contributions, after: Contributions, pairs: Sequence[PartPair]) -> pd.DataFrame:
    """Give both years' index on the common criteria alone.

    Returns:
        Units (by position) by ``before`` and ``after``, in percent of what the common
        criteria can contribute; NaN where there are none, or where weights are not known.
    """
    common = [pair for pair in pairs if pair.before and pair.after]
    old = _laid_out(before, [pair.before for pair in common])
    new = _laid_out(after, [pair.after for pair in common])
    is_common = (old.weights > 0) & (new.weights > 0)
    return pd.DataFrame({"before": _index_on(old, is_common), "after": _index_on(new, is_common)})


def _index_on(side: _Side, is_common: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    whole = np.where(is_common, side.weights, 0.0).sum(axis=1)
    earned = np.where(is_common, side.points, 0.0).sum(axis=1)
    index: NDArray[np.float64] = 100 * earned / np.where(whole > 0, whole, np.nan)
    return index


def area_changes(
    unit_codes: pd.Index, parts: PartChanges, adjustments: pd.DataFrame, area_names: Mapping[str, str]
) -> pd.DataFrame:
    """Add the changes up by area.

    Returns:
        Long table ``unit_code, area, area_name, points_before, points_after, performance,
        reweighting, added_dropped, adjustments, change``; units and areas in order.
    """
    areas = [pair.shown.area for pair in parts.pairs]
    codes = list(dict.fromkeys([*areas, *adjustments.columns]))
    belongs = np.array([[area == code for code in codes] for area in areas], dtype=float)
    belongs = belongs.reshape(len(areas), len(codes))
    names = ("points_before", "points_after", "performance", "reweighting", "added_dropped")
    columns = {name: _by_area(getattr(parts, name), belongs) for name in names}
    adjusted = adjustments.reindex(columns=codes, fill_value=0.0).to_numpy(dtype=float)
    return pd.DataFrame(
        {
            "unit_code": np.repeat(unit_codes.to_numpy(), len(codes)),
            "area": codes * len(unit_codes),
            "area_name": [area_names.get(code, code) for code in codes] * len(unit_codes),
            **columns,
            "adjustments": adjusted.ravel(),
            "change": columns["points_after"] - columns["points_before"] + adjusted.ravel(),
        }
    )


def _by_area(table: "Table", belongs: "Table") -> "NDArray[np.float64]":
    # 0 x NaN is NaN, so that one unknown part would blot out all areas of its unit.
    known = np.nan_to_num(table) @ belongs
    return np.where(np.isnan(table) @ belongs > 0, np.nan, known).ravel()
