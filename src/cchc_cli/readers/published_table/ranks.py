"""The ranks of a published ranking: as they stand, or made from the totals."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Ties
from cchc_cli.domain.ranking import RankStatus, places

_NAMED = 5
_DECIMALS = 9  # what floating-point totals may be trusted to


def with_ranks(units: pd.DataFrame, place: Place) -> tuple[pd.DataFrame, list[Finding]]:
    """Settle ``rank`` and ``status`` of units with ``group, rank, total_points, status``.

    Units without a usable total lose their rank; where no unit has one, ranks are made.
    """
    units = units.assign(rank=units["rank"].where(units["total_points"].notna()))
    has_total = units["status"] == RankStatus.RANKED
    if not has_total.any():
        return units, []
    if units["rank"].isna().all():
        return units.assign(rank=_ranks(units)), [Finding(finding_kinds.RANKS_COMPUTED, place)]
    # Scored and not ranked, as two ministries of the national index are.
    status = units["status"].mask(has_total & units["rank"].isna(), RankStatus.NOT_RANKED.value)
    units = units.assign(status=status)
    return units, contradictions(units, place)


def contradictions(units: pd.DataFrame, place: Place) -> list[Finding]:
    """Find units with ``unit_name, group, rank, total_points`` whose ranks do not go with their totals."""
    ranked = units[units["rank"].notna()]
    names = [name for _, group in ranked.groupby("group", sort=False) for name in _out_of_order(group)]
    if not names:
        return []
    values = {"count": len(names), "names": tuple(names[:_NAMED])}
    return [Finding(finding_kinds.RANKS_CONTRADICT_TOTALS, place, values=values)]


def _ranks(units: pd.DataFrame) -> "pd.Series[int]":
    ranks = {
        code: rank
        for _, group in units[units["status"] == RankStatus.RANKED].groupby("group", sort=False)
        for code, rank in places(_keys(group), Ties.COMPETITION).items()
    }
    return pd.Series(ranks, dtype="Int64").reindex(units.index)


def _keys(group: pd.DataFrame) -> dict[str, tuple[float]]:
    totals = group["total_points"].round(_DECIMALS)
    return {str(code): (total,) for code, total in totals.items()}


def _out_of_order(group: pd.DataFrame) -> Iterator[str]:
    """Name the units with more points than one that is ranked better, or with fewer than one beside it."""
    lowest, rank_before, total_before = np.inf, 0, np.inf
    in_order = group.sort_values(["rank", "total_points"], ascending=[True, False], kind="stable")
    for name, rank, total in in_order[["unit_name", "rank", "total_points"]].itertuples(index=False):
        if total > lowest or (rank == rank_before and total < total_before):
            yield name
        lowest, rank_before, total_before = min(lowest, total), rank, total
