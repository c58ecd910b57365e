"""Explaining one leaf of one unit: from the cells to the points that counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isnan

import numpy as np

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.exact import exact_column
from cchc_cli.domain.explanation.cells import Cells
from cchc_cli.domain.explanation.explained import ExplainedFigure, ExplainedLeaf
from cchc_cli.domain.explanation.leaf_points import Circumstances, LeafPoints, counted
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.explanation.need import full_points_need
from cchc_cli.domain.explanation.prepared import PreparedLeaf
from cchc_cli.domain.explanation.way import way_to_points
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Role
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.rules import QuestionType
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.submission import place_of
from cchc_cli.domain.units import Unit
from cchc_cli.language import Message

# Yes and no are not among them: "2 × có" is no calculation, and "2 × 1" is.
_WRITTEN_OTHERWISE = {QuestionType.PERCENT, QuestionType.DATE}
# Figures may stand there all the same; their calculation would end at points that do not count.
_WITHOUT_ARITHMETIC = {ScoreStatus.EXEMPT, ScoreStatus.INFO, ScoreStatus.PENDING}


@dataclass(frozen=True)
class UnitAnswers:
    """What a unit answered, and what is said about its cells."""

    unit: Unit
    row: int
    """Among the units that answered."""
    answers: Answers
    cells: Cells
    stage: Stage


def explain_leaf(
    prepared: PreparedLeaf, points: LeafPoints, given: UnitAnswers, findings: Sequence[Finding]
) -> ExplainedLeaf:
    """Explain the points of a unit for a leaf.

    Args:
        prepared: The leaf.
        points: What the unit has there.
        given: What it answered.
        findings: Everything that was found about it there.
    """
    leaf = prepared.leaf
    # The rule of a survey asks for points as every award does, but not the unit.
    figures = tuple(_figures(prepared, given)) if leaf.source.is_stated_by_unit else ()
    own = _own(prepared, given)
    answered = _answered(prepared, figures)
    missing = _missing(prepared, answered)
    circumstances = Circumstances(
        given.stage, given.unit.exempt_reason, missing, prepared.terms.rounding.decimals
    )
    repairs = given.cells.repairs_at((own.place, *(figure.place for figure in figures)))
    return ExplainedLeaf(
        criterion=leaf,
        role=prepared.role,
        final_points=points.final_points,
        max_points=prepared.max_points,
        self_points=points.self_points,
        computed_points=points.computed_points,
        appraised_points=points.appraised_points,
        source=points.source,
        status=points.status,
        counted=counted(leaf, points, circumstances),
        place=own.place,
        own=own,
        figures=figures,
        rule=prepared.rule,
        arithmetic=_arithmetic(prepared, points, answered, missing),
        full_points_need=_need(prepared, points, answered),
        owner=prepared.owner,
        references=prepared.references,
        findings=tuple(one for one in findings if id(one) not in repairs),
    )


def _figures(prepared: PreparedLeaf, given: UnitAnswers) -> Iterator[ExplainedFigure]:
    answers, row = given.answers, given.row
    for at, question in prepared.questions:
        place = place_of(answers.files[row], answers.answer_places[row][at])
        is_text = at in answers.texts
        value = answers.texts[at][row] if is_text else _number(answers.numbers[row, at])
        yield given.cells.figure(question, value, place)


def _own(prepared: PreparedLeaf, given: UnitAnswers) -> ExplainedFigure:
    answers, row = given.answers, given.row
    stated = _number(answers.stated_points[row, prepared.column])
    place = place_of(answers.files[row], answers.places[row][prepared.column])
    return given.cells.figure(prepared.own, stated, place)


def _number(stated: float) -> float | None:
    return None if isnan(stated) else float(stated)


def _answered(prepared: PreparedLeaf, figures: Sequence[ExplainedFigure]) -> Answered:
    numbers: dict[str, Fraction] = {}
    texts: dict[str, str] = {}
    shown: dict[str, object] = {}
    for figure in figures:
        name, value = figure.question.name, figure.value
        if isinstance(value, str):
            texts[name] = value
        elif value is not None:
            numbers[name] = _exact(value)
            if figure.question.type in _WRITTEN_OTHERWISE:
                shown[name] = figure.shown
    return _with_value(Answered(numbers, texts, shown), prepared.value_name)


def _exact(number: float) -> Fraction:
    # Most figures are counts, and these need no look at their digits.
    return Fraction(int(number)) if number.is_integer() else exact_column(np.array([number]))[0]


def _with_value(answered: Answered, name: str) -> Answered:
    """Let a declared input answer for the value."""
    if name in answered.numbers:
        return Answered(
            {**answered.numbers, OWN_VALUE: answered.numbers[name]}, answered.texts, answered.shown
        )
    if name in answered.texts:
        return Answered(answered.numbers, {**answered.texts, OWN_VALUE: answered.texts[name]}, answered.shown)
    return answered


def _missing(prepared: PreparedLeaf, answered: Answered) -> tuple[str, ...]:
    """Name the figures that the rule reads and that are not answered."""
    missing = [
        name
        for name in prepared.leaf.scoring_rule.reads
        if name not in answered.numbers and name not in answered.texts
    ]
    # What the rule reads comes as its expression happens to; figures of last year stand in no form.
    order = {question.name: at for at, (_, question) in enumerate(prepared.questions)}
    return tuple(sorted(missing, key=lambda name: order.get(name, len(order))))


def _arithmetic(
    prepared: PreparedLeaf, points: LeafPoints, answered: Answered, missing: Sequence[str]
) -> Message | None:
    has_none = isnan(points.computed_points)
    if points.status in _WITHOUT_ARITHMETIC or (has_none and missing):
        return None
    if has_none and not prepared.is_computed:
        return None
    return way_to_points(prepared.leaf.scoring_rule, answered, prepared.terms, points.computed_points)


def _need(prepared: PreparedLeaf, points: LeafPoints, answered: Answered) -> Message | None:
    # Nothing is to be won in a deduction.
    if prepared.role is Role.PENALTY:
        return None
    return full_points_need(prepared.leaf, answered, prepared.terms, points)
