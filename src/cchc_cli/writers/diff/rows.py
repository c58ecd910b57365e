"""One row per unit: the figures that people see, rounded so that every row adds up."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Protocol, cast

import pandas as pd

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rounded import rounded_parts


@dataclass(frozen=True, slots=True)
class ChangeParts:
    """What a change is made of, in percent of the index; the four add up to the change."""

    performance: float
    reweighting: float
    added_dropped: float
    adjustments: float

    @property
    def in_order(self) -> tuple[float, float, float, float]:
        """Give them in the order of every table."""
        return self.performance, self.reweighting, self.added_dropped, self.adjustments

    @property
    def framework(self) -> float:
        """What the framework changed: new weights, criteria added and dropped."""
        return self.reweighting + self.added_dropped


def in_columns(parts: ChangeParts | None) -> tuple[float | None, ...]:
    """Give the four parts for the columns of a table, None in each where they are not known."""
    return parts.in_order if parts else (None,) * 4


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What became of a unit. Figures are rounded as published; None stands for none."""

    group: str
    code: str
    name: str
    status: DiffStatus
    rank_before: int | None
    rank_after: int | None
    rank_change: int | None
    """Positive for a climb."""
    published_rank_before: int | None
    index_before: float | None
    index_after: float | None
    index_change: float | None
    """The index after less the index before, as they are shown."""
    parts: ChangeParts | None
    """None where nothing is known below the index."""
    own_move: int | None
    others_move: int | None
    common_rank_before: int | None
    common_rank_after: int | None
    overtook: int
    overtaken_by: int
    notes: tuple[str, ...]


def decimals_of(diff: YearDiff) -> int:
    """Tell with how many decimals figures of both years can be shown."""
    # The finer of both: to cut the other's figures would make ties of ranks that are none.
    return max(diff.before.decimals, diff.after.decimals)


def unit_changes(diff: YearDiff, figures: DiffFigures) -> tuple[UnitChange, ...]:
    """Give the rows of all units, in their order."""
    # itertuples() of pandas is untyped.
    return tuple(_change(cast("UnitRow", row), diff, figures) for row in diff.units.itertuples())


def _change(row: "UnitRow", diff: YearDiff, figures: DiffFigures) -> UnitChange:
    before, after = (rounded(index, figures) for index in (row.index_before, row.index_after))
    change = None
    if before is not None and after is not None and not isnan(row.index_change):
        # Of the rounded indices, as a reader subtracts them; the rounded change may be 0.01 off.
        change = figures.rounded(after - before)
    exact = (row.performance, row.reweighting, row.added_dropped, row.adjustments)
    code = str(row.Index)
    return UnitChange(
        group=row.group,
        code=code,
        name=row.unit_name,
        status=DiffStatus(row.status),
        rank_before=whole(row.rank_before),
        rank_after=whole(row.rank_after),
        rank_change=whole(row.rank_change),
        published_rank_before=whole(row.published_rank_before),
        index_before=before,
        index_after=after,
        index_change=change,
        parts=parts_of(exact, change, figures.decimals),
        own_move=whole(row.own_move),
        others_move=whole(row.others_move),
        common_rank_before=whole(row.common_rank_before),
        common_rank_after=whole(row.common_rank_after),
        overtook=whole(row.overtook) or 0,
        overtaken_by=whole(row.overtaken_by) or 0,
        notes=tuple(map(figures.say, diff.notes.get(code, ()))),
    )


def whole(rank: int) -> int | None:
    """Give a rank of the table, or None for none."""
    # Whatever pandas calls missing: NA is no int, though the stubs of tables know no better.
    return None if pd.isna(rank) else int(rank)


def parts_of(exact: Sequence[float], change: float | None, decimals: int) -> ChangeParts | None:
    """Round the four parts so that they add up to a change that is rounded already."""
    if change is None or any(map(isnan, exact)):
        return None
    return ChangeParts(*rounded_parts(exact, change, decimals))


def rounded(value: float, figures: DiffFigures) -> float | None:
    """Round a figure of the table, or give None for none."""
    return None if isnan(value) else figures.rounded(value)


class UnitRow(Protocol):
    """A row of the comparison, as pandas gives it."""

    Index: Hashable
    group: str
    unit_name: str
    status: str
    rank_before: int
    rank_after: int
    rank_change: int
    published_rank_before: int
    index_before: float
    index_after: float
    index_change: float
    performance: float
    reweighting: float
    added_dropped: float
    adjustments: float
    own_move: int
    others_move: int
    common_rank_before: int
    common_rank_after: int
    overtook: int
    overtaken_by: int
