"""The way from the figures of a unit to its points, rule by rule, to the last digit.

Every equation that is shown holds for the numbers that are shown, rounded as shown.
"""

from math import isnan

from cchc_cli.domain.explanation.compared import compared
from cchc_cli.domain.explanation.computed import calculated, in_proportion, stepped
from cchc_cli.domain.explanation.exact_steps import Terms, Way, chain
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.explanation.outright import outright
from cchc_cli.domain.rules import Formula, Ratio, Relative, Rule, Steps
from cchc_cli.language import Message, say


def way_to_points(rule: Rule, answered: Answered, terms: Terms, points: float) -> Message | None:
    """Say how a rule comes from figures to points.

    Args:
        rule: The rule of the criterion.
        answered: What the unit answered, to everything that the rule reads.
        terms: The range and the rounding of points.
        points: The points that were computed, NaN for none.

    Returns:
        The way; its end are exactly these points. None where nothing is answered.
    """
    steps, end = _way(rule, answered, terms)
    if not isnan(points) and (end is None or float(end) != points):
        # The measure is right, and is kept; what was calculated with it ends elsewhere.
        steps = (*steps[:1], _without_calculation(rule, points, terms))
    return chain(steps) if steps else None


def _without_calculation(rule: Rule, points: float, terms: Terms) -> Message:
    if rule.compares_units:
        return say("beside the other units: {points}", points=terms.in_points(points))
    # Results that others wrote may hold fewer digits than the points were computed from.
    return say("by the rule: {points}", points=terms.in_points(points))


def _way(rule: Rule, answered: Answered, terms: Terms) -> Way:
    match rule:
        case Ratio():
            return in_proportion(rule, answered, terms)
        case Steps():
            return stepped(rule, answered, terms)
        case Formula():
            return calculated(rule, answered, terms)
        case Relative():
            return compared(rule, answered, terms)
        case _:
            return outright(rule, answered, terms)
