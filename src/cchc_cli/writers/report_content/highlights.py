"""What a reader looks for first: who leads, who is last, who climbed and who fell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.changes import Changes
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.standings import Placing, groups_of, placings_of
from cchc_cli.writers.report_content.unit_links import UnitLinks

if TYPE_CHECKING:
    from cchc_cli.writers.diff.rows import UnitChange

NAMED = 3
"""How many units a list names."""
TOLD_IN_FULL = 3
"""With more groups, each names one unit in a list."""


@dataclass(frozen=True)
class Highlight:
    """A unit that is worth looking at."""

    mark: str
    """Its rank, or how it moved."""
    name: str
    anchor: str
    note: str
    """What there is to know of it; empty for nothing."""


@dataclass(frozen=True)
class HighlightList:
    """Units that are worth looking at for the same reason."""

    heading: str
    units: tuple[Highlight, ...]


@dataclass(frozen=True)
class GroupHighlights:
    """Those of one group."""

    group: str
    lists: tuple[HighlightList, ...]


def highlights_of(
    assessment: Assessment, language: Language, links: Mapping[str, UnitLinks], changes: Changes | None
) -> tuple[GroupHighlights, ...]:
    """Name the units at the ends of every ranking, and those that moved most."""
    groups = [(group, table[table["status"] == RankStatus.RANKED]) for group, table in groups_of(assessment)]
    groups = [(group, ranked) for group, ranked in groups if len(ranked)]
    teller = _Teller(
        assessment, figures_of(assessment.framework, language), links, is_brief=len(groups) > TOLD_IN_FULL
    )
    return tuple(
        GroupHighlights(group_name(group, language), (*teller.ends(ranked), *teller.moves(group, changes)))
        for group, ranked in groups
    )


@dataclass(frozen=True)
class _Teller:
    assessment: Assessment
    figures: Figures
    links: Mapping[str, UnitLinks]
    is_brief: bool

    def ends(self, ranked: pd.DataFrame) -> Iterator[HighlightList]:
        """Name the first units, and the last where they are others."""
        named = 1 if self.is_brief else NAMED
        yield self._list(say("Leading units"), ranked.head(named))
        if len(ranked) >= 2 * named:
            yield self._list(say("Lowest units"), ranked.tail(named))

    def _list(self, heading: Message, table: pd.DataFrame) -> HighlightList:
        return HighlightList(self.figures.say(heading), tuple(map(self._placed, placings_of(table))))

    def _placed(self, placing: Placing) -> Highlight:
        facts = (self.figures.published(placing.index_percent), placing.band)
        return Highlight(
            mark=self.figures.say(placing.rank),
            name=self.assessment.units.by_code[placing.unit_code].name,
            anchor=self.links[placing.unit_code].anchor,
            note=" · ".join(filter(None, facts)),
        )

    def moves(self, group: str, changes: Changes | None) -> Iterator[HighlightList]:
        """Name the units that climbed most, and those that fell most."""
        if changes is None:
            return
        before = changes.before_label
        for heading, rows in (
            (say("Climbed most since {year}", year=before), changes.climbers(group)),
            (say("Fell most since {year}", year=before), changes.fallers(group)),
        ):
            units = tuple(self._moved(rows, changes))
            if units:
                yield HighlightList(self.figures.say(heading), units)

    def _moved(self, rows: "Sequence[UnitChange]", changes: Changes) -> Iterator[Highlight]:
        # The comparison may know units that are no longer in this ranking.
        known = [row for row in rows if row.code in self.links]
        for row in known[: 1 if self.is_brief else NAMED]:
            anchor = self.links[row.code].anchor
            name = self.assessment.units.by_code[row.code].name
            yield Highlight(changes.move(row.code), name, anchor, changes.note(row.code))
