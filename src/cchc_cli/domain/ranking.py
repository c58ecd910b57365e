"""Ranking: places within groups, ties, bands and the limits on them."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import TypeAlias, assert_never

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework, Limit, RankedOn, Role, Ties
from cchc_cli.domain.scoring import Scores
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Message, say

RankKey: TypeAlias = tuple[float, ...]

_EXACT_DECIMALS = 9  # what floating-point sums may be trusted to, when exact totals rank


class RankStatus(StrEnum):
    """Why a unit has a rank, or has none."""

    RANKED = "ranked"
    NOT_RANKED = "not-ranked"
    """Scored, but the list of units says that it is not ranked."""
    NOTHING_APPLIES = "nothing-applies"
    """Exempt from every criterion, so that there is no index."""
    UNUSABLE = "unusable"
    """It sent something that could not be used."""
    MISSING = "missing"
    """It sent nothing."""

    @property
    def in_words(self) -> Message:
        """Say it to a person."""
        match self:
            case RankStatus.RANKED:
                return say("ranked")
            case RankStatus.NOT_RANKED:
                return say("scored, but not ranked by the list of units")
            case RankStatus.NOTHING_APPLIES:
                return say("exempt from every criterion")
            case RankStatus.UNUSABLE:
                return say("its submission could not be used, see the errors")
            case RankStatus.MISSING:
                return say("no submission received")
            case _:
                assert_never(self)


@dataclass(frozen=True)
class Ranking:
    """The order of the units.

    ``units`` has one row for every unit of the run, in the order of publication (by
    group, rank and list), by unit code, with the columns ``group, rank`` (nullable
    integer), ``total_points, index_percent`` (NaN for none), ``band, limited_by`` (the
    reason why the band is not the one of the index), ``tied_with`` (codes of the units
    with the same rank) and ``status``. ``areas`` has ranks by area code, nullable.
    """

    units: pd.DataFrame
    areas: pd.DataFrame


def rank(scores: Scores, framework: Framework, units: Units, unusable: Collection[str] = ()) -> Ranking:
    """Rank all units within their groups.

    Args:
        scores: The points of the units that answered.
        framework: How ties are treated, and the bands.
        units: All units of the run; those without scores are listed unranked.
        unusable: Codes of units that sent something that could not be used.
    """
    table = scores.totals[["total_points", "index_percent"]].reindex([unit.code for unit in units])
    table.index.name = "unit_code"
    table.insert(0, "group", [unit.group for unit in units])
    indices = scores.totals["index_percent"].to_dict()
    table["status"] = [_status(unit, indices, unusable) for unit in units]
    table["rank"] = _ranks(table, _rank_keys(scores, framework), framework.ranking.ties)
    table["tied_with"] = _tied_with(table)
    bands = _bands(scores, framework)
    table["band"] = [bands.get(unit.code, ("", ""))[0] for unit in units]
    table["limited_by"] = [bands.get(unit.code, ("", ""))[1] for unit in units]
    return Ranking(_in_order(table), _area_ranks(scores, framework, table))


def _status(unit: Unit, indices: Mapping[Hashable, float], unusable: Collection[str]) -> RankStatus:
    if unit.code not in indices:
        return RankStatus.UNUSABLE if unit.code in unusable else RankStatus.MISSING
    if not unit.is_ranked:
        return RankStatus.NOT_RANKED
    if np.isnan(indices[unit.code]):
        return RankStatus.NOTHING_APPLIES
    return RankStatus.RANKED


def _rank_keys(scores: Scores, framework: Framework) -> Mapping[str, RankKey]:
    """Give what orders the units: the index, then the shares that break ties; more is better."""
    match framework.ranking.on:
        case RankedOn.PUBLISHED:
            first = scores.totals["index_percent"]
        case RankedOn.EXACT:
            first = scores.totals["exact_total"].round(_EXACT_DECIMALS)
        case _:
            assert_never(framework.ranking.on)
    breakers = [_breaker(scores, framework, code) for code in framework.ranking.break_ties_by]
    keys = zip(first, *breakers, strict=True)
    return dict(zip(scores.totals.index, keys, strict=True))


def _breaker(scores: Scores, framework: Framework, code: str) -> "pd.Series[float]":
    """Give the share that breaks ties; less is better in a penalty area."""
    # A criterion that does not apply must not put a unit above one that it applies to.
    share = scores.share(framework, code).fillna(0.0).round(_EXACT_DECIMALS)
    return -share if framework.area_of[code].role is Role.PENALTY else share


def _ranks(table: pd.DataFrame, keys: Mapping[str, RankKey], ties: Ties) -> "pd.Series[int]":
    ranks = {
        code: place
        for _, group in table[table["status"] == RankStatus.RANKED].groupby("group", sort=False)
        for code, place in places({code: keys[code] for code in group.index}, ties).items()
    }
    return pd.Series(ranks, dtype="Int64").reindex(table.index)


def places(keys: Mapping[str, RankKey], ties: Ties) -> dict[str, int]:
    """Number units from the highest key down; equal keys share a place as ``ties`` says.

    >>> places({"a": (9,), "b": (8,), "c": (9,), "d": (7,)}, Ties.COMPETITION)
    {'a': 1, 'c': 1, 'b': 3, 'd': 4}
    """
    ranks: dict[str, int] = {}
    before: RankKey | None = None
    place = 0
    # sorted() keeps equals in the order of the list, in reverse too; ordinal ranks rest on that.
    ordered = sorted(keys.items(), key=itemgetter(1), reverse=True)
    for number, (code, key) in enumerate(ordered, start=1):
        if ties is Ties.ORDINAL or key != before:
            place = place + 1 if ties is Ties.DENSE else number
        ranks[code] = place
        before = key
    return ranks


def _tied_with(table: pd.DataFrame) -> list[tuple[str, ...]]:
    """List, for every unit, the others that share its rank."""
    places = [
        # Whatever is compared with pd.NA is pd.NA, and that is neither true nor false.
        None if pd.isna(rank) else (group, rank)
        for group, rank in zip(table["group"], table["rank"], strict=True)
    ]
    sharing: dict[object, list[str]] = {}
    for code, place in zip(table.index, places, strict=True):
        sharing.setdefault(place, []).append(str(code))
    return [
        tuple(other for other in sharing[place] if other != code) if place is not None else ()
        for code, place in zip(table.index, places, strict=True)
    ]


def _bands(scores: Scores, framework: Framework) -> Mapping[str, tuple[str, str]]:
    """Give every unit's band, and the reason where a limit keeps it from a higher one."""
    names = [band.name for band in framework.bands]
    # Whoever no criterion applies to has no index, and so no band.
    indices = scores.totals["index_percent"].dropna()
    found = {str(code): (band_of(index, framework), "") for code, index in indices.items()}
    for limit in framework.limits:
        for code in _limited(limit, scores, framework):
            band, _ = found.get(code, ("", ""))
            if band and names.index(band) < names.index(limit.highest_band):
                found[code] = (limit.highest_band, limit.reason)
    return found


