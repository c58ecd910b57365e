"""Scoring one leaf: the column of all units for one criterion."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, assert_never

import numpy as np

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.exact import Column, Mask, Rounding, is_missing
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.framework import Criterion, Source
from cchc_cli.domain.leaf_scores.status import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Award, Info, earned_points
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.stage import Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

Codes: TypeAlias = "NDArray[np.int8]"
"""A column of ``PointsSource`` or ``ScoreStatus``."""


@dataclass(frozen=True)
class LeafScores:
    """The points of all units for one leaf: ``float64`` columns, NaN where there are none."""

    self_points: Column
    computed_points: Column
    appraised_points: Column
    final_points: Column
    source: Codes
    status: Codes


@dataclass(frozen=True)
class LeafTerms:
    """On what terms the leaves of an area are scored."""

    rounding: Rounding
    stage: Stage
    is_penalty: bool
    requires_evidence: bool
    is_whole_run: bool
    """Whether the units are all those that are compared with each other."""


def score_leaf(leaf: Criterion, answers: Answers, is_exempt: Mask, terms: LeafTerms) -> LeafScores:
    """Score one leaf for all units."""
    operands = _operands(leaf, answers)
    stated = _self_points(leaf, answers, operands, terms)
    computed = _computed_points(leaf, operands, is_exempt, terms.rounding)
    awaits_others = _awaits_others(leaf, computed, terms)
    computed[awaits_others] = np.nan
    # No appraisal is read yet; its column stands in the results all the same (DESIGN section 7).
    appraised = np.full(operands.size, np.nan)
    final, source = _final_points(stated, computed, appraised, leaf, terms.stage)
    status = _status(leaf, source)
    status[awaits_others] = ScoreStatus.PENDING
    lacks_evidence = _lacks_evidence(leaf, answers, final, terms)
    final[lacks_evidence] = 0.0
    status[lacks_evidence] = ScoreStatus.NO_EVIDENCE
    applies = leaf.scoring_rule.is_applicable(operands)
    # After the points, and exemption last: it holds whatever the figures say.
    final[is_exempt | ~applies] = np.nan
    status[~applies] = ScoreStatus.NOT_APPLICABLE
    status[is_exempt] = ScoreStatus.EXEMPT
    source[is_missing(final)] = PointsSource.NONE
    return LeafScores(stated, computed, appraised, final, source, status)


def _operands(leaf: Criterion, answers: Answers) -> Operands:
    columns = {question.name: answers.inputs(leaf.code, question.name) for question in leaf.questions}
    # A declared input answers for the value, whatever its name; one that is called so, for itself.
    if OWN_VALUE not in columns and OWN_VALUE in leaf.scoring_rule.reads:
        columns[OWN_VALUE] = next(iter(columns.values()))
    return Operands(columns, len(answers.unit_codes))


def _self_points(leaf: Criterion, answers: Answers, operands: Operands, terms: LeafTerms) -> Column:
    """Give the unit's own points, clipped to [0, M]; an award's own row may state them.

    Deductions are often written with a minus sign; that makes them no smaller.
    """
    if not leaf.source.is_stated_by_unit:
        return np.full(operands.size, np.nan)
    stated = answers.self_points(leaf.code)
    if isinstance(leaf.rule, Award):
        # Some forms have a cell for the points of an award, others only the column of own points.
        stated = np.where(is_missing(stated), operands.column(OWN_VALUE), stated)
    if terms.is_penalty:
        stated = np.abs(stated)
    return terms.rounding.round(np.clip(stated, 0.0, float(leaf.max_points)))


def _computed_points(leaf: Criterion, operands: Operands, is_exempt: Mask, rounding: Rounding) -> Column:
    """Apply the rule. Points that somebody awards are stated, not computed."""
    # What another system published is checked there, and stands for what a rule computes.
    is_unverifiable = isinstance(leaf.rule, Award) and leaf.source is not Source.PUBLISHED
    if is_unverifiable or not leaf.source.is_stated_by_unit:
        return np.full(operands.size, np.nan)
    if leaf.scoring_rule.compares_units:
        operands = _without(operands, is_exempt)
    return earned_points(leaf.scoring_rule, operands, leaf.max_points, rounding)


def _without(operands: Operands, is_exempt: Mask) -> Operands:
    """Take away the figures of exempt units, so that nobody is compared with them."""
    columns = {name: np.where(is_exempt, np.nan, column) for name, column in operands.columns.items()}
    return replace(operands, columns=columns)


def _awaits_others(leaf: Criterion, computed: Column, terms: LeafTerms) -> Mask:
    """Tell where figures give points only beside those of all other units, and some are not here."""
    is_comparison = leaf.scoring_rule.compares_units and not terms.is_whole_run
    return ~is_missing(computed) if is_comparison else np.zeros(len(computed), dtype=bool)


def _final_points(
    stated: Column, computed: Column, appraised: Column, leaf: Criterion, stage: Stage
) -> tuple[Column, Codes]:
    """Take the first points that there are, in the order that the stage sets."""
    final = np.full(len(stated), np.nan)
    source = np.full(len(stated), PointsSource.NONE, dtype=np.int8)
    columns = {
        PointsSource.APPRAISED: appraised,
        PointsSource.COMPUTED: computed,
        PointsSource.SELF: stated,
    }
    for name in _order(stage, leaf):
        # Unit by unit: one that gave no figures falls back on its own points, and nobody else does.
        is_first = is_missing(final) & ~is_missing(columns[name])
        final[is_first] = columns[name][is_first]
        source[is_first] = name
    return final, source


def _order(stage: Stage, leaf: Criterion) -> tuple[PointsSource, ...]:
    match stage:
        case Stage.FINAL:
            return (PointsSource.APPRAISED, PointsSource.COMPUTED, PointsSource.SELF)
        case Stage.COMPUTED:
            return (PointsSource.COMPUTED, PointsSource.SELF)
        # What another system has published is no claim of the unit, so its rule may stand in.
        case Stage.SELF if leaf.source is Source.PUBLISHED:
            return (PointsSource.SELF, PointsSource.COMPUTED)
        case Stage.SELF:
            return (PointsSource.SELF,)
        case _:
            assert_never(stage)


def _status(leaf: Criterion, source: Codes) -> Codes:
    """Tell what stands behind the points, as far as the criterion applies."""
    if isinstance(leaf.rule, Info):
        return np.full(len(source), ScoreStatus.INFO, dtype=np.int8)
    status = np.full(len(source), ScoreStatus.UNANSWERED, dtype=np.int8)
    has_none = source == PointsSource.NONE
    # Once any unit has points nobody waits for them: the others were left out.
    if not leaf.source.is_stated_by_unit and has_none.all():
        status = np.full(len(source), ScoreStatus.PENDING, dtype=np.int8)
    status[~has_none] = ScoreStatus.VERIFIED
    status[source == PointsSource.SELF] = ScoreStatus.UNVERIFIED
    return status


def _lacks_evidence(leaf: Criterion, answers: Answers, final: Column, terms: LeafTerms) -> Mask:
    if not (terms.requires_evidence and leaf.evidence):
        return np.zeros(len(final), dtype=bool)
    return np.asarray((final > 0) & ~answers.has_evidence(leaf.code))
