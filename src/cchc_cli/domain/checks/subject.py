"""What a check looks at, and how it points to cells."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.scoring import Scores
from cchc_cli.domain.submission import place_of


@dataclass(frozen=True)
class Subject:
    """The answers and scores of a run."""

    answers: Answers
    framework: Framework
    scores: Scores

    def finding(self, kind: FindingKind, unit_code: str, criterion: str, **values: object) -> Finding:
        """Make a finding at the cell of a unit's self points for a criterion."""
        place = self.answers.place(unit_code, criterion)
        return Finding(kind, place, unit_code, criterion, values)

    def input_finding(
        self, kind: FindingKind, unit_code: str, question: tuple[str, str], **values: object
    ) -> Finding:
        """Make a finding at the cell of an input (criterion, name)."""
        file = str(self.answers.files.at[unit_code, "file"])
        place = place_of(file, str(self.answers.input_places.at[unit_code, question]))
        return Finding(kind, place, unit_code, question[0], values)


def flagged(mask: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Give (unit, criterion) where a table is true, unit by unit."""
    units, criteria = mask.index, mask.columns
    for row, column in np.argwhere(mask.to_numpy(dtype=bool)):
        yield units[row], criteria[column]
