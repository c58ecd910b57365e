"""One unit in full: what moved it by area and by criterion, and whom it passed."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan

from cchc_cli.domain.names import unit_key
from cchc_cli.domain.year_diff.changes import PartChanges, PartPair
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.errors import UnitsError
from cchc_cli.language import say
from cchc_cli.writers.diff.areas import AreaChange
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange, parts_of

LISTED_CRITERIA = 10
"""How many criteria are told, those that moved the index most."""


@dataclass(frozen=True)
class CriterionChange:
    """What one criterion changed, in percent of the index, rounded as published."""

    code: str
    """With what became of it, where it is not simply the same in both years."""
    name: str
    change: float
    parts: ChangeParts | None
    """None where only its points are known."""


@dataclass(frozen=True)
class UnitDetail:
    """All that is known of the change of one unit."""

    row: UnitChange
    sentence: str
    areas: tuple[AreaChange, ...]
    criteria: tuple[CriterionChange, ...]
    overtook: tuple[str, ...]
    """Names of units."""
    overtaken_by: tuple[str, ...]


def unit_code_of(diff: YearDiff, stated: str) -> str:
    """Find a unit of the comparison by its code or its name.

    Raises:
        UnitsError: No unit is called so, or several are.
    """
    # A code first: it is unique.
    if stated in diff.units.index:
        return stated
    named = diff.units.index[diff.units["unit_name"].map(unit_key) == unit_key(stated)]
    if len(named) == 1:
        return str(named[0])
    if len(named):
        codes = tuple(map(str, named))
        raise UnitsError(
            say(
                "Several units are called “{stated}”: {codes}. Name one by its code.",
                stated=stated,
                codes=codes,
            )
        )
    raise UnitsError(
        say("There is no unit “{stated}” in the comparison. Name it by its code or its name.", stated=stated)
    )


def unit_detail(diff: YearDiff, code: str, content: DiffContent) -> UnitDetail:
    """Tell all of a unit."""
    (row,) = (row for row in content.rows if row.code == code)
    names = diff.units["unit_name"]
    return UnitDetail(
        row=row,
        sentence=content.sentence(row),
        areas=content.areas.get(code, ()),
        criteria=_criteria(diff.parts, _position(diff, code), content.figures) if diff.parts else (),
        overtook=tuple(str(names[other]) for other in diff.overtaken(code)),
        overtaken_by=tuple(str(names[other]) for other in diff.overtakers(code)),
    )


def _position(diff: YearDiff, code: str) -> int:
    return list(diff.units.index).index(code)


def _criteria(parts: PartChanges, at: int, figures: DiffFigures) -> tuple[CriterionChange, ...]:
    # What rounds to nothing would be a line of 0.00.
    changes = [criterion for criterion in _changes(parts, at, figures) if criterion.change]
    # sorted() is stable: criteria that moved alike stay in the order of the framework.
    return tuple(sorted(changes, key=lambda criterion: -abs(criterion.change))[:LISTED_CRITERIA])


def _changes(parts: PartChanges, at: int, figures: DiffFigures) -> Iterator[CriterionChange]:
    rows = (parts.change[at], parts.performance[at], parts.reweighting[at], parts.added_dropped[at])
    for pair, exact, *three in zip(parts.pairs, *(row.tolist() for row in rows), strict=True):
        if isnan(exact):
            continue
        change = figures.rounded(exact)
        # Bonus and penalty are known by area, where caps apply, and of no criterion.
        shown = parts_of((*three, 0.0), change, figures.decimals)
        yield CriterionChange(pair_code(pair, figures), pair.shown.name, change, shown)


def pair_code(pair: PartPair, figures: DiffFigures) -> str:
    """Name a criterion by its code: ``2.3``; ``2.3 (2.2)`` where it had another; ``2.3 (new)``."""
    if pair.before is None or pair.after is None:
        remark = figures.say(say("dropped") if pair.after is None else say("new"))
        return f"{pair.shown.code} ({remark})"
    if pair.before.code == pair.after.code:
        return pair.after.code
    return f"{pair.after.code} ({pair.before.code})"
