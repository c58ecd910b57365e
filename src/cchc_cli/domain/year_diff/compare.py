"""Comparing two years: who is who, what every change is made of, and who moved whom."""

from collections.abc import Iterator

import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.criterion_mapping import Migration
from cchc_cli.domain.findings import Finding, in_order
from cchc_cli.domain.year_diff.basis import check_basis, is_comparable
from cchc_cli.domain.year_diff.decomposition import Decomposition, decompose
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import UnitMatches, match_units
from cchc_cli.domain.year_diff.notes import notes_of
from cchc_cli.domain.year_diff.origins import Origins, origins_of
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.standings import ranks_on_common, standings
from cchc_cli.domain.year_diff.year import YearResults

_COLUMNS = [
    *("group", "unit_name", "status", "rank_before", "rank_after", "rank_change", "own_move", "others_move"),
    *("published_rank_before", "index_before", "index_after", "index_change"),
    *("performance", "reweighting", "added_dropped", "adjustments"),
    *("common_rank_before", "common_rank_after", "overtook", "overtaken_by"),
]


def diff(
    before: YearResults,
    after: YearResults,
    stated: Predecessors | None = None,
    migration: Migration | None = None,
) -> YearDiff:
    """Compare two years, and split every change.

    Args:
        before: The earlier year.
        after: The later year.
        stated: Which units became which, besides what the later list of units says.
        migration: Which criteria became which, where codes or names changed.
    """
    matches = match_units(before, after, stated or Predecessors())
    origins = origins_of(matches.claims, before)
    table, is_reranked = standings(before, after, matches, origins)
    decomposition, findings = _decomposed(table, before, after, origins, migration)
    findings += [*check_basis(before, after), *matches.findings, *_nothing_common(matches, before, after)]
    return YearDiff(
        before,
        after,
        units=_with_parts(table, decomposition, after)[_COLUMNS],
        notes=notes_of(table, matches, origins, before),
        predecessors={code: tuple(claim.old for claim in claims) for code, claims in matches.claims.items()},
        parts=decomposition.parts if decomposition else None,
        adjustments=decomposition.adjustments if decomposition else pd.DataFrame(index=table.index),
        area_names=decomposition.area_names if decomposition else {},
        is_reranked=is_reranked,
        findings=in_order(findings),
    )


def _decomposed(
    table: pd.DataFrame,
    before: YearResults,
    after: YearResults,
    origins: Origins,
    migration: Migration | None,
) -> tuple[Decomposition | None, list[Finding]]:
    """Split the changes; on scales that cannot be compared there is nothing to split."""
    if not is_comparable(before, after):
        return None, []
    decomposition, findings = decompose(before, after, origins, migration)
    return decomposition and decomposition.spread(table.index), findings


def _with_parts(table: pd.DataFrame, decomposition: Decomposition | None, after: YearResults) -> pd.DataFrame:
    """Add the four parts and the ranks on common criteria; without a decomposition there are none."""
    change = table["index_change"]
    if decomposition is None:
        nothing = dict.fromkeys(("performance", "reweighting", "added_dropped", "adjustments"), float("nan"))
        no_rank = pd.Series(pd.NA, index=table.index, dtype="Int64")
        return table.assign(**nothing, common_rank_before=no_rank, common_rank_after=no_rank)
    sums = decomposition.sums()
    # Where the parts are known they are the change, to the last digit.
    known = sums.sum(axis=1, skipna=False)
    ranks = ranks_on_common(decomposition.common, table, after)
    return table.join(sums).assign(index_change=known.where(known.notna(), change), **ranks)


def _nothing_common(matches: UnitMatches, before: YearResults, after: YearResults) -> Iterator[Finding]:
    # Units that were matched and cannot be compared are in common all the same, and have a reason.
    if not matches.claims and not matches.reasons:
        values = {"before": before.label, "after": after.label}
        yield Finding(finding_kinds.NO_COMMON_UNIT, values=values)
