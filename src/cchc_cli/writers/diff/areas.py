"""What each area did to the index of a unit, and to the mean index of a group."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

import pandas as pd

from cchc_cli.domain.year_diff.contributions import LIFTED
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import say
from cchc_cli.writers.diff.exact_figures import PARTS
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rounded import rounded_parts
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange

_LIFTED_NAME = say("Total raised to 0")


@dataclass(frozen=True, slots=True)
class AreaChange:
    """What one area changed, in percent of the index, rounded as published."""

    code: str
    name: str
    change: float
    parts: ChangeParts | None
    """None where only its points are known."""


def areas_by_unit(
    diff: YearDiff, rows: Sequence[UnitChange], figures: DiffFigures
) -> Mapping[str, tuple[AreaChange, ...]]:
    """Give the changes of all areas by unit code; they add up to those of the unit, part by part.

    Units that cannot be compared are left out, and all where nothing is known below the index.
    """
    if diff.parts is None:
        return {}
    # In one pass: a country has 3,321 units, and a filter for each would read the whole table.
    units = {row.code: row for row in rows if row.index_change is not None}
    table = _told_areas(diff)
    table = table[table["unit_code"].isin(units.keys()) & table["change"].notna()]
    return {
        str(code): _rounded(areas, units[str(code)].index_change, units[str(code)].parts, figures)
        for code, areas in table.groupby("unit_code", sort=False)
    }


def mean_areas(
    diff: YearDiff,
    units: Collection[str],
    change: float,
    parts: ChangeParts | None,
    figures: DiffFigures,
) -> tuple[AreaChange, ...]:
    """Give the mean changes of all areas over some units; they add up to ``change`` and ``parts``."""
    if diff.parts is None or not units:
        return ()
    table = _told_areas(diff)
    table = table[table["unit_code"].isin(units)]
    sums = table.groupby("area", sort=False)[[*PARTS, "change"]].sum(min_count=len(units))
    # Where anything is unknown of a unit, there is no mean of all.
    means = sums / len(units)
    names = table.drop_duplicates("area").set_index("area")["area_name"]
    return _rounded(means.assign(area_name=names).reset_index(), change, parts, figures)


def _told_areas(diff: YearDiff) -> pd.DataFrame:
    """Leave out what lifts totals to 0 where it lifted none, as in nearly every year."""
    table = diff.areas()
    is_lift = table["area"] == LIFTED
    return table if table.loc[is_lift, "change"].fillna(0).any() else table[~is_lift]


def _rounded(
    table: pd.DataFrame, change: float | None, parts: ChangeParts | None, figures: DiffFigures
) -> tuple[AreaChange, ...]:
    exact = [float(value) for value in table["change"]]
    # One area that is unknown leaves nothing for the others to add up to.
    if change is None or any(map(isnan, exact)):
        return ()
    named = zip(table["area"], _names(table, figures), strict=True)
    if parts is None:
        changes = rounded_parts(exact, change, figures.decimals)
        return tuple(AreaChange(*area, shown, None) for area, shown in zip(named, changes, strict=True))
    # Each column is rounded to its sum, and areas are the sums of their rows: so both ways add up.
    columns = table[[*PARTS]].to_numpy(dtype=float).T.tolist()
    sums = zip(columns, parts.in_order, strict=True)
    rows = zip(*(rounded_parts(column, total, figures.decimals) for column, total in sums), strict=True)
    return tuple(
        AreaChange(*area, figures.rounded(sum(row)), ChangeParts(*row))
        for area, row in zip(named, rows, strict=True)
    )


def _names(table: pd.DataFrame, figures: DiffFigures) -> Iterator[str]:
    for code, name in zip(table["area"], table["area_name"], strict=True):
        # It belongs to no area, and so no framework has a name for it.
        yield name if code != LIFTED else figures.say(_LIFTED_NAME)
