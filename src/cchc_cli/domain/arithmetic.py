"""Arithmetic: how the figures of one unit give the points of a criterion, in one line."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.domain.expression_words import is_share, with_figures
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules import Checklist, Choice, Count, Formula, Ratio, Relative, Rule, Steps
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import MINUS, Message, say

_SHOWN_DECIMALS = 2
"""Of a share or a value on its way to points; the points themselves are exact."""
_MOST_DECIMALS = 9  # beyond them a double tells its own noise


def arithmetic(rule: Rule, figures: Mapping[str, float | str], max_points: Fraction) -> Message:
    """Say how a rule comes to its points.

    Args:
        rule: The rule of the criterion.
        figures: The unit's answers by name, each in the scale of its question; only those
            that are answered.
        max_points: The criterion's maximum.
    """
    numbers = _numbers(figures)
    match rule:
        case Choice():
            return _chosen(rule, str(figures.get(OWN_VALUE, "")))
        case Checklist():
            return _ticked(rule, numbers)
        case Count():
            return _counted(rule, numbers.get(OWN_VALUE, 0.0), max_points)
        case Ratio(share=measure) | Steps(value=measure) | Relative(value=measure):
            return _with_goalposts(rule, _measured(measure, numbers, _thresholds(rule)))
        case Formula():
            return _calculated(rule.points_, {**numbers, "max_points": float(max_points)})
        case _:
            return _listed(figures)


def _chosen(rule: Choice, label: str) -> Message:
    return say("“{label}”: {points}", label=label, points=in_points(rule.options.get(label, Fraction(0))))


def _numbers(figures: Mapping[str, float | str]) -> Mapping[str, float]:
    return {name: figure for name, figure in figures.items() if not isinstance(figure, str)}


def _ticked(rule: Checklist, numbers: Mapping[str, float]) -> Message:
    ticked = {key: checked.points for key, checked in rule.items.items() if numbers.get(key) == 1}
    if not ticked:
        return say("nothing ticked")
    parts = {key: Message("{key}: {points}", {"key": key, "points": ticked[key]}) for key in ticked}
    return Message("; ".join(f"{{{key}}}" for key in parts), parts)


def _counted(rule: Count, number: float, max_points: Fraction) -> Message:
    start = max_points if rule.start == "max" else rule.start
    values = {"start": start, "each": abs(rule.each), "number": number}
    # "2 + 3 × -0.5" is what the rule says, and nobody's way of writing it.
    sign = MINUS if rule.each < 0 else "+"
    beginning = f"{{start}} {sign} " if start else sign.strip("+")
    return Message(beginning + "{number} × {each}", values)


def _thresholds(rule: Ratio | Steps | Relative) -> Sequence[Fraction]:
    match rule:
        case Ratio():
            return (rule.floor, rule.target)
        case Steps():
            return [step.threshold for step in rule.steps]
        case Relative():
            return rule.goalposts


def _measured(
    expression: Expression, numbers: Mapping[str, float], thresholds: Sequence[Fraction]
) -> Message:
    """Say what a share or another measure comes to; a share as a percentage."""
    value = _value(expression, numbers)
    if not is_share(expression) or np.isnan(value):
        return _calculated(expression, numbers, thresholds)
    percent = _rounded(100 * value, [100 * one for one in thresholds])
    calculation = with_figures(expression, numbers)
    return say("{calculation} = {percent} %", calculation=calculation, percent=percent)


def _with_goalposts(rule: Rule, measured: Message) -> Message:
    if not isinstance(rule, Relative) or not rule.goalposts:
        return measured
    low, high = rule.goalposts
    return say("{measured}; goalposts {low} and {high}", measured=measured, low=low, high=high)


def _rounded(value: float, thresholds: Sequence[Fraction]) -> float:
    """Round a value, but not onto a threshold or past it: 79.996 % is not 80 % where that is the floor."""
    sides = [_side(value, one) for one in thresholds]
    for decimals in range(_SHOWN_DECIMALS, _MOST_DECIMALS):
        # round() and not the rounding of points: this is on the way to them, and shown only.
        shown = round(value, decimals)
        if [_side(shown, one) for one in thresholds] == sides:
            return shown
    return round(value, _MOST_DECIMALS)


def _side(value: float, threshold: Fraction) -> int:
    distance = round(value - float(threshold), _MOST_DECIMALS)
    return (distance > 0) - (distance < 0)


def _calculated(
    expression: Expression, numbers: Mapping[str, float], thresholds: Sequence[Fraction] = ()
) -> Message:
    """Say an expression with its figures, and its value."""
    # A name alone: “a = 18” says more than “18 = 18”.
    if expression.text in numbers:
        return _listed({expression.text: numbers[expression.text]})
    value, inserted = _value(expression, numbers), with_figures(expression, numbers)
    if np.isnan(value):
        return say("{calculation}: nothing to divide by", calculation=inserted)
    values = {"calculation": inserted, "value": _rounded(value, thresholds)}
    return Message("{calculation} = {value}", values)


def _value(expression: Expression, numbers: Mapping[str, float]) -> float:
    columns = {name: np.array([number]) for name, number in numbers.items()}
    return float(expression.over(Operands(columns, 1))[0])


def _listed(figures: Mapping[str, float | str]) -> Message:
    parts = {
        name: Message("{name} = {figure}", {"name": name, "figure": figure})
        for name, figure in figures.items()
    }
    return Message("; ".join(f"{{{name}}}" for name in parts), parts)
