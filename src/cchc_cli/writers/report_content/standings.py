"""The ranking of each group: who stands where, and who has no rank and why."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name

BAND_STEPS = 5
"""How many colours bands have; a framework with more bands shares them."""


@dataclass(frozen=True)
class RankedUnit:
    """A line of the ranking."""

    rank: str
    is_tied: bool
    name: str
    code: str
    total_points: str
    index_percent: str
    band: str
    band_step: int
    limited_by: str
    """Why the band is lower than the index; empty where it is not."""


@dataclass(frozen=True)
class UnrankedUnit:
    """A unit without a rank."""

    name: str
    code: str
    index_percent: str
    reason: str


@dataclass(frozen=True)
class Standing:
    """The ranking of one group."""

    group: str
    ranked: tuple[RankedUnit, ...]
    unranked: tuple[UnrankedUnit, ...]
    has_ties: bool


@dataclass(frozen=True)
class Standings:
    """The rankings of all groups, with what their tables are called."""

    heading: str
    columns: tuple[str, ...]
    unranked_heading: str
    unranked_columns: tuple[str, ...]
    tie_note: str
    nobody_note: str
    groups: tuple[Standing, ...]


def standings_of(assessment: Assessment, language: Language) -> Standings:
    """Lay out the ranking of each group in the order of publication."""
    columns = (say("Rank"), say("Unit"), say("Code"), say("Total points"), say("Index (%)"), say("Band"))
    without = (say("Unit"), say("Code"), say("Index (%)"), say("Reason"))
    return Standings(
        heading=language.show(say("Ranking")),
        columns=tuple(map(language.show, columns)),
        unranked_heading=language.show(say("Units without a rank")),
        unranked_columns=tuple(map(language.show, without)),
        tie_note=language.show(say("= marks units that share a rank.")),
        nobody_note=language.show(say("No unit of this group is ranked.")),
        groups=tuple(_standings(assessment, language)),
    )


def _standings(assessment: Assessment, language: Language) -> Iterator[Standing]:
    figures = figures_of(assessment.framework, language)
    for group, table in groups_of(assessment):
        has_rank = table["rank"].notna()
        ranked = table[has_rank]
        yield Standing(
            group_name(group, language),
            tuple(_ranked_units(assessment, ranked, figures)),
            tuple(_unranked_units(assessment, table[~has_rank], figures)),
            has_ties=bool(ranked["tied_with"].map(len).any()),
        )


@dataclass(frozen=True, slots=True)
class Placing:
    """A row of ``Ranking.units``."""

    unit_code: str
    group: str
    rank: int | None
    total_points: float
    index_percent: float
    band: str
    limited_by: str
    tied_with: tuple[str, ...]
    status: RankStatus


# By name: tables of pandas may have their columns in any order.
_PLACING_COLUMNS = [placed.name for placed in fields(Placing)][1:]


def placings_of(table: pd.DataFrame) -> Iterator[Placing]:
    """Give rows of ``Ranking.units`` one by one."""
    for code, group, rank, *rest in table[_PLACING_COLUMNS].itertuples(name=None):
        yield Placing(code, group, None if pd.isna(rank) else int(rank), *rest)


def groups_of(assessment: Assessment) -> Iterator[tuple[str, pd.DataFrame]]:
    """Give the groups and their rows of ``Ranking.units``, in the order of publication."""
    # sort=False, or pandas would bring the groups into the order of the alphabet.
    for group, table in assessment.ranking.units.groupby("group", sort=False):
        yield str(group), table


def _ranked_units(assessment: Assessment, table: pd.DataFrame, figures: Figures) -> Iterator[RankedUnit]:
    steps = band_steps(assessment)
    units = assessment.units.by_code
    for placing in placings_of(table):
        yield RankedUnit(
            rank=figures.say(placing.rank),
            is_tied=bool(placing.tied_with),
            name=units[placing.unit_code].name,
            code=placing.unit_code,
            total_points=figures.published(placing.total_points),
            index_percent=figures.published(placing.index_percent),
            band=placing.band,
            band_step=steps.get(placing.band, 0),
            limited_by=placing.limited_by,
        )


def band_steps(assessment: Assessment) -> dict[str, int]:
    """Spread the bands over the colours 1 (highest) to 5 (lowest)."""
    names = [band.name for band in assessment.framework.bands]
    # A single band is the highest.
    last = max(len(names) - 1, 1)
    return {name: 1 + place * (BAND_STEPS - 1) // last for place, name in enumerate(names)}


def _unranked_units(assessment: Assessment, table: pd.DataFrame, figures: Figures) -> Iterator[UnrankedUnit]:
    units = assessment.units.by_code
    for placing in placings_of(table):
        yield UnrankedUnit(
            name=units[placing.unit_code].name,
            code=placing.unit_code,
            index_percent=figures.published(placing.index_percent),
            reason=figures.say(placing.status.in_words),
        )
