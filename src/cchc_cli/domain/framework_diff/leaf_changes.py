"""What changed in how a criterion is scored: rule, target, figures, evidence, and who awards the points."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from cchc_cli.domain.framework import Criterion, Input
from cchc_cli.domain.framework_diff.change import ChangeKind, FrameworkChange
from cchc_cli.domain.framework_diff.words import INPUT_TYPES, SOURCES, in_a_row, texts_in_words
from cchc_cli.domain.names import name_key
from cchc_cli.domain.rules import AnyRule, Checklist, Choice, Ratio
from cchc_cli.language import Message, say


def leaf_changes(before: Criterion, after: Criterion) -> Iterator[FrameworkChange]:
    """Say what changed between two scored criteria besides name, place and points."""

    def change(kind: ChangeKind, message: Message) -> FrameworkChange:
        return FrameworkChange(kind, before.code, after.code, message)

    if not _is_the_same_rule(before, after):
        yield from (change(kind, message) for kind, message in _rule_changes(before, after))
    for message in _input_changes(before.inputs, after.inputs):
        yield change(ChangeKind.INPUTS, message)
    if _differ(before.evidence, after.evidence):
        texts = texts_in_words(before.evidence, after.evidence)
        yield change(ChangeKind.EVIDENCE, say("evidence required: {texts}", texts=texts))
    if _differ(before.guidance, after.guidance):
        texts = texts_in_words(before.guidance, after.guidance)
        yield change(ChangeKind.GUIDANCE, say("guidance: {texts}", texts=texts))
    if before.source is not after.source:
        words = {"before": SOURCES[before.source], "after": SOURCES[after.source]}
        yield change(ChangeKind.SOURCE, say("points come from: {before} → {after}", **words))


def _differ(before: str | None, after: str | None) -> bool:
    return name_key(before or "") != name_key(after or "")


def _is_the_same_rule(before: Criterion, after: Criterion) -> bool:
    """Tell whether the rule is the same, apart from points that grow with the maximum."""
    old, new = before.scoring_rule, after.scoring_rule
    return old == new or _in_shares(old, before.max_points) == _in_shares(new, after.max_points)


def _in_shares(rule: AnyRule, max_points: Fraction) -> object:
    """Give what a rule states with its points as shares of the maximum."""
    if not max_points:
        return rule
    match rule:
        # In their order, which is that of the list on the form: another order is another list.
        case Choice():
            return tuple((label, points / max_points) for label, points in rule.options.items())
        case Checklist():
            return tuple((key, one.label, one.points / max_points) for key, one in rule.items.items())
        case _:
            return rule


def _rule_changes(before: Criterion, after: Criterion) -> Iterator[tuple[ChangeKind, Message]]:
    old, new = before.scoring_rule, after.scoring_rule
    if isinstance(old, Ratio) and isinstance(new, Ratio) and _differ_in_thresholds_only(old, new):
        yield from _threshold_changes(old, new)
        return
    words, new_words = old.in_words(before.max_points), new.in_words(after.max_points)
    if old.kind == new.kind:
        # Of long lists of steps and options, those that changed.
        common = set(map(str, words)) & set(map(str, new_words))
        words, new_words = (
            tuple(part for part in parts if str(part) not in common) for parts in (words, new_words)
        )
    yield (
        ChangeKind.RULE,
        say("rule. Before: {before}. Now: {after}", before=in_a_row(words), after=in_a_row(new_words)),
    )


def _differ_in_thresholds_only(old: Ratio, new: Ratio) -> bool:
    return old.model_copy(update={"target": new.target, "floor": new.floor}) == new


def _threshold_changes(old: Ratio, new: Ratio) -> Iterator[tuple[ChangeKind, Message]]:
    thresholds: dict[str, object]
    if old.target != new.target:
        thresholds = {"before": old.target * 100, "after": new.target * 100}
        yield ChangeKind.TARGET, say("maximum points from: {before} % → {after} %", **thresholds)
    if old.floor != new.floor:
        thresholds = {"before": old.floor * 100, "after": new.floor * 100}
        yield ChangeKind.TARGET, say("no points below: {before} % → {after} %", **thresholds)


def _input_changes(before: Mapping[str, Input], after: Mapping[str, Input]) -> Iterator[Message]:
    # By letter, as units know them: a figure that moved from a to b is another question on the form.
    for name, stated in before.items():
        if name not in after:
            yield say("figure {name} is no longer asked for: {label}", name=name, label=stated.label)
    for name, stated in after.items():
        if name not in before:
            words = {"name": name, "label": stated.label, "type": INPUT_TYPES[stated.type]}
            yield say("new figure {name}: {label} ({type})", **words)
        else:
            yield from _changes_of_input(name, before[name], stated)


def _changes_of_input(name: str, before: Input, after: Input) -> Iterator[Message]:
    if name_key(before.label) != name_key(after.label):
        words = {"name": name, "before": before.label, "after": after.label}
        yield say("figure {name} is another: “{before}” → “{after}”", **words)
    if before.type is not after.type:
        types = {"before": INPUT_TYPES[before.type], "after": INPUT_TYPES[after.type]}
        yield say("figure {name}: {before} → {after}", name=name, **types)
    if _limits(before) != _limits(after):
        limits = {"before": _limits_in_words(before), "after": _limits_in_words(after)}
        yield say("figure {name}, limits: {before} → {after}", name=name, **limits)


def _limits(stated: Input) -> tuple[object, ...]:
    return stated.min, stated.max, stated.at_most


def _limits_in_words(stated: Input) -> Message:
    words = [] if stated.min is None else [say("at least {value}", value=stated.min)]
    most = (value for value in (stated.max, stated.at_most) if value is not None)
    return in_a_row([*words, *(say("at most {value}", value=value) for value in most)])
