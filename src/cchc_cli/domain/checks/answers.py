"""Checks of answers against the rules of their criteria."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.checks.subject import Subject
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Framework, Role, Source
from cchc_cli.domain.rules import Award, Info, Question
from cchc_cli.domain.scoring import ScoreStatus

Check: TypeAlias = Callable[[Subject], Iterator[Finding]]

_TOLERANCE = 1e-9


def self_points_out_of_range(subject: Subject) -> Iterator[Finding]:
    """Stated points below 0 or above the maximum; they were clipped."""
    stated = subject.answers.self_points
    maxima = _table_like(stated, {leaf.code: float(leaf.max_points) for leaf in subject.framework.leaves})
    size = stated.copy()
    size[_penalties(subject.framework)] = stated[_penalties(subject.framework)].abs()
    is_outside = (size > maxima + _TOLERANCE) | (size < 0)
    return subject.findings(kinds.SELF_POINTS_OUT_OF_RANGE, is_outside, stated=stated, max_points=maxima)


def self_points_not_asked(subject: Subject) -> Iterator[Finding]:
    """Points that a unit gives itself where others give them."""
    others = [leaf.code for leaf in subject.framework.leaves if not leaf.source.is_stated_by_unit]
    stated = subject.answers.self_points[others]
    return subject.findings(kinds.SELF_POINTS_NOT_ASKED, stated.fillna(0) != 0, stated=stated)


def self_points_differ(subject: Subject) -> Iterator[Finding]:
    """Points that a unit states, where its own figures give others."""
    stated, computed = subject.scores.self_points, subject.scores.computed_points
    is_verified = subject.scores.status == ScoreStatus.VERIFIED
    differ = ((stated - computed).abs() > _TOLERANCE) & is_verified
    return subject.findings(kinds.SELF_POINTS_DIFFER, differ, stated=stated, computed=computed)


def award_off_step(subject: Subject) -> Iterator[Finding]:
    """Stated points that are finer than the criterion allows."""
    steps = {
        leaf.code: float(leaf.rule.step)
        for leaf in subject.framework.leaves
        if isinstance(leaf.rule, Award) and leaf.rule.step is not None
    }
    stated = subject.scores.self_points[list(steps)]
    step = _table_like(stated, steps)
    is_between = (stated / step - (stated / step).round()).abs() > _TOLERANCE
    return subject.findings(kinds.POINTS_OFF_STEP, is_between, stated=stated, step=step)


def input_above_other(subject: Subject) -> Iterator[Finding]:
    """An input that may be at most another one, and is more: a part above its whole."""
    inputs = subject.answers.inputs
    for question in subject.framework.questions:
        if question.at_most is not None:
            own, other = (question.criterion, question.name), (question.criterion, question.at_most)
            yield from subject.input_findings(
                kinds.INPUT_ABOVE_OTHER,
                own,
                inputs[own] > inputs[other],
                name=question.name,
                stated=inputs[own],
                other=question.at_most,
                limit=inputs[other],
            )


def input_out_of_range(subject: Subject) -> Iterator[Finding]:
    """An input below its ``min`` or above its ``max``."""
    for question in subject.framework.questions:
        if question.min is not None or question.max is not None:
            own = (question.criterion, question.name)
            stated = subject.answers.inputs[own].astype(float)
            low, high = _bounds(question)
            is_outside = (stated < low) | (stated > high)
            yield from subject.input_findings(
                kinds.INPUT_OUT_OF_RANGE, own, is_outside, name=question.name, stated=stated
            )


def unanswered(subject: Subject) -> Iterator[Finding]:
    """Criteria that earn nothing because nothing was answered; bonus and penalty may stay blank."""
    base = [leaf.code for area in subject.framework.areas_of(Role.BASE) for leaf in area.leaves]
    return subject.findings(kinds.UNANSWERED, subject.scores.status[base] == ScoreStatus.UNANSWERED)


def figures_missing(subject: Subject) -> Iterator[Finding]:
    """Criteria whose points are the unit's own only because figures are blank or unreadable.

    A unit that gives no figures at all has a form without them; of that, `unverified` tells.
    """
    asked = [
        leaf.code
        for leaf in subject.framework.leaves
        if leaf.source is Source.UNIT and not isinstance(leaf.rule, Award | Info)
    ]
    own = subject.scores.final_points[asked]
    can_be_computed = subject.scores.computed_points[asked].notna()
    gives_figures = can_be_computed.any(axis=1)
    is_own = (subject.scores.status[asked] == ScoreStatus.UNVERIFIED) & (own > 0) & ~can_be_computed
    return subject.findings(kinds.FIGURES_MISSING, is_own.mul(gives_figures, axis=0), points=own)


def deduction_below_zero(subject: Subject) -> Iterator[Finding]:
    """Deductions that were written with a minus sign, as points to take away."""
    stated = subject.answers.self_points[_penalties(subject.framework)]
    return subject.findings(kinds.DEDUCTION_BELOW_ZERO, stated < 0, stated=stated, points=stated.abs())


def evidence_missing(subject: Subject) -> Iterator[Finding]:
    """Points without the evidence that the criterion requires."""
    lacks = ~subject.answers.has_evidence[_requiring_evidence(subject.framework)]
    has_points = subject.scores.final_points[lacks.columns] > 0
    was_zeroed = subject.scores.status[lacks.columns] == ScoreStatus.NO_EVIDENCE
    cells = subject.answers.evidence_places
    yield from subject.findings(kinds.EVIDENCE_MISSING, has_points & lacks, at=cells)
    yield from subject.findings(kinds.EVIDENCE_MISSING_ZEROED, was_zeroed & lacks, at=cells)


def unverified(subject: Subject) -> Iterator[Finding]:
    """Units whose own points count, because figures to compute them from are missing.

    Own points of 0 claim nothing that would have to be verified.
    """
    is_unverified = (subject.scores.status == ScoreStatus.UNVERIFIED) & (subject.scores.final_points > 0)
    counts = is_unverified.to_numpy(dtype=bool).sum(axis=1)
    points = subject.framework.rounding.round(
        subject.scores.final_points.where(is_unverified).sum(axis=1).to_numpy()
    )
    for row in np.flatnonzero(counts).tolist():
        stated = {"count": int(counts[row]), "points": float(points[row])}
        yield Finding(kinds.UNVERIFIED, Place(subject.files[row]), subject.unit_codes[row], values=stated)


def pending(subject: Subject) -> Iterator[Finding]:
    """Sources that have given no points yet, to any unit."""
    statuses = subject.scores.status
    for source in Source:
        leaves = [
            leaf
            for leaf in subject.framework.leaves
            if leaf.source is source and (statuses[leaf.code] == ScoreStatus.PENDING).any()
        ]
        if leaves:
            yield Finding(
                kinds.PENDING[source],
                values={
                    "criteria": [leaf.code for leaf in leaves],
                    "points": sum(leaf.max_points for leaf in leaves),
                },
            )


def _penalties(framework: Framework) -> list[str]:
    return [leaf.code for area in framework.areas_of(Role.PENALTY) for leaf in area.leaves]


def _requiring_evidence(framework: Framework) -> list[str]:
    """List the leaves that require evidence; a penalty needs none from the unit."""
    return [
        leaf.code
        for area in framework.areas
        for leaf in area.leaves
        if leaf.evidence and area.role is not Role.PENALTY
    ]


def _table_like(table: pd.DataFrame, row: Mapping[str, float]) -> pd.DataFrame:
    """Repeat a row for every unit of a table."""
    cells = np.tile(np.array(list(row.values())), (len(table), 1))
    return pd.DataFrame(cells, index=table.index, columns=table.columns)


def _bounds(question: Question) -> tuple[float, float]:
    low = -np.inf if question.min is None else float(question.min)
    high = np.inf if question.max is None else float(question.max)
    return low, high


ANSWER_CHECKS: tuple[Check, ...] = (
    self_points_out_of_range,
    self_points_not_asked,
    self_points_differ,
    award_off_step,
    input_above_other,
    input_out_of_range,
    unanswered,
    figures_missing,
    deduction_below_zero,
    evidence_missing,
    unverified,
    pending,
)
