"""The way to points that a rule or a unit states: by a label, by ticks, by a count, or outright."""

from collections.abc import Mapping
from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import Terms, Way, land, stated
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.rules import Award, Checklist, Choice, Count, Rule
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import MINUS, Message, say

_NOWHERE: Way = ((), None)


def outright(rule: Rule, answered: Answered, terms: Terms) -> Way:
    """Say what a label, ticks or a number are worth."""
    number = answered.numbers.get(OWN_VALUE)
    match rule:
        case Choice():
            return _chosen(rule, answered.texts.get(OWN_VALUE, ""), terms)
        case Checklist() if answered.numbers:
            return _ticked(rule, answered, terms)
        case Count() if number is not None:
            return _counted(rule, number, terms)
        case Award() if number is not None:
            return _awarded(number, terms)
        case _:
            return _NOWHERE


def _chosen(rule: Choice, label: str, terms: Terms) -> Way:
    # No form is read so; results that others wrote may say anything.
    if label not in rule.options:
        return _NOWHERE
    after, points = stated(rule.options[label], terms)
    chosen = say("“{label}”: {points}", label=label, points=terms.in_points(rule.options[label]))
    return (chosen, *after), points


def _ticked(rule: Checklist, answered: Answered, terms: Terms) -> Way:
    ticked = {key: one.points for key, one in rule.items.items() if answered.numbers.get(key) == 1}
    total = sum(ticked.values(), Fraction(0))
    after, points = stated(total, terms)
    return (*_ticks(ticked, total, terms), *after), points


def _ticks(ticked: Mapping[str, Fraction], total: Fraction, terms: Terms) -> tuple[Message, ...]:
    if not ticked:
        return (say("nothing ticked: {points}", points=terms.in_points(total)),)
    shown = {key: terms.shown(points) for key, points in ticked.items()}
    named = {key: Message("{key}: {points}", {"key": key, "points": points}) for key, points in shown.items()}
    listed = Message("; ".join(f"{{{key}}}" for key in named), named)
    if len(ticked) == 1:
        return (listed,)
    sums = Message(" + ".join(f"{{{key}}}" for key in shown), shown)
    return listed, Message("{sum} = {total}", {"sum": sums, "total": terms.shown(total)})


def _counted(rule: Count, number: Fraction, terms: Terms) -> Way:
    start = terms.max_points if rule.start == "max" else rule.start
    landing = land(start + rule.each * number, terms)
    product = {"number": number, "each": abs(rule.each), "points": terms.shown(landing.shown)}
    sign = MINUS if rule.each < 0 else "+"
    # Nothing stands before a first plus, and a first minus is needed all the same.
    beginning = f"{{start}} {sign} " if start else sign.strip("+")
    counted = Message(beginning + "{number} × {each} = {points}", {**product, "start": start})
    return (counted, *landing.after), landing.points


def _awarded(value: Fraction, terms: Terms) -> Way:
    after, points = stated(value, terms)
    return (say("stated: {points}", points=terms.in_points(value)), *after), points
