"""Who succeeded whom: what files and lists say of units that were merged, split or renamed.

Nothing is guessed: what a line says of a unit that is not there, what two units claim at
once and what runs in a circle is a finding, and the units that it concerns are not compared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.chains import carried_on, circle, named
from cchc_cli.domain.year_diff.predecessors import PredecessorLine, Predecessors
from cchc_cli.domain.year_diff.year import UnitHistory


@dataclass(frozen=True)
class Claim:
    """An old unit, or a part of it, that a new unit succeeded."""

    old: str
    """Code of the unit before."""
    new: str
    """Code of the unit after."""
    population: int | None
    line: PredecessorLine


@dataclass(frozen=True)
class Succession:
    """Who succeeded whom, and which new units cannot be compared for what is said of them."""

    claims: tuple[Claim, ...]
    doubtful: frozenset[str]
    """Codes of new units; their claims are among the others, and are not to be used."""
    findings: tuple[Finding, ...]
    is_stated: bool = False
    """Whether anybody said anything at all."""


def settle_succession(
    stated: Predecessors, histories: Mapping[str, UnitHistory], before: Units, after: Units
) -> Succession:
    """Find out which old units every new unit succeeded, as far as anybody says so.

    Args:
        stated: The file of predecessors; for the units that it names it goes before their list.
        histories: What the list of units after says, by code.
        before: The units of the year before.
        after: The units of the year after.
    """
    # What a file says of a unit replaces its list whole: lists go on naming mergers of years ago.
    lines = [*stated.lines, *_lines_of_lists(stated, histories, after)]
    in_a_circle = circle(lines)
    if in_a_circle:
        return _nothing_holds(in_a_circle, lines, stated.file, before, after)
    claims, unknown = _claims(carried_on(lines, before, after), before, after)
    findings = [_unknown(line, after, stated.file) for line in unknown]
    findings += claimed_twice(claims, stated.file)
    doubtful = frozenset(finding.unit_code for finding in findings if finding.unit_code)
    return Succession(tuple(claims), doubtful, tuple(findings), is_stated=bool(lines))


def _claims(
    lines: Iterable[PredecessorLine], before: Units, after: Units
) -> tuple[list[Claim], list[PredecessorLine]]:
    """Find the units of lines; and give the lines whose units are not there."""
    claims, unknown = [], []
    for line in lines:
        old, new = named(line.old, before), named(line.new, after)
        if old and new:
            claims.append(Claim(old.code, new.code, line.population, line))
        else:
            unknown.append(line)
    return claims, unknown


def _unknown(line: PredecessorLine, after: Units, file: str) -> Finding:
    new = named(line.new, after)
    if new is None:
        return _finding(finding_kinds.UNKNOWN_SUCCESSOR, line, file)
    return _finding(finding_kinds.UNKNOWN_PREDECESSOR, line, file, new.code)


def _lines_of_lists(
    stated: Predecessors, histories: Mapping[str, UnitHistory], after: Units
) -> Iterator[PredecessorLine]:
    """Give what the list of units says, of units that the file of predecessors does not name."""
    in_file = {unit.code for line in stated.lines if (unit := named(line.new, after))}
    for code, history in histories.items():
        if code in after.by_code and code not in in_file:
            for old in dict.fromkeys(history.predecessors):
                yield PredecessorLine(old, code)


def _nothing_holds(
    units: Sequence[str], lines: Sequence[PredecessorLine], file: str, before: Units, after: Units
) -> Succession:
    """Refuse all lines: where units run in a circle, none of them can be trusted."""
    first = next(line for line in lines if line.old in units)
    finding = Finding(finding_kinds.CIRCLE_OF_UNITS, _place(first, file), values={"units": " → ".join(units)})
    claims, _ = _claims(lines, before, after)
    new = (named(line.new, after) for line in lines)
    doubtful = frozenset(unit.code for unit in new if unit)
    return Succession(tuple(claims), doubtful, (finding,), is_stated=True)


def claimed_twice(claims: Iterable[Claim], file: str = "") -> tuple[Finding, ...]:
    """Find old units that several claim, unless it is said how many people went to each."""
    by_old: dict[str, list[Claim]] = {}
    for claim in claims:
        by_old.setdefault(claim.old, []).append(claim)
    return tuple(
        _finding(finding_kinds.CLAIMED_TWICE, claim.line, file, claim.new, {"claimants": _claimants(some)})
        for some in by_old.values()
        if _is_contested(some)
        for claim in some
    )


def _is_contested(claims: Sequence[Claim]) -> bool:
    # A division says how many people went where; without that no part can be weighed against another.
    is_repeated = len({claim.new for claim in claims}) < len(claims)
    return len(claims) > 1 and (is_repeated or any(claim.population is None for claim in claims))


def _claimants(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.line.new for claim in claims))


def _finding(
    kind: FindingKind,
    line: PredecessorLine,
    file: str,
    unit_code: str = "",
    values: Mapping[str, object] | None = None,
) -> Finding:
    stated = {"old": line.old, "new": line.new, **(values or {})}
    return Finding(kind, _place(line, file), unit_code, values=stated)


def _place(line: PredecessorLine, file: str) -> Place:
    return Place(file, cell=address(line.line - 1, 0)) if line.line else Place()
