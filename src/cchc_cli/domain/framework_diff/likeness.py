"""What may have become of criteria that changed too much to be certain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain.criterion_mapping import CriterionName, MigrationKind
from cchc_cli.domain.framework_diff.counterparts import likeness
from cchc_cli.domain.names import name_key
from cchc_cli.language import Message, say

# Higher than under one code, where the code speaks for it too.
LIKE_NAMES = 75
"""How alike (of 100) two names under different codes have to be to be worth a look."""
# Not all words: "và" of the whole goes when it is divided, and a part may gain a word of its own.
_SHARED_WORDS = 0.75
_FEWEST_WORDS = 2  # a name of one word ("Khác") is within almost any other


@dataclass(frozen=True)
class Suggestion:
    """What may have become of criteria, for a person to decide."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    kind: MigrationKind
    reason: Message


def suggestions(before: Sequence[CriterionName], after: Sequence[CriterionName]) -> tuple[Suggestion, ...]:
    """Suggest what criteria without a counterpart have become; each is suggested once.

    Divisions first, because a part is like its whole; then the most alike; last what has
    nothing in common but the code.
    """
    found: list[Suggestion] = []
    taken_before: set[str] = set()
    taken_after: set[str] = set()
    for one in (*_divisions(before, after), *_look_alikes(before, after), *_same_codes(before, after)):
        if taken_before.isdisjoint(one.before) and taken_after.isdisjoint(one.after):
            found.append(one)
            taken_before.update(one.before)
            taken_after.update(one.after)
    order = [name.code for name in before]
    return tuple(sorted(found, key=lambda one: order.index(one.before[0])))


def _divisions(before: Sequence[CriterionName], after: Sequence[CriterionName]) -> Iterator[Suggestion]:
    for whole in before:
        parts = _parts(whole, after)
        if parts:
            reason = say("The names of the new ones are parts of the name of the old one")
            yield Suggestion((whole.code,), parts, MigrationKind.SPLIT, reason)
    for whole in after:
        parts = _parts(whole, before)
        if parts:
            reason = say("The names of the old ones are parts of the name of the new one")
            yield Suggestion(parts, (whole.code,), MigrationKind.MERGED, reason)


def _parts(whole: CriterionName, others: Sequence[CriterionName]) -> tuple[str, ...]:
    """Find siblings whose names are made of the words of a name, and together have most of them."""
    words = _words(whole)
    within = [one for one in others if _is_within(_words(one), words)]
    siblings = [one for one in within if one.above[:1] == within[0].above[:1]]
    # Together they have to be the whole, or one half of it would pass for a division.
    covered = set().union(*map(_words, siblings)) & words
    if len(siblings) > 1 and len(covered) >= _SHARED_WORDS * len(words):
        return tuple(one.code for one in siblings)
    return ()


def _words(name: CriterionName) -> set[str]:
    return set(name_key(name.name).replace(",", " ").split())


def _is_within(words: set[str], whole: set[str]) -> bool:
    # A name with all the words of the whole, and more, is a longer name for it and no part of it.
    enough = len(words) >= _FEWEST_WORDS and not words >= whole
    return enough and len(words & whole) >= _SHARED_WORDS * len(words)


def _look_alikes(before: Sequence[CriterionName], after: Sequence[CriterionName]) -> Iterator[Suggestion]:
    pairs = [(likeness(old.name, new.name), old, new) for old in before for new in after]
    # The same code settles which of two equally like names comes first; sorting keeps the order otherwise.
    pairs.sort(key=lambda pair: (-pair[0], pair[1].code != pair[2].code))
    for score, old, new in pairs:
        if score >= LIKE_NAMES:
            yield Suggestion((old.code,), (new.code,), MigrationKind.RENAMED, _reason(old, new, score))


def _reason(old: CriterionName, new: CriterionName, score: float) -> Message:
    if name_key(old.name) == name_key(new.name):
        return say("The same name, but other criteria have it too")
    if old.code == new.code:
        return say("The same code, and names that are alike ({score} of 100)", score=int(score))
    return say("Names that are alike ({score} of 100)", score=int(score))


def _same_codes(before: Sequence[CriterionName], after: Sequence[CriterionName]) -> Iterator[Suggestion]:
    codes = {name.code for name in after}
    for old in before:
        if old.code in codes:
            reason = say("The same code, but another name; perhaps the code is in use for something else")
            yield Suggestion((old.code,), (old.code,), MigrationKind.RENAMED, reason)
