"""Several indices side by side: where every unit stands in each of them, and what moved most."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, in_order
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.domain.year_diff.year import UnitHistory


@dataclass(frozen=True)
class Index:
    """One index, with all years that are known of it."""

    name: str
    trend: Trend
    """One year or more."""


@dataclass(frozen=True)
class Standing:
    """A unit's place in one index in one year; None for what is not known."""

    year: str
    rank: int | None
    score: float | None


@dataclass(frozen=True)
class Course:
    """How a unit fared in one index."""

    index: Index
    unit_code: str
    """Its code in this index."""
    standings: tuple[Standing, ...]
    """One for every year of the index, from the earliest on."""
    ranked: int
    """How many units the last year ranks in its group."""

    @property
    def latest(self) -> Standing:
        """Where it stands in the last year."""
        return self.standings[-1]

    @cached_property
    def previous(self) -> Standing | None:
        """The nearest year before in which it had a rank, or at least a score."""
        earlier = self.standings[-2::-1]
        ranked = (one for one in earlier if one.rank is not None)
        scored = (one for one in earlier if one.score is not None)
        return next(ranked, None) or next(scored, None)

    @property
    def rank_change(self) -> int | None:
        """By how many ranks it climbed since; negative for a fall."""
        if self.previous is None or self.previous.rank is None or self.latest.rank is None:
            return None
        return self.previous.rank - self.latest.rank

    @property
    def score_change(self) -> float | None:
        """By how much its score rose since."""
        if self.previous is None or self.previous.score is None or self.latest.score is None:
            return None
        return self.latest.score - self.previous.score

    @property
    def weight(self) -> float:
        """How much the move matters, 0 to 1: how much of the whole ranking it passed."""
        return min(abs(self.rank_change or 0) / max(self.ranked, 1), 1.0)


@dataclass(frozen=True)
class UnitCourses:
    """A unit in all indices that it appears in."""

    name: str
    courses: tuple[Course, ...]
    """What moved most comes first; of equal moves the falls, then the order of the indices."""

    @property
    def weight(self) -> float:
        """The weight of its greatest move."""
        return max(course.weight for course in self.courses)


@dataclass(frozen=True)
class SideBySide:
    """All indices, and all units of them."""

    title: str
    indices: tuple[Index, ...]
    units: tuple[UnitCourses, ...]
    """In the order in which the indices name them."""
    remarks: tuple[Finding, ...]
    """What is wrong with the rankings themselves, or with putting them side by side."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, the comparisons of the years of every index included."""
        of_trends = (one for index in self.indices for one in index.trend.findings)
        return in_order([*self.remarks, *of_trends])

    @cached_property
    def by_weight(self) -> tuple[UnitCourses, ...]:
        """The units whose greatest move matters most first; equals in the order of the indices."""
        return tuple(sorted(self.units, key=lambda unit: -unit.weight))

    @cached_property
    def years(self) -> tuple[str, ...]:
        """All years that any index has, from the earliest on."""
        return tuple(sorted({year.label for index in self.indices for year in index.trend.years}))

    def find(self, text: str) -> UnitCourses | None:
        """Find a unit by its name, or by its code in any index; None where none or several match."""
        wanted = unit_key(text)
        named = [unit for unit in self.units if unit_key(unit.name) == wanted]
        coded = [
            unit
            for unit in self.units
            if any(unit_key(course.unit_code) == wanted for course in unit.courses)
        ]
        found = named or coded
        return found[0] if len(found) == 1 else None


def side_by_side(
    title: str,
    indices: Sequence[Index],
    aliases: Mapping[str, Sequence[str]] | None = None,
    findings: Sequence[Finding] = (),
) -> SideBySide:
    """Put indices side by side.

    Units are the same where a name or an alias is; codes are of no use here, because every
    index numbers units as it pleases. Only where a name stands for several units of an index,
    those with the same name and the same code are one.

    Args:
        title: What the whole is called.
        indices: The indices, in the order in which they are shown.
        aliases: Other spellings of names of units, by the name to be shown.
        findings: What is wrong with the rankings themselves.
    """
    spellings = _Spellings(aliases or {})
    named = [
        (spellings.name_of(name, others), course)
        for index in indices
        for course, name, others in _courses(index)
    ]
    shared = _shared_names(named)
    ambiguous = {name for name, _ in shared}
    courses: dict[str, list[Course]] = {}
    for name, course in named:
        key = f"{name} ({course.unit_code})" if name in ambiguous else name
        courses.setdefault(key, []).append(course)
    units = tuple(UnitCourses(name, _by_weight(some)) for name, some in courses.items())
    remarks = [*findings, *_told_shared(shared), *_unmatched(units, indices)]
    return SideBySide(title, tuple(indices), units, in_order(remarks))


