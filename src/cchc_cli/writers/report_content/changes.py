"""What changed since the year before, as far as a report tells it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.report_setting import ReportSetting

if TYPE_CHECKING:
    from cchc_cli.writers.diff.content import DiffContent
    from cchc_cli.writers.diff.groups import GroupChanges
    from cchc_cli.writers.diff.rows import UnitChange


@dataclass(frozen=True)
class Changes:
    """The comparison with the year before, unit by unit; texts are in the reader's language."""

    content: "DiffContent"

    @property
    def before_label(self) -> str:
        """How the year before is called."""
        return self.content.before_label

    @property
    def after_label(self) -> str:
        """How the year of the report is called."""
        return self.content.after_label

    def rank_before(self, unit_code: str) -> str:
        """Write the rank of the year before; a dash where there is none."""
        row = self._rows.get(unit_code)
        return self.content.figures.rank(row.rank_before if row else None)

    def move(self, unit_code: str) -> str:
        """Write how the rank moved: ``▲3``, ``▼2``, ``=``; that a unit is new; a dash else."""
        row = self._rows.get(unit_code)
        if row and row.status is DiffStatus.NEW:
            return self.content.status(row)
        return self.content.figures.move(row.rank_change if row else None)

    def sentence(self, unit_code: str) -> str:
        """Say what became of a unit, and why; empty for one that the comparison does not know."""
        row = self._rows.get(unit_code)
        return self.content.sentence(row) if row else ""

    def note(self, unit_code: str) -> str:
        """Say in a few words how rank and index moved, and in which area most; empty for a unit unknown."""
        row = self._rows.get(unit_code)
        if row is None or row.rank_before is None or row.rank_after is None:
            return ""
        figures = self.content.figures
        ranks = say("rank {before} → {after}", before=row.rank_before, after=row.rank_after)
        if row.index_change is None:
            return figures.say(ranks)
        index = say("index {change}", change=figures.signed(row.index_change))
        return " · ".join(map(figures.say, (ranks, index, *self._reason(row))))

    def _reason(self, row: "UnitChange") -> Iterator[Message]:
        """Name the area that did most to the change of an index, or say that the others did more."""
        change, places = row.index_change or 0, row.rank_change or 0
        if places < 0 < change:
            yield say("its index rose, but others improved more")
        elif change < 0 < places:
            yield say("its index fell, but others lost more")
        else:
            yield from self._area(row, -1 if change < 0 else 1)

    def _area(self, row: "UnitChange", sign: int) -> Iterator[Message]:
        areas = self.content.areas.get(row.code, ())
        most = max(areas, key=lambda area: area.change * sign, default=None)
        if most is not None and most.change * sign > 0:
            points = self.content.figures.signed(most.change)
            yield say("most of it in {area} {points}", area=most.name, points=points)

    def climbers(self, group: str) -> "Sequence[UnitChange]":
        """Give the units of a group that climbed most, the greatest climb first."""
        return self._groups[group].climbers if group in self._groups else ()

    def fallers(self, group: str) -> "Sequence[UnitChange]":
        """Give the units of a group that fell most, the greatest fall first."""
        return self._groups[group].fallers if group in self._groups else ()

    @cached_property
    def _rows(self) -> "Mapping[str, UnitChange]":
        return {row.code: row for row in self.content.rows}

    @cached_property
    def _groups(self) -> "Mapping[str, GroupChanges]":
        return {group.group: group for group in self.content.groups}


def changes_of(setting: ReportSetting) -> Changes | None:
    """Tell what changed since the year before; None where that is not known."""
    if setting.before is None:
        return None
    # Loaded here: comparisons write their figures as reports do, and so load this package.
    from cchc_cli.writers.diff.content import content_of  # noqa: PLC0415

    return Changes(content_of(setting.before, setting.language))
