"""Words that every format of an explanation shares: labels, points, places, legal texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import isnan

import numpy as np

from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf, ExplainedNode
from cchc_cli.domain.findings import Place
from cchc_cli.domain.framework import Reference
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.office_names import office_name
from cchc_cli.writers.report_content.figures import Figures
from cchc_cli.writers.score_words import STATUSES
from cchc_cli.writers.visible_text import visible

LABELS: Mapping[str, Message] = {
    "rule": say("Rule"),
    "figures": say("Figures"),
    "arithmetic": say("Calculation"),
    "counted": say("What counted"),
    "points": say("Points"),
    "need": say("For full points"),
    "evidence": say("Evidence"),
    "owner": say("Appraised by"),
    "references": say("Legal basis"),
    "findings": say("Findings"),
    "sum": say("Sum"),
    "rank": say("Rank"),
    "own": say("Own points"),
}

# Between figure and sign: a heading is cut where it is full, and “95.8” alone would be points.
_NO_BREAK = "\N{NO-BREAK SPACE}"
_WITHOUT_FIGURE = {ScoreStatus.EXEMPT, ScoreStatus.NOT_APPLICABLE, ScoreStatus.PENDING, ScoreStatus.INFO}


@dataclass(frozen=True)
class Words:
    """Puts an explanation into the words of one language."""

    figures: Figures
    only_sheet: str = ""
    """The one sheet of a form, which is not named at every cell."""
    rules: dict[str, str] = field(default_factory=dict)
    """What rules are in words, by criterion: the same for every unit."""

    @property
    def language(self) -> Language:
        """The language."""
        return self.figures.language

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What the parts of an explanation are called."""
        return {name: self.language.show(label) for name, label in LABELS.items()}

    def say(self, value: object) -> str:
        """Write a sentence or a value; what cannot be seen in text of others is made visible."""
        return visible(self.language.show(value))

    def points(self, points: float, max_points: float) -> str:
        """Write points of how many."""
        return f"{self.figures.published(points)}/{self.language.show(max_points)}"

    def rule(self, leaf: ExplainedLeaf) -> str:
        """Write the rule of a leaf on one line."""
        code = leaf.criterion.code
        if code not in self.rules:
            self.rules[code] = "; ".join(map(self.say, leaf.rule))
        return self.rules[code]

    def leaf_points(self, leaf: ExplainedLeaf) -> str:
        """Write the points of a leaf, and what stands behind them where these are no verified ones."""
        # Nothing behind verified points, as most are: a word at each would hide those that are not.
        status = self.say(STATUSES[leaf.status])
        if leaf.status in _WITHOUT_FIGURE:
            return status
        points = self.points(0.0 if isnan(leaf.final_points) else leaf.final_points, leaf.max_points)
        return points if leaf.status is ScoreStatus.VERIFIED else f"{points} ({status})"

    def node_points(self, node: ExplainedNode) -> str:
        """Write the points of an area or criterion with their share; or why nothing of it counts."""
        if isnan(node.share):
            statuses = dict.fromkeys(leaf.status for leaf in node.leaves)
            return self.say([STATUSES[status] for status in statuses])
        # Rounded as the tables of areas are: formatting alone would make 56.25 % into 56.2 here, 56.3 there.
        (percent,) = self.figures.briefly_rounded(np.array([100 * node.share]))
        share = f"{self.figures.brief(percent)}{_NO_BREAK}%"
        return f"{self.points(node.points, node.max_points)} ({share})"

    def place(self, place: Place) -> str:
        """Name a cell; the sheet only where there are several."""
        sheet = "" if place.sheet == self.only_sheet else place.sheet
        return visible("!".join(filter(None, (sheet, place.cell))))

    def owner(self, owner: str) -> str:
        """Name the office that appraises."""
        return office_name(owner, self.language)

    def reference(self, reference: Reference) -> str:
        """Name a legal text with number, issuer, date and article."""
        parts = (reference.number, reference.issuer, reference.date, reference.article)
        stated = ", ".join(self.language.show(part) for part in parts if part)
        return f"{reference.title} ({stated})" if stated else reference.title

    def value(self, figure: ExplainedFigure) -> str:
        """Write an answer, or that there is none."""
        return self.say(say("unanswered") if figure.value is None else figure.shown)
