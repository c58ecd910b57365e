"""Matching the units that nobody says anything of, by their codes and names."""

from collections.abc import Iterator, Mapping, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.predecessors import PredecessorLine
from cchc_cli.domain.year_diff.succession import Claim, Succession, claimed_twice


def natural_succession(said: Succession, old: Units, new: Units) -> Succession:
    """Match the units that nothing is said of by their codes and names."""
    spoken_of = {claim.new for claim in said.claims} | said.doubtful
    taken = {claim.old: claim.line.new for claim in said.claims}
    claims: list[Claim] = []
    findings: list[Finding] = []
    for unit in new:
        if unit.code not in spoken_of:
            found = counterparts(unit, old)
            claims += _claims(unit, found, taken)
            findings += _faults(unit, found, taken)
    return _settled(claims, findings)


def _settled(claims: Sequence[Claim], findings: Sequence[Finding]) -> Succession:
    in_doubt = {one.unit_code for one in findings if one.kind is finding_kinds.CODE_AGAINST_NAME}
    # Whoever is matched to a unit that another may be cannot be compared either.
    twice = [one for one in claimed_twice(claims) if one.unit_code not in in_doubt]
    doubtful = in_doubt | {finding.unit_code for finding in twice}
    return Succession(tuple(claims), frozenset(doubtful), (*findings, *twice))


def _claims(unit: Unit, found: Sequence[Unit], taken: Mapping[str, str]) -> list[Claim]:
    """Claim every old unit that a new one might be."""
    if len(found) == 1 and found[0].code in taken:
        # The list says what became of its namesake: the unit is merely new.
        return []
    return [Claim(one.code, unit.code, None, PredecessorLine(one.name, unit.name)) for one in found]


def _faults(unit: Unit, found: Sequence[Unit], taken: Mapping[str, str]) -> Iterator[Finding]:
    """Find what is wrong with the old units that a new one might be."""
    match found:
        case [one] if one.code in taken:
            values = {"name": unit.name, "old": one.name, "successor": taken[one.code]}
            yield Finding(finding_kinds.NAME_TAKEN_OVER, unit_code=unit.code, values=values)
        # In this order: see counterparts().
        case [by_code, by_name]:
            values = {"name": unit.name, "by_code": by_code.name, "by_name": by_name.code}
            yield Finding(finding_kinds.CODE_AGAINST_NAME, unit_code=unit.code, values=values)


def counterparts(unit: Unit, old: Units) -> list[Unit]:
    """Give the old unit with its code, and the one with its name where that is another."""
    # Neither settles it alone where they differ: after mergers codes are given anew, and names move.
    found = (old.by_code.get(unit.code), _by_name(unit, old))
    return list({one.code: one for one in found if one}.values())


def _by_name(unit: Unit, old: Units) -> Unit | None:
    aliased = {match.code: match for text in unit.aliases if (match := old.match(text))}
    # Aliases of two old units say that both are in it, but not that nothing else is.
    return old.match(unit.name) or (next(iter(aliased.values())) if len(aliased) == 1 else None)
