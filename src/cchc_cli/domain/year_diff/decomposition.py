"""What the changes of two years are made of, for the units that can be compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.criterion_mapping import (
    CriterionMapping,
    CriterionName,
    Migration,
    leaf_names,
    map_criteria,
)
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.year_diff.changes import PartChanges, PartPair, changes_of, common_index
from cchc_cli.domain.year_diff.levels import on_one_level
from cchc_cli.domain.year_diff.origins import Origins
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart, YearResults


@dataclass(frozen=True)
class Decomposition:
    """The parts of all changes. Rows are units; NaN for those that cannot be compared."""

    parts: PartChanges
    adjustments: pd.DataFrame
    """Units by bonus and penalty areas: the change, in percent of the index."""
    common: pd.DataFrame
    """Units by ``before`` and ``after``: the index on the common criteria alone."""
    area_names: Mapping[str, str]

    def sums(self) -> pd.DataFrame:
        """Add up what every unit's index changed by, in the four parts."""
        index = self.adjustments.index
        sums = {
            name: pd.Series(getattr(self.parts, name).sum(axis=1), index=index)
            for name in ("performance", "reweighting", "added_dropped")
        }
        # Unknown where the others are, so that what is there always adds up.
        adjusted = self.adjustments.sum(axis=1).where(sums["performance"].notna())
        return pd.DataFrame({**sums, "adjustments": adjusted})

    def spread(self, codes: pd.Index) -> "Decomposition":
        """Lay it out for more units; nothing is known of those that are not there yet."""
        return replace(
            self,
            parts=self.parts.at(self.adjustments.index.get_indexer(codes)),
            adjustments=self.adjustments.reindex(codes),
            common=self.common.reindex(codes),
        )


def decompose(
    before: YearResults, after: YearResults, origins: Origins, migration: Migration | None
) -> tuple[Decomposition | None, list[Finding]]:
    """Split the changes of the units that have a past.

    Returns:
        None where one of the years knows nothing below the index; and what is wrong with
        the migration, or doubtful without one.
    """
    on_level = on_one_level(before, after)
    if on_level is None:
        return None, []
    old, new = origins.contributions(on_level[0]), _rows_of(on_level[1], after, origins)
    mapping, findings = _map(before, after, old, new, migration)
    pairs = tuple(_pairs(mapping, old, new))
    return (
        Decomposition(
            changes_of(old, new, pairs),
            _adjustments(old, new).set_axis(list(origins.codes)),
            common_index(old, new, pairs).set_axis(list(origins.codes)),
            {**old.area_names, **new.area_names},
        ),
        findings,
    )


def _rows_of(year: Contributions, after: YearResults, origins: Origins) -> Contributions:
    rows = after.units.index.get_indexer(pd.Index(origins.codes))
    adjustments = year.adjustments.iloc[rows].reset_index(drop=True)
    return replace(year, weights=year.weights[rows], points=year.points[rows], adjustments=adjustments)


def _map(
    before: YearResults,
    after: YearResults,
    old: Contributions,
    new: Contributions,
    migration: Migration | None,
) -> tuple[CriterionMapping, list[Finding]]:
    if before.framework and after.framework:
        return map_criteria(leaf_names(before.framework), leaf_names(after.framework), migration)
    # Tables name areas, and number them as they please.
    mapping, findings = map_criteria(_area_names(old), _area_names(new))
    if migration:
        findings.append(Finding(finding_kinds.MIGRATION_OF_CRITERIA, values={"file": migration.file}))
    return mapping, findings


def _area_names(year: Contributions) -> tuple[CriterionName, ...]:
    return tuple(CriterionName(part.code, part.name) for part in year.parts)


def _pairs(mapping: CriterionMapping, old: Contributions, new: Contributions) -> Iterator[PartPair]:
    """Give every base part of both years once; what moved to or from a bonus area has one side."""
    went_on = _parts_that_went_on(mapping, old, new)
    for part in new.parts:
        yield PartPair(went_on.get(part.code), part)
    codes = {part.code for part in went_on.values()}
    for part in old.parts:
        if part.code not in codes:
            yield PartPair(part, None)


def _parts_that_went_on(
    mapping: CriterionMapping, old: Contributions, new: Contributions
) -> Mapping[str, ScoredPart]:
    """Give the base parts of the year before that are base parts now, too, by the code of now."""
    before = {part.code: part for part in old.parts}
    after = {part.code for part in new.parts}
    # A migration may lead to or from a bonus area, which is no base part: then one side is missing.
    return {code: before[was] for was, code in mapping.pairs if was in before and code in after}


def _adjustments(old: Contributions, new: Contributions) -> pd.DataFrame:
    """Give what bonus and penalty areas changed by; an area of one year only was 0 in the other."""
    columns = list(dict.fromkeys([*new.adjustments.columns, *old.adjustments.columns]))
    after, before = (
        year.adjustments.reindex(columns=columns, fill_value=0.0).to_numpy(dtype=float) for year in (new, old)
    )
    return pd.DataFrame(after - before, columns=columns)
