"""Two years beside each other: what reports of a comparison are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.year_diff.changes import PartChanges, area_changes
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.language import Message

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class YearDiff:
    """Two years beside each other.

    ``units`` has one row per unit of the year after, in the order of its table, then one
    per unit that is gone; by ``unit_code``. Columns: ``group, unit_name, status``
    (``DiffStatus``), ``rank_before, rank_after, rank_change, own_move, others_move`` and
    ``published_rank_before`` (``Int64``, NA for none; the last is NA for merged units),
    ``index_before, index_after`` (as published, or the mean of predecessors),
    ``index_change, performance, reweighting, added_dropped, adjustments`` (before
    rounding; the four add up to ``index_change``; NaN where it cannot be compared, and the
    four where nothing is known below the index), ``common_rank_before, common_rank_after``
    (``Int64``: ranks on the criteria that both years share), ``overtook, overtaken_by``
    (``Int64``: how many units of the group).
    """

    before: YearResults
    after: YearResults
    units: pd.DataFrame
    notes: Mapping[str, tuple[Message, ...]]
    """What has to be known of a unit's row, by unit code; most units have none."""
    predecessors: Mapping[str, tuple[str, ...]]
    """Codes of the units before, by unit code after, of all units that had any."""
    parts: PartChanges | None
    """None where one of the years knows nothing below the index."""
    adjustments: pd.DataFrame
    """Units by bonus and penalty areas (codes of either year): the change, in percent of the
    index; no columns where nothing is known."""
    area_names: Mapping[str, str]
    """Names of areas by code, of the year after, else of the year before."""
    is_reranked: Mapping[str, bool]
    """By group: whether ``rank_before`` was made anew among the units of the year after,
    because units were merged, rather than taken as published."""
    findings: tuple[Finding, ...]

    def areas(self) -> pd.DataFrame:
        """Add the changes up by area, see ``area_changes``; empty where no parts are known."""
        if self.parts is None:
            return pd.DataFrame()
        return area_changes(self.units.index, self.parts, self.adjustments, self.area_names)

    def overtaken(self, unit_code: str) -> tuple[str, ...]:
        """List the units of its group that stood above it before, and stand below it now."""
        return self._crossing(unit_code, 1)

    def overtakers(self, unit_code: str) -> tuple[str, ...]:
        """List the units of its group that stood below it before, and stand above it now."""
        return self._crossing(unit_code, -1)

    def newcomers_above(self, unit_code: str) -> int:
        """Count the units of its group that stand above it now, and had no rank before."""
        group, at = self._seats[unit_code]
        _, before, after = self._ranks[group]
        # Nobody overtook the unit there, and yet it stands lower: reports have to say both.
        return int((np.isnan(before) & (after < after[at])).sum())

    def _crossing(self, unit_code: str, direction: int) -> tuple[str, ...]:
        group, at = self._seats[unit_code]
        codes, before, after = self._ranks[group]
        # NaN, of units that are new or gone, is neither above nor below anything.
        was_above = (before[at] - before) * direction > 0
        is_below = (after - after[at]) * direction > 0
        return tuple(codes[was_above & is_below].tolist())

    @cached_property
    def _ranks(self) -> "Mapping[str, tuple[NDArray[np.object_], NDArray[np.float64], NDArray[np.float64]]]":
        """Codes and ranks of both years by group; thousands of units ask for them one by one."""
        return {
            str(group): (
                rows.index.to_numpy(dtype=object),
                rows["rank_before"].to_numpy(dtype=float, na_value=np.nan),
                rows["rank_after"].to_numpy(dtype=float, na_value=np.nan),
            )
            for group, rows in self.units.groupby("group", sort=False)
        }

    @cached_property
    def _seats(self) -> Mapping[str, tuple[str, int]]:
        """The group of every unit, and its position in it."""
        return {
            str(code): (group, at)
            for group, (codes, *_) in self._ranks.items()
            for at, code in enumerate(codes)
        }
