"""What a comparison says: one source of rows and sentences for all that people read.

Everything here is already in the reader's language; a writer only lays it out and escapes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.areas import AreaChange, areas_by_unit
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding, diff_findings, unit_names
from cchc_cli.writers.diff.groups import GroupChanges, group_of, is_decomposed
from cchc_cli.writers.diff.rows import UnitChange, decimals_of, unit_changes
from cchc_cli.writers.diff.sentences import Teller
from cchc_cli.writers.diff.words import STATUSES
from cchc_cli.writers.report_content.figures import group_name


@dataclass(frozen=True)
class DiffContent:
    """The comparison of two years, told group by group."""

    title: str
    sources: str
    before_label: str
    after_label: str
    warnings: tuple[DiffFinding, ...]
    """What has to be known before a figure is quoted: the basis of the two years above all."""
    summary: tuple[str, ...]
    groups: tuple[GroupChanges, ...]
    findings: tuple[DiffFinding, ...]
    """All of them, the warnings too."""
    figures: DiffFigures
    teller: Teller
    areas: Mapping[str, tuple[AreaChange, ...]]
    """What each area changed, by unit code."""

    @cached_property
    def rows(self) -> tuple[UnitChange, ...]:
        """Give the rows of all groups, one group below the other."""
        return tuple(row for group in self.groups for row in group.rows)

    @cached_property
    def group_names(self) -> Mapping[str, str]:
        """What people call the groups, by what tables call them."""
        return {group.group: group.name for group in self.groups}

    @cached_property
    def is_decomposed(self) -> bool:
        """Whether it is known of any unit what its change is made of."""
        return is_decomposed(self.rows)

    def status(self, row: UnitChange) -> str:
        """Say what became of a unit; empty where it simply is in both years."""
        return "" if row.status is DiffStatus.SAME else self.figures.say(STATUSES[row.status])

    def sentence(self, row: UnitChange) -> str:
        """Say in one sentence what became of a unit, and why."""
        return self.teller.sentence(row)


def content_of(diff: YearDiff, language: Language) -> DiffContent:
    """Tell a comparison in a language."""
    figures = DiffFigures(language, decimals_of(diff))
    rows = unit_changes(diff, figures)
    areas = areas_by_unit(diff, rows, figures)
    findings = diff_findings(diff.findings, unit_names(diff), language)
    before, after = diff.before.label, diff.after.label
    by_group: dict[str, list[UnitChange]] = {}
    # The table has the order of the list of units; people look for the first ranks at the top.
    for row in sorted(rows, key=_standing):
        by_group.setdefault(row.group, []).append(row)
    return DiffContent(
        title=language.show(
            say("Changes of the ranking from {before} to {after}", before=before, after=after)
        ),
        sources=language.show(
            say(
                "{before}: {old} · {after}: {new}",
                before=before,
                old=diff.before.source,
                after=after,
                new=diff.after.source,
            )
        ),
        before_label=before,
        after_label=after,
        warnings=tuple(finding for finding in findings if finding.is_warning),
        summary=_summary(rows, figures, has_areas=bool(areas)),
        groups=tuple(
            group_of(diff, group, group_name(group, language), of_group, figures)
            for group, of_group in by_group.items()
        ),
        findings=findings,
        figures=figures,
        teller=Teller(diff, figures, areas),
        areas=areas,
    )


def _standing(row: UnitChange) -> tuple[bool, bool, int]:
    """Order by rank; units without one come after the others, and those that are gone last."""
    return row.status is DiffStatus.GONE, row.rank_after is None, row.rank_after or 0


def _summary(rows: Sequence[UnitChange], figures: DiffFigures, *, has_areas: bool) -> tuple[str, ...]:
    # By the index, not the status: on scales that cannot be compared units go on without a change.
    compared = sum(row.index_change is not None for row in rows)
    counted = say("Units: {units}, of which {compared} can be compared.", units=len(rows), compared=compared)
    # One unit that is split is enough: why others are not, their own sentences say.
    if is_decomposed(rows):
        return (figures.say(counted),)
    return tuple(map(figures.say, (counted, _why_not_split(has_areas=has_areas)) if compared else (counted,)))


def _why_not_split(*, has_areas: bool) -> Message:
    if has_areas:
        return say(
            "Points of areas are known, but not their maxima, so changes are shown by area and not split "
            "into causes. A row “Điểm tối đa” in both tables would tell."
        )
    return say("Nothing is known below the index, so its changes cannot be split into causes.")
