"""Which line of a migration speaks for which criterion, and which lines cannot be used."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeAlias, assert_never

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.criterion_mapping.migration import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.criterion_mapping.names import CriterionName
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class Side:
    """The criteria of one framework, with the lines of a migration that name them."""

    members: tuple[CriterionName, ...]
    positions: Mapping[str, tuple[int, ...]]
    """The lines that name a code, by their position in the migration."""

    @cached_property
    def own_codes(self) -> frozenset[str]:
        """The codes of the criteria themselves."""
        return frozenset(member.code for member in self.members)

    # Apart from the own ones: a line about a group is sound, but a group is never paired itself.
    @cached_property
    def known_codes(self) -> frozenset[str]:
        """Their codes, and those of all they stand under."""
        return frozenset(code for member in self.members for code in member.lineage)

    @property
    def is_named(self) -> bool:
        """Whether any line names a code that this side has."""
        return not self.known_codes.isdisjoint(self.positions)

    def claims_on(self, member: CriterionName) -> tuple[int, ...]:
        """Give the lines that speak for a criterion.

        A line about the criterion itself counts before one about what it stands under.
        """
        named = (self.positions[code] for code in member.lineage if code in self.positions)
        return next(named, ())

    def claimed_by(self, position: int) -> tuple[CriterionName, ...]:
        """Give the criteria that a line speaks for."""
        return tuple(member for member in self.members if position in self.claims_on(member))


@dataclass(frozen=True)
class LineFaults:
    """What keeps lines of a migration from being used."""

    positions: frozenset[int]
    """The lines, by their position in the migration."""
    findings: tuple[Finding, ...]
    names_nothing: bool
    """Whether no line names anything that either side has: the file is that of other frameworks."""


def side_of(members: Sequence[CriterionName], codes_by_line: Sequence[Sequence[str]]) -> Side:
    """Make one side of a mapping.

    Args:
        members: The criteria.
        codes_by_line: The codes that each line of the migration has for this side.
    """
    positions: dict[str, tuple[int, ...]] = {}
    for position, codes in enumerate(codes_by_line):
        for code in codes:
            positions[code] = (*positions.get(code, ()), position)
    return Side(tuple(members), positions)


def line_faults(migration: Migration, before: Side, after: Side) -> LineFaults:
    """Find everything that keeps lines from being used."""
    checkers = [_Checker(migration, position, line) for position, line in enumerate(migration.lines)]
    faults = [fault for checker in checkers for fault in checker.faults(before, after)]
    return LineFaults(
        frozenset(chain.from_iterable(positions for positions, _ in faults)),
        tuple(finding for _, finding in faults),
        names_nothing=bool(migration.lines) and not (before.is_named or after.is_named),
    )


_Fault: TypeAlias = tuple[tuple[int, ...], Finding]
"""A finding, and the positions of the lines that it keeps from use."""


@dataclass(frozen=True)
class _Checker:
    """Looks at one line."""

    migration: Migration
    position: int
    line: MigrationLine

    def faults(self, before: Side, after: Side) -> Iterator[_Fault]:
        yield from self._unknown("from", self.line.from_, before)
        yield from self._unknown("to", self.line.to, after)
        # One reason is enough: codes in the wrong number cannot be compared with each other at all.
        reason = _misfit(self.line) or _uneven(self.line, before, after)
        if reason is not None:
            stated = self.line.kind.value
            yield (
                (self.position,),
                self._finding(kinds.MIGRATION_KIND_CONTRADICTS, stated=stated, reason=reason),
            )
        yield from self._repeated("from", self.line.from_, before)
        yield from self._repeated("to", self.line.to, after)

    def _unknown(self, key: str, codes: Sequence[str], side: Side) -> Iterator[_Fault]:
        for code in codes:
            if code not in side.known_codes:
                yield (self.position,), self._finding(kinds.MIGRATION_UNKNOWN_CODE, code, key=key)

    def _repeated(self, key: str, codes: Sequence[str], side: Side) -> Iterator[_Fault]:
        # A code that one line repeats is claimed twice as well; it is told once.
        for code in dict.fromkeys(codes):
            claims = side.positions[code]
            # Said once, at the first of the lines.
            if len(claims) > 1 and claims[0] == self.position:
                lines = dict.fromkeys(str(self.migration.lines[claim].line) for claim in claims)
                yield claims, self._finding(kinds.MIGRATION_CLAIMED_TWICE, code, key=key, lines=[*lines])

    def _finding(self, kind: FindingKind, code: str = "", **values: object) -> Finding:
        stated = {"line": str(self.line.line), "file": self.migration.file, "code": code, **values}
        return Finding(kind, Place(self.migration.file), criterion=code, values=stated)


@dataclass(frozen=True)
class _Shape:
    """How many codes a line has to have on both sides."""

    before: range
    after: range
    needed: Message

    def fits(self, line: MigrationLine) -> bool:
        return len(line.from_) in self.before and len(line.to) in self.after


_NONE, _ONE, _SOME, _SEVERAL = range(1), range(1, 2), range(1, sys.maxsize), range(2, sys.maxsize)


def _shape(kind: MigrationKind) -> _Shape:
    match kind:
        case MigrationKind.SAME | MigrationKind.RENAMED | MigrationKind.REWEIGHTED:
            return _Shape(_ONE, _ONE, say("one code in `from` and one in `to`"))
        case MigrationKind.SPLIT:
            return _Shape(_ONE, _SEVERAL, say("one code in `from` and several in `to`"))
        case MigrationKind.MERGED:
            return _Shape(_SEVERAL, _ONE, say("several codes in `from` and one in `to`"))
        case MigrationKind.DROPPED:
            return _Shape(_SOME, _NONE, say("codes in `from` and no `to`"))
        case MigrationKind.NEW:
            return _Shape(_NONE, _SOME, say("codes in `to` and no `from`"))
        case _:
            assert_never(kind)


# Of a kind that contradicts the codes either may be wrong: to go by the codes would be to guess.
def _misfit(line: MigrationLine) -> Message | None:
    """Say what a kind needs, where the line does not have it."""
    shape = _shape(line.kind)
    return None if shape.fits(line) else say("it needs {needed}", needed=shape.needed)


def _uneven(line: MigrationLine, before: Side, after: Side) -> Message | None:
    """Say so where one is scored itself and the other has criteria below it."""
    if not line.kind.is_one_to_one:
        return None
    (old,), (new,) = line.from_, line.to
    # Unknown codes are a fault of their own; what is not there has neither points nor criteria below it.
    if not (old in before.known_codes and new in after.known_codes):
        return None
    if (old in before.own_codes) == (new in after.own_codes):
        return None
    return say("only one of {old} and {new} has criteria below it", old=old, new=new)
