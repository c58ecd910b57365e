"""How ranks moved: what the unit did itself, and what the others did.

``others_move`` is how the rank would have changed if the unit had kept its old index among
the others' new ones; ``own_move`` is the rest. Both are positive for a climb.

References:
    DESIGN section 7.1.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_never

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Ties
from cchc_cli.domain.ranking import places

if TYPE_CHECKING:
    from numpy.typing import NDArray


def ranked_anew(keys: "pd.Series[float]", groups: "pd.Series[str]", ties: Ties) -> "pd.Series[int]":
    """Rank units within groups by a number, NA where it is NaN; more is better."""
    ranks: dict[str, int] = {}
    for _, some in keys.dropna().groupby(groups, sort=False):
        ranks |= places({str(code): (float(key),) for code, key in some.items()}, ties)
    return pd.Series(ranks, dtype="Int64").reindex(keys.index)


def moves(table: pd.DataFrame, ties: Ties) -> pd.DataFrame:
    """Split the change of every rank.

    Args:
        table: Units with ``group, rank_before, rank_after`` (NA for none), ``key_before`` and
            ``key_after``, the numbers that ranks rest on.
        ties: How equal units are ranked.

    Returns:
        By unit: ``rank_change, own_move, others_move``; NA where a rank is missing.
    """
    kept = pd.Series(pd.NA, index=table.index, dtype="Int64")
    for _, group in table[table["rank_after"].notna()].groupby("group", sort=False):
        kept.loc[group.index] = _rank_if_kept(group, ties)
    change = table["rank_before"] - table["rank_after"]
    others = table["rank_before"] - kept
    return pd.DataFrame({"rank_change": change, "own_move": change - others, "others_move": others})


def _rank_if_kept(group: pd.DataFrame, ties: Ties) -> "NDArray[np.object_]":
    """Give every unit's rank with its old number among the others' new ones."""
    old, new = (group[name].to_numpy(dtype=float) for name in ("key_before", "key_after"))
    match ties:
        case Ties.DENSE:
            better = _distinct_better(old, new)
        case Ties.COMPETITION | Ties.ORDINAL:
            better = _better(old, new)
        case _:
            assert_never(ties)
    # Whoever kept its number keeps its rank: what breaks ties is not known here.
    rank = np.where(old == new, group["rank_after"].to_numpy(dtype=float), better + 1)
    return np.array([pd.NA if np.isnan(key) else int(one) for key, one in zip(old, rank, strict=True)])


def _better(old: "NDArray[np.float64]", new: "NDArray[np.float64]") -> "NDArray[np.intp]":
    """Count the others whose new number is above one's old one."""
    ordered = np.sort(new[~np.isnan(new)])
    # Oneself is among them where one's own new number is higher.
    above: NDArray[np.intp] = len(ordered) - np.searchsorted(ordered, old, side="right") - (new > old)
    return above


def _distinct_better(old: "NDArray[np.float64]", new: "NDArray[np.float64]") -> "NDArray[np.intp]":
    """Count the different numbers that others have above one's old one."""
    numbers, times = np.unique(new[~np.isnan(new)], return_counts=True)
    is_alone = np.append(times, 0)[np.searchsorted(numbers, new)] == 1
    above: NDArray[np.intp] = len(numbers) - np.searchsorted(numbers, old, side="right")
    return above - np.asarray(is_alone & (new > old), dtype=np.intp)


def crossings(table: pd.DataFrame) -> Mapping[str, "pd.Series[int]"]:
    """Count whom units overtook, and who overtook them, within groups.

    Args:
        table: Units with ``group, rank_before, rank_after``; NA for none.

    Returns:
        ``overtook`` and ``overtaken_by``, counts by unit; NA where a rank is missing.
    """
    overtook = pd.Series(pd.NA, index=table.index, dtype="Int64")
    overtaken_by = overtook.copy()
    ranked = table[table["rank_before"].notna() & table["rank_after"].notna()]
    for _, group in ranked.groupby("group", sort=False):
        before, after = (group[name].to_numpy(dtype=np.int32) for name in ("rank_before", "rank_after"))
        was_above = before[None, :] < before[:, None]
        is_below = after[None, :] > after[:, None]
        overtook.loc[group.index] = (was_above & is_below).sum(axis=1)
        # Whom I overtook was overtaken by me.
        overtaken_by.loc[group.index] = (was_above & is_below).sum(axis=0)
    return {"overtook": overtook, "overtaken_by": overtaken_by}
