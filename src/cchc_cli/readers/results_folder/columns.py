"""Columns of the tables of a results folder, read as they were written.

Format: that of ``writers.safe_csv``: UTF-8 with a byte order mark, ``,`` between fields,
an empty field for no value. Codes and names are texts, whatever they look like: ``1.10``
is no number, and a unit may be called ``NA``.
"""

import csv
import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import catch_warnings

import numpy as np
import pandas as pd

from cchc_cli.errors import Fault, reason_of
from cchc_cli.language import Message, say

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ESCAPED = re.compile(r"'+[=+\-@\t\r\n]")
_FIRST_ROW = 2
"""Of a table, below its heading."""
_FAULTS_SHOWN = 20


def plain_text(field: str) -> str:
    """Take away the apostrophe that keeps Excel from running a text.

    >>> plain_text("'=1+1"), plain_text("'90"), plain_text("=1+1")
    ('=1+1', "'90", '=1+1')
    """
    return field[1:] if _ESCAPED.match(field) else field


@dataclass(frozen=True)
class TableFile:
    """One table of a results folder."""

    path: Path
    columns: Sequence[str]
    """Those that are read."""

    def faults(self) -> Iterator[Fault]:
        """Find what keeps the table from being read: the file, its text or its heading."""
        try:
            with self.path.open(encoding="utf-8-sig", newline="") as file:
                heading = next(csv.reader(file), [])
        except OSError as error:
            yield self.fault(say("The file cannot be opened: {reason}.", reason=reason_of(error)))
        except (UnicodeDecodeError, csv.Error):
            yield self.fault(_NO_TABLE)
        else:
            yield from self._heading_faults(heading)

    def _heading_faults(self, heading: Sequence[str]) -> Iterator[Fault]:
        if missing := [name for name in self.columns if name not in heading]:
            yield self.fault(say("The heading lacks the columns {names}.", names=missing), line=1)
        # pandas would take the first of them; which one counts only its owner knows.
        if doubled := [name for name in self.columns if heading.count(name) > 1]:
            yield self.fault(say("The heading has the columns {names} twice.", names=doubled), line=1)

    def read(self, numbers: Sequence[str] = ()) -> pd.DataFrame:
        """Read the columns: texts, and ``numbers`` as ``float64`` with NaN for an empty field.

        Raises:
            ValueError: The file is no such table, or a field of a number holds none.
        """
        # Objects, because pandas makes numbers of categories: 00001 and 1 would be one unit.
        types: dict[Hashable, str] = dict.fromkeys(self.columns, "object")
        with catch_warnings(action="ignore", category=pd.errors.ParserWarning):
            table = pd.read_csv(
                self.path,
                usecols=list(self.columns),
                dtype=types | dict.fromkeys(numbers, "float"),
                keep_default_na=False,
                na_values={name: [""] for name in numbers},
                encoding="utf-8-sig",
                # Where the first row is longer than the heading, as of a comma too many at its end, pandas
                # would take its first field for the name of the row and move all others up.
                index_col=False,
            )
        # 1e999 is infinite, and would go into every mean and every sum.
        if np.isinf(table[list(numbers)].to_numpy(dtype=float)).any():
            raise ValueError(self.path)
        return table

    def reading_faults(self, numbers: Sequence[str] = ()) -> list[Fault]:
        """Find the fields that hold no number; where that is not it, say that it is no table."""
        try:
            texts = self.read()
        except (ValueError, OSError):
            return [self.fault(_NO_TABLE)]
        return [fault for name in numbers for fault in self._number_faults_of(texts[name], name)] or [
            self.fault(_NO_TABLE)
        ]

    def _number_faults_of(self, texts: "pd.Series[str]", name: str) -> Iterator[Fault]:
        stated = pd.to_numeric(texts.where(texts != "", "0"), errors="coerce")
        is_wrong = ~np.isfinite(stated.to_numpy(dtype=float))
        for row in texts.index[is_wrong][:_FAULTS_SHOWN]:
            yield self.fault(
                say("“{stated}” is no number.", stated=texts[row]), line=int(row) + _FIRST_ROW, path=name
            )

    def fault(self, message: Message, *, line: int = 0, path: str = "") -> Fault:
        """Make a fault of this file."""
        return Fault(message, str(self.path), line=line, path=path)

    def word_faults(self, table: pd.DataFrame, name: str, known: Sequence[str]) -> Iterator[Fault]:
        """Find the rows whose field is none of the words that a column may have."""
        message = say("The field is none of {known}.", known=[f"“{word}”" for word in known])
        return self.row_faults(~table[name].isin(known).to_numpy(), name, message)

    def row_faults(self, is_wrong: "NDArray[np.bool_]", name: str, message: Message) -> Iterator[Fault]:
        """Say the same of several rows."""
        for row in is_wrong.nonzero()[0][:_FAULTS_SHOWN]:
            yield self.fault(message, line=int(row) + _FIRST_ROW, path=name)


_NO_TABLE = say(
    "This is no table as cchc writes it (CSV in UTF-8 with commas). Programs change files when they save "
    "them; score the year again."
)
