"""Checks of answers against the rules of their criteria."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.checks.subject import Subject, flagged
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Role, Source
from cchc_cli.domain.rules import Award, Question
from cchc_cli.domain.scoring import ScoreStatus

Check: TypeAlias = Callable[[Subject], Iterator[Finding]]

_TOLERANCE = 1e-9


def self_points_out_of_range(subject: Subject) -> Iterator[Finding]:
    """Stated points below 0 or above the maximum; they were clipped."""
    maxima = pd.Series({leaf.code: float(leaf.max_points) for leaf in subject.framework.leaves})
    stated = subject.answers.self_points
    for unit_code, criterion in flagged((stated > maxima + _TOLERANCE) | (stated < 0)):
        yield subject.finding(
            kinds.SELF_POINTS_OUT_OF_RANGE,
            unit_code,
            criterion,
            stated=stated.at[unit_code, criterion],
            max_points=maxima[criterion],
        )


def self_points_not_asked(subject: Subject) -> Iterator[Finding]:
    """Points that a unit gives itself where others give them."""
    others = [leaf.code for leaf in subject.framework.leaves if not leaf.source.is_stated_by_unit]
    stated = subject.answers.self_points[others]
    for unit_code, criterion in flagged(stated.fillna(0) != 0):
        yield subject.finding(
            kinds.SELF_POINTS_NOT_ASKED, unit_code, criterion, stated=stated.at[unit_code, criterion]
        )


def self_points_differ(subject: Subject) -> Iterator[Finding]:
    """Points that a unit states, where its own figures give others."""
    stated, computed = subject.scores.self_points, subject.scores.computed_points
    applies = subject.scores.status == ScoreStatus.VERIFIED
    differ = ((stated - computed).abs() > _TOLERANCE) & applies
    for unit_code, criterion in flagged(differ):
        yield subject.finding(
            kinds.SELF_POINTS_DIFFER,
            unit_code,
            criterion,
            stated=stated.at[unit_code, criterion],
            computed=computed.at[unit_code, criterion],
        )


def award_off_step(subject: Subject) -> Iterator[Finding]:
    """Stated points that are finer than the criterion allows."""
    for leaf in subject.framework.leaves:
        if not isinstance(leaf.rule, Award) or leaf.rule.step is None:
            continue
        points = subject.scores.self_points[[leaf.code]] / float(leaf.rule.step)
        for unit_code, criterion in flagged((points - points.round()).abs() > _TOLERANCE):
            yield subject.finding(
                kinds.POINTS_OFF_STEP,
                unit_code,
                criterion,
                stated=subject.scores.self_points.at[unit_code, criterion],
                step=leaf.rule.step,
            )


def input_above_other(subject: Subject) -> Iterator[Finding]:
    """An input that may be at most another one, and is more: a part above its whole."""
    for question in subject.framework.questions:
        if question.at_most is None:
            continue
        own = (question.criterion, question.name)
        other = (question.criterion, question.at_most)
        table = subject.answers.inputs
        for unit_code in table.index[(table[own] > table[other]).to_numpy(dtype=bool)]:
            yield subject.input_finding(
                kinds.INPUT_ABOVE_OTHER,
                unit_code,
                own,
                name=question.name,
                stated=table.at[unit_code, own],
                other=question.at_most,
                limit=table.at[unit_code, other],
            )


def input_out_of_range(subject: Subject) -> Iterator[Finding]:
    """An input below its ``min`` or above its ``max``."""
    for question in subject.framework.questions:
        if question.min is None and question.max is None:
            continue
        own = (question.criterion, question.name)
        stated = subject.answers.inputs[own].astype(float)
        low, high = _bounds(question)
        for unit_code in stated.index[((stated < low) | (stated > high)).to_numpy()]:
            yield subject.input_finding(
                kinds.INPUT_OUT_OF_RANGE, unit_code, own, name=question.name, stated=stated[unit_code]
            )


def unanswered(subject: Subject) -> Iterator[Finding]:
    """Criteria that earn nothing because nothing was answered."""
    for unit_code, criterion in flagged(subject.scores.status == ScoreStatus.UNANSWERED):
        yield subject.finding(kinds.UNANSWERED, unit_code, criterion)


def evidence_missing(subject: Subject) -> Iterator[Finding]:
    """Points without the evidence that the criterion requires."""
    required = [
        leaf.code
        for area in subject.framework.areas
        for leaf in area.leaves
        if leaf.evidence and area.role is not Role.PENALTY
    ]
    has_points = subject.scores.final_points[required] > 0
    zeroed = subject.scores.status[required] == ScoreStatus.NO_EVIDENCE
    lacking = (has_points | zeroed) & ~subject.answers.has_evidence[required]
    for unit_code, criterion in flagged(lacking):
        was_zeroed = zeroed.at[unit_code, criterion]
        kind = kinds.EVIDENCE_MISSING_ZEROED if was_zeroed else kinds.EVIDENCE_MISSING
        yield subject.finding(kind, unit_code, criterion)


def unverified(subject: Subject) -> Iterator[Finding]:
    """Units whose own points count, because figures to compute them from are missing."""
    is_unverified = subject.scores.status == ScoreStatus.UNVERIFIED
    counts = is_unverified.sum(axis=1)
    points = subject.framework.rounding.round(
        subject.scores.final_points.where(is_unverified).sum(axis=1).to_numpy()
    )
    files = subject.answers.files["file"]
    for unit_code, file, count, own in zip(counts.index, files, counts, points, strict=True):
        if count:
            stated = {"count": int(count), "points": float(own)}
            yield Finding(kinds.UNVERIFIED, Place(str(file)), str(unit_code), values=stated)


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
    evidence_missing,
    unverified,
    pending,
)
