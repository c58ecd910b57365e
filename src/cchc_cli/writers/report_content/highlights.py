"""What a reader looks for first: who leads, who is last, who climbed and who fell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.changes import Changes, first_of
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.standings import Placing, groups_of, limit_in_words, placings_of
from cchc_cli.writers.report_content.unit_links import UnitLinks
from cchc_cli.writers.report_content.unverified_words import UnverifiedUnits

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
    footnote: str = ""
    """The mark of a unit that stands on points that nobody has checked."""


@dataclass(frozen=True)
class HighlightList:
    """Units that are worth looking at for the same reason."""

    heading: str
    units: tuple[Highlight, ...]
    more: str = ""
    """How many others are worth it as much as the last that is named; empty for none."""


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
    # Before they are counted: groups of which nothing is told take no room.
    groups = [(group, ranked) for group, ranked in groups if len(ranked)]
    figures = figures_of(assessment.framework, language)
    unverified = UnverifiedUnits(assessment, figures)
    teller = _Teller(assessment, figures, links, unverified, is_brief=len(groups) > TOLD_IN_FULL)
    return tuple(
        GroupHighlights(group_name(group, language), (*teller.ends(ranked), *teller.moves(group, changes)))
        for group, ranked in groups
    )


@dataclass(frozen=True)
class _Teller:
    assessment: Assessment
    figures: Figures
    links: Mapping[str, UnitLinks]
    unverified: UnverifiedUnits
    is_brief: bool

    def ends(self, ranked: pd.DataFrame) -> Iterator[HighlightList]:
        """Name the first units, and the last where they are others."""
        named = 1 if self.is_brief else NAMED
        yield self._list(say("Leading units"), ranked.head(named))
        # Nobody is a leading unit and a lowest one.
        if len(ranked) >= 2 * named:
            yield self._list(say("Lowest units"), ranked.tail(named))

    def _list(self, heading: Message, table: pd.DataFrame) -> HighlightList:
        return HighlightList(self.figures.say(heading), tuple(map(self._placed, placings_of(table))))

    def _placed(self, placing: Placing) -> Highlight:
        limit = limit_in_words(placing.limited_by) if placing.limited_by else ""
        facts = (self.figures.published(placing.index_percent), placing.band, self.figures.say(limit))
        return Highlight(
            mark=self.figures.say(placing.rank),
            name=self.assessment.units.by_code[placing.unit_code].name,
            anchor=self.links[placing.unit_code].anchor,
            note=" · ".join(filter(None, facts)),
            footnote=self.unverified.mark(placing.unit_code),
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
            # The comparison may know units that are no longer in this ranking.
            known = [row for row in rows if row.code in self.links]
            if known:
                yield self._movement(heading, known, changes)

    def _movement(self, heading: Message, rows: "Sequence[UnitChange]", changes: Changes) -> HighlightList:
        """Name the units that moved most; those that tie for it all, as far as there is room."""
        # Where there is room for one, a tie must not let one of several stand for the greatest climb.
        tied = sum(row.rank_change == rows[0].rank_change for row in rows)
        shown, rest = first_of(rows, min(NAMED, tied) if self.is_brief else NAMED)
        more = self.figures.say(say("… and {count} more units", count=rest)) if rest else ""
        units = tuple(self._moved(row, changes) for row in shown)
        return HighlightList(self.figures.say(heading), units, more)

    def _moved(self, row: "UnitChange", changes: Changes) -> Highlight:
        return Highlight(
            mark=changes.move(row.code),
            name=self.assessment.units.by_code[row.code].name,
            anchor=self.links[row.code].anchor,
            note=changes.note(row.code),
            footnote=self.unverified.mark(row.code),
        )
