"""Where a unit stands: its index, rank and band, and what has to be known of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.ranking import RankStatus, band_of
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.figures import NO_FIGURE, Figures
from cchc_cli.writers.report_content.standings import Placing, placings_of
from cchc_cli.writers.scorecard.year import YearChange

# In a run without answers all units of a group tie: a hundred names would take the sheet.
_NAMED = 3
"""How many units of the same rank a card names."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands large at the top, with what explains it."""

    label: str
    text: str
    note: str


@dataclass(frozen=True)
class Standings:
    """Gives the standing of every unit."""

    framework: Framework
    figures: Figures
    placings: Mapping[str, Placing]
    counts: Mapping[str, int]
    """How many units are ranked, by group."""
    names: Mapping[str, str]
    totals: Mapping[str, "_Totals"]

    def key_figures(self, code: str, change: YearChange | None) -> Iterator[KeyFigure]:
        """Give the figures that everybody looks for first; none for a unit without an index."""
        placing = self.placings[code]
        if code not in self.totals:
            return
        say_it = self.figures.say
        yield KeyFigure(
            say_it(say("Index (%)")),
            self.figures.published(placing.index_percent),
            say_it(self._sum(self.totals[code])),
        )
        yield KeyFigure(
            say_it(say("Rank")),
            say_it(placing.rank) if placing.rank else NO_FIGURE,
            say_it(self._of_how_many(placing)),
        )
        if placing.band:
            yield KeyFigure(say_it(say("Band")), placing.band, say_it(self._next_band(placing)))
        if change:
            note = say("index {change}", change=change.index)
            yield KeyFigure(change.label, change.move, say_it(note))

    def alert(self, code: str) -> str:
        """Say why a unit has no index, and what to do about it; empty for one that has an index."""
        alert = _WITHOUT_INDEX.get(self.placings[code].status)
        return self.figures.say(alert) if alert else ""

    def remarks(self, code: str) -> Iterator[str]:
        """Say what a reader must know of the figures of a unit."""
        yield from map(self.figures.say, self._remarks(self.placings[code]))

    def _remarks(self, placing: Placing) -> Iterator[Message]:
        if placing.limited_by:
            yield say(
                "The index alone would give “{of_index}”; the unit is kept at “{band}”: {reason}.",
                of_index=band_of(placing.index_percent, self.framework),
                band=placing.band,
                reason=placing.limited_by.rstrip("."),
            )
        if placing.tied_with:
            yield say("It shares its rank with {names}.", names=self._listed(placing.tied_with))

    def _listed(self, codes: tuple[str, ...]) -> Message:
        names = tuple(self.names[code] for code in codes[:_NAMED])
        if len(codes) <= _NAMED:
            return Message("{names}", {"names": names})
        return say("{names} and {count} more", names=names, count=len(codes) - _NAMED)

    def _of_how_many(self, placing: Placing) -> Message:
        if placing.rank is None:
            return placing.status.in_words
        return say("of {count} ranked units", count=self.counts[placing.group])

    def _next_band(self, placing: Placing) -> Message:
        """Say how far the next higher band is; nothing where a limit keeps the unit from it."""
        # Bands stand highest first, so the last of those above is the next one.
        higher = [band for band in self.framework.bands if float(band.from_) > placing.index_percent]
        # Points would not lift it: how many are missing would be a false promise.
        if placing.limited_by:
            return say("kept down, see below")
        if not higher:
            return say("the highest band")
        gap = self.figures.rounding.round_one(float(higher[-1].from_) - placing.index_percent)
        return say(
            "{gap} points of the index below “{band}”", gap=self.figures.published(gap), band=higher[-1].name
        )

    def _sum(self, totals: "_Totals") -> Message:
        base = say(
            "{base} of {applicable} points",
            base=self.figures.published(totals.base),
            applicable=totals.applicable,
        )
        if not totals.bonus and not totals.penalty:
            return base
        return say(
            "{base}, bonus {bonus}, penalty {penalty}",
            base=base,
            bonus=self.figures.published(totals.bonus),
            penalty=self.figures.published(totals.penalty),
        )


@dataclass(frozen=True, slots=True)
class _Totals:
    base: float
    applicable: float
    bonus: float
    penalty: float


_TOTALS = ["base_points", "applicable_points", "bonus_points", "penalty_points"]

_WITHOUT_INDEX: Mapping[RankStatus, Message] = {
    RankStatus.NOTHING_APPLIES: say(
        "The unit is exempt from every criterion, so it has no index. If that is not meant so, the list of "
        "units has to be corrected."
    ),
    RankStatus.UNUSABLE: say(
        "The workbook that the unit sent cannot be used, so it has no index and no rank. Mend what is named "
        "below and send the workbook again, before the results are closed."
    ),
    RankStatus.MISSING: say(
        "No submission of this unit was received, so it has no index and no rank. Fill in the form and send "
        "it, or, if it was sent, ask which unit the workbook was taken to be from."
    ),
}


def standings_of(assessment: Assessment, figures: Figures) -> Standings:
    """Lay the ranking out for cards."""
    units, totals = assessment.ranking.units, assessment.scores.totals
    # Whoever is exempt from everything has totals, and no index.
    has_index = totals["index_percent"].notna()
    ranked = units.loc[units["status"] == RankStatus.RANKED, "group"].value_counts()
    return Standings(
        framework=assessment.framework,
        figures=figures,
        placings={placing.unit_code: placing for placing in placings_of(units)},
        counts={str(group): int(count) for group, count in ranked.items()},
        names={unit.code: unit.name for unit in assessment.units},
        totals=_totals(totals.loc[has_index, _TOTALS]),
    )


def _totals(table: pd.DataFrame) -> Mapping[str, _Totals]:
    return {str(code): _Totals(*row) for code, *row in table.itertuples(name=None)}
