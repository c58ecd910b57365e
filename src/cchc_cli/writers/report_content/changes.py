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
        # Without the word, nobody could tell a new unit from one that cannot be compared.
        if row and row.status is DiffStatus.NEW:
            return self.content.status(row)
        return self.content.figures.move(row.rank_change if row else None)

    def sentence(self, unit_code: str) -> str:
        """Say what became of a unit, and why; empty for one that the comparison does not know."""
        row = self._rows.get(unit_code)
        return self.content.sentence(row) if row else ""

    def note(self, unit_code: str) -> str:
        """Say in a few words how rank and index moved, and why; empty for a unit unknown."""
        row = self._rows.get(unit_code)
        if row is None or row.rank_before is None or row.rank_after is None:
            return ""
        figures = self.content.figures
        ranks = say("rank {before} → {after}", before=row.rank_before, after=row.rank_after)
        if row.index_change is None:
            return figures.say(ranks)
        index = say("index {change}", change=figures.signed(row.index_change))
        moved = " · ".join(map(figures.say, (ranks, index)))
        reasons = "; ".join(map(figures.say, self._reason(row)))
        return f"{moved}: {reasons}" if reasons else moved

    def _reason(self, row: "UnitChange") -> Iterator[Message]:
        """Say what a change is made of, as comparisons do, or that the others did more."""
        change, places = row.index_change or 0, row.rank_change or 0
        # What the unit did itself would contradict the ranks that it is to explain. But a rank also moves
        # because others are new or gone, which says nothing of their results.
        if places < 0 < change and row.overtaken_by:
            yield say("its index rose, but those of others rose more")
        elif change < 0 < places and row.overtook:
            yield say("its index fell, but others lost more")
        else:
            yield from self.content.teller.parts(row)

    @property
    def rank_note(self) -> str:
        """Say that ranks of the year before are not the published ones; empty where they are."""
        diff = self.content.teller.diff
        if not any(diff.is_reranked.values()):
            return ""
        # Loaded here: comparisons write their figures as reports do, and so load this package.
        from cchc_cli.writers.diff.groups import reranked_in_words  # noqa: PLC0415

        return self.content.figures.say(reranked_in_words(diff))

    def climbers(self, group: str) -> "Sequence[UnitChange]":
        """Give the units of a group that climbed most, the greatest climb first."""
        return self._groups[group].climbers if group in self._groups else ()

    def fallers(self, group: str) -> "Sequence[UnitChange]":
        """Give the units of a group that fell most, the greatest fall first."""
        return self._groups[group].fallers if group in self._groups else ()

    def most_moved(self, rows: "Sequence[UnitChange]") -> tuple[Sequence[str], str]:
        """Give the names of the units that moved as far as the first of these, and how far."""
        if not rows:
            return (), ""
        places = rows[0].rank_change
        return [row.name for row in rows if row.rank_change == places], self.move(rows[0].code)

    @cached_property
    def _rows(self) -> "Mapping[str, UnitChange]":
        return {row.code: row for row in self.content.rows}

    @cached_property
    def _groups(self) -> "Mapping[str, GroupChanges]":
        return {group.group: group for group in self.content.groups}


def first_of(rows: "Sequence[UnitChange]", most: int) -> "tuple[Sequence[UnitChange], int]":
    """Give the first so many of the rows that moved most, and how many others moved as far as the last."""
    shown = rows[:most]
    return shown, sum(row.rank_change == shown[-1].rank_change for row in rows[most:]) if shown else 0


def changes_of(setting: ReportSetting) -> Changes | None:
    """Tell what changed since the year before; None where that is not known."""
    if setting.before is None:
        return None
    # Loaded here: comparisons write their figures as reports do, and so load this package.
    from cchc_cli.writers.diff.content import content_of  # noqa: PLC0415

    return Changes(content_of(setting.before, setting.language))
