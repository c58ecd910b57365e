"""Explanations for tests of their formats."""

from dataclasses import replace

from assessments import COMMUNES, Stated, assess, commune_assessment, framework_from

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.explanation import ExplainedLeaf, ExplainedNode, Explainer, Explanation
from cchc_cli.domain.findings import Finding, Place, in_order
from cchc_cli.domain.units import Unit, Units

UNIT = Unit("U", "Xã U", "xa", "xa")


def explained(unit: str) -> Explanation:
    """Explain a unit of the small assessment; a cell of X2 was repaired."""
    assessment = commune_assessment()
    place = Place("xa/X2.xlsx", "Phiếu", "D11")
    repair = Finding(kinds.NUMBER_WAS_TEXT, place, "X2", "1.2", {"stated": "11 ", "taken": 11.0})
    findings = in_order((*assessment.findings, repair))
    return Explainer(replace(assessment, findings=findings)).unit(unit)


def explained_unit(said: Stated, framework: str = COMMUNES, unit: Unit = UNIT) -> Explanation:
    """Explain the only unit of a run, by what it says."""
    return Explainer(assess(framework_from(framework), Units((unit,)), {unit.code: said})).unit(unit.code)


def leaf_in(explanation: Explanation, code: str) -> ExplainedLeaf:
    """Give a scored criterion of an explanation."""
    leaf = explanation.find(code)
    assert isinstance(leaf, ExplainedLeaf)
    return leaf


def node_in(explanation: Explanation, code: str) -> ExplainedNode:
    """Give an area, or a criterion with others below it."""
    node = explanation.find(code)
    assert isinstance(node, ExplainedNode)
    return node
