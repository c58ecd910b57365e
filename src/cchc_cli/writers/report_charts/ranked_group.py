"""The ranked units of a group, as its charts need them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.band_heads import BandStart
from cchc_cli.writers.charts.theme import BANDS
from cchc_cli.writers.report_charts.spread import Spread, spread_of
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.standings import Placing, band_steps, groups_of, placings_of
from cchc_cli.writers.report_content.unverified_words import UnverifiedUnits

_NO_BAND = BANDS[1]  # as in all charts that know no bands


@dataclass(frozen=True)
class RankedGroup:
    """A group with at least one ranked unit."""

    assessment: Assessment
    figures: Figures
    name: str
    placings: tuple[Placing, ...]
    """Of the ranked units, in the order of publication."""

    @cached_property
    def spread(self) -> Spread:
        """How the index is spread."""
        return spread_of([placing.index_percent for placing in self.placings])

    @cached_property
    def _unverified(self) -> UnverifiedUnits:
        return UnverifiedUnits(self.assessment, self.figures)

    def mark(self, placing: Placing) -> str:
        """Give the mark of a unit that stands on points that nobody has checked; nothing for others."""
        return self._unverified.mark(placing.unit_code)

    @property
    def is_level(self) -> bool:
        """Whether there is nothing to compare: one unit, or the same index for all."""
        return self.spread.lowest == self.spread.highest

    @cached_property
    def bands(self) -> tuple[BandStart, ...]:
        """The bands, the highest first."""
        bands = self.assessment.framework.bands
        return tuple(BandStart(band.name, float(band.from_)) for band in bands)

    @cached_property
    def _steps(self) -> dict[str, int]:
        return band_steps(self.assessment)

    def colour(self, placing: Placing) -> str:
        """Give the colour of a unit's band."""
        step = self._steps.get(placing.band)
        return BANDS[step - 1] if step else _NO_BAND

    def unit_name(self, placing: Placing) -> str:
        """Name a unit."""
        return self.assessment.units.by_code[placing.unit_code].name

    def whose(self, index_percent: float) -> str | Message:
        """Name the unit that has this index, or say how many have it."""
        # Equal to the digit: both are published figures, rounded by the same function.
        names = [self.unit_name(one) for one in self.placings if one.index_percent == index_percent]
        return names[0] if len(names) == 1 else say("{count} units", count=len(names))


def ranked_groups(assessment: Assessment, language: Language) -> tuple[RankedGroup, ...]:
    """Give the groups in which somebody is ranked, in the order of publication."""
    figures = figures_of(assessment.framework, language)
    return tuple(
        RankedGroup(assessment, figures, group_name(group, language), placings)
        for group, placings in _ranked(assessment)
        if placings
    )


def _ranked(assessment: Assessment) -> Iterator[tuple[str, tuple[Placing, ...]]]:
    for group, table in groups_of(assessment):
        yield group, tuple(placings_of(table[table["status"] == RankStatus.RANKED]))
