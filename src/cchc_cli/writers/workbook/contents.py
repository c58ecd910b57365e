"""The table of contents on the first sheet: a link to every other, and what it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.language import Message, say
from cchc_cli.writers.workbook.plan import MOST_GROUPS, Part, all_groups
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet_names import link_to

_SHOWN: Mapping[Part, Message] = {
    Part.RANKING: say("All groups: rank, points, index and band; a unit's name leads to its points."),
    Part.GROUP: say("The ranking of this group on A4, for publication."),
    Part.CHANGES: say("What became of every unit since the year before, and why."),
    Part.AREAS: say("What every unit earned of each area, in percent and in points."),
    Part.CRITERIA: say("Final points, units down and criteria across; the darker, the more is lost."),
    Part.SCORES: say(
        "Self-assessed, computed, appraised and final points of every unit and criterion, and their cell."
    ),
    Part.LEFT_OUT: say("Criteria that do not count for a unit, and why."),
    Part.FINDINGS: say("Errors, warnings and notes, with links to unit and criterion."),
}


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents."""

    name: str
    target: str
    shown: str
    table: str


def contents_of(book: ResultsBook) -> Iterator[Entry]:
    """Give a line for each sheet after the first."""
    for plan in book.plans:
        if plan.part in _SHOWN:
            shown = book.say(_SHOWN[plan.part])
            yield Entry(plan.name, link_to(plan.name, "A1"), shown, plan.table)


def groups_without_sheet(book: ResultsBook) -> str:
    """Say how many groups have no sheet of their own; empty where all have one."""
    rest = len(all_groups(book.assessment)) - MOST_GROUPS
    if rest <= 0:
        return ""
    return book.say(
        say(
            "{count} more groups have no sheet of their own; filter the sheet “{sheet}” by group.",
            count=rest,
            sheet=book.plan_of(Part.RANKING).name,
        )
    )
