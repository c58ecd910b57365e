"""The units of a published ranking, and what is wrong with their figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, say
from cchc_cli.readers.published_table.columns import Columns, Numbers
from cchc_cli.readers.published_table.figures import Figures, read_rank, says_nothing
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.published_table.lines import UnitLine
from cchc_cli.readers.submissions.cells import Cell, shown
from cchc_cli.readers.table_rows import cell_text


@dataclass(frozen=True)
class CellReader:
    """Reads the figures of units, and says where one cannot be read."""

    place: Place
    """Of the table."""
    figures: Figures
    broken: Mapping[str, FindingKind]
    """Cells that are blank only because they are faulty."""

    def total(self, line: UnitLine, heading: Heading) -> tuple[str, Finding | None]:
        """Tell what becomes of a unit by its total: a value of ``RankStatus``."""
        if line.is_twice:
            return RankStatus.MISSING.value, None  # that it stands twice is said already
        cell = line.cells[heading.column]
        number = self.figures.read(cell)
        reason = self._fault(line, heading)
        # Penalties are taken off areas; a unit as a whole cannot have lost more than it had.
        if number is not None and number < 0:
            reason = say("{value} is below 0", value=shown(cell))
        if reason is not None:
            values = {"stated": line.name, "reason": reason}
            return RankStatus.UNUSABLE.value, self._finding(
                finding_kinds.TABLE_TOTAL_UNUSABLE, line, heading, values
            )
        if number is None:
            values = {"stated": line.name}
            return RankStatus.MISSING.value, self._finding(
                finding_kinds.TABLE_TOTAL_MISSING, line, heading, values
            )
        return RankStatus.RANKED.value, None

    def rank(self, line: UnitLine, heading: Heading | None) -> tuple[int | None, Finding | None]:
        """Read the rank of a unit."""
        if heading is None or line.is_twice:
            return None, None
        rank = read_rank(line.cells[heading.column])
        return rank, None if rank else self.unreadable(line, heading, is_rank=True)

    def unreadable(self, line: UnitLine, heading: Heading, *, is_rank: bool = False) -> Finding | None:
        """Find a figure that is none, and not blank either."""
        reason = None if line.is_twice else self._fault(line, heading, is_rank=is_rank)
        if reason is None:
            return None
        values = {"heading": heading.name, "reason": reason}
        return self._finding(finding_kinds.TABLE_FIGURE_UNREADABLE, line, heading, values)

    def _fault(self, line: UnitLine, heading: Heading, *, is_rank: bool = False) -> Message | None:
        cell = line.cells[heading.column]
        if kind := self.broken.get(address(line.row, heading.column)):
            return Message(kind.title)
        if says_nothing(cell) or (not is_rank and self.figures.read(cell) is not None):
            return None
        return self._reason(cell, is_rank=is_rank)

    def _reason(self, cell: Cell, *, is_rank: bool) -> Message:
        if self.figures.is_too_large(cell):
            # As a text: 1e20 would be written with all its digits.
            return say("“{value}” is too large", value=shown(cell_text(cell)))
        if is_rank:
            return say("“{value}” is no rank", value=shown(cell))
        return say("“{value}” is no number", value=shown(cell))

    def _finding(
        self, kind: FindingKind, line: UnitLine, heading: Heading, values: Mapping[str, object]
    ) -> Finding:
        where = address(line.row, heading.column)
        return Finding(
            kind, Place(self.place.file, self.place.sheet, where), line.code or line.name, "", values
        )


def units_table(numbers: Numbers, columns: Columns, reader: CellReader) -> tuple[pd.DataFrame, list[Finding]]:
    """Lay out the units.

    Returns:
        Units in the order of the table by code (or name, where they have none), with
        ``unit_name, unit_class, group, rank, total_points, band, status``; and findings.
    """
    lines = numbers.lines
    status, faulty_totals = _column(reader.total, lines, columns.total)
    ranks, faulty_ranks = _column(reader.rank, lines, columns.rank)
    # Totals that were found to be none must not come back as numbers.
    points = np.where(np.array(status) == RankStatus.RANKED, numbers.column(columns.total.column), np.nan)
    table = pd.DataFrame(
        {
            "unit_name": [line.name for line in lines],
            "unit_class": [line.unit_class for line in lines],
            "group": [line.group for line in lines],
            "rank": pd.array(ranks, dtype="Int64"),
            "total_points": points,
            "band": [line.band for line in lines],
            "status": status,
        },
        index=pd.Index([line.code or line.name for line in lines], name="unit_code", dtype=object),
    )
    return table, faulty_totals + faulty_ranks


_Value = TypeVar("_Value")
_Above = TypeVar("_Above")


def _column(
    read: Callable[[UnitLine, _Above], tuple[_Value, Finding | None]],
    lines: Sequence[UnitLine],
    heading: _Above,
) -> tuple[list[_Value], list[Finding]]:
    """Read one column of all units, and gather what is wrong in it."""
    cells = [read(line, heading) for line in lines]
    return [value for value, _ in cells], [finding for _, finding in cells if finding]


def without_doubles(
    lines: Sequence[UnitLine], unit_column: int, place: Place
) -> tuple[list[UnitLine], list[Finding]]:
    """Keep one line of units that stand in the table twice, marked: nobody can tell which row counts.

    Without any line they would be new or gone in a comparison, and they are neither.
    """
    rows: dict[str, list[UnitLine]] = {}
    for line in lines:
        # Units may share a name where they have codes of their own.
        rows.setdefault(unit_key(line.code or line.name), []).append(line)
    kept = [some[0] if len(some) == 1 else replace(some[0], band="", is_twice=True) for some in rows.values()]
    return kept, [*_doubles(rows, unit_column, place)]


def _doubles(rows: Mapping[str, Sequence[UnitLine]], unit_column: int, place: Place) -> Iterator[Finding]:
    for some in rows.values():
        if len(some) > 1:
            cells = [address(line.row, unit_column) for line in some]
            values = {"stated": some[0].name, "cells": tuple(cells)}
            where = Place(place.file, place.sheet, cells[0])
            yield Finding(finding_kinds.TABLE_UNIT_TWICE, where, some[0].code, values=values)
