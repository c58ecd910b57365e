"""Which units of two years belong together, and what became of every unit."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.chains import named
from cchc_cli.domain.year_diff.natural import counterparts, natural_succession
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.succession import Claim, Succession, settle_succession
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults
from cchc_cli.language import Message, say

_MOST_SUGGESTIONS = 50  # every one is looked for among all units that are left over
_MOST_NAMES = 5  # a reform of communes ends hundreds at once, and a finding is one line


class DiffStatus(StrEnum):
    """What became of a unit between two years."""

    SAME = "same"
    RENAMED = "renamed"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"
    NOT_COMPARABLE = "not-comparable"


@dataclass(frozen=True)
class UnitMatches:
    """What became of the units."""

    claims: Mapping[str, tuple[Claim, ...]]
    """The old units that a new one goes back to, by the code of the new one."""
    statuses: Mapping[str, DiffStatus]
    """By the code of the new unit, of all of them."""
    gone: tuple[str, ...]
    """Codes of old units that no new one goes back to."""
    split: frozenset[str]
    """Codes of old units that several new ones go back to."""
    reasons: Mapping[str, Message]
    """Why units are not comparable, by the code of the new unit."""
    findings: tuple[Finding, ...]

    def is_made_otherwise(self, code: str) -> bool:
        """Whether a unit was merged of several, or has a part of one that was split."""
        claims = self.claims[code]
        return len(claims) > 1 or any(claim.old in self.split for claim in claims)


def match_units(before: YearResults, after: YearResults, stated: Predecessors) -> UnitMatches:
    """Match the units of two years: by what is said of predecessors, else by code and name."""
    old, new = listed_units(before), listed_units(after)
    said = settle_succession(stated, _recent_histories(before, after), old, new)
    natural = natural_succession(said, old, new)
    doubtful = said.doubtful | natural.doubtful
    sound = _sound_claims((*said.claims, *natural.claims), doubtful)
    # Old units of doubtful claims are not gone: they are somewhere among the units in doubt.
    spoken_of = _claimed(said, natural) | _names_in_doubt(doubtful, old, new)
    gone = Units(tuple(unit for unit in old if unit.code not in spoken_of))
    statuses = {unit.code: _status(unit, sound.get(unit.code, ()), doubtful, old) for unit in new}
    unmatched = [unit for unit in new if statuses[unit.code] is DiffStatus.NEW]
    unexplained = _carried_names(gone, new) if said.is_stated else gone
    asked = (*_similar(unmatched, gone), *_unexplained(unexplained))
    matches = UnitMatches(
        sound,
        statuses,
        tuple(gone.by_code),
        _split(sound),
        _reasons_of_doubt(doubtful, new),
        (*said.findings, *natural.findings, *asked),
    )
    return _with_results(matches, before, after)


def listed_units(year: YearResults) -> Units:
    """Give the units of a year, as names are looked up among them."""
    nothing = UnitHistory()
    columns = (year.units[name] for name in ("unit_name", "unit_class", "group"))
    return Units(
        tuple(
            Unit(code, name, unit_class, group, aliases=year.histories.get(code, nothing).aliases)
            for code, name, unit_class, group in zip(year.units.index, *columns, strict=True)
        )
    )


def _sound_claims(claims: Iterable[Claim], doubtful: frozenset[str]) -> Mapping[str, tuple[Claim, ...]]:
    """Gather the claims of every new unit that is not in doubt."""
    by_unit: dict[str, list[Claim]] = {}
    for claim in claims:
        by_unit.setdefault(claim.new, []).append(claim)
    return {code: tuple(some) for code, some in by_unit.items() if code not in doubtful}


def _reasons_of_doubt(doubtful: frozenset[str], new: Units) -> Mapping[str, Message]:
    reason = say("what is said of its predecessors is in doubt, see the errors")
    return {unit.code: reason for unit in new if unit.code in doubtful}


def _recent_histories(before: YearResults, after: YearResults) -> Mapping[str, UnitHistory]:
    """Leave out what the list of the year before said already: those mergers lie before both years."""
    known = {code: set(history.predecessors) for code, history in before.histories.items()}
    return {
        code: history
        for code, history in after.histories.items()
        if set(history.predecessors) != known.get(code)
    }


def _with_results(matches: UnitMatches, before: YearResults, after: YearResults) -> UnitMatches:
    """Keep the units that have an index in both years; a part of a past is no past."""
    old = before.units["exact_index"].isna().to_dict()
    new = after.units["exact_index"].isna().to_dict()
    reasons = {}
    for code, claims in matches.claims.items():
        without = tuple(str(before.units["unit_name"].at[claim.old]) for claim in claims if old[claim.old])
        # The later year first: without an index now, nothing about the past would help.
        if new[code]:
            reasons[code] = say("it has no index in {year}", year=after.label)
        elif without:
            reasons[code] = say("{names}: no index in {year}", names=without, year=before.label)
    return replace(
        matches,
        claims={code: claims for code, claims in matches.claims.items() if code not in reasons},
        statuses={**matches.statuses, **dict.fromkeys(reasons, DiffStatus.NOT_COMPARABLE)},
        reasons={**matches.reasons, **reasons},
    )


def _claimed(*successions: Succession) -> set[str]:
    return {claim.old for succession in successions for claim in succession.claims}


def _names_in_doubt(doubtful: frozenset[str], old: Units, new: Units) -> set[str]:
    units = (new.by_code[code] for code in doubtful)
    return {one.code for unit in units for one in counterparts(unit, old)}


def _status(unit: Unit, claims: Sequence[Claim], doubtful: frozenset[str], old: Units) -> DiffStatus:
    if unit.code in doubtful:
        return DiffStatus.NOT_COMPARABLE
    if len(claims) > 1:
        return DiffStatus.MERGED
    if not claims:
        return DiffStatus.NEW
    is_same = unit_key(old.by_code[claims[0].old].name) == unit_key(unit.name)
    return DiffStatus.SAME if is_same else DiffStatus.RENAMED


def _split(claims: Mapping[str, Sequence[Claim]]) -> frozenset[str]:
    times = Counter(claim.old for some in claims.values() for claim in some)
    return frozenset(code for code, count in times.items() if count > 1)


def _similar(unmatched: Sequence[Unit], gone: Units) -> Iterator[Finding]:
    """Ask whether a unit without a past is one of those without a future."""
    # With so many new units it was a reform: then a file of predecessors is asked for, not a look.
    if not len(gone) or len(unmatched) > _MOST_SUGGESTIONS:
        return
    for unit in unmatched:
        nearest = gone.suggest(unit.name)
        if nearest:
            values = {"name": unit.name, "nearest": nearest.name, "code": nearest.code}
            yield Finding(finding_kinds.SIMILAR_NAME, unit_code=unit.code, values=values)


def _carried_names(gone: Units, new: Units) -> Units:
    """Keep the units whose code or name another has now.

    Where predecessors are stated, who is gone is gone; but whoever went on under its own name
    is easily left out of a list of those that joined it.
    """
    return Units(tuple(unit for unit in gone if named(unit.code, new) or new.match(unit.name)))


def _unexplained(gone: Units) -> Iterator[Finding]:
    """Say which units are gone and may have been merged unsaid."""
    if len(gone):
        names = [unit.name for unit in gone]
        yield Finding(finding_kinds.WITHOUT_SUCCESSOR, values={"count": len(gone), "names": _first(names)})


def _first(names: Sequence[str]) -> Message | tuple[str, ...]:
    some = tuple(names[:_MOST_NAMES])
    return some if len(names) <= _MOST_NAMES else say("{names} …", names=some)
