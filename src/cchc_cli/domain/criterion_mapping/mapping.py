"""Mapping the criteria of two years onto each other, one to one or not at all."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.criterion_mapping.claims import Side, line_faults, side_of
from cchc_cli.domain.criterion_mapping.doubts import doubt_findings
from cchc_cli.domain.criterion_mapping.migration import Migration
from cchc_cli.domain.criterion_mapping.names import CriterionName
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.names import name_key


@dataclass(frozen=True)
class CriterionMapping:
    """Criteria that go on as one, and those that were dropped or are new; by code."""

    pairs: tuple[tuple[str, str], ...]
    """Old and new code, in the order of the new framework."""
    dropped: tuple[str, ...]
    """In the order of the old framework."""
    added: tuple[str, ...]
    """In the order of the new framework."""


@dataclass(frozen=True)
class Matching:
    """A mapping on the way: what is paired, what nothing was said of, and what was wrong."""

    pairs: Mapping[str, str]
    """Old codes by new codes."""
    open_before: tuple[CriterionName, ...]
    """Neither paired nor named by a line of the migration."""
    open_after: tuple[CriterionName, ...]
    findings: tuple[Finding, ...]
    """What is wrong with lines of the migration."""
    is_of_others: bool
    """Whether the migration is that of other frameworks."""


def map_criteria(
    before: Sequence[CriterionName], after: Sequence[CriterionName], migration: Migration | None = None
) -> tuple[CriterionMapping, list[Finding]]:
    """Map criteria one to one: as a migration says, and all others by code and name.

    The same code and name do not count where what they stand under has moved elsewhere.
    What neither settles counts as dropped and as new; nothing is guessed.

    Args:
        before: Criteria of the old year; those that are scored, or areas where no more is known.
        after: Criteria of the new year.
        migration: What became of those that changed.

    Returns:
        The mapping, and what is wrong with the migration or doubtful without one.

    References:
        DESIGN section 7.1: what is not one to one counts as added and dropped.
    """
    # Nothing by likeness: a wrong pair moves points from one part of a change to another, unseen.
    migration = migration or Migration()
    matching = match_criteria(before, after, migration)
    paired = set(matching.pairs.values())
    mapping = CriterionMapping(
        pairs=tuple((matching.pairs[one.code], one.code) for one in after if one.code in matching.pairs),
        dropped=tuple(one.code for one in before if one.code not in paired),
        added=tuple(one.code for one in after if one.code not in matching.pairs),
    )
    doubts = doubt_findings(matching.open_before, matching.open_after)
    return mapping, [*matching.findings, *_nothing_shared(before, after, migration, matching), *doubts]


def match_criteria(
    before: Sequence[CriterionName], after: Sequence[CriterionName], migration: Migration
) -> Matching:
    """Pair criteria, and keep apart those that nothing was said of."""
    old = side_of(before, [line.from_ for line in migration.lines])
    new = side_of(after, [line.to for line in migration.lines])
    faults = line_faults(migration, old, new)
    follows = _lines_to_follow(migration, faults.positions)
    pairs: dict[str, str] = {}
    for position in follows:
        pairs |= _pairs_of_line(migration, position, old, new)
    # What people say goes first; code and name settle only what no line speaks for.
    left = _open(old, follows, pairs.values()), _open(new, follows, pairs)
    renumbered = _Renumbered(before, after)
    pairs |= {one.code: one.code for one, other in _alike(*left) if not renumbered.tells_apart(one, other)}
    return Matching(
        pairs,
        _open(old, follows, pairs.values()),
        _open(new, follows, pairs),
        # That none of the codes exists is one thing to know, not one for each of them.
        () if faults.names_nothing else faults.findings,
        is_of_others=faults.names_nothing,
    )


def _lines_to_follow(migration: Migration, faulty: Collection[int]) -> Sequence[int]:
    """Give the lines that pair criteria, by their position; others only say what not to pair."""
    return [
        position
        for position, line in enumerate(migration.lines)
        if line.kind.is_one_to_one and position not in faulty
    ]


def _pairs_of_line(migration: Migration, position: int, old: Side, new: Side) -> dict[str, str]:
    """Pair two criteria, or what stands below them under the same code and the same name."""
    line = migration.lines[position]
    below_old = _by_suffix(old.claimed_by(position), line.from_[0])
    pairs = {}
    for suffix, after in _by_suffix(new.claimed_by(position), line.to[0]).items():
        before = below_old.get(suffix)
        # The line itself says it of the two that it names; of those below, names have to agree.
        if before is not None and (not suffix or name_key(before.name) == name_key(after.name)):
            pairs[after.code] = before.code
    return pairs


def _by_suffix(members: Sequence[CriterionName], above: str) -> dict[str, CriterionName]:
    return {member.code.removeprefix(above): member for member in members}


def _open(side: Side, follows: Sequence[int], paired: Collection[str]) -> tuple[CriterionName, ...]:
    """Give what is not paired, and neither ended nor begun by a line.

    What a line kept from use speaks for is not open either: somebody said that it changed.
    """
    return tuple(
        member
        for member in side.members
        if member.code not in paired and all(position in follows for position in side.claims_on(member))
    )


def _alike(
    before: Sequence[CriterionName], after: Sequence[CriterionName]
) -> Iterator[tuple[CriterionName, CriterionName]]:
    """Give what has the same code and the same name."""
    known = {(one.code, name_key(one.name)): one for one in before}
    for new in after:
        old = known.get((new.code, name_key(new.name)))
        if old is not None:
            yield old, new


class _Renumbered:
    """Tells criteria apart that agree in code and name only because what they stand under moved.

    Names such as "Mức độ hoàn thành kế hoạch" recur in many areas: with one area more, 3.1 of
    the old framework and 3.1 of the new one belong to two areas.
    """

    def __init__(self, before: Sequence[CriterionName], after: Sequence[CriterionName]) -> None:
        old, new = ({(name_key(one.above_name), one.above[:1]) for one in side} for side in (before, after))
        self._gone = {name for name, _ in old - new}
        self._come = {name for name, _ in new - old}

    def tells_apart(self, old: CriterionName, new: CriterionName) -> bool:
        """Tell whether what either stands under is under another code on the other side."""
        above, above_new = name_key(old.above_name), name_key(new.above_name)
        # What was merely renamed has come under no other code, and its new name has left none.
        return above != above_new and (above in self._come or above_new in self._gone)


def _nothing_shared(
    before: Sequence[CriterionName], after: Sequence[CriterionName], migration: Migration, matching: Matching
) -> Iterator[Finding]:
    if matching.is_of_others or (migration.lines and not matching.pairs):
        values = {"file": migration.file, "lines": len(migration.lines)}
        yield Finding(kinds.MIGRATION_MAPS_NOTHING, Place(migration.file), values=values)
    # Without a migration nobody has made a mistake: the years may really have nothing in common.
    elif before and after and not matching.pairs:
        yield Finding(kinds.NO_COMMON_CRITERIA, values={"before": len(before), "after": len(after)})
