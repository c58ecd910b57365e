"""Merged cells of the sender's sheet, as far as they can be repeated in the copy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from cchc_cli.domain.cell_address import position_or_none

Position = tuple[int, int]

LARGEST_MERGE = 2_000
"""Cells; a title over all columns of Excel has 16,384, and says nothing more by that."""
MOST_MERGED_CELLS = 20_000


@dataclass(frozen=True)
class Merge:
    """A merged range; rows and columns are counted from 0."""

    first: Position
    last: Position

    @property
    def height(self) -> int:
        """How many rows it has."""
        return self.last[0] - self.first[0] + 1

    @property
    def columns(self) -> range:
        """Its columns."""
        return range(self.first[1], self.last[1] + 1)

    @property
    def size(self) -> int:
        """How many cells it has; none if it is written the wrong way round."""
        return max(self.height, 0) * len(self.columns)

    def positions(self) -> Iterator[Position]:
        """Give its cells, the first one first."""
        return product(range(self.first[0], self.last[0] + 1), self.columns)


class Merges:
    """The merges of one sheet; those that overlap others, or are huge, are left out."""

    def __init__(self, areas: Iterable[str]) -> None:
        starts: dict[Position, Position] = {}
        merges: dict[Position, Merge] = {}
        for merge in _merges(areas):
            if len(starts) + merge.size > MOST_MERGED_CELLS or any(
                map(starts.__contains__, merge.positions())
            ):
                continue
            merges[merge.first] = merge
            starts |= dict.fromkeys(merge.positions(), merge.first)
        self._starts = starts
        self.at: Mapping[Position, Merge] = merges
        """The merges by their first cell, the only one that shows a value."""

    def shown_at(self, position: Position) -> Position:
        """Give the cell in which a cell is seen: itself, unless it is covered by a merge."""
        return self._starts.get(position, position)

    def widths(self, row: int, widths: Sequence[int]) -> Sequence[int]:
        """Give the room that each cell of a row has, all rows of a merge put side by side."""
        room = [*widths]
        for (at, column), merge in self.at.items():
            if at == row and column < len(room):
                room[column] = sum(widths[merge.first[1] : merge.last[1] + 1]) * merge.height
        return room


def _merges(areas: Iterable[str]) -> Iterator[Merge]:
    for area in areas:
        first, _, last = area.partition(":")
        corners = position_or_none(first), position_or_none(last)
        if corners[0] is not None and corners[1] is not None:
            merge = Merge(corners[0], corners[1])
            if 1 < merge.size <= LARGEST_MERGE:
                yield merge
