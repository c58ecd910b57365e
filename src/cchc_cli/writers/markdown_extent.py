"""How much of a report its Markdown shows: a comment on GitHub has room for 65,536 characters.

A small report shows everything, what is long folded away. A larger one leaves out the figures of
single units step by step, and says where they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.changes import Changes
from cchc_cli.writers.report_content.report import Report
from cchc_cli.writers.report_content.standings import RankedUnit, Standing, UnrankedUnit
from cchc_cli.writers.report_content.year_changes import YearChanges, year_changes_of

NAMED_PLACES = 3
"""How many places of a finding are named; findings.csv names all."""
_WHOLE_GROUP = 20  # so many units are shown without folding any away


@dataclass(frozen=True)
class ShownStanding:
    """The ranking of a group, as far as it is shown."""

    standing: Standing
    first: tuple[RankedUnit, ...]
    folded: tuple[RankedUnit, ...]
    """All of them, where there is room but not at a glance."""
    folded_label: str
    last: tuple[RankedUnit, ...]
    """The lowest units, where those between are left out."""
    unranked: tuple[UnrankedUnit, ...]
    left_out: str
    """How many units are not shown and where they stand; empty where all are."""


@dataclass(frozen=True)
class Extent:
    """What is shown of a report; everything else is in the report itself."""

    standings: tuple[ShownStanding, ...]
    areas_label: str
    """Above the areas of every unit, which are folded away; empty where they are left out."""
    areas_left_out: str
    """Where the areas of every unit stand; empty where they are shown."""
    changes: YearChanges | None
    """None where the year before is not known, or where there is no room for it."""
    named_places: int


@dataclass(frozen=True)
class Room:
    """How many units of a group there is room for."""

    first: int
    last: int = 0
    movements: int = 0
    most_units: int = 0
    """In all groups together; more are not tried, 0 stands for any number."""
    has_all: bool = False
    has_areas: bool = False

    def ends(self, count: int) -> tuple[int, int]:
        """Tell how many of so many units are shown at the beginning, and how many at the end."""
        if count <= (_WHOLE_GROUP if self.has_all else self.first + self.last):
            return count, 0
        return self.first, 0 if self.has_all else self.last


ROOMS = (
    Room(10, movements=3, most_units=500, has_all=True, has_areas=True),
    Room(10, movements=3, most_units=1000, has_all=True),
    Room(10, last=5, movements=3),
    Room(3, last=1, movements=1),
    Room(0),
)
"""From the most to the least; the first that is short enough is taken."""


def extents_of(report: Report, changes: Changes | None, language: Language) -> Iterator[Extent]:
    """Give what can be shown of a report, from everything to the least."""
    units = sum(len(group.ranked) + len(group.unranked) for group in report.standings.groups)
    for room in ROOMS:
        if units <= room.most_units or not room.most_units:
            yield _Measure(report, changes, language, room).extent()


@dataclass(frozen=True)
class _Measure:
    report: Report
    changes: Changes | None
    language: Language
    room: Room

    def extent(self) -> Extent:
        named = self.room.movements
        return Extent(
            standings=tuple(map(self._standing, self.report.standings.groups)),
            areas_label=self._say(say("All units by area")) if self.room.has_areas else "",
            areas_left_out="" if self.room.has_areas else self._say(_AREAS_ELSEWHERE),
            changes=year_changes_of(self.changes, named) if self.changes and named else None,
            named_places=NAMED_PLACES,
        )

    def _standing(self, standing: Standing) -> ShownStanding:
        ranked, room = standing.ranked, self.room
        first, last = room.ends(len(ranked))
        folded = ranked if room.has_all and first < len(ranked) else ()
        unranked = standing.unranked[: None if room.has_all else room.first]
        shown = (len(folded) or first + last) + len(unranked)
        return ShownStanding(
            standing=standing,
            first=ranked[:first],
            folded=folded,
            folded_label=self._folded(folded),
            last=ranked[len(ranked) - last :],
            unranked=unranked,
            left_out=self._left_out(len(ranked) + len(standing.unranked) - shown),
        )

    def _folded(self, units: Sequence[RankedUnit]) -> str:
        return self._say(say("All ranked units: {count}", count=len(units))) if units else ""

    def _left_out(self, count: int) -> str:
        return (
            self._say(say("{count} more units stand in ranking.csv in the results folder.", count=count))
            if count
            else ""
        )

    def _say(self, message: Message) -> str:
        return self.language.show(message)


_AREAS_ELSEWHERE = say("The areas of every unit stand in areas.csv in the results folder.")
