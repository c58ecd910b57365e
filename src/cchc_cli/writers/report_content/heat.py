"""The heat table: units down, areas across, percent of what each area can give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isnan
from typing import assert_never

import numpy as np
import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import Column
from cchc_cli.domain.framework import Area, Role
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.area_results import area_results_of, part_in_words
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.standings import groups_of
from cchc_cli.writers.report_content.unit_links import UnitLinks, unit_links

HEAT_LIMITS = (50, 60, 70, 80, 90, 95)
"""The percentages at which the next colour starts; below the first is step 0."""

NO_STEP = -1
"""The step of cells without a colour: no figure, or points of a bonus or penalty area."""


@dataclass(frozen=True)
class HeatArea:
    """A column of the heat table, and its line in the legend."""

    code: str
    name: str
    worth: str


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One figure and the step of its colour."""

    text: str
    step: int


@dataclass(frozen=True)
class HeatRow:
    """A unit, or the mean of a group."""

    name: str
    cells: tuple[HeatCell, ...]
    anchor: str = ""
    """Under which the unit is found; empty for a mean."""


@dataclass(frozen=True)
class HeatGroup:
    """The rows of one group; the mean is that of its ranked units."""

    group: str
    mean: HeatRow
    units: tuple[HeatRow, ...]


@dataclass(frozen=True)
class HeatTable:
    """The tables of all groups, with what explains them."""

    heading: str
    note: str
    unit_column: str
    area_columns: tuple[str, ...]
    areas: tuple[HeatArea, ...]
    footnotes: tuple[str, ...]
    """Of areas whose maximum is not what the percentages are of."""
    scale: tuple[HeatCell, ...]
    groups: tuple[HeatGroup, ...]


def heat_table_of(
    assessment: Assessment, language: Language, *, links: Mapping[str, UnitLinks] | None = None
) -> HeatTable:
    """Lay out how much of each area every unit earned; ``links`` say where units are found."""
    return HeatTable(
        heading=language.show(say("Areas")),
        note=language.show(
            say("Percent of the points that an area can give the unit; n/a where the area does not apply.")
        ),
        unit_column=language.show(say("Unit")),
        area_columns=tuple(map(language.show, (say("Area"), say("Name"), say("Maximum points")))),
        areas=tuple(_area(area, language) for area in assessment.framework.areas),
        footnotes=tuple(
            language.show(part_in_words(results))
            for results in area_results_of(assessment)
            if not results.is_whole
        ),
        scale=tuple(_scale(language)),
        groups=tuple(_groups(assessment, language, links or unit_links(assessment))),
    )


def _area(area: Area, language: Language) -> HeatArea:
    return HeatArea(area.code, area.name, language.show(_worth(area)))


def _worth(area: Area) -> object:
    # A cap may be higher than what there is to earn.
    points = area.max_points if area.cap is None else min(area.cap, area.max_points)
    match area.role:
        case Role.BASE:
            return points
        case Role.BONUS:
            return say("bonus, at most {points} (shown in points)", points=points)
        case Role.PENALTY:
            return say("penalty, at most {points} (shown in points)", points=points)
        case _:
            assert_never(area.role)


def _scale(language: Language) -> Iterator[HeatCell]:
    yield HeatCell(language.show(say("below {limit}", limit=HEAT_LIMITS[0])), 0)
    for step, limit in enumerate(HEAT_LIMITS, start=1):
        yield HeatCell(language.show(say("from {limit}", limit=limit)), step)


def _groups(
    assessment: Assessment, language: Language, links: Mapping[str, UnitLinks]
) -> Iterator[HeatGroup]:
    figures = figures_of(assessment.framework, language)
    percents = area_figures(assessment)
    names = assessment.units.by_code
    writer = _CellWriter.of(assessment, figures)
    for group, table in groups_of(assessment):
        # In the order of the ranking, and not of the scores: both tables name the first units first.
        scored = percents.reindex([code for code in table.index if code in percents.index])
        ranked = scored.index[table.loc[scored.index, "status"] == RankStatus.RANKED]
        # A table of one row "mean of nobody" would say nothing.
        if scored.empty:
            continue
        label = language.show(say("Mean of the ranked units ({count})", count=len(ranked)))
        (mean,) = writer.rows({"": label}, scored.loc[ranked].mean().to_frame().T)
        units = writer.rows({links[code].anchor: names[code].name for code in scored.index}, scored)
        yield HeatGroup(group_name(group, language), mean, tuple(units))


def area_figures(assessment: Assessment) -> pd.DataFrame:
    """Give what the heat table shows, units down and area codes across, unrounded.

    Percent of the applicable maximum in base areas, points in bonus areas, negative
    points in penalty areas; NaN where an area does not apply.
    """
    points, top = assessment.scores.area_points, assessment.scores.area_max_points
    # No maximum, no figure: pandas would divide by 0 and call it infinite.
    figures = 100 * points / top.where(top > 0)
    for area in assessment.framework.areas:
        if area.role is not Role.BASE:
            sign = -1 if area.role is Role.PENALTY else 1
            # Bonus and penalty have no share that should be earned: points say more.
            figures[area.code] = (sign * points[area.code]).where(top[area.code] > 0)
    return figures


@dataclass(frozen=True)
class _CellWriter:
    figures: Figures
    is_coloured: Column
    not_applicable: str

    @classmethod
    def of(cls, assessment: Assessment, figures: Figures) -> "_CellWriter":
        is_base = np.array([area.role is Role.BASE for area in assessment.framework.areas])
        return cls(figures, is_base, figures.say(say("n/a")))

    def rows(self, names: Mapping[str, str], table: pd.DataFrame) -> Iterator[HeatRow]:
        """Write the rows of a table of figures; ``names`` are by anchor."""
        values = table.to_numpy()
        brief = np.where(self.is_coloured, self.figures.briefly_rounded(values), values)
        # Of the rounded figure, so that no 50.0 has the colour of 49.96.
        steps = np.where(self.is_coloured & ~np.isnan(brief), np.digitize(brief, HEAT_LIMITS), NO_STEP)
        rows = zip(names.items(), brief.tolist(), steps.tolist(), strict=True)
        for (anchor, name), row, row_steps in rows:
            cells = zip(row, row_steps, strict=True)
            shown = tuple(HeatCell(self._text(value, step), step) for value, step in cells)
            yield HeatRow(name, shown, anchor)

    def _text(self, value: float, step: int) -> str:
        if isnan(value):
            return self.not_applicable
        return self.figures.published(value) if step == NO_STEP else self.figures.brief(value)
