"""What would have earned the full points, with the figures of the unit where they tell."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.explanation.leaf_points import LeafPoints
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.explanation.step_need import highest_step
from cchc_cli.domain.explanation.threshold import Threshold, shortfall
from cchc_cli.domain.expression_words import in_words
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules import Award, Checklist, Choice, Count, Ratio, Relative, Rule, Steps
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.rules.relative import Direction, Method
from cchc_cli.language import Message, say


def full_points_need(leaf: Criterion, answered: Answered, terms: Terms, points: LeafPoints) -> Message | None:
    """Say what would have earned the full points; None where they were earned, or cannot be."""
    top = float(terms.top)
    if not points.status.is_applicable or points.status is ScoreStatus.INFO or points.final_points >= top:
        return None
    by_rule = None if points.computed_points >= top else _by_rule(leaf, answered, terms)
    needs = [*([] if by_rule is None else [by_rule]), *_besides(leaf, points, top)]
    return _together(needs) if needs else None


def _besides(leaf: Criterion, points: LeafPoints, top: float) -> list[Message]:
    """Say what is needed where the figures are not what points are lost by."""
    if points.status is ScoreStatus.NO_EVIDENCE:
        return [say("the required evidence: {evidence}", evidence=leaf.evidence)]
    # Not "<": without computed points, which are NaN, the figures do not give all of them either.
    if not points.computed_points >= top:
        return []
    if points.source is PointsSource.APPRAISED:
        return [say("as many points in the appraisal as the figures give")]
    return [say("as many points in the self-assessment as the figures give")]


def _together(needs: list[Message]) -> Message:
    named = {f"need{position}": need for position, need in enumerate(needs)}
    return Message("; ".join(f"{{{name}}}" for name in named), named)


def _by_rule(leaf: Criterion, answered: Answered, terms: Terms) -> Message | None:
    match leaf.scoring_rule:
        case Ratio() as rule:
            threshold = Threshold(rule.share, rule.target, is_percentage=True)
            return shortfall(threshold, leaf, answered)
        case Steps() as rule:
            return highest_step(leaf, rule, answered, terms)
        case Relative() as rule:
            return _first_place(leaf, rule, answered)
        case rule:
            return _outright(rule, answered, terms)


def _outright(rule: Rule, answered: Answered, terms: Terms) -> Message | None:
    match rule:
        case Choice(options=options):
            return _best_label(options)
        case Checklist():
            return _not_ticked(rule, answered)
        case Count():
            return _number(rule, answered.numbers.get(OWN_VALUE), terms)
        case Award():
            return say(
                "points up to {points} are awarded, not calculated", points=in_points(terms.max_points)
            )
        case _:
            return None


def _best_label(options: Mapping[str, Fraction]) -> Message:
    most = max(options.values())
    labels = tuple(
        Message("“{label}”", {"label": label}) for label, points in options.items() if points == most
    )
    return (
        say("the answer {labels}", labels=labels)
        if len(labels) == 1
        else say("one of: {labels}", labels=labels)
    )


def _not_ticked(rule: Checklist, answered: Answered) -> Message:
    missing = {key: one for key, one in rule.items.items() if answered.numbers.get(key) != 1}
    # Of a list of one, the name of the item says more.
    if len(missing) == len(rule.items) > 1:
        return say("every one of the items")
    named = [
        say("{key}) {label}: {points}", key=key, label=one.label, points=in_points(one.points))
        for key, one in missing.items()
    ]
    return say("also: {missing}", missing=_together(named))


def _number(rule: Count, number: Fraction | None, terms: Terms) -> Message | None:
    """Say how many it takes; whoever is counted down for each may have so many at most."""
    start = terms.max_points if rule.start == "max" else rule.start
    if not rule.each:
        return None
    exact = (terms.max_points - start) / rule.each
    if rule.each > 0:
        return _at_least(_fewest(ceil(exact), rule.each, start, terms), number)
    # Counted down from less than the maximum, not even none of them gives all points.
    return _at_most(floor(exact), number) if exact >= 0 else None


def _fewest(needed: int, each: Fraction, start: Fraction, terms: Terms) -> int:
    # Thirds of a point are written as 0.333: three of them are published as 1.00.
    is_one_less_enough = terms.publish(start + each * (needed - 1)) == terms.top
    return needed - 1 if is_one_less_enough else needed


def _at_least(needed: int, number: Fraction | None) -> Message:
    if number is None:
        return say("{needed} or more", needed=needed)
    return say("{needed} or more: {missing} missing", needed=needed, missing=needed - number)


def _at_most(most: int, number: Fraction | None) -> Message:
    wanted = say("at most {needed}", needed=most) if most else say("none at all")
    return wanted if number is None else say("{wanted}, instead of {value}", wanted=wanted, value=number)


def _first_place(leaf: Criterion, rule: Relative, answered: Answered) -> Message:
    is_lower = rule.direction is Direction.LOWER
    if rule.goalposts:
        # The only method with a fixed goal: the others depend on what other units will have.
        goal = rule.goalposts[0 if is_lower else 1]
        threshold = Threshold(rule.value, goal, rule.is_by_percentage, is_ceiling=is_lower)
        return shortfall(threshold, leaf, answered)
    value = in_words(rule.value)
    if rule.method is Method.Z_SCORE:
        return say("a value far better than the mean of the units in {value}", value=value)
    if rule.method is Method.PERCENTILE_RANK:
        # Equal ones count half: a first place that is shared never earns all points.
        return (
            say("a value of {value} lower than that of every other unit", value=value)
            if is_lower
            else say("a value of {value} higher than that of every other unit", value=value)
        )
    return (
        say("the lowest {value} of all units", value=value)
        if is_lower
        else say("the highest {value} of all units", value=value)
    )
