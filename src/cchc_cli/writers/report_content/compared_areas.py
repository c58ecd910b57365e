"""The base areas of every unit beside the median of its group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from operator import attrgetter

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.writers.report_content.figures import Figures
from cchc_cli.writers.report_content.heat import area_figures


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """What a unit earned of an area, and the median of its group, in percent as both are shown."""

    area: Area
    percent: float
    median: float

    @property
    def gap(self) -> float:
        """How far it is above the median; negative below it."""
        # Of rounded figures: nobody is above a median that reads the same.
        return self.percent - self.median


@dataclass(frozen=True)
class ComparedAreas:
    """The areas of all scored units."""

    areas: tuple[Area, ...]
    percents: Mapping[str, Sequence[float]]
    """By unit code, in the order of ``areas``; NaN where an area does not apply."""
    medians: Mapping[str, Sequence[float]]
    """Of the ranked units of the unit's group; NaN where there are none."""

    def of(self, unit_code: str) -> tuple[ComparedArea, ...]:
        """Give the areas of a unit that can be compared, in the order of the framework."""
        rows = zip(self.areas, self.percents[unit_code], self.medians[unit_code], strict=True)
        # NaN of either makes NaN of the difference.
        return tuple(ComparedArea(*row) for row in rows if not isnan(row[1] - row[2]))

    def ends(self, unit_code: str, count: int) -> tuple[tuple[ComparedArea, ...], tuple[ComparedArea, ...]]:
        """Give the areas farthest above the median, and those farthest below it, at most ``count`` each."""
        areas = self.of(unit_code)
        # sorted() is stable: areas that differ alike stay in the order of the framework.
        strong = [one for one in sorted(areas, key=attrgetter("gap"), reverse=True) if one.gap > 0]
        weak = [one for one in sorted(areas, key=attrgetter("gap")) if one.gap < 0]
        return tuple(strong[:count]), tuple(weak[:count])


def compared_areas_of(assessment: Assessment, figures: Figures) -> ComparedAreas:
    """Compare the areas of all scored units with the medians of their groups."""
    areas = assessment.framework.areas_of(Role.BASE)
    percents = area_figures(assessment)[[area.code for area in areas]]
    placed = assessment.ranking.units.loc[percents.index]
    # Whoever is scored only is compared with the ranking, and is no part of it.
    ranked = percents[placed["status"] == RankStatus.RANKED]
    medians = ranked.groupby(placed["group"]).median().reindex(placed["group"])
    return ComparedAreas(
        tuple(areas), _by_unit(percents, percents, figures), _by_unit(percents, medians, figures)
    )


def _by_unit(units: pd.DataFrame, table: pd.DataFrame, figures: Figures) -> Mapping[str, Sequence[float]]:
    rows = figures.briefly_rounded(table.to_numpy(dtype=float)).tolist()
    return dict(zip(map(str, units.index), rows, strict=True))
