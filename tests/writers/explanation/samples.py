"""Explanations for tests of their formats."""

from dataclasses import replace

from assessments import commune_assessment

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.explanation import Explainer, Explanation
from cchc_cli.domain.findings import Finding, Place, in_order


def explained(unit: str) -> Explanation:
    """Explain a unit of the small assessment; a cell of X2 was repaired."""
    assessment = commune_assessment()
    place = Place("xa/X2.xlsx", "Phiếu", "D11")
    repair = Finding(kinds.NUMBER_WAS_TEXT, place, "X2", "1.2", {"stated": "11 ", "taken": 11.0})
    findings = in_order((*assessment.findings, repair))
    return Explainer(replace(assessment, findings=findings)).unit(unit)
