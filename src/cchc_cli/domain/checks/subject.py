"""What a check looks at, and how it points to cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.scoring import Scores
from cchc_cli.domain.submission import place_of


@dataclass(frozen=True)
class Subject:
    """The answers and scores of a run.

    Checks go over tables by position, because asking a table for one cell by its names
    takes longer than everything else that a finding needs.
    """

    answers: Answers
    framework: Framework
    scores: Scores

    @cached_property
    def unit_codes(self) -> Sequence[str]:
        """The units, in the order of the tables."""
        return [str(code) for code in self.answers.unit_codes]

    @cached_property
    def files(self) -> Sequence[str]:
        """The workbook of each unit."""
        return [str(file) for file in self.answers.files["file"]]

    def findings(
        self,
        kind: FindingKind,
        mask: pd.DataFrame,
        *,
        at: pd.DataFrame | None = None,
        **values: pd.DataFrame,
    ) -> Iterator[Finding]:
        """Make a finding wherever a table is true.

        Args:
            kind: What was found.
            mask: Units down, leaf codes across.
            at: The cells to point to; where there is none, the one of the self points.
            values: Tables of the same shape, whose value at the place goes into the finding.
        """
        own = self.answers.places[mask.columns].to_numpy()
        places = own if at is None else at[mask.columns].to_numpy()
        tables = {name: table.to_numpy() for name, table in values.items()}
        for row, column in np.argwhere(mask.to_numpy(dtype=bool)).tolist():
            yield Finding(
                kind,
                place_of(self.files[row], places[row, column] or own[row, column]),
                self.unit_codes[row],
                mask.columns[column],
                {name: table[row, column] for name, table in tables.items()},
            )

    def input_findings(
        self, kind: FindingKind, question: tuple[str, str], mask: pd.Series, **values: object
    ) -> Iterator[Finding]:
        """Make a finding for every unit where a column is true, at the cell of an input.

        Args:
            kind: What was found.
            question: Criterion and name of the input.
            mask: One value per unit.
            values: What goes into the findings; of a column, the value of the unit.
        """
        places = self.answers.input_places[question].to_numpy()
        for row in np.flatnonzero(mask.to_numpy(dtype=bool)).tolist():
            found = {
                name: value.iat[row] if isinstance(value, pd.Series) else value
                for name, value in values.items()
            }
            place = place_of(self.files[row], places[row])
            yield Finding(kind, place, self.unit_codes[row], question[0], found)
