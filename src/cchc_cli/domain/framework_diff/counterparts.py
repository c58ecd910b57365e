"""Which area or criterion of a new framework stands for which of the old one.

To show what changed, more is paired than counts as the same criterion in a comparison of
years: also what has a name that there is once only in both frameworks, and what has kept
its code while its name is another, as long as the two names are alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cchc_cli.domain.criterion_mapping import CriterionName, Migration, node_names
from cchc_cli.domain.criterion_mapping.mapping import Matching, match_criteria
from cchc_cli.domain.framework import Criterion, Framework
from cchc_cli.domain.names import name_key

# Low, because the code agrees as well: what is paired wrongly is told as renamed, with both names.
LIKENESS_OF_RENAMED = 50
"""How alike (of 100) two names under one code have to be; below, the code is in use for something else."""

_Key: TypeAlias = tuple[object, ...]


@dataclass(frozen=True)
class Outline:
    """A framework as far as names go."""

    framework: Framework
    names: tuple[CriterionName, ...]

    def keys(self, name: CriterionName) -> tuple[_Key, _Key]:
        """Give the two keys by which something is found elsewhere: by its name, and with what it is under."""
        node = self.framework.by_code[name.code]
        is_leaf = isinstance(node, Criterion) and node.is_leaf
        # An area and the one criterion below it often have the same name.
        own = (is_leaf, name_key(name.name))
        return own, (*own, name_key(self.framework.by_code[name.above[0]].name) if name.above else "")

    def once(self) -> Mapping[_Key, CriterionName]:
        """Give what each key stands for, where that is one area or criterion only."""
        keyed = [(key, name) for name in self.names for key in self.keys(name)]
        counts = Counter(key for key, _ in keyed)
        return {key: name for key, name in keyed if counts[key] == 1}


def outline_of(framework: Framework) -> Outline:
    """Give the names of a framework."""
    return Outline(framework, node_names(framework))


def counterparts(before: Framework, after: Framework, migration: Migration) -> Mapping[str, str]:
    """Pair the areas and criteria of two frameworks.

    Returns:
        Old codes by new codes.
    """
    old, new = outline_of(before), outline_of(after)
    matching = match_criteria(old.names, new.names, migration)
    pairs = {**matching.pairs, **moved(old, new, matching)}
    # Last, because a code is the weakest sign: an inserted criterion shifts all codes behind it.
    taken = set(pairs.values())
    left = {name.code: name for name in matching.open_before if name.code not in taken}
    for name in matching.open_after:
        if name.code not in pairs and name.code in left and _is_renamed(left[name.code], name):
            pairs[name.code] = name.code
    return pairs


def moved(old: Outline, new: Outline, matching: Matching) -> Mapping[str, str]:
    """Find under another code what has a name that either framework has once only.

    Returns:
        Old codes by new codes.
    """
    open_codes = {name.code for name in matching.open_before}
    there = old.once()
    pairs: dict[str, str] = {}
    here = new.once()
    for name in matching.open_after:
        found = _first(there.get(key) for key in new.keys(name) if here.get(key) == name)
        if found is not None and found.code in open_codes:
            pairs[name.code] = found.code
            # Two new names may lead to one old criterion, by itself and with its area; the first has it.
            open_codes.discard(found.code)
    return pairs


def likeness(one: str, other: str) -> float:
    """Say how alike two names are, of 100, whatever the order of their words."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only loaded where names differ

    return float(fuzz.token_sort_ratio(name_key(one), name_key(other)))


def _is_renamed(old: CriterionName, new: CriterionName) -> bool:
    return likeness(old.name, new.name) >= LIKENESS_OF_RENAMED


def _first(found: Iterable[CriterionName | None]) -> CriterionName | None:
    return next((name for name in found if name is not None), None)
