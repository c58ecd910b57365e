"""Several years in a row: where the units of the last one stood before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd

from cchc_cli.domain.criterion_mapping import Migration
from cchc_cli.domain.findings import Finding, in_order
from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.dating import by_step, together
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import listed_units, match_units
from cchc_cli.domain.year_diff.origins import origins_of
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.standings import standings
from cchc_cli.domain.year_diff.year import YearResults


@dataclass(frozen=True)
class Trend:
    """Some years, from the earliest to the latest."""

    years: tuple[YearResults, ...]
    """Their labels are all different."""
    diffs: tuple[YearDiff, ...]
    """Every year against the next one."""
    ranks: pd.DataFrame
    """Units of the last year by labels of years (``Int64``, NA for none): the rank in its group,
    made anew where units were merged since, as in ``YearDiff.units``."""
    indices: pd.DataFrame
    """Units of the last year by labels of years: the index, NaN for none; of merged units the
    mean of those that they came from."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all comparisons, each once."""
        # By what they say: their values are mappings, which have no hash.
        unique = {repr(finding): finding for diff in self.diffs for finding in diff.findings}
        return in_order(unique.values())


def trend(
    years: Sequence[YearResults], stated: Predecessors | None = None, migrations: Sequence[Migration] = ()
) -> Trend:
    """Follow the units of the last year back through all others.

    Args:
        years: From the earliest to the latest.
        stated: Which units became which, in any of the years.
        migrations: Which criteria became which, fewer than years; the last belongs to the last
            two years, the one before to the two years before, and so on.
    """
    years = tuple(_told_apart(years))
    dated = by_step(stated or Predecessors(), [listed_units(year) for year in years])
    nothing = [None] * (len(years) - 1 - len(migrations))
    steps = zip(pairwise(years), dated, [*nothing, *migrations], strict=True)
    diffs = tuple(diff(before, after, lines, migration) for (before, after), lines, migration in steps)
    last = years[-1]
    tables = [_seen_from(last, year, together(dated[at:])) for at, year in enumerate(years[:-1])]
    ranks = {year.label: table["rank_before"] for year, table in zip(years, tables, strict=False)}
    indices = {year.label: table["index_before"] for year, table in zip(years, tables, strict=False)}
    codes = last.units.index
    return Trend(
        years,
        diffs,
        pd.DataFrame({**ranks, last.label: last.units["rank"]}).reindex(codes),
        pd.DataFrame({**indices, last.label: last.units["index_percent"]}).reindex(codes),
    )


def _told_apart(years: Sequence[YearResults]) -> Iterator[YearResults]:
    """Number results that are called the same: two editions of one year."""
    seen: dict[str, int] = {}
    for year in years:
        seen[year.label] = seen.get(year.label, 0) + 1
        is_first = seen[year.label] == 1
        yield year if is_first else replace(year, label=f"{year.label} ({seen[year.label]})")


def _seen_from(last: YearResults, year: YearResults, stated: Predecessors) -> pd.DataFrame:
    matches = match_units(year, last, stated)
    table, _ = standings(year, last, matches, origins_of(matches.claims, year))
    return table