def _limited(limit: Limit, scores: Scores, framework: Framework) -> Iterable[str]:
    """List the units for which a limit holds; one that a criterion does not apply to is none."""
    shares = scores.share(framework, limit.when.criterion).round(_EXACT_DECIMALS)
    return [str(code) for code in shares.index[shares < float(limit.when.share_below)]]


def band_of(index_percent: float, framework: Framework) -> str:
    """Give the first band that an index reaches; an empty text for none."""
    reached = (band.name for band in framework.bands if index_percent >= float(band.from_))
    return next(reached, "")


def _area_ranks(scores: Scores, framework: Framework, table: pd.DataFrame) -> pd.DataFrame:
    """Rank units by their share of each area, within groups; penalties are not ranked."""
    # groupby() leaves out whoever has no group, and so everybody without a rank.
    groups = table.loc[scores.totals.index, "group"].where(
        table.loc[scores.totals.index, "status"] == RankStatus.RANKED
    )
    # Areas have no rule for ties of their own: equals share the better place.
    ranks = {
        area.code: _area_percent(scores, area.code).groupby(groups).rank(method="min", ascending=False)
        for area in framework.areas
        if area.role is not Role.PENALTY
    }
    # Nullable: a plain column of integers cannot leave out a unit without a rank.
    return pd.DataFrame(ranks, index=scores.totals.index).astype("Int64")


def _area_percent(scores: Scores, code: str) -> "pd.Series[float]":
    top = scores.area_max_points[code]
    return (100 * scores.area_points[code] / top.where(top > 0)).round(_EXACT_DECIMALS)


def _in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by group (in the order of the list), rank and list; unranked units come last."""
    groups = list(dict.fromkeys(table["group"]))
    statuses = list(RankStatus)
    order = pd.DataFrame(
        {
            "group": [groups.index(group) for group in table["group"]],
            "status": [statuses.index(status) for status in table["status"]],
            "rank": table["rank"].astype(float).to_numpy(),
            "list": range(len(table)),
        }
    ).sort_values(["group", "status", "rank", "list"], kind="stable")
    columns = ["group", "rank", "total_points", "index_percent", "band", "limited_by", "tied_with", "status"]
    return table.iloc[order.index][columns]
