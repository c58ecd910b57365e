"""A measure on the way to points: a share or another value, with the figures that give it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import fewest_digits, rounded
from cchc_cli.domain.expression import Expression
from cchc_cli.domain.expression_words import with_figures
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class Answered:
    """The answers of a unit to one criterion, by name; only those that there are."""

    numbers: Mapping[str, Fraction]
    """By the digits that were typed."""
    texts: Mapping[str, str]
    shown: Mapping[str, object]
    """What people write for a number: a percentage, a date."""


@dataclass(frozen=True)
class Measured:
    """What a measure comes to."""

    message: Message
    """The calculation with its value: "18/20 = 90 %"."""
    factor: Message
    """How the next calculation writes the value."""


def measured(
    measure: Expression,
    value: Fraction,
    answered: Answered,
    is_faithful: Callable[[Fraction], bool],
    *,
    is_percentage: bool,
) -> Measured:
    """Say what a measure comes to.

    Args:
        measure: What is measured.
        value: What it comes to.
        answered: The figures that it reads.
        is_faithful: Whether everything that follows is the same with a rounded value.
        is_percentage: Whether people think of it as a percentage.
    """
    scale = 100 if is_percentage else 1
    if measure.text in answered.numbers:
        # As typed: “a = 95,5 %” says more than “95,5 % = 95,5 %”.
        written = answered.shown.get(measure.text)
        value_said = (
            _said(scale * value, is_percentage=is_percentage)
            if written is None
            else Message("{value}", {"value": written})
        )
        return Measured(_equal(Message("{name}", {"name": measure.text}), value_said), value_said)
    calculation = with_figures(measure, answered.numbers, answered.shown)
    # Rounded as it is shown, so that 79.996 % does not become 80 % where 80 % is the floor.
    digits = fewest_digits(scale * value, lambda candidate: is_faithful(candidate / scale))
    if digits is None:
        # Halves that come of thirds: no decimal number gives them, so the calculation itself goes on.
        brief = _said(rounded(scale * value, 2), is_percentage=is_percentage)
        factor = with_figures(measure, answered.numbers, answered.shown, in_product=True)
        return Measured(_equal(calculation, brief), factor)
    value_said = _said(digits, is_percentage=is_percentage)
    return Measured(_equal(calculation, value_said), value_said)


def nothing_to_divide_by(measure: Expression, answered: Answered) -> Message:
    """Say that figures give no value."""
    calculation = with_figures(measure, answered.numbers, answered.shown)
    return say("{calculation}: nothing to divide by", calculation=calculation)


def _equal(left: Message, right: Message) -> Message:
    return Message("{left} = {right}", {"left": left, "right": right})


def _said(value: Fraction, *, is_percentage: bool) -> Message:
    return say("{percent} %", percent=value) if is_percentage else Message("{value}", {"value": value})
