"""Leftovers: rows with values that nothing asks for, so that none of them goes unnoticed."""

from collections.abc import Sequence

from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.open_criterion import OpenCriterion
from cchc_cli.readers.submissions.plan import Leftover, Table


class Leftovers:
    """Collects them, each with the criterion that it stands below.

    Below a row that was refused they belong to no criterion; then the code of that row is
    noted, until ``refused_code`` is taken back.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self.refused_code = ""
        self.rows: list[Leftover] = []

    def add(self, table: int, row: int, label: str, criterion: OpenCriterion | None) -> None:
        """Note a row; nothing where it stands below an area, or above everything."""
        code = self.refused_code if criterion is None else criterion.leaf.code
        if code:
            self.rows.append(Leftover(table, row, label, code))

    def add_blank(self, table: int, row: int, criterion: OpenCriterion | None) -> None:
        """Note a row without code and name, if it has a value or points."""
        header, cells = self._tables[table].header, self._tables[table].sheet.rows[row]
        points = "" if header.self_points is None else cells[header.self_points]
        if not (is_blank(cells[header.values]) and is_blank(points)):
            self.add(table, row, "", criterion)
