"""Cells that lie one below the other, written as Excel writes ranges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.language import Language, say


@dataclass(frozen=True)
class CellRange:
    """Some cells of one column without a gap; ``E12`` or ``E12:E19``."""

    text: str
    count: int


def cell_ranges(cells: Iterable[str]) -> tuple[CellRange, ...]:
    """Join cells that follow each other downwards; each cell counts once.

    >>> [found.text for found in cell_ranges(["E12", "E13", "E14", "F20", "E16"])]
    ['E12:E14', 'F20', 'E16']
    """
    runs: list[list[str]] = []
    for cell in dict.fromkeys(cells):
        if runs and _follows(runs[-1][-1], cell):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return tuple(CellRange(run[0] if len(run) == 1 else f"{run[0]}:{run[-1]}", len(run)) for run in runs)


def list_some(texts: Sequence[CellRange], most: int, language: Language) -> str:
    """List the first ranges, and count the cells of the others."""
    listed = ", ".join(cells.text for cells in texts[:most])
    rest = sum(cells.count for cells in texts[most:])
    return language.show(say("{places} and {count} more", places=listed, count=rest)) if rest else listed


def _follows(cell: str, following: str) -> bool:
    first, second = position_or_none(cell), position_or_none(following)
    return first is not None and second is not None and second == (first[0] + 1, first[1])
