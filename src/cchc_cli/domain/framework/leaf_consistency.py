"""Whether the parts of a scored criterion fit each other: points, inputs, expressions."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from cchc_cli.domain.expression import Expression
from cchc_cli.domain.framework.criterion import InputType
from cchc_cli.domain.framework.draft import InputDraft, NodeDraft, RuleDraft
from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import Message, say

_MAX_POINTS = "max_points"
_LAST_YEAR = "previous"
# Kinds as texts: the draft keeps the kind even of a rule whose other parts cannot be read.
_ASKS_ITSELF = {"choice", "checklist"}
_NEEDS_ONE_VALUE = {"count", "award"}


def leaf_remarks(path: KeyPath, leaf: NodeDraft) -> Iterator[Remark]:
    """Give everything in a scored criterion that does not fit."""
    yield from _input_remarks(path, leaf.inputs or {})
    if not leaf.states("rule") and not leaf.states("criteria"):
        yield Remark(path, say("A criterion needs either a rule or criteria below it."))
    if leaf.rule is not None:
        yield from _rule_remarks(path, leaf, leaf.rule)


def _rule_remarks(path: KeyPath, leaf: NodeDraft, rule: RuleDraft) -> Iterator[Remark]:
    below = (*path, "rule")
    yield from _one_value_remarks(path, leaf, rule)
    yield from _stated_points_remarks(below, rule, leaf.max_points)
    for steps, expression, given in _expressions(rule):
        yield from _name_remarks((*below, *steps), expression, leaf, given)
    # Points that nobody can earn would lower every index.
    if rule.kind == "info" and leaf.max_points:
        yield Remark(
            (*path, _MAX_POINTS), say("A criterion of kind info is not scored; its max_points are 0.")
        )
    if rule.target is not None and rule.target <= 0:
        yield Remark((*below, "target"), say("The target has to be above 0."))


def _input_remarks(path: KeyPath, inputs: Mapping[str, InputDraft | None]) -> Iterator[Remark]:
    # Of one input the name is free: it is the value that the rule speaks of.
    taken = {_MAX_POINTS, _LAST_YEAR, *([OWN_VALUE] if len(inputs) > 1 else ())}
    for name, stated in inputs.items():
        place = (*path, "inputs", name)
        if name in taken:
            yield Remark(
                place, say("“{name}” has a meaning of its own; name the input otherwise.", name=name)
            )
        if stated is not None:
            yield from _bound_remarks(place, stated, [other for other in inputs if other != name])


def _bound_remarks(path: KeyPath, stated: InputDraft, others: Sequence[str]) -> Iterator[Remark]:
    if stated.at_most is not None and stated.at_most not in others:
        message = say(
            "`at_most` names another input of the same criterion; “{name}” is none.", name=stated.at_most
        )
        yield Remark((*path, "at_most"), message)
    if stated.min is not None and stated.max is not None and stated.min > stated.max:
        yield Remark((*path, "max"), say("`max` is below `min`; no figure fits both."))


def _one_value_remarks(path: KeyPath, leaf: NodeDraft, rule: RuleDraft) -> Iterator[Remark]:
    if not leaf.inputs:
        return
    place = (*path, "inputs")
    if rule.kind in _ASKS_ITSELF:
        yield Remark(
            place, say("A rule of kind {kind} asks its own questions; take the inputs out.", kind=rule.kind)
        )
    if rule.kind in _NEEDS_ONE_VALUE and (len(leaf.inputs) > 1 or any(map(_is_text, leaf.inputs.values()))):
        message = say("A rule of kind {kind} needs one figure; take the other inputs out.", kind=rule.kind)
        yield Remark(place, message)


def _stated_points_remarks(path: KeyPath, rule: RuleDraft, max_points: Fraction | None) -> Iterator[Remark]:
    if {} in (rule.options, rule.items):
        yield Remark(path, say("There is nothing to choose from here; write at least one entry."))
    for keys, points in _stated_points(rule):
        if points is not None and max_points is not None and points > max_points:
            message = say(
                "{points} points are more than the {max_points} of the criterion.",
                points=points,
                max_points=max_points,
            )
            yield Remark((*path, *keys), message)


def _stated_points(rule: RuleDraft) -> Iterator[tuple[KeyPath, Fraction | None]]:
    for label, points in (rule.options or {}).items():
        yield ("options", label), points
    for key, entry in (rule.items or {}).items():
        yield ("items", key, "points"), None if entry is None else entry.points


def _expressions(rule: RuleDraft) -> Iterator[tuple[KeyPath, Expression, Collection[str]]]:
    if rule.share is not None:
        yield ("share",), rule.share, ()
    if rule.value is not None:
        yield ("value",), rule.value, ()
    if rule.points is not None:
        yield ("points",), rule.points, (_MAX_POINTS,)
    for position, step in enumerate(rule.steps or ()):
        if step is not None and step.points is not None:
            yield ("steps", position, "points"), step.points, (_MAX_POINTS, OWN_VALUE)


def _name_remarks(
    path: KeyPath, expression: Expression, leaf: NodeDraft, given: Collection[str]
) -> Iterator[Remark]:
    inputs = leaf.inputs or {}
    # Inputs that cannot be read may well have the names that are used.
    if leaf.states("inputs") and leaf.inputs is None:
        return
    for name in expression.names:
        input_name = name.removeprefix(f"{_LAST_YEAR}.")
        if name in given:
            continue
        if input_name not in inputs:
            yield Remark(path, _unknown_name(name, [*inputs, *given]))
        elif _is_text(inputs[input_name]):
            yield Remark(path, say("The input “{name}” is text, which cannot be computed with.", name=name))


def _unknown_name(name: str, known: Sequence[str]) -> Message:
    if not known:
        return say("“{name}” is no input of this criterion; declare it under `inputs`.", name=name)
    return say("“{name}” is no input of this criterion; there is: {known}.", name=name, known=known)


def _is_text(stated: InputDraft | None) -> bool:
    return stated is not None and stated.type is InputType.TEXT
