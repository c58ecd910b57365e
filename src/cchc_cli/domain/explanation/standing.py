"""Where units stand among the others of their group."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.explained import Standing
from cchc_cli.domain.ranking import RankStatus, band_of


class Standings:
    """The ranking of an assessment, to be looked up unit by unit."""

    def __init__(self, assessment: Assessment) -> None:
        """Count who is ranked in each group."""
        table = assessment.ranking.units
        self._assessment = assessment
        self._rows: Mapping[str, int] = {str(code): row for row, code in enumerate(table.index)}
        self._columns = {name: table[name].to_list() for name in table.columns}
        groups = zip(self._columns["group"], self._columns["status"], strict=True)
        self._ranked = Counter(group for group, status in groups if status == RankStatus.RANKED)

    def of(self, unit_code: str) -> Standing:
        """Say where a unit stands."""
        row = {name: column[self._rows[unit_code]] for name, column in self._columns.items()}
        units, framework = self._assessment.units.by_code, self._assessment.framework
        index = row["index_percent"]
        return Standing(
            group=row["group"],
            # Of a nullable column: pd.NA is neither equal to anything nor true nor false.
            rank=None if pd.isna(row["rank"]) else int(row["rank"]),
            ranked=self._ranked[row["group"]],
            status=RankStatus(row["status"]),
            band=row["band"],
            band_of_index="" if pd.isna(index) else band_of(index, framework),
            limited_by=row["limited_by"],
            tied_with=tuple(units[code].name for code in row["tied_with"]),
        )
