"""A migration to start from: what is certain, what a person has to look at, and what is left over."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc_cli.domain.criterion_mapping import (
    CriterionName,
    Migration,
    MigrationKind,
    MigrationLine,
    leaf_names,
)
from cchc_cli.domain.criterion_mapping.mapping import match_criteria
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff.counterparts import Outline, moved, outline_of
from cchc_cli.domain.framework_diff.likeness import Suggestion, suggestions
from cchc_cli.domain.names import name_key
from cchc_cli.language import Message

_FEWEST_BELOW = 2
"""Criteria that a line about their parent has to speak for, to be worth it."""


@dataclass(frozen=True)
class ProposedLine:
    """A line of a proposal, with the names of what it speaks of."""

    line: MigrationLine
    names_before: tuple[str, ...]
    names_after: tuple[str, ...]
    doubt: Message | None = None
    """Why a person has to look at it; it is not to be in force before."""


@dataclass(frozen=True)
class Proposal:
    """What became of everything that does not map by code and name."""

    before: Framework
    after: Framework
    certain: tuple[ProposedLine, ...]
    """The same name under another code, and criteria that were divided or put together."""
    doubtful: tuple[ProposedLine, ...]
    dropped: tuple[ProposedLine, ...]
    """What nothing new looks like."""
    new: tuple[ProposedLine, ...]


def propose_migration(before: Framework, after: Framework) -> Proposal:
    """Propose a migration; what is not certain is kept apart, and nothing is proposed twice."""
    old, new = Outline(before, leaf_names(before)), Outline(after, leaf_names(after))
    matching = match_criteria(old.names, new.names, Migration())
    pairs = moved(old, new, matching)
    moves = [*_moves(before, after, pairs)]
    left = _LeftOver(
        _without(matching.open_before, pairs.values()), _without(matching.open_after, pairs.keys())
    )
    # From the certain to the doubtful: what an earlier step has explained is no riddle for a later one.
    divided = [*_divided(left.gone, left.come, after), *map(_turned, _divided(left.come, left.gone, before))]
    left = left.without(divided)
    describe = _Describer(before, after)
    doubtful = tuple(map(describe.suggestion, suggestions(left.gone, left.come)))
    left = left.without([one.line for one in doubtful])
    return Proposal(
        before,
        after,
        tuple(map(describe.line, [*moves, *divided])),
        doubtful,
        tuple(map(describe.line, _ended(left.gone))),
        tuple(map(describe.line, _begun(left.come))),
    )


@dataclass(frozen=True)
class _LeftOver:
    """Criteria of which nothing has been proposed yet."""

    gone: tuple[CriterionName, ...]
    come: tuple[CriterionName, ...]

    def without(self, lines: Sequence[MigrationLine]) -> "_LeftOver":
        """Give what is left when these lines are proposed."""
        old = {code for line in lines for code in line.from_}
        new = {code for line in lines for code in line.to}
        return _LeftOver(_without(self.gone, old), _without(self.come, new))


@dataclass(frozen=True)
class _Describer:
    before: Framework
    after: Framework

    def line(self, line: MigrationLine) -> ProposedLine:
        """Give a line the names of what it speaks of."""
        old = tuple(self.before.by_code[code].name for code in line.from_)
        new = tuple(self.after.by_code[code].name for code in line.to)
        return ProposedLine(line, old, new)

    def suggestion(self, one: Suggestion) -> ProposedLine:
        """Make a line of a suggestion."""
        return replace(self.line(MigrationLine(one.before, one.after, one.kind)), doubt=one.reason)


def _without(names: Iterable[CriterionName], codes: Container[str]) -> tuple[CriterionName, ...]:
    return tuple(name for name in names if name.code not in codes)


def _moves(before: Framework, after: Framework, pairs: Mapping[str, str]) -> Iterator[MigrationLine]:
    """Give a line for each pair, or one for a parent whose criteria moved along with it."""
    covered: set[str] = set()
    for old_code, new_code, below in _moved_parents(before, after, pairs):
        if not covered.intersection(below):
            covered.update(below)
            yield MigrationLine((old_code,), (new_code,), MigrationKind.SAME)
    for new_code, old_code in pairs.items():
        if new_code not in covered:
            yield MigrationLine((old_code,), (new_code,), _kind(before, after, old_code, new_code))


def _moved_parents(
    before: Framework, after: Framework, pairs: Mapping[str, str]
) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Give parents that moved, from the top down, with the new codes that follow from theirs."""
    old, new = outline_of(before), outline_of(after)
    found = moved(old, new, match_criteria(old.names, new.names, Migration()))
    for new_code, old_code in found.items():
        line = Migration((MigrationLine((old_code,), (new_code,), MigrationKind.SAME),))
        below = match_criteria(_below(before, old_code), _below(after, new_code), line).pairs
        # A line about a parent must not map what is not certain by itself.
        is_certain = all(pairs.get(code) == old for code, old in below.items())
        if is_certain and len(below) >= _FEWEST_BELOW:
            yield old_code, new_code, tuple(below)


def _below(framework: Framework, code: str) -> tuple[CriterionName, ...]:
    return tuple(name for name in leaf_names(framework) if code in name.above)


# The kind changes nothing in a comparison; it tells the person who goes through the file what to check.
def _kind(before: Framework, after: Framework, old_code: str, new_code: str) -> MigrationKind:
    weight_before = before.by_code[old_code].max_points / before.scale
    weight_after = after.by_code[new_code].max_points / after.scale
    return MigrationKind.SAME if weight_before == weight_after else MigrationKind.REWEIGHTED


def _divided(
    wholes: Sequence[CriterionName], parts: Sequence[CriterionName], divided: Framework
) -> Iterator[MigrationLine]:
    """Give what is scored itself on one side, and by its parts under the same code and name on the other."""
    for whole in wholes:
        node = divided.by_code.get(whole.code)
        below = tuple(part.code for part in parts if whole.code in part.above)
        if node is not None and len(below) > 1 and name_key(node.name) == name_key(whole.name):
            yield MigrationLine((whole.code,), below, MigrationKind.SPLIT)


def _turned(line: MigrationLine) -> MigrationLine:
    return MigrationLine(line.to, line.from_, MigrationKind.MERGED)


def _ended(names: Iterable[CriterionName]) -> Iterator[MigrationLine]:
    return (MigrationLine((name.code,), (), MigrationKind.DROPPED) for name in names)


def _begun(names: Iterable[CriterionName]) -> Iterator[MigrationLine]:
    return (MigrationLine((), (name.code,), MigrationKind.NEW) for name in names)
