"""Where in the workbook units and their criteria stand, as targets of links."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.sheet_names import link_to

LISTED_SCORES = 25_000
"""Rows of points in detail; more would make the workbook slow to open, and ``scores.csv`` has them all."""

RANKING_HEAD, SCORES_HEAD, CRITERIA_HEAD = 0, 1, 3
"""The rows with the headings of these sheets."""
UNIT_COLUMNS = 4
"""How many columns name the unit, where criteria or areas stand across."""


@dataclass(frozen=True)
class Signposts:
    """The way to rows and cells of other sheets; empty where there is none."""

    names: Mapping[Part, str]
    ranking: Mapping[str, int]
    """Positions in the ranking, by unit code."""
    scored: Mapping[str, int]
    """Positions among the units that were scored, in the same order."""
    leaves: Mapping[str, int]
    """Positions of the criteria that give points, by their codes."""

    @property
    def detailed_units(self) -> int:
        """How many units have their points in detail; none has them in part."""
        return LISTED_SCORES // max(len(self.leaves), 1)

    def to_unit(self, unit_code: str) -> str:
        """Link to a unit's row in the ranking."""
        return self._link(Part.RANKING, self.ranking.get(unit_code), RANKING_HEAD)

    def to_points(self, unit_code: str, criterion: str) -> str:
        """Link to a unit's points for a criterion: in detail where they stand, else across.

        Of a unit without points, to the heading of the criterion.
        """
        unit, leaf = self.scored.get(unit_code), self.leaves.get(criterion)
        if leaf is None:
            return ""
        if unit is not None and unit < self.detailed_units:
            return self._link(Part.SCORES, unit * len(self.leaves) + leaf, SCORES_HEAD)
        row = -1 if unit is None else unit
        return self._link(Part.CRITERIA, row, CRITERIA_HEAD, UNIT_COLUMNS + leaf)

    def to_points_of(self, unit_code: str) -> str:
        """Link to the first of a unit's points; a unit that was not scored has none."""
        first = next(iter(self.leaves), "")
        return self.to_points(unit_code, first) if unit_code in self.scored else ""

    def _link(self, part: Part, position: int | None, head_row: int, column: int = 0) -> str:
        if position is None:
            return ""
        return link_to(self.names[part], xl_rowcol_to_cell(head_row + 1 + position, column))


def signposts_of(assessment: Assessment, names: Mapping[Part, str]) -> Signposts:
    """Find out where everything will stand."""
    codes = assessment.ranking.units.index.tolist()
    answered = set(assessment.scores.totals.index)
    return Signposts(
        names,
        ranking={code: at for at, code in enumerate(codes)},
        scored={code: at for at, code in enumerate(code for code in codes if code in answered)},
        leaves={leaf.code: at for at, leaf in enumerate(assessment.framework.leaves)},
    )
