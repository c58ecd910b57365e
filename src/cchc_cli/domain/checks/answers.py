"""Checks of answers against the rules of their criteria."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

import numpy as np

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.answers import Answers
from cchc_cli.domain.arithmetic import arithmetic
from cchc_cli.domain.checks.subject import Subject
from cchc_cli.domain.exact import Mask, is_missing
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Criterion, Framework, Role, Source
from cchc_cli.domain.leaf_scores import LeafScores, ScoreStatus
from cchc_cli.domain.rules import Award, Info, Question
from cchc_cli.language import Message

Check: TypeAlias = Callable[[Subject], Iterator[Finding]]

_TOLERANCE = 1e-10  # points have 9 decimals at most, and doubles stray in the sixteenth digit


def check(answers: Answers, framework: Framework, scores: Mapping[str, LeafScores]) -> tuple[Finding, ...]:
    """Give what is doubtful in answers, in the order of the checks; ``scores`` are by leaf code."""
    subject = Subject(answers, framework, scores)
    return tuple(finding for one_check in ANSWER_CHECKS for finding in one_check(subject))


def check_run(
    answers: Answers, framework: Framework, scores: Mapping[str, LeafScores]
) -> tuple[Finding, ...]:
    """Give what the points of a run still lack: appraisal, survey, figures to compute them from."""
    subject = Subject(answers, framework, scores)
    return tuple(finding for one_check in RUN_CHECKS for finding in one_check(subject))


def self_points_out_of_range(subject: Subject) -> Iterator[Finding]:
    """Stated points below 0 or above the maximum; they were clipped."""
    for area in subject.framework.areas:
        for leaf in area.leaves:
            stated, top = subject.answers.self_points(leaf.code), float(leaf.max_points)
            # A deduction with a minus sign has a finding of its own.
            size = np.abs(stated) if area.role is Role.PENALTY else stated
            # NaN compares as False: what is unanswered is not found here, nor below.
            is_outside = (size > top + _TOLERANCE) | (size < 0)
            kind = kinds.SELF_POINTS_OUT_OF_RANGE
            yield from subject.findings(kind, leaf, is_outside, stated=stated, max_points=top)


def self_points_not_asked(subject: Subject) -> Iterator[Finding]:
    """Points that a unit gives itself where others give them."""
    for leaf in subject.framework.leaves:
        if not leaf.source.is_stated_by_unit:
            stated = subject.answers.self_points(leaf.code)
            # Forms are often filled with zeros, and 0 claims nothing.
            is_given = ~is_missing(stated) & (stated != 0)
            yield from subject.findings(kinds.SELF_POINTS_NOT_ASKED, leaf, is_given, stated=stated)


def self_points_differ(subject: Subject) -> Iterator[Finding]:
    """Points that a unit states, where its own figures give others."""
    for leaf in subject.framework.leaves:
        # What the comparison with the other units will give, no unit can know beforehand.
        if leaf.scoring_rule.compares_units:
            continue
        scores = subject.scores[leaf.code]
        stated, computed = scores.self_points, scores.computed_points
        typed = subject.answers.self_points(leaf.code)  # not clipped to the range of the criterion
        # Only where figures settled the points: elsewhere a difference changes nothing.
        differ = (np.abs(stated - computed) > _TOLERANCE) & (scores.status == ScoreStatus.VERIFIED)
        yield from subject.findings(
            kinds.SELF_POINTS_DIFFER,
            leaf,
            differ,
            stated=np.where(is_missing(typed), stated, typed),
            computed=computed,
            arithmetic=partial(_arithmetic, subject, leaf),
        )


def _arithmetic(subject: Subject, leaf: Criterion, row: int) -> Message:
    return arithmetic(leaf.scoring_rule, subject.figures(leaf, row), leaf.max_points)


def award_off_step(subject: Subject) -> Iterator[Finding]:
    """Stated points that are finer than the criterion allows."""
    for leaf in subject.framework.leaves:
        if isinstance(leaf.rule, Award) and leaf.rule.step is not None:
            stated, step = subject.scores[leaf.code].self_points, float(leaf.rule.step)
            # Own points are rounded by now: 0.125 of a step of 0.125 stands here as 0.13.
            nearest = subject.framework.rounding.round(np.round(stated / step) * step)
            is_between = np.abs(stated - nearest) > _TOLERANCE
            yield from subject.findings(kinds.POINTS_OFF_STEP, leaf, is_between, stated=stated, step=step)


def input_above_other(subject: Subject) -> Iterator[Finding]:
    """An input that may be at most another one, and is more: a part above its whole."""
    for question in subject.framework.questions:
        if question.at_most is not None:
            stated = subject.answers.inputs(question.criterion, question.name)
            limit = subject.answers.inputs(question.criterion, question.at_most)
            yield from subject.input_findings(
                kinds.INPUT_ABOVE_OTHER,
                (question.criterion, question.name),
                np.asarray(stated > limit, dtype=bool),
                name=question.name,
                stated=stated,
                other=question.at_most,
                limit=limit,
            )


def input_out_of_range(subject: Subject) -> Iterator[Finding]:
    """An input below its ``min`` or above its ``max``."""
    for question in subject.framework.questions:
        if question.min is not None or question.max is not None:
            stated = subject.answers.inputs(question.criterion, question.name)
            low, high = _bounds(question)
            yield from subject.input_findings(
                kinds.INPUT_OUT_OF_RANGE,
                (question.criterion, question.name),
                (stated < low) | (stated > high),
                name=question.name,
                stated=stated,
            )


def unanswered(subject: Subject) -> Iterator[Finding]:
    """Criteria that earn nothing because nothing was answered; bonus and penalty may stay blank."""
    # Most units have neither a bonus nor a deduction: blank is the usual answer there.
    for area in subject.framework.areas_of(Role.BASE):
        for leaf in area.leaves:
            is_blank = subject.scores[leaf.code].status == ScoreStatus.UNANSWERED
            yield from subject.findings(kinds.UNANSWERED, leaf, is_blank)


def figures_missing(subject: Subject) -> Iterator[Finding]:
    """Criteria whose points are the unit's own only because figures are blank or unreadable.

    A unit that gives no figures at all is told so once.
    """
    gives_figures = _gives_figures(subject)
    for leaf in _computed_leaves(subject):
        points = subject.scores[leaf.code].final_points
        for row in np.flatnonzero(_is_own_for_want_of_figures(subject, leaf) & gives_figures).tolist():
            if len(subject.figures(leaf, row)) < len(leaf.questions):
                yield subject.finding_of_missing(kinds.FIGURES_MISSING, leaf, row, points=points[row])


def nothing_to_divide_by(subject: Subject) -> Iterator[Finding]:
    """Criteria whose points are the unit's own, because their figures divide by zero."""
    for leaf in _computed_leaves(subject):
        is_own = _is_own_for_want_of_figures(subject, leaf)
        is_complete = [
            len(subject.figures(leaf, row)) == len(leaf.questions) if is_own[row] else False
            for row in range(len(is_own))
        ]
        yield from subject.findings(
            kinds.NOTHING_TO_DIVIDE_BY,
            leaf,
            np.array(is_complete, dtype=bool),
            points=subject.scores[leaf.code].final_points,
            arithmetic=partial(_arithmetic, subject, leaf),
        )


