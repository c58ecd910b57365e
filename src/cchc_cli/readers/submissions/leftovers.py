"""Leftovers: rows with values that nothing asks for, so that none of them goes unnoticed."""

from collections.abc import Sequence

from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.open_criterion import OpenCriterion
from cchc_cli.readers.submissions.plan import Leftover, Table


class Leftovers:
    """Collects them, each with the criterion that it stands below.

    Below a row that was refused they belong to that row, of which a finding tells already.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self.rows: list[Leftover] = []

    def add(self, table: int, row: int, label: str, criterion: OpenCriterion | None) -> None:
        """Note a row; nothing where it stands below an area or a refused row, or above everything."""
        if criterion is not None:
            self.rows.append(Leftover(table, row, label, criterion.leaf.code))

    def add_blank(self, table: int, row: int, criterion: OpenCriterion) -> None:
        """Note a row without code and name, if it has a value or points."""
        header, cells = self._tables[table].header, self._tables[table].sheet.rows[row]
        points = "" if header.self_points is None else cells[header.self_points]
        # Whatever else stands there, a remark or evidence, is the affair of the unit.
        if not (is_blank(cells[header.values]) and is_blank(points)):
            self.add(table, row, "", criterion)
