"""The way from figures to points for rules that calculate: ratio, steps, formula."""

from collections.abc import Mapping
from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import Landing, Terms, Way, exact_value, land
from cchc_cli.domain.explanation.measure import Answered, Measured, measured, nothing_to_divide_by
from cchc_cli.domain.expression_words import with_figures
from cchc_cli.domain.rules import Formula, Ratio, Steps
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.rules.computed import NoDenominator, Step
from cchc_cli.language import Message, say

_MAX_POINTS = "max_points"


def in_proportion(rule: Ratio, answered: Answered, terms: Terms) -> Way:
    """Say what a ratio makes of its share."""
    share = exact_value(rule.share, answered.numbers)
    if share is None:
        steps, points = _without_denominator(rule, terms)
        return (nothing_to_divide_by(rule.share, answered), *steps), points

    def ending(value: Fraction) -> Landing:
        return _of_share(rule, value, terms)

    end = ending(share)
    seen = measured(rule.share, share, answered, lambda value: ending(value).is_like(end), is_percentage=True)
    return (seen.message, *_share_in_words(rule, share, seen, end, terms)), end.points


def _of_share(rule: Ratio, share: Fraction, terms: Terms) -> Landing:
    if share < rule.floor or share >= rule.target:
        # Where a framework sets the floor above the target, the floor decides, as in scoring.
        points = terms.top if share >= rule.floor else Fraction(0)
        return Landing(points, (), points, branch=1 if share >= rule.floor else -1)
    return land(terms.max_points * share / rule.target, terms)


def _share_in_words(
    rule: Ratio, share: Fraction, seen: Measured, end: Landing, terms: Terms
) -> tuple[Message, ...]:
    if share < rule.floor:
        return (say("below {floor} %: 0 points", floor=rule.floor * 100),)
    if share >= rule.target:
        return (
            say(
                "reaching {target} %: {points}", target=rule.target * 100, points=terms.in_points(end.points)
            ),
        )
    parts = {"max_points": terms.max_points, "share": seen.factor, "points": terms.shown(end.shown)}
    if rule.target == 1:
        return (Message("{max_points} × {share} = {points}", parts), *end.after)
    target = say("{percent} %", percent=rule.target * 100)
    return (Message("{max_points} × {share} / {target} = {points}", {**parts, "target": target}), *end.after)


def _without_denominator(rule: Ratio, terms: Terms) -> Way:
    match rule.if_no_denominator:
        case NoDenominator.FULL:
            points = terms.top
            return (say("the maximum points: {points}", points=terms.in_points(points)),), points
        case NoDenominator.ZERO:
            return (terms.in_points(Fraction(0)),), Fraction(0)
        case NoDenominator.NOT_APPLICABLE:
            return (say("not applicable"),), None
        case _:
            return (), None


def stepped(rule: Steps, answered: Answered, terms: Terms) -> Way:
    """Say which step a value reaches, and what the step gives."""
    value = exact_value(rule.value, answered.numbers)
    if value is None:
        return (nothing_to_divide_by(rule.value, answered),), None

    def ending(value: Fraction) -> Landing | None:
        return _of_step(rule, value, answered, terms)

    end = ending(value)
    if end is None:
        # The value is known; it is the points of its step that divide by 0.
        return (nothing_to_divide_by(rule.value, answered),), None
    seen = measured(
        rule.value,
        value,
        answered,
        lambda near: (like := ending(near)) is not None and like.is_like(end),
        is_percentage=rule.is_by_percentage,
    )
    step = rule.step_reached(value)
    if step is None:
        return (seen.message, say("below every step: 0 points")), end.points
    shown = {**answered.shown, OWN_VALUE: seen.factor}
    points_said = _step_in_words(step, _given(answered, terms, value), shown, end, terms)
    return (
        seen.message,
        say("{range}: {points}", range=rule.range_in_words(step), points=points_said),
        *end.after,
    ), end.points


def _of_step(rule: Steps, value: Fraction, answered: Answered, terms: Terms) -> Landing | None:
    step = rule.step_reached(value)
    if step is None:
        return Landing(Fraction(0), (), Fraction(0), branch=len(rule.steps))
    earned = exact_value(step.points, _given(answered, terms, value))
    return None if earned is None else land(earned, terms, branch=rule.steps.index(step))


def _step_in_words(
    step: Step, given: Mapping[str, Fraction], shown: Mapping[str, object], end: Landing, terms: Terms
) -> Message:
    if not set(step.points.names) - {_MAX_POINTS}:
        # Half of the maximum, or a plain number: nothing to calculate with the figures.
        return terms.in_points(end.shown)
    left = with_figures(step.points, given, shown)
    return Message("{left} = {points}", {"left": left, "points": terms.shown(end.shown)})


def calculated(rule: Formula, answered: Answered, terms: Terms) -> Way:
    """Say what a formula comes to."""
    numbers = _given(answered, terms)
    left = with_figures(rule.points_, numbers, answered.shown)
    value = exact_value(rule.points_, numbers)
    if value is None:
        return (say("{calculation}: nothing to divide by", calculation=left),), None
    landing = land(value, terms)
    return (
        Message("{left} = {points}", {"left": left, "points": terms.shown(landing.shown)}),
        *landing.after,
    ), landing.points


def _given(answered: Answered, terms: Terms, value: Fraction | None = None) -> dict[str, Fraction]:
    given = {**answered.numbers, _MAX_POINTS: terms.max_points}
    return given if value is None else {**given, OWN_VALUE: value}