class _Spellings:
    """Names of units as they were first met, by all their spellings."""

    def __init__(self, aliases: Mapping[str, Sequence[str]]) -> None:
        self._names = {
            unit_key(spelling): name for name, others in aliases.items() for spelling in (name, *others)
        }

    def name_of(self, name: str, others: Sequence[str]) -> str:
        """Give the name that a unit is shown by, and learn its other spellings."""
        keys = [unit_key(spelling) for spelling in (name, *others)]
        shown = next((self._names[key] for key in keys if key in self._names), name)
        for key in keys:
            self._names.setdefault(key, shown)
        return shown


def _shared_names(named: Iterable[tuple[str, Course]]) -> Mapping[tuple[str, str], int]:
    """Count the units of a name in an index, where there are several."""
    counts = Counter((name, course.index.name) for name, course in named)
    return {place: count for place, count in counts.items() if count > 1}


def _told_shared(shared: Mapping[tuple[str, str], int]) -> Iterator[Finding]:
    for (name, index), count in shared.items():
        yield Finding(finding_kinds.NAME_SHARED, values={"name": name, "index": index, "count": count})


def _courses(index: Index) -> Iterator[tuple[Course, str, Sequence[str]]]:
    """Follow every unit of the last year through the years of an index."""
    last = index.trend.years[-1]
    labels = [year.label for year in index.trend.years]
    sizes = last.units["rank"].groupby(last.units["group"]).count().to_dict()
    ranks = index.trend.ranks[labels].to_numpy(dtype=float, na_value=np.nan)
    scores = index.trend.indices[labels].to_numpy(dtype=float)
    names, groups = last.units["unit_name"], last.units["group"]
    nothing = UnitHistory()
    for row, (code, name, group) in enumerate(zip(last.units.index, names, groups, strict=True)):
        standings = (
            Standing(label, *_known(rank, score))
            for label, rank, score in zip(labels, ranks[row], scores[row], strict=True)
        )
        aliases = last.histories.get(code, nothing).aliases
        yield Course(index, str(code), tuple(standings), int(sizes[group])), str(name), aliases


def _known(rank: float, score: float) -> tuple[int | None, float | None]:
    return None if np.isnan(rank) else int(rank), None if np.isnan(score) else float(score)


def _by_weight(courses: Sequence[Course]) -> tuple[Course, ...]:
    # sorted() keeps equals in the order of the indices.
    return tuple(sorted(courses, key=lambda course: (-course.weight, (course.rank_change or 0) > 0)))


def _unmatched(units: Sequence[UnitCourses], indices: Sequence[Index]) -> Iterator[Finding]:
    """Find units of one index that may be units of another one, written otherwise."""
    if len(indices) < 2:  # noqa: PLR2004 - one index has nothing beside it
        return
    matched = _matched_indices(units)
    alone: dict[str, Sequence[UnitCourses]] = {}
    for index in indices:
        if index.name in matched:
            alone[index.name] = [unit for unit in units if _only_index(unit) == index.name]
        else:
            yield Finding(finding_kinds.INDEX_ALONE, values={"name": index.name})
    yield from _told_alone(alone)


def _matched_indices(units: Sequence[UnitCourses]) -> set[str]:
    """Give the names of the indices that share a unit with another one."""
    return {course.index.name for unit in units if len(unit.courses) > 1 for course in unit.courses}


def _only_index(unit: UnitCourses) -> str | None:
    return unit.courses[0].index.name if len(unit.courses) == 1 else None


def _told_alone(alone: Mapping[str, Sequence[UnitCourses]]) -> Iterator[Finding]:
    """Ask of units of one index whether they are like one of another, and name the others."""
    asked: set[str] = set()
    for (index, earlier), (other_index, later) in combinations(alone.items(), 2):
        for unit, other in _alike(earlier, later):
            asked |= {unit.name, other.name}
            values = {"name": unit.name, "index": index, "other": other.name, "other_index": other_index}
            yield Finding(finding_kinds.SPELT_OTHERWISE, values=values)
    for index, units in alone.items():
        names = [unit.name for unit in units if unit.name not in asked]
        if names:
            told = {"index": index, "count": len(names), "names": names[:_NAMED]}
            yield Finding(finding_kinds.ONLY_IN_ONE, values=told)


_NAMED = 10


def _alike(
    earlier: Sequence[UnitCourses], later: Sequence[UnitCourses]
) -> Iterator[tuple[UnitCourses, UnitCourses]]:
    names = Units(tuple(Unit(str(at), unit.name, "", "") for at, unit in enumerate(earlier)))
    for unit in later:
        nearest = names.suggest(unit.name)
        if nearest:
            yield earlier[int(nearest.code)], unit
