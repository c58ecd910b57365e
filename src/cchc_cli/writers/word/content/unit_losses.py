"""Part III: the units that are far behind, and what they lost; in an annex, what every unit lost most in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain.explanation import LostPoints
from cchc_cli.domain.framework import Band
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.report_content.standings import RankedUnit, Standing
from cchc_cli.writers.word.blocks import Align, Annex, Block, Bullet, Column, Prose, Row, Table
from cchc_cli.writers.word.content.tasks import tells, with_labels
from cchc_cli.writers.word.content.told import Told

_BEHIND = 10
"""A unit so many points of the index below the median is clearly behind its group."""
_TOLD = 5
"""How many units of a group are told of at most."""
_NAMED = 3
"""How many criteria of a unit are named."""


@dataclass(frozen=True)
class _Behind:
    unit: RankedUnit
    group: str
    gap: float
    """How far its index is below the median of the group."""


def unit_loss_blocks(told: Told) -> Iterator[Block]:
    """Say which units are far behind, which criteria lost them most, and what those need."""
    if not any(standing.ranked for standing in told.standings.groups):
        return
    yield told.heading(2, say("Units to be supported first"))
    yield Prose(told.say(_rule(told)))
    groups = [tuple(_behind(told, standing)) for standing in told.standings.groups]
    if not any(groups):
        yield Prose(told.say(say("No unit is so far behind.")))
    for behind in groups:
        # The end of the ranking is furthest behind.
        for one in behind[-_TOLD:]:
            yield from _told_unit(told, one)
        if len(behind) > _TOLD:
            yield Prose(told.say(_rest(behind)))


def _rule(told: Told) -> Message:
    lowest = _lowest_threshold(told)
    if lowest is None:
        return say(
            "These are the units whose index is more than {points} points below the median of their group.",
            points=_BEHIND,
        )
    return say(
        "These are the units whose index is below {threshold}, the threshold of the band {band}, or more "
        "than {points} points below the median of their group.",
        threshold=lowest.from_,
        band=lowest.name,
        points=_BEHIND,
    )


def _lowest_threshold(told: Told) -> Band | None:
    """Give the lowest band but one: whoever misses it is in the lowest; None where there is none."""
    bands = sorted(told.assessment.framework.bands, key=lambda band: band.from_)
    return bands[1] if len(bands) > 1 else None


def _behind(told: Told, standing: Standing) -> Iterator[_Behind]:
    index = told.assessment.ranking.units["index_percent"].reindex([one.code for one in standing.ranked])
    median, lowest = index.median(), _lowest_threshold(told)
    for unit in standing.ranked:
        gap = median - index[unit.code]
        if gap > _BEHIND or (lowest and index[unit.code] < float(lowest.from_)):
            yield _Behind(unit, standing.group, gap)


def _rest(behind: Sequence[_Behind]) -> Message:
    return say(
        "{group}: {count} more units are so far behind; the annex lists what they lost.",
        group=behind[0].group,
        count=len(behind) - _TOLD,
    )


def _told_unit(told: Told, behind: _Behind) -> Iterator[Block]:
    unit = behind.unit
    gap = told.figures.published(behind.gap)
    below = say("{index} ({gap} below the median)", index=unit.index_percent, gap=gap)
    place = say(
        "{group}, rank {rank}, index {index}:",
        group=behind.group,
        rank=unit.rank,
        # A unit of the lowest band may still be above the median of a weak group.
        index=below if behind.gap > 0 else unit.index_percent,
    )
    lost = told.explainer.lost(unit.code)[:_NAMED]
    words = "; ".join(_told_loss(told, unit.code, one) for one in lost)
    yield Bullet(f"{told.say(place)} {words or NO_FIGURE}.", f"{unit.name}:")


def _told_loss(told: Told, unit_code: str, lost: LostPoints) -> str:
    leaf = lost.criterion
    need = told.explainer.leaf(unit_code, leaf.code).full_points_need
    loss = told.say(
        say(
            "{code} {name}: {lost} of {points} points lost",
            code=leaf.code,
            name=leaf.name,
            lost=told.figures.published(lost.points_lost),
            points=leaf.max_points,
        )
    )
    return f"{loss} – {with_labels(told.say(need), leaf)}" if need and tells(leaf.scoring_rule) else loss


def unit_loss_annex(told: Told) -> Annex | None:
    """Name for every ranked unit the criteria that lost it most points."""
    tables = tuple(_table(told, standing) for standing in told.standings.groups if standing.ranked)
    if not tables:
        return None
    return Annex(told.say(say("Criteria in which every unit lost most points")), (*tables, *_key(told)))


def _table(told: Told, standing: Standing) -> Table:
    columns = (
        Column(told.say(say("Rank")), 1, Align.CENTRE),
        Column(told.say(say("Unit")), 3),
        Column(told.say(say("Index (%)")), 1.3, Align.RIGHT),
        Column(told.say(say("Points lost in all")), 1.4, Align.RIGHT),
        Column(told.say(say("Most points lost in")), 5.5),
    )
    return Table(standing.group, columns, [_row(told, unit) for unit in standing.ranked])


def _row(told: Told, unit: RankedUnit) -> Row:
    lost = told.explainer.lost(unit.code)
    named = "; ".join(
        f"{one.criterion.code} ({told.figures.published(one.points_lost)})" for one in lost[:_NAMED]
    )
    whole = told.figures.published(sum(one.points_lost for one in lost))
    return (unit.rank, unit.name, unit.index_percent, whole, named or NO_FIGURE)


def _key(told: Told) -> Iterator[Table]:
    """Say what the codes mean that the tables name."""
    ranked = (unit for standing in told.standings.groups for unit in standing.ranked)
    named = {one.criterion.code for unit in ranked for one in told.explainer.lost(unit.code)[:_NAMED]}
    rows = [(leaf.code, leaf.name) for leaf in told.assessment.framework.leaves if leaf.code in named]
    if rows:
        columns = (Column(told.say(say("Code")), 1, Align.CENTRE), Column(told.say(say("Criterion")), 8))
        yield Table(told.say(say("What the codes mean")), columns, rows)
