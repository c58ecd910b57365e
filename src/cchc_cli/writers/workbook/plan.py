"""Which sheets the results workbook has, and what they and their tables are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.workbook.sheet_names import copied_names

MOST_GROUPS = 20
"""That have a sheet of their own; with more, nobody would find one among the tabs."""


class Part(Enum):
    """What a sheet shows; the value is the name of its table, the same in every language."""

    SUMMARY = ""
    RANKING = "ranking"
    GROUP = "ranking_{number}"
    CHANGES = "changes"
    AREAS = "areas"
    CRITERIA = "criteria_by_unit"
    SCORES = "scores"
    LEFT_OUT = "left_out"
    FINDINGS = "findings"


_NAMES: Mapping[Part, Message] = {
    Part.SUMMARY: say("Summary"),
    Part.RANKING: say("Ranking"),
    Part.CHANGES: say("Changes"),
    Part.AREAS: say("Areas"),
    Part.CRITERIA: say("Criteria by unit"),
    Part.SCORES: say("Points in detail"),
    Part.LEFT_OUT: say("Criteria left out"),
    Part.FINDINGS: say("Findings"),
}


@dataclass(frozen=True)
class SheetPlan:
    """A sheet of the workbook."""

    part: Part
    name: str
    table: str
    group: str | None = None
    """The ranking group that it is about, if it is about one."""


def sheet_plans(
    assessment: Assessment, language: Language, *, is_compared: bool = False
) -> tuple[SheetPlan, ...]:
    """Give the sheets in the order of their tabs.

    Args:
        assessment: What they show.
        language: What they are called in.
        is_compared: Whether the year before is known, so that there is something to say of changes.
    """
    groups = own_groups(assessment)
    parts = {part: name for part, name in _NAMES.items() if is_compared or part is not Part.CHANGES}
    fixed = tuple(map(language.show, parts.values()))
    # Ours first: a group that is called like one of our sheets gives way.
    names = copied_names([*fixed, *(group_name(group, language) for group in groups)])
    ours = dict(zip(parts, names, strict=False))
    of_groups = dict(zip(groups, names[len(ours) :], strict=True))
    return tuple(_in_order(ours, of_groups))


def own_groups(assessment: Assessment) -> tuple[str, ...]:
    """Give the groups that have a sheet of their own; a single one stands in the ranking already."""
    # The first ones: the order is that of publication, which people know.
    groups = all_groups(assessment)
    return groups[:MOST_GROUPS] if len(groups) > 1 else ()


def all_groups(assessment: Assessment) -> tuple[str, ...]:
    """Give the ranking groups in the order of publication."""
    return tuple(dict.fromkeys(assessment.ranking.units["group"]))


def _in_order(ours: Mapping[Part, str], of_groups: Mapping[str, str]) -> Iterator[SheetPlan]:
    for part, name in ours.items():
        yield SheetPlan(part, name, part.value)
        if part is Part.RANKING:
            # Numbered, because a name in Excel takes no blanks, and groups may have any letters.
            for number, (group, group_sheet) in enumerate(of_groups.items(), start=1):
                yield SheetPlan(Part.GROUP, group_sheet, Part.GROUP.value.format(number=number), group)
