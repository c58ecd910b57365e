"""Rows whose code is missing or unknown, and which are a criterion by their exact name."""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from cchc_cli.readers.submissions.codes import CodeBook

RowAt: TypeAlias = tuple[int, int]
"""The position of a table, and of a row in its sheet."""


class UncodedRows:
    """Collects them while a form is laid out.

    A code goes missing when its cell is merged with the one above, or overtyped. Then the
    name decides, as far as nothing else can be meant.
    """

    def __init__(self, book: CodeBook) -> None:
        self._book = book
        self._rows: dict[str, list[RowAt]] = {}

    def note(self, at: RowAt, name: str) -> None:
        """Note a row, if its name is exactly that of one criterion."""
        # Exactly: likeness is good enough for a suggestion, not for points.
        criterion = self._book.named(name)
        if criterion is not None and criterion.is_leaf:
            self._rows.setdefault(criterion.code, []).append(at)

    def by_name(self, taken: Collection[str]) -> Mapping[RowAt, str]:
        """Give the criterion of each row that alone has its name; ``taken`` are those of other rows."""
        return {rows[0]: code for code, rows in self._rows.items() if len(rows) == 1 and code not in taken}