def no_figures(subject: Subject) -> Iterator[Finding]:
    """Forms with cells for figures of which not one is filled in.

    Some forms ask for self-assessed points only; they have no such cells.
    """
    leaves = _computed_leaves(subject)
    for row in np.flatnonzero(~_gives_figures(subject)).tolist():
        own = [leaf for leaf in leaves if _is_own_for_want_of_figures(subject, leaf)[row]]
        asked = [leaf for leaf in own if subject.has_cell_for_figures(leaf, row)]
        # Most of them and not all: a form that asks for figures may lack the rows of some criteria.
        if len(asked) * 2 > len(own):
            points = sum(subject.scores[leaf.code].final_points[row] for leaf in own)
            stated = {"count": len(own), "points": subject.framework.rounding.round_one(float(points))}
            yield subject.finding_of_form(kinds.NO_FIGURES, row, **stated)


def _computed_leaves(subject: Subject) -> Sequence[Criterion]:
    """List the leaves whose points come from figures."""
    return [
        leaf
        for leaf in subject.framework.leaves
        if leaf.source is Source.UNIT and not isinstance(leaf.rule, Award | Info)
    ]


def _gives_figures(subject: Subject) -> Mask:
    given = np.zeros(len(subject.answers.unit_codes), dtype=bool)
    for leaf in _computed_leaves(subject):
        scores = subject.scores[leaf.code]
        # Figures that wait for those of the other units were given.
        given |= ~is_missing(scores.computed_points) | (scores.status == ScoreStatus.PENDING)
    return given


