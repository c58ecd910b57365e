"""A framework as a tree of words: what is scored, how, by whom, and on which ground."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from cchc_cli.domain.framework import (
    Area,
    Criterion,
    Framework,
    Input,
    InputType,
    Limit,
    Node,
    Reference,
    Role,
    Source,
)
from cchc_cli.domain.points import in_points
from cchc_cli.language import Message, say

_SOURCES = {
    Source.UNIT: say("the unit"),
    Source.SURVEY: say("a survey"),
    Source.APPRAISER: say("the appraiser"),
    Source.LEADER: say("the leaders"),
    Source.PUBLISHED: say("a published index"),
}
_INPUT_TYPES = {
    InputType.COUNT: say("whole number"),
    InputType.NUMBER: say("number"),
    InputType.PERCENT: say("percentage"),
    InputType.DATE: say("date"),
    InputType.YES_NO: say("yes or no"),
    InputType.TEXT: say("text"),
}


@dataclass(frozen=True)
class Branch:
    """An area or criterion: its own line, what there is to know, and what is below."""

    code: str
    name: str
    points: Message
    details: tuple[Message, ...]
    branches: "tuple[Branch, ...]"


@dataclass(frozen=True)
class FrameworkTree:
    """A framework, or one branch of it."""

    title: str
    facts: tuple[Message, ...]
    branches: tuple[Branch, ...]


def framework_tree(framework: Framework) -> FrameworkTree:
    """Lay out a whole framework."""
    return FrameworkTree(framework.title, tuple(_facts(framework)), tuple(map(_branch, framework.areas)))


def branch_tree(framework: Framework, code: str) -> FrameworkTree:
    """Lay out one area or criterion of a framework, with all that is below it."""
    return FrameworkTree(framework.title, (_status(framework),), (_branch(framework.by_code[code]),))


def _facts(framework: Framework) -> Iterator[Message]:
    yield _status(framework)
    yield say(
        "Year {year}; units: {unit_classes}; scale: {scale}",
        # As a text, or 2025 would become 2,025.
        year=str(framework.year),
        unit_classes=framework.unit_classes,
        scale=in_points(framework.scale),
    )
    yield say(
        "Areas: {areas}; scored criteria: {leaves}", areas=len(framework.areas), leaves=len(framework.leaves)
    )
    if framework.bands:
        yield bands_in_words(framework)
    yield from (limit_in_words(limit, framework) for limit in framework.limits)
    yield from map(_reference, framework.references)


def _status(framework: Framework) -> Message:
    return say("{id}: {status}", id=framework.id, status=framework.status.in_words)


def bands_in_words(framework: Framework) -> Message:
    """Say from which index each band is reached; the framework must have at least one."""
    bands = [say("{name} from {value}", name=band.name, value=band.from_) for band in framework.bands]
    return say("Bands: {bands}", bands=_in_a_row(bands))


def limit_in_words(limit: Limit, framework: Framework) -> Message:
    """Say when a unit is kept from higher bands, from which, and why."""
    node = framework.by_code[limit.when.criterion]
    return say(
        "Limit: at most {band} with less than {points} in {code} ({reason})",
        band=limit.highest_band,
        # Points and no share: this is what a reader finds on the form.
        points=in_points(limit.when.share_below * node.max_points),
        code=node.code,
        reason=limit.reason,
    )


def _branch(node: Node) -> Branch:
    return Branch(
        node.code, node.name, _points(node), tuple(_details(node)), tuple(map(_branch, node.criteria))
    )


def _points(node: Node) -> Message:
    match node:
        case Area(role=Role.BONUS, cap=Fraction() as cap):
            return say("bonus, at most {cap}", cap=in_points(cap))
        case Area(role=Role.PENALTY, cap=Fraction() as cap):
            return say("penalty, at most {cap}", cap=in_points(cap))
        case _:
            return in_points(node.max_points)


def _details(node: Node) -> Iterator[Message]:
    if isinstance(node, Criterion) and node.is_leaf:
        yield say("Rule: {rule}", rule=_in_a_row(node.scoring_rule.in_words(node.max_points)))
        yield from (_input(name, stated) for name, stated in node.inputs.items())
        if node.evidence is not None:
            yield say("Evidence: {evidence}", evidence=node.evidence)
        if node.source is not Source.UNIT:
            yield say("Points come from: {source}", source=_SOURCES[node.source])
    if node.owner is not None:
        yield say("Appraised by: {owner}", owner=node.owner)
    if node.accept_total is not None:
        yield say("The points below do not add up: {reason}", reason=node.accept_total)
    yield from map(_reference, node.references)


def _input(name: str, stated: Input) -> Message:
    words = {"name": name, "label": stated.label, "type": _INPUT_TYPES[stated.type]}
    if stated.at_most is not None:
        return say("Input {name}: {label} ({type}, at most {at_most})", **words, at_most=stated.at_most)
    return say("Input {name}: {label} ({type})", **words)


def _reference(reference: Reference) -> Message:
    parts = (reference.number, reference.article, reference.issuer, reference.date, reference.url)
    stated = [part for part in parts if part is not None]
    if not stated:
        return say("Reference: {title}", title=reference.title)
    return say("Reference: {title} ({parts})", title=reference.title, parts=stated)


def _in_a_row(parts: Iterable[Message]) -> Message:
    # Messages within messages: each part is put into words, and its numbers, in the language.
    return reduce(lambda before, after: say("{before}; {after}", before=before, after=after), parts)
