"""Falls that were not to happen: what ``--fail-on-drop`` and ``--fail-on-index-drop`` look for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

import pandas as pd

from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.pipeline.diff import Comparison

Move: TypeAlias = tuple[str, float | None, float | None]
"""A unit, and what its rank and its index changed by; None for what is not known."""

_NOISE = 1e-9  # 82.1 - 80.1 is a little less than 2 in floating point


@dataclass(frozen=True)
class Limits:
    """How far no unit may fall; None for any distance."""

    ranks: int | None = None
    index: float | None = None

    def are_passed_by(self, move: Move) -> bool:
        """Tell whether a unit fell by as much, or by more."""
        _, places, points = move
        by_rank = self.ranks is not None and places is not None and -places >= self.ranks
        return by_rank or self._is_drop(points)

    def _is_drop(self, points: float | None) -> bool:
        # A limit of 0 forbids falls, not standing still.
        return self.index is not None and points is not None and 0 < -points >= self.index - _NOISE


def falls_beyond(comparison: Comparison, limits: Limits) -> tuple[Move, ...]:
    """List the units that fell too far; of several years between the last two."""
    return tuple(move for move in _moves(comparison) if limits.are_passed_by(move))


def _moves(comparison: Comparison) -> Iterator[Move]:
    match comparison:
        case YearDiff(units=table):
            columns = (table[name] for name in ("unit_name", "rank_change", "index_change"))
            for name, places, points in zip(*columns, strict=True):
                yield name, _known(places), _known(points)
        case Trend(diffs=diffs):
            yield from _moves(diffs[-1])
        case SideBySide(units=units):
            for unit in units:
                for course in unit.courses:
                    name = f"{unit.name} ({course.index.name})"
                    yield name, course.rank_change, course.score_change
        case _:
            assert_never(comparison)


def _known(change: float) -> float | None:
    return None if pd.isna(change) else change
