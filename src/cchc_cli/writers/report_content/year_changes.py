"""What happened since the year before, group by group: means, their causes, who moved, who is gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.changes import Changes, first_of

if TYPE_CHECKING:
    from cchc_cli.writers.diff.groups import GroupChanges
    from cchc_cli.writers.diff.rows import UnitChange

NAMED = 3
"""How many units each list names, where there is room."""


@dataclass(frozen=True)
class Movements:
    """Units to which the same happened."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class GroupMovements:
    """What happened in a group since the year before."""

    group: str
    summary: tuple[str, ...]
    lists: tuple[Movements, ...]


@dataclass(frozen=True)
class YearChanges:
    """What happened since the year before."""

    heading: str
    cautions: tuple[str, ...]
    """What has to be known before a change is quoted."""
    groups: tuple[GroupMovements, ...]


def year_changes_of(changes: Changes, named: int = NAMED) -> YearChanges:
    """Tell what happened in every group; each list names so many units."""
    content = changes.content
    return YearChanges(
        heading=content.figures.say(say("Compared with {year}", year=content.before_label)),
        # Without the code: whoever reads the report looks nothing up.
        cautions=tuple(finding.message for finding in content.warnings),
        groups=tuple(
            GroupMovements(group.name, group.summary, tuple(_lists(group, changes, named)))
            for group in content.groups
        ),
    )


def _lists(group: "GroupChanges", changes: Changes, named: int) -> Iterator[Movements]:
    for heading, rows in ((_CLIMBERS, group.climbers), (_FALLERS, group.fallers)):
        shown, rest = first_of(rows, named)
        if shown:
            yield _movements(heading, shown, rest, changes)
    # Every table of this year is silent on them: the first are in none, the others have no move there.
    for heading, status in ((_GONE, DiffStatus.GONE), (_NOT_COMPARABLE, DiffStatus.NOT_COMPARABLE)):
        alike = [row for row in group.rows if row.status is status]
        if alike:
            yield _movements(heading, alike[:named], len(alike[named:]), changes)


def _movements(heading: Message, rows: "Sequence[UnitChange]", rest: int, changes: Changes) -> Movements:
    figures = changes.content.figures
    more = [figures.say(say("… and {count} more units", count=rest))] if rest else []
    return Movements(figures.say(heading), (*map(changes.content.sentence, rows), *more))


_CLIMBERS, _FALLERS = say("Biggest climbers"), say("Biggest fallers")
_GONE = say("No longer in the ranking")
_NOT_COMPARABLE = say("Units that cannot be compared")
