"""The ranks of two years beside each other, and what moved them."""

from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.framework import RankedOn, Ties
from cchc_cli.domain.year_diff.basis import is_comparable
from cchc_cli.domain.year_diff.matching import DiffStatus, UnitMatches
from cchc_cli.domain.year_diff.moves import crossings, moves, ranked_anew
from cchc_cli.domain.year_diff.origins import Origins
from cchc_cli.domain.year_diff.year import YearResults

_TRUSTED = Rounding(decimals=6)  # floating-point sums are right to more, when exact totals rank


def standings(
    before: YearResults, after: YearResults, matches: UnitMatches, origins: Origins
) -> tuple[pd.DataFrame, Mapping[str, bool]]:
    """Put ranks and indices of both years beside each other.

    The ranks of the year before are the published ones, unless units of the group were
    merged or divided, or came from other groups: then there were more or other units to be
    ranked among, and the units of today are ranked anew by what they or their predecessors
    had.

    Returns:
        The table with the columns of ``YearDiff.units`` that are about ranks and indices,
        and besides ``exact_before, exact_after``; and by group, whether it was ranked anew.
    """
    table = _beside(before, after, matches, origins)
    anew = _groups_ranked_anew(table, before, matches)
    is_anew = table["group"].map(anew).astype(bool)
    table["key_before"] = _keys(table["exact_before"], table["index_before"], after)
    table["key_after"] = _keys(table["exact_after"], table["index_after"], after)
    # Among those that are ranked today, so that both ranks count the same units.
    is_ranked = table["rank_after"].notna()
    reranked = ranked_anew(table["key_before"].where(is_ranked), table["group"], ties_of(after))
    table["rank_before"] = reranked.where(is_anew, table["published_rank_before"])
    table["index_change"] = table["exact_after"] - table["exact_before"]
    table = table.join(moves(table, ties_of(after)))
    if not is_comparable(before, after):
        # What an old number would be among new ones cannot be said then.
        unknown = pd.Series(pd.NA, index=table.index, dtype="Int64")
        table = table.assign(index_change=np.nan, own_move=unknown, others_move=unknown)
    return table.assign(**crossings(table)), anew


def ties_of(year: YearResults) -> Ties:
    """Tell how equal units are ranked; tables share the better rank mostly."""
    return year.framework.ranking.ties if year.framework else Ties.COMPETITION


def _beside(before: YearResults, after: YearResults, matches: UnitMatches, origins: Origins) -> pd.DataFrame:
    old, new = before.units, after.units
    gone = _told_apart(old.loc[list(matches.gone)], new.index, before.label)
    single = {code: claims[0].old for code, claims in matches.claims.items() if len(claims) == 1}
    single |= dict(zip(gone.index, matches.gone, strict=True))
    origin = pd.Series(single, dtype=object).reindex([*new.index, *gone.index])
    exact = pd.Series(origins.mean(old["exact_index"].to_numpy(dtype=float)), index=list(origins.codes))
    exact = exact.reindex(new.index)
    published = origin.map(old["index_percent"])
    return pd.DataFrame(
        {
            "group": [*new["group"], *_groups_of_heirs(gone["group"], before, after, matches)],
            "unit_name": [*new["unit_name"], *gone["unit_name"]],
            "status": [*matches.statuses.values(), *[DiffStatus.GONE] * len(gone)],
            "published_rank_before": origin.map(old["rank"]).astype("Int64"),
            "rank_after": new["rank"].reindex(origin.index).astype("Int64"),
            "exact_before": pd.concat([exact, gone["exact_index"]]),
            "exact_after": new["exact_index"].reindex(origin.index),
            "index_before": published.where(published.notna(), exact.reindex(origin.index)).astype(float),
            "index_after": new["index_percent"].reindex(origin.index),
        },
        index=pd.Index(origin.index, name="unit_code"),
    )


def _groups_of_heirs(
    gone: "pd.Series[str]", before: YearResults, after: YearResults, matches: UnitMatches
) -> Iterator[str]:
    """Put units that are gone into the group that most others of their old group are in now."""
    old, new = before.units["group"].to_dict(), after.units["group"].to_dict()
    heirs: dict[str, Counter[str]] = {}
    for code, claims in matches.claims.items():
        for claim in claims:
            heirs.setdefault(str(old[claim.old]), Counter())[str(new[code])] += 1
    present = set(new.values())
    for group in gone:
        is_known = group in present or group not in heirs
        yield str(group) if is_known else heirs[group].most_common(1)[0][0]


def _told_apart(gone: pd.DataFrame, codes: pd.Index, label: str) -> pd.DataFrame:
    """Name the year with units that are gone and whose code another unit has now."""
    is_taken = gone.index.isin(codes)
    return gone.set_axis(
        [f"{code} ({label})" if taken else code for code, taken in zip(gone.index, is_taken, strict=True)]
    )


def _groups_ranked_anew(table: pd.DataFrame, before: YearResults, matches: UnitMatches) -> Mapping[str, bool]:
    """Tell which groups were made up of other units, so that old ranks say little."""
    groups, groups_before = table["group"].map(str).to_dict(), before.units["group"].map(str).to_dict()
    old_groups: dict[str, set[str]] = {group: set() for group in groups.values()}
    made_otherwise = set()
    for code, claims in matches.claims.items():
        old_groups[groups[code]] |= {groups_before[claim.old] for claim in claims}
        if matches.is_made_otherwise(code):
            made_otherwise.add(groups[code])
    anew = made_otherwise | _regrouped(old_groups)
    return {group: group in anew for group in old_groups}


def _regrouped(old_groups: Mapping[str, set[str]]) -> set[str]:
    """Give the groups whose units were not in one group of their own before."""
    # A group that was merely called otherwise has one old group, which no other one has.
    shared = Counter(old for some in old_groups.values() for old in some)
    return {
        group for group, some in old_groups.items() if len(some) > 1 or any(shared[old] > 1 for old in some)
    }


def _keys(exact: "pd.Series[float]", published: "pd.Series[float]", after: YearResults) -> "pd.Series[float]":
    """Give the numbers that rank: as they are published, or exact ones."""
    framework = after.framework
    if framework and framework.ranking.on is RankedOn.EXACT:
        return _rounded(exact, _TRUSTED)
    # The mean of merged units has more decimals than anybody publishes.
    return _rounded(published, _rounding_of(after))


def _rounding_of(year: YearResults) -> Rounding:
    # Cells of a table hold more decimals than they show, and were ranked by all of them.
    return year.framework.rounding if year.framework else _TRUSTED


def _rounded(column: "pd.Series[float]", rounding: Rounding) -> "pd.Series[float]":
    return pd.Series(rounding.round(column.to_numpy(dtype=float)), index=column.index)


def ranks_on_common(
    common: pd.DataFrame, table: pd.DataFrame, after: YearResults
) -> Mapping[str, "pd.Series[int]"]:
    """Rank both years by the criteria that they share.

    Args:
        common: The indices on the common criteria, see ``common_index``, by unit code.
        table: Units with their ``group`` and ``rank_after``; who has no rank gets none here.
        after: How equal units are ranked.
    """
    rounding = _rounding_of(after)
    is_ranked = common.notna().all(axis=1) & table["rank_after"].notna()
    # A unit without a rank must not push those below it down by one.
    keys = common.where(is_ranked)
    return {
        f"common_rank_{year}": ranked_anew(_rounded(keys[year], rounding), table["group"], ties_of(after))
        for year in ("before", "after")
    }
