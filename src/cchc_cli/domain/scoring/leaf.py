"""Scoring one leaf: the column of all units for one criterion."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.exact import Column, Mask, Rounding, is_missing
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.framework import Criterion, Source
from cchc_cli.domain.rules import Award, Info, earned_points
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.scoring.scores import PointsSource, ScoreStatus, ScoringOptions
from cchc_cli.domain.stage import Stage


@dataclass(frozen=True)
class LeafScores:
    """The points of all units for one leaf: ``float64`` columns, NaN where there are none."""

    self_points: Column
    computed_points: Column
    appraised_points: Column
    final_points: Column
    source: NDArray[np.object_]
    status: NDArray[np.object_]


def score_leaf(
    leaf: Criterion, answers: Answers, is_exempt: Mask, rounding: Rounding, options: ScoringOptions
) -> LeafScores:
    """Score one leaf for all units."""
    operands = _operands(leaf, answers)
    stated = _self_points(leaf, answers, operands, rounding)
    computed = _computed_points(leaf, operands, rounding)
    appraised = np.full(operands.size, np.nan)
    final, source = _final_points(stated, computed, appraised, leaf, options.stage)
    status = _status(leaf, source)
    lacks_evidence = _lacks_evidence(leaf, answers, final, options)
    final[lacks_evidence] = 0.0
    _set(status, lacks_evidence, ScoreStatus.NO_EVIDENCE)
    applies = leaf.scoring_rule.is_applicable(operands)
    final[is_exempt | ~applies] = np.nan
    _set(status, ~applies, ScoreStatus.NOT_APPLICABLE)
    _set(status, is_exempt, ScoreStatus.EXEMPT)
    _set(source, is_missing(final), PointsSource.NONE)
    return LeafScores(stated, computed, appraised, final, source, status)


def _operands(leaf: Criterion, answers: Answers) -> Operands:
    columns = {
        question.name: answers.inputs[(leaf.code, question.name)].to_numpy() for question in leaf.questions
    }
    if set(columns) != {OWN_VALUE} and OWN_VALUE in leaf.scoring_rule.reads:
        columns[OWN_VALUE] = next(iter(columns.values()))
    return Operands(columns, len(answers.unit_codes))


def _self_points(leaf: Criterion, answers: Answers, operands: Operands, rounding: Rounding) -> Column:
    """Give the unit's own points, clipped to [0, M]; an award's own row may state them."""
    if not leaf.source.is_stated_by_unit:
        return np.full(operands.size, np.nan)
    stated = answers.self_points[leaf.code].to_numpy()
    if isinstance(leaf.rule, Award):
        stated = np.where(is_missing(stated), operands.column(OWN_VALUE), stated)
    return rounding.round(np.clip(stated, 0.0, float(leaf.max_points)))


def _computed_points(leaf: Criterion, operands: Operands, rounding: Rounding) -> Column:
    """Apply the rule. Points that somebody awards are stated, not computed."""
    is_unverifiable = isinstance(leaf.rule, Award) and leaf.source is not Source.PUBLISHED
    if is_unverifiable or not leaf.source.is_stated_by_unit:
        return np.full(operands.size, np.nan)
    return earned_points(leaf.scoring_rule, operands, leaf.max_points, rounding)


def _final_points(
    stated: Column, computed: Column, appraised: Column, leaf: Criterion, stage: Stage
) -> tuple[Column, NDArray[np.object_]]:
    """Take the first points that there are, in the order that the stage sets."""
    final = np.full(len(stated), np.nan)
    source = _column_of(PointsSource.NONE, len(stated))
    columns = {
        PointsSource.APPRAISED: appraised,
        PointsSource.COMPUTED: computed,
        PointsSource.SELF: stated,
    }
    for name in _order(stage, leaf):
        is_first = is_missing(final) & ~is_missing(columns[name])
        final[is_first] = columns[name][is_first]
        _set(source, is_first, name)
    return final, source


def _order(stage: Stage, leaf: Criterion) -> tuple[PointsSource, ...]:
    match stage:
        case Stage.FINAL:
            return (PointsSource.APPRAISED, PointsSource.COMPUTED, PointsSource.SELF)
        case Stage.COMPUTED:
            return (PointsSource.COMPUTED, PointsSource.SELF)
        case Stage.SELF if leaf.source is Source.PUBLISHED:
            return (PointsSource.SELF, PointsSource.COMPUTED)
        case Stage.SELF:
            return (PointsSource.SELF,)
        case _:
            assert_never(stage)


def _status(leaf: Criterion, source: NDArray[np.object_]) -> NDArray[np.object_]:
    """Tell what stands behind the points, as far as the criterion applies."""
    if isinstance(leaf.rule, Info):
        return _column_of(ScoreStatus.INFO, len(source))
    status = _column_of(ScoreStatus.UNANSWERED, len(source))
    has_none = source == PointsSource.NONE
    if not leaf.source.is_stated_by_unit and has_none.all():
        status = _column_of(ScoreStatus.PENDING, len(source))
    _set(status, ~has_none, ScoreStatus.VERIFIED)
    _set(status, source == PointsSource.SELF, ScoreStatus.UNVERIFIED)
    return status


def _set(column: NDArray[np.object_], units: Mask, value: StrEnum) -> None:
    np.copyto(column, _column_of(value, len(column)), where=units)


def _column_of(value: StrEnum, size: int) -> NDArray[np.object_]:
    """Repeat a value; ``np.full`` and assignment would turn it into a bare text."""
    return np.array([value], dtype=object).repeat(size)


def _lacks_evidence(leaf: Criterion, answers: Answers, final: Column, options: ScoringOptions) -> Mask:
    if not (options.require_evidence and leaf.evidence):
        return np.zeros(len(final), dtype=bool)
    return np.asarray((final > 0) & ~answers.has_evidence[leaf.code].to_numpy(dtype=bool))
