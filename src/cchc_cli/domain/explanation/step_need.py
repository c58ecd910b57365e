"""Which value of a rule of steps would have earned the full points: so much or more, or so much at most."""

from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import Terms, exact_value
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.explanation.threshold import Threshold, shortfall
from cchc_cli.domain.expression_words import in_words
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.rules import Steps
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.rules.computed import Step
from cchc_cli.language import Message, say


def highest_step(leaf: Criterion, rule: Steps, answered: Answered, terms: Terms) -> Message:
    """Say what is missing to all points, or which step gives most where none of them gives all."""
    found = _first_with_all(rule, answered, terms)
    if found is None:
        # Not simply the first one: where less is better, that gives least.
        best = max(rule.steps, key=lambda step: _earned(step, step.threshold, answered, terms) or Fraction(0))
        measure = in_words(rule.value)
        return say("the highest step: {value} {range}", value=measure, range=rule.range_in_words(best))
    step, least = found
    too_high = _next_with_fewer(rule, step, answered, terms)
    if too_high is not None:
        value = exact_value(rule.value, answered.numbers)
        if value is None:
            parts = {"value": in_words(rule.value), "range": rule.range_in_words(step)}
            return Message("{value} {range}", parts)
        if too_high.admits(value):
            return shortfall(_below(too_high, rule), leaf, answered)
    is_exclusive = step.above == least
    from_least = Threshold(rule.value, least, rule.is_by_percentage, is_exclusive=is_exclusive)
    return shortfall(from_least, leaf, answered)


def _first_with_all(rule: Steps, answered: Answered, terms: Terms) -> tuple[Step, Fraction] | None:
    """Find the lowest step that gives all points, and the value that it takes."""
    for step in reversed(rule.steps):
        least = _value_for_all(step, answered, terms)
        # Before a line reaches the maximum, a higher step may have taken over.
        if least is not None and (step.above == least or rule.step_reached(least) is step):
            return step, least
    return None


def _next_with_fewer(rule: Steps, step: Step, answered: Answered, terms: Terms) -> Step | None:
    """Find the step above that takes points away again: more posts filled than there are, more overdue."""
    above = reversed(rule.steps[: rule.steps.index(step)])
    return next((one for one in above if _value_for_all(one, answered, terms) != one.threshold), None)


def _below(step: Step, rule: Steps) -> Threshold:
    """Give what keeps a value off a step: what is only above 100 % still allows 100 %."""
    is_exclusive = step.from_ is not None
    return Threshold(
        rule.value, step.threshold, rule.is_by_percentage, is_exclusive=is_exclusive, is_ceiling=True
    )


def _value_for_all(step: Step, answered: Answered, terms: Terms) -> Fraction | None:
    """Find the least value for which a step gives all points; None where there is none, or it is no line."""
    first, second = (_earned(step, step.threshold + more, answered, terms) for more in (0, 1))
    if first is not None and first >= terms.max_points:
        return step.threshold
    if first is None or second is None or second <= first:
        return None
    # Most steps that are no plain number are in proportion to the value.
    value = step.threshold + (terms.max_points - first) / (second - first)
    return value if _earned(step, value, answered, terms) == terms.max_points else None


def _earned(step: Step, value: Fraction, answered: Answered, terms: Terms) -> Fraction | None:
    given = {**answered.numbers, "max_points": terms.max_points, OWN_VALUE: value}
    return exact_value(step.points, given)
