"""Trying a rule with figures of every size, to see what it can give at all."""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from cchc_cli.domain.exact import SLACK, is_missing
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.framework.criterion import Criterion
from cchc_cli.domain.rules import Award, Checklist, Choice, Question, QuestionType, Relative, Rule, Steps

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

_MAX_TRIALS = 50_000  # five counts make 8^5 = 32,768 combinations
_A_DAY = 739_000  # in 2024; formulas compare days with each other

# What rules turn on: nothing, one, a half, all, and more than anybody counts.
_FIGURES: Mapping[QuestionType, Sequence[float]] = {
    QuestionType.COUNT: (0, 1, 2, 3, 5, 10, 100, 10**6),
    QuestionType.NUMBER: (-(10**6), -1, 0, 0.5, 1, 2, 10, 100, 10**6),
    QuestionType.PERCENT: (0, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 2),
    QuestionType.DATE: (_A_DAY, _A_DAY + 1, _A_DAY + 30, _A_DAY + 365, _A_DAY + 3650),
    QuestionType.YES_NO: (0, 1),
}


def best_points(leaf: Criterion) -> Fraction | None:
    """Give the most points that any answer tried earns; None where nothing could be tried."""
    rule = leaf.scoring_rule
    match rule:
        case Choice(options=options):
            best = max(options.values(), default=Fraction(0))
        case Checklist(items=ticks):
            best = sum((max(tick.points, Fraction(0)) for tick in ticks.values()), Fraction(0))
        # Stated by people, so nothing has to be tried: the last step within the maximum.
        case Award(step=step):
            best = leaf.max_points // step * step if step else leaf.max_points
        case Relative(compares_units=True):
            # Whoever comes first earns them all, whatever its figures.
            best = leaf.max_points
        case _:
            return _best_tried(leaf)
    return min(best, leaf.max_points)


def reached_steps(leaf: Criterion, rule: Steps) -> frozenset[int]:
    """Give the positions of the steps whose threshold any figures tried reach."""
    trials = _trials(leaf)
    if trials is None:
        return frozenset(range(len(rule.steps)))
    with np.errstate(over="ignore", invalid="ignore"):
        value = rule.value.over(trials)
    return frozenset(at for at, step in enumerate(rule.steps) if step.is_reached(value, trials).any())


def _best_tried(leaf: Criterion) -> Fraction | None:
    trials = _trials(leaf)
    if trials is None:
        return None
    with np.errstate(over="ignore", invalid="ignore"):
        points = leaf.scoring_rule.points(trials, leaf.max_points)
    earned = points[~is_missing(points)]
    if not earned.size:
        return Fraction(0)
    best = max(float(earned.max()), 0.0)
    # Sums of doubles come out a hair below what they mean.
    if best + SLACK >= leaf.max_points:
        return leaf.max_points
    # Said to a person: a third, and not what the double nearest to it is over 2^54.
    return Fraction(best).limit_denominator(10**4)


def _trials(leaf: Criterion) -> Operands | None:
    """Lay out every combination of figures that the inputs allow; None where there are too many."""
    figures = _figures_by_name(leaf)
    size = math.prod(map(len, figures.values()))
    if size > _MAX_TRIALS:
        return None
    grid = np.meshgrid(*figures.values(), indexing="ij")
    columns = {name: column.ravel() for name, column in zip(figures, grid, strict=True)}
    allowed = np.ones(size, dtype=bool)
    for question in leaf.questions:
        if question.at_most in columns:
            allowed &= columns[question.name] <= columns[question.at_most]
    return Operands({name: column[allowed] for name, column in columns.items()}, int(allowed.sum()))


def _figures_by_name(leaf: Criterion) -> "dict[str, NDArray[np.float64]]":
    thresholds = _thresholds(leaf.scoring_rule)
    figures = {
        question.name: _figures(question, thresholds)
        for question in leaf.questions
        if not question.type.is_text
    }
    for name in leaf.scoring_rule.reads:
        stated = name.removeprefix("previous.")
        figures.setdefault(name, figures[stated] if stated in figures else next(iter(figures.values())))
    return figures


def _thresholds(rule: Rule) -> Sequence[float]:
    """Give figures of a size that the rule itself names."""
    return [float(goalpost) for goalpost in rule.goalposts] if isinstance(rule, Relative) else []


def _figures(question: Question, thresholds: Sequence[float]) -> "NDArray[np.float64]":
    bounds = [float(bound) for bound in (question.min, question.max) if bound is not None]
    # Not of a percentage: goalposts of 0 and 100 are out of reach of a share, and that has to be said.
    if question.type in {QuestionType.COUNT, QuestionType.NUMBER}:
        bounds += thresholds
    lowest = -np.inf if question.min is None else float(question.min)
    highest = np.inf if question.max is None else float(question.max)
    return np.unique(np.clip([*_FIGURES[question.type], *bounds], lowest, highest))
