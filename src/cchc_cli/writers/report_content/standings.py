"""The ranking of each group: who stands where, and who has no rank and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.changes import Changes
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.unit_links import UnitLinks, unit_links
from cchc_cli.writers.report_content.unverified_words import UNVERIFIED_NOTE, UnverifiedUnits

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
    links: UnitLinks
    change: tuple[str, ...]
    """Its rank of the year before, and how it moved; nothing where that year is not known."""
    mark: str = ""
    """Of a unit that stands on points that nobody has checked."""
    limit: str = ""
    """``limited_by``, with what it is the reason of."""


@dataclass(frozen=True)
class UnrankedUnit:
    """A unit without a rank."""

    name: str
    code: str
    index_percent: str
    reason: str
    links: UnitLinks
    mark: str = ""
    """Of a unit that stands on points that nobody has checked."""


@dataclass(frozen=True)
class Standing:
    """The ranking of one group."""

    group: str
    ranked: tuple[RankedUnit, ...]
    unranked: tuple[UnrankedUnit, ...]
    has_ties: bool

    @property
    def has_marks(self) -> bool:
        """Whether any of its units bears the mark that needs a footnote."""
        return any(unit.mark for unit in self.ranked) or any(unit.mark for unit in self.unranked)


@dataclass(frozen=True)
class Standings:
    """The rankings of all groups, with what their tables are called."""

    heading: str
    columns: tuple[str, ...]
    change_columns: tuple[str, ...]
    """What the figures of ``RankedUnit.change`` are called."""
    bands: tuple[str, ...]
    """All bands, highest first."""
    unranked_heading: str
    unranked_columns: tuple[str, ...]
    tie_note: str
    nobody_note: str
    mark_note: str
    """The footnote of the mark of units."""
    change_note: str
    """What has to be known of the ranks of the year before; empty where nothing."""
    groups: tuple[Standing, ...]


def standings_of(
    assessment: Assessment,
    language: Language,
    *,
    links: Mapping[str, UnitLinks] | None = None,
    changes: Changes | None = None,
) -> Standings:
    """Lay out the ranking of each group in the order of publication.

    Args:
        assessment: What was found out.
        language: What it is told in.
        links: Where units are found; within the report only, if it is left out.
        changes: What changed since the year before, if that is known.
    """
    figures = figures_of(assessment.framework, language)
    unverified = UnverifiedUnits(assessment, figures)
    lines = _Lines(assessment, figures, links or unit_links(assessment), changes, unverified)
    columns = (say("Rank"), say("Unit"), say("Code"), say("Total points"), say("Index (%)"), say("Band"))
    without = (say("Unit"), say("Code"), say("Index (%)"), say("Reason"))
    return Standings(
        heading=language.show(say("Ranking")),
        columns=tuple(map(language.show, columns)),
        change_columns=tuple(map(language.show, _change_columns(changes))),
        bands=tuple(band.name for band in assessment.framework.bands),
        unranked_heading=language.show(say("Units without a rank")),
        unranked_columns=tuple(map(language.show, without)),
        tie_note=language.show(say("= marks units that share a rank.")),
        nobody_note=language.show(say("No unit of this group is ranked.")),
        mark_note=language.show(UNVERIFIED_NOTE),
        change_note=changes.rank_note if changes else "",
        groups=tuple(_standings(assessment, lines)),
    )


def _change_columns(changes: Changes | None) -> tuple[Message, ...]:
    if changes is None:
        return ()
    return say("Rank {year}", year=changes.before_label), say("Change")


def _standings(assessment: Assessment, lines: "_Lines") -> Iterator[Standing]:
    for group, table in groups_of(assessment):
        has_rank = table["rank"].notna()
        ranked = table[has_rank]
        yield Standing(
            group_name(group, lines.figures.language),
            tuple(lines.ranked(ranked)),
            tuple(lines.unranked(table[~has_rank])),
            # Only where some share a rank does the sign = need to be explained.
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


def limit_in_words(reason: str) -> Message:
    """Say that a band is lower than that of the index, and why."""
    # Whoever writes a framework ends a reason with a full stop, or does not; here it is half a sentence.
    return say("kept from a higher band: {reason}", reason=reason.rstrip("."))


def groups_of(assessment: Assessment) -> Iterator[tuple[str, pd.DataFrame]]:
    """Give the groups and their rows of ``Ranking.units``, in the order of publication."""
    # sort=False, or pandas would bring the groups into the order of the alphabet.
    for group, table in assessment.ranking.units.groupby("group", sort=False):
        yield str(group), table


def band_steps(assessment: Assessment) -> dict[str, int]:
    """Spread the bands over the colours 1 (highest) to 5 (lowest)."""
    names = [band.name for band in assessment.framework.bands]
    # A single band is the highest.
    last = max(len(names) - 1, 1)
    return {name: 1 + place * (BAND_STEPS - 1) // last for place, name in enumerate(names)}


@dataclass(frozen=True)
class _Lines:
    """Writes the lines of all groups."""

    assessment: Assessment
    figures: Figures
    links: Mapping[str, UnitLinks]
    changes: Changes | None
    unverified: UnverifiedUnits

    def ranked(self, table: pd.DataFrame) -> Iterator[RankedUnit]:
        steps = band_steps(self.assessment)
        units = self.assessment.units.by_code
        for placing in placings_of(table):
            yield RankedUnit(
                rank=self.figures.say(placing.rank),
                is_tied=bool(placing.tied_with),
                name=units[placing.unit_code].name,
                code=placing.unit_code,
                total_points=self.figures.published(placing.total_points),
                index_percent=self.figures.published(placing.index_percent),
                band=placing.band,
                # An index below the lowest band has none; 0 is no colour.
                band_step=steps.get(placing.band, 0),
                limited_by=placing.limited_by,
                links=self.links[placing.unit_code],
                change=self._change(placing.unit_code),
                mark=self.unverified.mark(placing.unit_code),
                limit=self.figures.say(limit_in_words(placing.limited_by)) if placing.limited_by else "",
            )

    def unranked(self, table: pd.DataFrame) -> Iterator[UnrankedUnit]:
        units = self.assessment.units.by_code
        for placing in placings_of(table):
            yield UnrankedUnit(
                name=units[placing.unit_code].name,
                code=placing.unit_code,
                index_percent=self.figures.published(placing.index_percent),
                reason=self.figures.say(placing.status.in_words),
                links=self.links[placing.unit_code],
                mark=self.unverified.mark(placing.unit_code),
            )

    def _change(self, unit_code: str) -> tuple[str, ...]:
        if self.changes is None:
            return ()
        return self.changes.rank_before(unit_code), self.changes.move(unit_code)
