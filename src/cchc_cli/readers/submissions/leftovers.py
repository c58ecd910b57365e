"""Leftovers: rows with values that nothing asks for, so that none of them goes unnoticed."""

from collections.abc import Sequence

from cchc_cli.readers.submissions.open_criterion import OpenCriterion
from cchc_cli.readers.submissions.plan import Leftover, Table
from cchc_cli.readers.submissions.value import is_unfilled


class Leftovers:
    """Collects them, each with the criterion that it stands below.

    Below a row that was refused they belong to that row, of which a finding tells already.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self.rows: list[Leftover] = []
        self.below: OpenCriterion | None = None
        """The criterion that rows stand below, be it with a row of sums between."""

    def add(self, table: int, row: int, label: str) -> None:
        """Note a row; nothing where it stands below an area or a refused row, or above everything."""
        # What stands there is mostly a note to the area, or belongs to a fault that is told already.
        if self.below is not None:
            self.rows.append(Leftover(table, row, label, self.below.leaf.code))

    def add_blank(self, table: int, row: int) -> None:
        """Note a row without code and name, if it has a value or points."""
        header, cells = self._tables[table].header, self._tables[table].sheet.rows[row]
        points = "" if header.self_points is None else cells[header.self_points]
        # Below a table there may be thousands of blank rows, for all of which nothing is to be kept.
        # Whatever else stands there, a remark or evidence, is the affair of the unit.
        if not (is_unfilled(cells[header.values]) and is_unfilled(points)):
            self.add(table, row, "")
