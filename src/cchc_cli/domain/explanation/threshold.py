"""What a measure lacks to a threshold, with the unit's figures where they tell."""

import ast
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from cchc_cli.domain.explanation.exact_steps import exact_value, fewest_digits
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.expression import Expression
from cchc_cli.domain.expression_words import in_words
from cchc_cli.domain.framework import Criterion, InputType
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class Threshold:
    """A value that a measure has to reach."""

    measure: Expression
    value: Fraction
    is_percentage: bool
    is_exclusive: bool = False
    """Whether it has to be exceeded."""
    is_ceiling: bool = False
    """Whether less is better."""

    @property
    def is_plain(self) -> bool:
        """Whether so much, or more, is enough."""
        # Only then is there a least figure to name, and something missing to it.
        return not (self.is_exclusive or self.is_ceiling)

    def is_met_by(self, value: Fraction) -> bool:
        """Tell whether a value is enough."""
        if value == self.value:
            return not self.is_exclusive
        return value < self.value if self.is_ceiling else value > self.value


def shortfall(threshold: Threshold, leaf: Criterion, answered: Answered) -> Message:
    """Say what is missing to a threshold: of the one figure that tells, else of the measure."""
    part, whole = _part_and_whole(threshold.measure)
    number = answered.numbers.get(part)
    # What a threshold is multiplied by to be one of the figure.
    of = answered.numbers.get(whole, Fraction(0)) if whole else Fraction(1)
    # A whole below 0 would turn "or more" round. A percentage is held as a share: “0.15 missing”
    # would be told in another scale than the one it was typed in.
    if number is None or of <= 0 or not threshold.is_plain or _is_percent(leaf, part):
        return _of_measure(threshold, answered)
    needed = threshold.value * of
    # Nobody completes a third of a task.
    needed = Fraction(ceil(needed)) if _is_count(leaf, part) else needed
    return say(
        "{name} of {needed} or more: {missing} missing", name=part, needed=needed, missing=needed - number
    )


def _part_and_whole(measure: Expression) -> tuple[str, str]:
    """Give the names of a plain share, or a name alone; empty where it is neither."""
    match measure.tree:
        case ast.Name(id=part):
            return part, ""
        case (
            ast.BinOp(left=ast.Name(id=part), op=ast.Div(), right=ast.Name(id=whole))
            | ast.Call(func=ast.Name(id="share"), args=[ast.Name(id=part), ast.Name(id=whole), *_])
        ):
            return part, whole
        case _:
            return "", ""


def _is_count(leaf: Criterion, name: str) -> bool:
    return name in leaf.inputs and leaf.inputs[name].type is InputType.COUNT


def _is_percent(leaf: Criterion, name: str) -> bool:
    return name in leaf.inputs and leaf.inputs[name].type is InputType.PERCENT


def _of_measure(threshold: Threshold, answered: Answered) -> Message:
    value = exact_value(threshold.measure, answered.numbers)
    wanted = _wanted(threshold)
    if value is None or threshold.is_met_by(value):
        return wanted
    scale = 100 if threshold.is_percentage else 1
    near = fewest_digits(scale * value, lambda near: not threshold.is_met_by(near / scale))
    said = _said(value if near is None else near / scale, threshold)
    return say("{wanted}, instead of {value}", wanted=wanted, value=said)


def _wanted(threshold: Threshold) -> Message:
    words = {"measure": in_words(threshold.measure), "value": _said(threshold.value, threshold)}
    match threshold.is_ceiling, threshold.is_exclusive:
        case True, True:
            return say("{measure} below {value}", **words)
        case True, False:
            return say("{measure} of {value} or less", **words)
        case False, True:
            return say("{measure} above {value}", **words)
        case _:
            return say("{measure} of {value} or more", **words)


def _said(value: Fraction, threshold: Threshold) -> Message:
    if threshold.is_percentage:
        return say("{percent} %", percent=value * 100)
    return Message("{value}", {"value": value})