def _is_own_for_want_of_figures(subject: Subject, leaf: Criterion) -> Mask:
    scores = subject.scores[leaf.code]
    is_own = (scores.status == ScoreStatus.UNVERIFIED) & (scores.final_points > 0)
    return np.asarray(is_own & is_missing(scores.computed_points), dtype=bool)


def deduction_below_zero(subject: Subject) -> Iterator[Finding]:
    """Deductions that were written with a minus sign, as points to take away."""
    for area in subject.framework.areas_of(Role.PENALTY):
        for leaf in area.leaves:
            stated = subject.answers.self_points(leaf.code)
            kind = kinds.DEDUCTION_BELOW_ZERO
            yield from subject.findings(kind, leaf, stated < 0, stated=stated, points=np.abs(stated))


def evidence_missing(subject: Subject) -> Iterator[Finding]:
    """Points without the evidence that the criterion requires."""
    cells = subject.answers.evidence_places
    for leaf in _requiring_evidence(subject):
        scores = subject.scores[leaf.code]
        lacks = ~subject.answers.has_evidence(leaf.code)
        was_zeroed = lacks & (scores.status == ScoreStatus.NO_EVIDENCE)
        # What was set to 0 is not above 0: a unit hears one of the two.
        yield from subject.findings(kinds.EVIDENCE_MISSING, leaf, lacks & (scores.final_points > 0), at=cells)
        yield from subject.findings(kinds.EVIDENCE_MISSING_ZEROED, leaf, was_zeroed, at=cells)


def unverified(subject: Subject) -> Iterator[Finding]:
    """Units whose own points count, because figures to compute them from are missing.

    Own points of 0, and deductions, claim nothing that would have to be verified.
    """
    # Once for a unit: a form without figures would have a finding for each of its hundred criteria.
    counts = np.zeros(len(subject.answers.unit_codes), dtype=int)
    points = np.zeros(len(subject.answers.unit_codes))
    claimed = [area for area in subject.framework.areas if area.role is not Role.PENALTY]
    for scores in (subject.scores[leaf.code] for area in claimed for leaf in area.leaves):
        is_unverified = (scores.status == ScoreStatus.UNVERIFIED) & (scores.final_points > 0)
        counts += is_unverified
        points += np.where(is_unverified, scores.final_points, 0.0)
    rounded = subject.framework.rounding.round(points)
    for row in np.flatnonzero(counts).tolist():
        stated = {"count": int(counts[row]), "points": float(rounded[row])}
        place, unit_code = Place(subject.answers.files[row]), subject.answers.unit_codes[row]
        yield Finding(kinds.UNVERIFIED, place, unit_code, values=stated)


def pending(subject: Subject) -> Iterator[Finding]:
    """Sources that have given no points yet, to any unit."""
    for source in Source:
        # In a whole run only what others give is pending: what the unit gives is there or not.
        leaves = [
            leaf
            for leaf in subject.framework.leaves
            if leaf.source is source and (subject.scores[leaf.code].status == ScoreStatus.PENDING).any()
        ]
        if leaves:
            yield Finding(
                kinds.PENDING[source],
                values={
                    "criteria": [leaf.code for leaf in leaves],
                    "points": sum(leaf.max_points for leaf in leaves),
                },
            )


def _requiring_evidence(subject: Subject) -> Sequence[Criterion]:
    """List the leaves that require evidence; a penalty needs none from the unit."""
    return [
        leaf
        for area in subject.framework.areas
        for leaf in area.leaves
        if leaf.evidence and area.role is not Role.PENALTY
    ]


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
    nothing_to_divide_by,
    no_figures,
    deduction_below_zero,
    evidence_missing,
)
"""What is doubtful in the answers of a form."""

RUN_CHECKS: tuple[Check, ...] = (unverified, pending)
"""What the points of a run still lack; nothing that a unit has to mend."""
