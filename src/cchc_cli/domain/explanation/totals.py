"""How the points of the areas give the total and the index, as sums with a unit's figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cchc_cli.domain.explanation.exact_steps import Terms, fewest_digits, land, stated
from cchc_cli.domain.explanation.shown_points import in_shown_points, shown_points
from cchc_cli.domain.framework import Area, Framework, Node, Rescale, Role
from cchc_cli.language import MINUS, Message, say

_UNLIMITED = Fraction(10**9)
"""A total has no greatest value; none comes near this."""


def exact_points(points: float) -> Fraction:
    """Take published points by their digits."""
    # Sums of published points stray in the sixteenth digit.
    return Fraction(repr(round(points, 9)))


@dataclass(frozen=True)
class Parts:
    """What the total of a unit is made of, exactly."""

    base: Fraction
    applicable: Fraction
    surveyed: Fraction
    """Of the base points, those of surveys."""
    survey_max: Fraction
    """Of the applicable maximum, that of surveys."""
    bonus: Fraction
    penalty: Fraction


def total_in_words(parts: Parts, framework: Framework, total: float) -> Message:
    """Give the formula of the total with the unit's figures; its end is the published total."""
    value = _exact_total(parts, framework)
    terms = Terms(_UNLIMITED, framework.rounding)
    landing = land(value, terms)
    # Results that others wrote may hold another total: no sum is better than a false one.
    if float(landing.points) != total:
        return terms.in_points(total)
    sum_ = Message("{sum} = {total}", {"sum": _sum(parts, framework), "total": terms.shown(landing.shown)})
    return _then(sum_, landing.after)


def index_in_words(parts: Parts, framework: Framework, index_percent: float) -> Message | None:
    """Say how the total gives the index; None where the two are the same number."""
    if framework.scale == 100:  # noqa: PLR2004 - percent
        return None
    # Of the exact total, as in scoring: the published one would be rounded a second time.
    total = max(_exact_total(parts, framework), Fraction(0))
    exact = 100 * total / framework.scale
    terms = Terms(_UNLIMITED, framework.rounding)
    landing = land(exact, terms)
    if float(landing.points) != index_percent:
        return say("{percent} %", percent=terms.shown(index_percent))

    def ends_alike(near: Fraction) -> bool:
        return land(100 * near / framework.scale, terms).is_like(landing)

    shown = fewest_digits(total, ends_alike)
    said = say(
        "100 % × {total}/{scale} = {percent} %",
        total=terms.shown(total if shown is None else shown),
        scale=framework.scale,
        percent=terms.shown(landing.shown),
    )
    return _then(said, landing.after)


def _exact_total(parts: Parts, framework: Framework) -> Fraction:
    return _stretched(parts, framework) + parts.bonus - parts.penalty


def _stretched(parts: Parts, framework: Framework) -> Fraction:
    match framework.rescale:
        case Rescale.NONE:
            return parts.base
        case Rescale.TOTAL:
            return framework.scale * parts.base / parts.applicable
        case Rescale.ASSESSED:
            room = framework.scale - parts.survey_max
            assessed = parts.applicable - parts.survey_max
            return room * (parts.base - parts.surveyed) / assessed + parts.surveyed


def _sum(parts: Parts, framework: Framework) -> Message:
    message = _base_in_words(parts, framework)
    for role, sign, points in ((Role.BONUS, "+", parts.bonus), (Role.PENALTY, MINUS, parts.penalty)):
        # Named with 0 points too: who reads the decision looks for them in the sum.
        if framework.areas_of(role):
            shown = shown_points(points, framework.rounding.decimals)
            message = Message(f"{{before}} {sign} {{points}}", {"before": message, "points": shown})
    return message


def _base_in_words(parts: Parts, framework: Framework) -> Message:
    decimals = framework.rounding.decimals
    values = {
        "scale": framework.scale,
        "base": shown_points(parts.base, decimals),
        "applicable": parts.applicable,
    }
    match framework.rescale:
        case Rescale.NONE:
            return Message("{base}", values)
        case Rescale.TOTAL:
            return Message("{scale} × {base}/{applicable}", values)
        case Rescale.ASSESSED:
            values |= {
                "room": framework.scale - parts.survey_max,
                "assessed": shown_points(parts.base - parts.surveyed, decimals),
                "top": parts.applicable - parts.survey_max,
                "surveyed": shown_points(parts.surveyed, decimals),
            }
            text = "{room} × {assessed}/{top}"
            return Message(f"{text} + {{surveyed}}" if parts.survey_max else text, values)


def base_in_words(areas: Sequence[float], base: float, decimals: int) -> Message:
    """Add up the points of the base areas."""
    message, total = _added(areas, decimals)
    return message if float(total) == base else in_shown_points(base, decimals)


def sum_in_words(parts: Sequence[float], node: Node, framework: Framework, points: float) -> Message:
    """Add up the points of the parts of an area or criterion; an area ends at its cap, and is rounded."""
    decimals = framework.rounding.decimals
    message, total = _added(parts, decimals)
    # Scoring rounds and caps areas alone; criteria are sums of published points.
    if not isinstance(node, Area):
        return message
    after, end = stated(total, Terms(_UNLIMITED if node.cap is None else node.cap, framework.rounding))
    return _then(message, after) if float(end) == points else in_shown_points(points, decimals)


def _added(parts: Sequence[float], decimals: int) -> tuple[Message, Fraction]:
    exact = [exact_points(part) for part in parts]
    total = sum(exact, Fraction(0))
    named = {f"part{position}": shown_points(one, decimals) for position, one in enumerate(exact)}
    listed = Message(" + ".join(f"{{{name}}}" for name in named), named)
    if len(exact) == 1:
        return listed, total
    return Message("{sum} = {total}", {"sum": listed, "total": shown_points(total, decimals)}), total


def _then(first: Message, after: Sequence[Message]) -> Message:
    for step in after:
        first = Message("{first} → {step}", {"first": first, "step": step})
    return first
