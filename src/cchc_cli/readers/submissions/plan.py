"""Plans: where on a form the answers stand.

A plan depends on the headings, codes and names of a workbook only, not on its answers. The
units of a folder mostly fill in copies of one form, so that a plan is made once and used
for all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.cells import Cell, Sheet
from cchc_cli.readers.submissions.header import Header


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet that has a table of criteria, with its header."""

    sheet: Sheet
    header: Header

    def reference(self, row: int, column: int | None) -> str:
        """Write a cell as Excel does, with its sheet."""
        return f"{self.sheet.name}!{address(row, column or 0)}"

    def row_reference(self, row: int) -> str:
        """Write the cell by which a row is known."""
        return self.reference(row, self.header.naming)

    def naming_cells(self) -> list[tuple[Cell, Cell]]:
        """Give code and name of every row below the header; a form may lack one of these columns."""
        code, name = self.header.code, self.header.name
        body = self.sheet.rows[self.header.row + 1 :]
        if name is None:
            return [(_naming(row[code or 0]), "") for row in body]
        if code is None:
            return [("", _naming(row[name])) for row in body]
        return [(_naming(row[code]), _naming(row[name])) for row in body]


def _naming(cell: Cell) -> Cell:
    # True equals 1 in Python: what is remembered of one of them would be found for the other.
    return str(cell).upper() if type(cell) is bool else cell


class Part(NamedTuple):
    """The rows of a table from one heading to the next; a heading may be repeated below."""

    table: int
    heading: int
    """The row of the heading, counted from 0."""


class Slot(NamedTuple):
    """A cell that answers the question, or belongs to the leaf, at ``position`` of the form."""

    position: int
    table: int
    row: int
    column: int


class Leftover(NamedTuple):
    """A row below a criterion that the framework does not ask for."""

    table: int
    row: int
    label: str
    criterion: str


class CodedRow(NamedTuple):
    """The row of an area or criterion of the form."""

    code: str
    part: Part
    row: int


class Claim(NamedTuple):
    """The row of a criterion that is scored: the cell of its points, and the part it stands in."""

    reference: str
    part: Part


class TotalRow(NamedTuple):
    """A row of sums, such as "Tổng điểm"; ``above`` counts the coded rows before it."""

    label: str
    table: int
    row: int
    above: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is, along a form."""

    answers: tuple[Slot, ...]
    alternatives: tuple[Slot, ...]
    """Rows below a criterion whose one answer belongs on its own row."""
    awards: tuple[tuple[int, int], ...]
    """Questions whose answer may be the self points, with the position of the leaf."""
    self_points: tuple[Slot, ...]
    evidence: tuple[Slot, ...]
    answer_places: tuple[str, ...]
    places: tuple[str, ...]
    evidence_places: tuple[str, ...]
    leftovers: tuple[Leftover, ...]
    own_cells: tuple[Slot, ...]
    """The cells for an answer on the rows of criteria whose figures stand below them."""
    findings: tuple[Finding, ...]
    """Of the form itself; their places have no file yet."""
    coded: Sequence[tuple[str, str]]
    """The code and name of every row that has a code."""
    fitting: int
    """How many of these fit the framework."""

    rows: tuple[CodedRow, ...] = ()
    """The rows of areas and criteria that are in the framework, from top to bottom."""
    totals: tuple[TotalRow, ...] = ()
    twice: tuple[tuple[Part, Part], ...] = ()
    """For every criterion with a second row: the parts of the workbook that both stand in."""

    @property
    def fits(self) -> bool:
        """Whether this is a form of the framework at all: half of its rows fit."""
        return self.fitting * 2 >= len(self.coded)
