"""What changed in one area or criterion: place, name, points, office, references, and how it is scored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cchc_cli.domain.criterion_mapping import MigrationLine
from cchc_cli.domain.framework import Area, Criterion, Framework, Node, Reference, Role
from cchc_cli.domain.framework_diff.change import ChangeKind, FrameworkChange, NodeChanges
from cchc_cli.domain.framework_diff.leaf_changes import leaf_changes
from cchc_cli.domain.framework_diff.words import (
    NOTHING,
    codes_in_words,
    in_a_row,
    percent,
    reference_in_words,
)
from cchc_cli.domain.names import name_key
from cchc_cli.domain.points import in_points
from cchc_cli.language import Message, say

_ROLES: Mapping[Role, Message] = {
    Role.BASE: say("base points"),
    Role.BONUS: say("bonus points"),
    Role.PENALTY: say("penalty points"),
}


@dataclass(frozen=True)
class Comparer:
    """Compares the areas and criteria of two frameworks."""

    before: Framework
    after: Framework
    pairs: Mapping[str, str]
    """Old codes by new codes."""
    above_before: Mapping[str, str]
    """The code that a code of the old framework stands under; empty for areas."""
    above_after: Mapping[str, str]
    lines: Sequence[MigrationLine] = ()
    """What a migration says of criteria that were split or merged."""

    def pair(self, old: Node, new: Node) -> NodeChanges:
        """Say everything that changed between two that stand for each other."""
        changes = [
            FrameworkChange(kind, old.code, new.code, message) for kind, message in self._messages(old, new)
        ]
        if isinstance(old, Criterion) and isinstance(new, Criterion) and old.is_leaf and new.is_leaf:
            changes += leaf_changes(old, new)
        return NodeChanges(old, new, tuple(changes))

    def new(self, node: Node) -> NodeChanges:
        """Say of an area or criterion that it is new."""
        words = {"points": in_points(node.max_points)}
        message = say("new: {points}", **words)
        if isinstance(node, Criterion) and node.is_leaf:
            rule = in_a_row(node.scoring_rule.in_words(node.max_points))
            message = say("new: {points}; rule: {rule}", **words, rule=rule)
        origins = self._said_of([line.from_ for line in self.lines if node.code in line.to])
        if origins:
            message = say("{message}; made from {codes}", message=message, codes=origins)
        return NodeChanges(None, node, (FrameworkChange(ChangeKind.NEW, "", node.code, message),))

    def dropped(self, node: Node) -> NodeChanges:
        """Say of an area or criterion that it was dropped, and what its code stands for now."""
        words = {"points": in_points(node.max_points)}
        message = say("dropped: {points}", **words)
        # Readers compare by code, and would take what has it now for the same.
        successor = self.after.by_code.get(node.code)
        heirs = self._said_of([line.to for line in self.lines if node.code in line.from_])
        if heirs:
            message = say("dropped: {points}; goes on in {codes}", **words, codes=heirs)
        elif successor is not None and node.code not in self.pairs:
            message = say("dropped: {points}; its code is that of “{name}” now", **words, name=successor.name)
        return NodeChanges(node, None, (FrameworkChange(ChangeKind.DROPPED, node.code, "", message),))

    @staticmethod
    def _said_of(codes: Sequence[Sequence[str]]) -> tuple[str, ...]:
        return tuple(code for some in codes for code in some)

    def _messages(self, old: Node, new: Node) -> Iterator[tuple[ChangeKind, Message]]:
        yield from self._moved(old, new)
        if name_key(old.name) != name_key(new.name):
            yield (
                ChangeKind.RENAMED,
                say("another name: “{before}” → “{after}”", before=old.name, after=new.name),
            )
        yield from _divided(old, new)
        yield from self._points(old, new)
        if isinstance(old, Area) and isinstance(new, Area):
            yield from _role(old, new)
        yield from self._owner(old, new)
        yield from reference_messages(old.references, new.references)

    def _moved(self, old: Node, new: Node) -> Iterator[tuple[ChangeKind, Message]]:
        above = self.above_after[new.code]
        above_old = self.above_before[old.code]
        if self.pairs.get(above, "") != above_old:
            words = {"before": _called(self.before, above_old), "after": _called(self.after, above)}
            yield ChangeKind.MOVED, say("moved: stood under {before}, stands under {after} now", **words)
        elif old.code != new.code:
            yield ChangeKind.MOVED, say("another code: {before} → {after}", before=old.code, after=new.code)

    def _points(self, old: Node, new: Node) -> Iterator[tuple[ChangeKind, Message]]:
        weights = (_weight(self.before, old), _weight(self.after, new))
        if old.max_points == new.max_points and weights[0] == weights[1]:
            return
        points: dict[str, object] = {"before": old.max_points, "after": new.max_points}
        if None in weights:
            yield ChangeKind.REWEIGHTED, say("maximum points: {before} → {after}", **points)
        elif old.max_points == new.max_points:
            message = say("weight: {before} % → {after} %, as the scale is another", **_sides(weights))
            yield ChangeKind.REWEIGHTED, message
        else:
            message = say(
                "maximum points: {before} → {after} (weight: {weight_before} % → {weight_after} %)",
                **points,
                weight_before=weights[0],
                weight_after=weights[1],
            )
            yield ChangeKind.REWEIGHTED, message

    def _owner(self, old: Node, new: Node) -> Iterator[tuple[ChangeKind, Message]]:
        change = self._owners(old.code, new.code)
        above = (self.above_before[old.code], self.above_after[new.code])
        # Offices are inherited: what follows from the change above is not said again.
        if change[0] == change[1] or (all(above) and self._owners(*above) == change):
            return
        words = {"before": change[0] or NOTHING, "after": change[1] or NOTHING}
        yield ChangeKind.OWNER, say("appraised by: {before} → {after}", **words)

    def _owners(self, old: str, new: str) -> tuple[str | None, str | None]:
        return self.before.owner_of[old], self.after.owner_of[new]


def reference_messages(
    before: tuple[Reference, ...], after: tuple[Reference, ...]
) -> Iterator[tuple[ChangeKind, Message]]:
    """Say which references went and came."""
    # One sentence for all: that a decision replaces another is nowhere said, only that one went.
    gone = [reference for reference in before if reference not in after]
    come = [reference for reference in after if reference not in before]
    if not gone and not come:
        return
    words = {
        "before": in_a_row(map(reference_in_words, gone)),
        "after": in_a_row(map(reference_in_words, come)),
    }
    yield ChangeKind.REFERENCE, say("reference: {before} → {after}", **words)


def _called(framework: Framework, code: str) -> Message:
    if not code:
        return say("no other criterion")
    return say("{code} “{name}”", code=code, name=framework.by_code[code].name)


def _weight(framework: Framework, node: Node) -> Fraction | None:
    """Give the weight in percent of the scale; none for bonus and penalty, which are no part of it."""
    is_base = framework.area_of[node.code].role is Role.BASE
    return percent(node.max_points, framework.scale) if is_base else None


def _sides(sides: tuple[object, object]) -> dict[str, object]:
    return {"before": sides[0], "after": sides[1]}


def _divided(old: Node, new: Node) -> Iterator[tuple[ChangeKind, Message]]:
    if new.criteria and not old.criteria:
        codes = [criterion.code for criterion in new.criteria]
        message = say("was scored itself, is scored by its parts now: {codes}", codes=codes_in_words(codes))
        yield ChangeKind.DIVIDED, message
    if old.criteria and not new.criteria:
        codes = [criterion.code for criterion in old.criteria]
        message = say("was scored by its parts ({codes}), is scored itself now", codes=codes_in_words(codes))
        yield ChangeKind.DIVIDED, message


def _role(old: Area, new: Area) -> Iterator[tuple[ChangeKind, Message]]:
    if old.role is not new.role:
        words: dict[str, object] = {"before": _ROLES[old.role], "after": _ROLES[new.role]}
        yield ChangeKind.ROLE, say("what its points are: {before} → {after}", **words)
    if old.cap != new.cap:
        words = {
            "before": NOTHING if old.cap is None else old.cap,
            "after": NOTHING if new.cap is None else new.cap,
        }
        yield ChangeKind.ROLE, say("the most that counts: {before} → {after}", **words)
