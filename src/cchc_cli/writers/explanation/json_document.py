"""``cchc explain --format json``: UTF-8 JSON of the format ``cchc-explanation/1``.

Keys:

* ``format``: ``cchc-explanation/1``.
* ``framework``: ``id, title, year, status, scale, decimals``.
* ``unit``: ``code, name, unit_class, group``.
* ``standing``: ``rank, ranked`` (how many are), ``status, band, band_of_index, limited_by,
  tied_with`` (names).
* ``totals``: ``base_points, applicable_points, bonus_points, penalty_points, total_points,
  index_percent, sum, index`` (sentences); null for a unit without an index.
* ``files``: the workbooks of the unit, relative to the folder of submissions.
* ``areas``: ``code, name, role, points, max_points, share, rank, ranked, sum, owner, references,
  findings, criteria``. A criterion with others below has the same keys without ``role, rank,
  ranked``; a scored one has ``code, name, max_points, applicable, self_points, computed_points,
  appraised_points, final_points, lost_points
  (or deducted), source, status, rule`` (sentences), ``arithmetic,
  counted, full_points_need, evidence, owner, references, findings, file, sheet, cell`` (of its
  row), ``self`` (as an input, the points as the unit stated them) and ``inputs``.
* an input: ``name, label, type, value`` (in the scale of its type: shares, ISO dates, true and
  false), ``shown`` (the same for people), ``file, sheet, cell, raw`` (what stands in the cell,
  null where nobody knows) and ``repairs`` (findings).
* a reference: ``title, number, issuer, date, article, url``.
* ``findings``: about the form as a whole; each as in ``cchc-findings/1``.

null stands for none. Asked for one area or criterion, ``areas`` holds the way to it alone.
Texts are in the language that was asked for, all else is not.
"""

from collections.abc import Sequence
from datetime import date
from math import isnan
from typing import TypeAlias

from cchc_cli.domain.explanation import (
    ExplainedFigure,
    ExplainedLeaf,
    ExplainedNode,
    ExplainedTotals,
    Explanation,
    Standing,
)
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Framework, Reference
from cchc_cli.language import Language, Message
from cchc_cli.writers.finding_formats.json_findings import finding_entry, json_bytes

FORMAT = "cchc-explanation/1"

Entry: TypeAlias = dict[str, object]


def explanation_json(explanation: Explanation, language: Language, criterion: str = "") -> bytes:
    """Write an explanation as JSON.

    Args:
        explanation: Of one unit.
        language: The language of the texts.
        criterion: The code of the area or criterion that is asked for; empty for all.
    """
    told = explanation.only(criterion) if criterion else explanation
    unit = explanation.unit
    entries = _Entries(language)
    return json_bytes(
        {
            "format": FORMAT,
            "framework": _framework(explanation.framework),
            "unit": {
                "code": unit.code,
                "name": unit.name,
                "unit_class": unit.unit_class,
                "group": unit.group,
            },
            "standing": _standing(explanation.standing),
            "totals": None if explanation.totals is None else entries.totals(explanation.totals),
            "files": explanation.files,
            "areas": [entries.node(area) for area in told.areas],
            "findings": entries.findings(explanation.findings),
        }
    )


def _framework(framework: Framework) -> Entry:
    return {
        "id": framework.id,
        "title": framework.title,
        "year": framework.year,
        "status": framework.status.value,
        "scale": float(framework.scale),
        "decimals": framework.rounding.decimals,
    }


def _standing(standing: Standing) -> Entry:
    return {
        "rank": standing.rank,
        "ranked": standing.ranked,
        "status": standing.status.value,
        "band": standing.band,
        "band_of_index": standing.band_of_index,
        "limited_by": standing.limited_by,
        "tied_with": standing.tied_with,
    }


class _Entries:
    """Lays the parts of an explanation out, with their texts in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def totals(self, totals: ExplainedTotals) -> Entry:
        return {
            "base_points": totals.base,
            "applicable_points": totals.applicable,
            "bonus_points": totals.bonus,
            "penalty_points": totals.penalty,
            "total_points": totals.total,
            "index_percent": totals.index_percent,
            "sum": self._text(totals.sum),
            "index": self._text(totals.index),
        }

    def node(self, node: ExplainedNode) -> Entry:
        area = node.area
        # Only areas have them; null would read as “unranked” for all criteria.
        of_area = {} if area is None else {"role": area.role.value, "rank": node.rank, "ranked": node.ranked}
        return {
            "code": node.code,
            "name": node.node.name,
            **of_area,
            "points": _number(node.points),
            "max_points": _number(node.max_points),
            "share": _number(node.share),
            "sum": self._text(node.sum),
            "owner": node.owner,
            "references": _references(node.references),
            "findings": self.findings(node.findings),
            "criteria": [
                self._leaf(part) if isinstance(part, ExplainedLeaf) else self.node(part)
                for part in node.below
            ],
        }

    def findings(self, findings: Sequence[Finding]) -> list[dict[str, str]]:
        return [finding_entry(finding, self._language) for finding in findings]

    def _leaf(self, leaf: ExplainedLeaf) -> Entry:
        return {
            "code": leaf.criterion.code,
            "name": leaf.criterion.name,
            "max_points": leaf.max_points,
            "applicable": leaf.applies,
            **{name: _number(points) for name, points in _points(leaf).items()},
            "source": leaf.source.word,
            "status": leaf.status.word,
            "rule": [self._text(words) for words in leaf.rule],
            "arithmetic": self._text(leaf.arithmetic),
            "counted": self._text(leaf.counted),
            "full_points_need": self._text(leaf.full_points_need),
            "evidence": leaf.criterion.evidence,
            "owner": leaf.owner,
            "references": _references(leaf.references),
            "findings": self.findings(leaf.findings),
            **_place(leaf.place),
            "self": self._input(leaf.own),
            "inputs": [self._input(figure) for figure in leaf.figures],
        }

    def _input(self, figure: ExplainedFigure) -> Entry:
        question = figure.question
        return {
            "name": question.name,
            "label": question.label,
            "type": question.type.value,
            "value": _value(figure.shown, figure.value),
            "shown": None if figure.value is None else self._language.show(figure.shown),
            **_place(figure.place),
            "raw": None if figure.typed is None else self._language.show(figure.typed),
            "repairs": self.findings(figure.repairs),
        }

    def _text(self, message: Message | None) -> str | None:
        return None if message is None else self._language.show(message)


def _points(leaf: ExplainedLeaf) -> dict[str, float]:
    return {
        "self_points": leaf.self_points,
        "computed_points": leaf.computed_points,
        "appraised_points": leaf.appraised_points,
        "final_points": leaf.final_points,
        "lost_points": leaf.lost_points,
    }


def _number(number: float) -> float | None:
    # JSON has no NaN, and a sum of hundredths is exact to no more than nine decimals.
    return None if isnan(number) else round(number, 9)


def _value(shown: object, value: float | str | None) -> object:
    """Give an answer as JSON has it; a percentage stays a share."""
    # The answer itself is the number of a day, which only Python counts so.
    if isinstance(shown, date):
        return shown.isoformat()
    # And yes is 1.0; a percentage shown is 95.5, but its share 0.955 is what the rules of a framework read.
    return shown if isinstance(shown, bool) else value


def _place(place: Place) -> Entry:
    return {"file": place.file, "sheet": place.sheet, "cell": place.cell}


def _references(references: Sequence[Reference]) -> list[Entry]:
    return [reference.model_dump(mode="json") for reference in references]
