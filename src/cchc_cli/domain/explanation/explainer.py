"""Explaining: the way of every number of an assessment, unit by unit or leaf by leaf."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.cells import Cells
from cchc_cli.domain.explanation.explained import ExplainedLeaf, Explanation, LostPoints
from cchc_cli.domain.explanation.index_points import IndexPoints
from cchc_cli.domain.explanation.leaf import UnitAnswers, explain_leaf
from cchc_cli.domain.explanation.prepared import prepared_leaves
from cchc_cli.domain.explanation.standing import Standings
from cchc_cli.domain.explanation.tables import LeafTables
from cchc_cli.domain.explanation.tree import AreaResult, UnitTree
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.source_file import WorkbookFile


class Explainer:
    """Explains the numbers of one assessment; what is looked up often is looked up once."""

    def __init__(self, assessment: Assessment) -> None:
        """Prepare for the units of an assessment."""
        self._assessment = assessment
        self._rows = {code: row for row, code in enumerate(assessment.answers.unit_codes)}
        self._leaves = prepared_leaves(assessment.framework, assessment.answers.form)
        self._standings = Standings(assessment)
        self._points = LeafTables(assessment)
        self._index_points = IndexPoints(assessment)
        self._findings = _by_unit(assessment.findings)
        self._area_ranks = _AreaRanks(assessment)
        self._files = _by_owner(assessment.files)
        self._totals = assessment.scores.totals
        self._last: UnitAnswers | None = None

    def unit(self, unit_code: str) -> Explanation:
        """Explain everything that the index of a unit rests on.

        Raises:
            KeyError: There is no such unit.
        """
        explanation = Explanation(
            framework=self._assessment.framework,
            unit=self._assessment.units.by_code[unit_code],
            standing=self._standings.of(unit_code),
            totals=None,
            areas=(),
            files=self._files.get(unit_code, ()),
            findings=self._about_form(unit_code),
        )
        if unit_code not in self._rows:
            return explanation
        tree = self._tree(unit_code)
        return replace(explanation, totals=tree.totals(self._published(unit_code)), areas=tree.areas())

    def leaf(self, unit_code: str, criterion_code: str) -> ExplainedLeaf:
        """Explain one scored criterion of a unit.

        Raises:
            KeyError: The unit sent nothing usable, or there is no such scored criterion.
        """
        prepared, given = self._leaves[criterion_code], self._given(unit_code)
        points = self._points.of(given.row, prepared.column)
        findings = self._findings.get(unit_code, {}).get(criterion_code, ())
        return explain_leaf(prepared, points, given, findings)

    def lost(self, unit_code: str) -> tuple[LostPoints, ...]:
        """List where a unit lost points in the base areas, most points first.

        What does not apply loses nothing, and what is unanswered loses everything.
        """
        if unit_code not in self._rows:
            return ()
        lost = self._points.lost[self._rows[unit_code]]
        # stable: what loses alike stays in the order of the framework.
        order = np.argsort(-lost, kind="stable").tolist()
        leaves = self._assessment.framework.leaves
        return tuple(LostPoints(leaves[at], float(lost[at])) for at in order if lost[at] > 0)

    def index_points(self, unit_code: str, lost: Iterable[LostPoints]) -> float:
        """Convert what a unit lost into points of its index.

        Raises:
            KeyError: The unit sent nothing usable.
        """
        return self._index_points.of(self._rows[unit_code], lost)

    def _given(self, unit_code: str) -> UnitAnswers:
        # One is kept: leaves are mostly asked for unit by unit.
        if self._last is None or self._last.unit.code != unit_code:
            found = self._findings.get(unit_code, {})
            self._last = UnitAnswers(
                self._assessment.units.by_code[unit_code],
                self._rows[unit_code],
                self._assessment.answers,
                Cells(finding for many in found.values() for finding in many),
                self._assessment.options.stage,
            )
        return self._last

    def _published(self, unit_code: str) -> Mapping[str, float]:
        """Give the row of totals of a unit."""
        row = self._totals.iloc[self._rows[unit_code]]
        return {str(name): float(total) for name, total in row.items()}

    def _about_form(self, unit_code: str) -> tuple[Finding, ...]:
        """Give what was found about the form of a unit, and not about a criterion."""
        found, codes = self._findings.get(unit_code, {}), self._assessment.framework.by_code
        return tuple(finding for code, many in found.items() if code not in codes for finding in many)

    def _tree(self, unit_code: str) -> UnitTree:
        return UnitTree(
            framework=self._assessment.framework,
            leaves={code: self.leaf(unit_code, code) for code in self._leaves},
            results=self._area_ranks.of(unit_code, self._rows[unit_code]),
            findings=self._findings.get(unit_code, {}),
        )


class _AreaRanks:
    """What scoring and ranking say of areas, to be looked up unit by unit."""

    def __init__(self, assessment: Assessment) -> None:
        scores, ranks = assessment.scores, assessment.ranking.areas
        # Arrays and dictionaries: looking one cell up in a table takes 300 times as long.
        self._codes = [area.code for area in assessment.framework.areas]
        self._points = scores.area_points[self._codes].to_numpy(dtype=float)
        self._max_points = scores.area_max_points[self._codes].to_numpy(dtype=float)
        # Penalties have points and no ranks.
        self._ranks = {code: ranks[code].to_dict() for code in self._codes if code in ranks}
        # The one table stands in the order of publication, the other in that of the list.
        groups = assessment.ranking.units["group"].reindex(ranks.index)
        self._groups = groups.to_dict()
        self._ranked = ranks.groupby(groups, sort=False).count().to_dict("index")

    def of(self, unit_code: str, row: int) -> Mapping[str, AreaResult]:
        return {
            code: AreaResult(
                float(self._points[row, at]),
                float(self._max_points[row, at]),
                *self._place(unit_code, code),
            )
            for at, code in enumerate(self._codes)
        }

    def _place(self, unit_code: str, area: str) -> tuple[int | None, int]:
        rank = self._ranks.get(area, {}).get(unit_code, pd.NA)
        if pd.isna(rank):
            return None, 0
        return int(rank), int(self._ranked[self._groups[unit_code]][area])


def _by_owner(files: Sequence[WorkbookFile]) -> Mapping[str, tuple[str, ...]]:
    """Give the paths of the workbooks of each unit."""
    paths: dict[str, tuple[str, ...]] = {}
    for file in files:
        paths[file.unit_code] = (*paths.get(file.unit_code, ()), file.path)
    return paths


def _by_unit(findings: Sequence[Finding]) -> Mapping[str, Mapping[str, Sequence[Finding]]]:
    """Sort findings by unit and criterion, each in their order."""
    sorted_: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        if finding.unit_code:
            sorted_.setdefault(finding.unit_code, {}).setdefault(finding.criterion, []).append(finding)
    return sorted_
