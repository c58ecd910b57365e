"""The way from figures to points where a value is placed between goalposts or among the units."""

from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import Landing, Terms, Way, exact_value, land
from cchc_cli.domain.explanation.measure import Answered, measured, nothing_to_divide_by
from cchc_cli.domain.expression_words import is_share
from cchc_cli.domain.rules import Relative
from cchc_cli.domain.rules.relative import Direction
from cchc_cli.language import Message, say


def compared(rule: Relative, answered: Answered, terms: Terms) -> Way:
    """Say where a value stands; among the units, only what the value is."""
    value = exact_value(rule.value, answered.numbers)
    if value is None:
        return (nothing_to_divide_by(rule.value, answered),), None
    if not rule.goalposts:
        # Nothing is calculated with the value here, so two decimals of it do.
        seen = measured(rule.value, value, answered, lambda _: True, is_percentage=is_share(rule.value))
        return (seen.message,), None
    end = _between(rule, value, terms)
    seen = measured(
        rule.value,
        value,
        answered,
        lambda near: _between(rule, near, terms).is_like(end),
        is_percentage=rule.is_by_percentage,
    )
    if end.branch:
        worst = say("beyond the goalpost: {points}", points=terms.in_points(end.points))
        return (seen.message, worst), end.points
    # Larger minus smaller, whichever direction is better.
    low, high = map(rule.goalpost_in_words, rule.goalposts)
    parts = {
        "max_points": terms.max_points,
        "value": seen.factor,
        "low": low,
        "high": high,
        "points": terms.shown(end.shown),
    }
    above = Message("{max_points} × ({value} − {low})/({high} − {low}) = {points}", parts)
    below = Message("{max_points} × ({high} − {value})/({high} − {low}) = {points}", parts)
    return (seen.message, above if rule.direction is Direction.HIGHER else below, *end.after), end.points


def _between(rule: Relative, value: Fraction, terms: Terms) -> Landing:
    low, high = rule.goalposts
    nearer = value - low if rule.direction is Direction.HIGHER else high - value
    position = nearer / (high - low)
    if 0 < position < 1:
        return land(terms.max_points * position, terms)
    points = terms.top if position >= 1 else Fraction(0)
    # Points just short of a goalpost may be rounded to those at it: the branch tells them apart.
    return Landing(points, (), points, branch=1 if position >= 1 else -1)
