"""The way of a number: from the index of a unit down to the cells that its points rest on."""

from cchc_cli.domain.explanation.explained import (
    ExplainedFigure,
    ExplainedLeaf,
    ExplainedNode,
    ExplainedTotals,
    Explanation,
    LostPoints,
    Standing,
)
from cchc_cli.domain.explanation.explainer import Explainer

__all__ = [
    "ExplainedFigure",
    "ExplainedLeaf",
    "ExplainedNode",
    "ExplainedTotals",
    "Explainer",
    "Explanation",
    "LostPoints",
    "Standing",
]
