"""What happened in one ranking group: counts, means, the biggest movements, the areas."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Message, say
from cchc_cli.writers.diff.areas import AreaChange, mean_areas
from cchc_cli.writers.diff.exact_figures import PARTS
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange, parts_of
from cchc_cli.writers.diff.words import STATUSES

LISTED_MOVEMENTS = 5
"""How many climbers and fallers are told; those that tie with the last of them too."""


@dataclass(frozen=True)
class GroupChanges:
    """One group; its rows stand in the order of the ranking after, those that are gone last."""

    group: str
    name: str
    summary: tuple[str, ...]
    rows: tuple[UnitChange, ...]
    climbers: tuple[UnitChange, ...]
    fallers: tuple[UnitChange, ...]
    mean_change: float | None
    """Of the index of the units that can be compared; None where there are none."""
    mean_parts: ChangeParts | None
    areas: tuple[AreaChange, ...]
    """The mean changes of areas over the same units, which add up to the mean change."""
    is_decomposed: bool


@dataclass(frozen=True)
class _Means:
    before: float
    after: float
    change: float
    parts: ChangeParts | None


def group_of(
    diff: YearDiff, group: str, name: str, rows: Sequence[UnitChange], figures: DiffFigures
) -> GroupChanges:
    """Sum up what happened in a group."""
    means = _means(diff, rows, figures)
    compared = [row.code for row in rows if row.index_change is not None]
    areas = mean_areas(diff, compared, means.change, means.parts, figures) if means else ()
    is_reranked = diff.is_reranked.get(group, False)
    return GroupChanges(
        group=group,
        name=name,
        summary=tuple(
            figures.say(sentence)
            for sentence in (
                _counts(rows),
                *_movements(rows),
                *_mean_sentences(means, areas, figures),
                *_reranked(diff, is_reranked=is_reranked),
            )
        ),
        rows=tuple(rows),
        climbers=_biggest(rows, 1),
        fallers=_biggest(rows, -1),
        mean_change=means.change if means else None,
        mean_parts=means.parts if means else None,
        areas=areas,
        is_decomposed=is_decomposed(rows),
    )


def is_decomposed(rows: Sequence[UnitChange]) -> bool:
    """Tell whether it is known of any unit what its change is made of."""
    return any(row.parts for row in rows)


def _biggest(rows: Sequence[UnitChange], sign: int) -> tuple[UnitChange, ...]:
    """Give the rows that moved most in one direction; ties are kept whole."""
    moved = [row for row in rows if (row.rank_change or 0) * sign > 0]
    # Of two that moved as far, whose index moved more: it has the more to tell.
    moved.sort(key=lambda row: (_places(row, sign), (row.index_change or 0.0) * sign), reverse=True)
    if len(moved) <= LISTED_MOVEMENTS:
        return tuple(moved)
    least = _places(moved[LISTED_MOVEMENTS - 1], sign)
    return tuple(row for row in moved if _places(row, sign) >= least)


def _places(row: UnitChange, sign: int) -> int:
    return (row.rank_change or 0) * sign


def _means(diff: YearDiff, rows: Sequence[UnitChange], figures: DiffFigures) -> _Means | None:
    codes = [row.code for row in rows if row.index_change is not None]
    if not codes:
        return None
    exact = diff.units.loc[codes]
    # Rounded before they are subtracted, as everybody does who reads the sentence.
    before, after = (figures.rounded(float(exact[year].mean())) for year in ("index_before", "index_after"))
    change = figures.rounded(after - before)
    # With NaN: a mean of those alone whose parts are known would not add up to the change of all.
    parts = [float(exact[column].mean(skipna=False)) for column in PARTS]
    return _Means(before, after, change, parts_of(parts, change, figures.decimals))


def _counts(rows: Sequence[UnitChange]) -> Message:
    counts = Counter(row.status for row in rows)
    changed = tuple(
        say("{status}: {count}", status=word, count=counts[status])
        for status, word in STATUSES.items()
        if counts[status]
    )
    if not changed:
        return say("Units: {units}", units=len(rows))
    return say("Units: {units} ({changed})", units=len(rows), changed=changed)


def _movements(rows: Sequence[UnitChange]) -> Iterator[Message]:
    moves = [row.rank_change for row in rows if row.rank_change is not None]
    if moves:
        yield say(
            "Ranks: {risen} rose, {fallen} fell, {kept} stayed.",
            risen=sum(move > 0 for move in moves),
            fallen=sum(move < 0 for move in moves),
            kept=moves.count(0),
        )


def _mean_sentences(
    means: _Means | None, areas: Sequence[AreaChange], figures: DiffFigures
) -> Iterator[Message]:
    if means is None:
        return
    yield say(
        "Mean index of the units that can be compared: from {before} to {after} ({change}).",
        before=figures.index(means.before),
        after=figures.index(means.after),
        change=figures.signed(means.change),
    )
    if means.parts is not None:
        own, weights, criteria, adjustments = map(figures.signed, means.parts.in_order)
        yield say(
            "This mean change is made of: own results {own}; new weights {weights}; criteria added and "
            "dropped {criteria}; bonus and penalty {adjustments}.",
            own=own,
            weights=weights,
            criteria=criteria,
            adjustments=adjustments,
        )
    # Of equal changes the first area of the framework.
    most = max(areas, key=lambda area: abs(area.change), default=None)
    if most is not None and most.change:
        yield say(
            "The area that changed the mean most: {area} ({points}).",
            area=most.name,
            points=figures.signed(most.change),
        )


def _reranked(diff: YearDiff, *, is_reranked: bool) -> Iterator[Message]:
    if is_reranked:
        yield reranked_in_words(diff)


def reranked_in_words(diff: YearDiff) -> Message:
    """Say that the ranks of the year before are not those that were published, and why."""
    return say(
        "Because units were merged, the ranks of {before} were made anew among the units of {after}; "
        "they differ from the published ones.",
        before=diff.before.label,
        after=diff.after.label,
    )
