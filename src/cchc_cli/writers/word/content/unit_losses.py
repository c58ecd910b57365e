"""Part III: the units that stand last and what they lost; in an annex, what every unit lost most in."""

from collections.abc import Iterator

from cchc_cli.domain.explanation import LostPoints
from cchc_cli.language import say
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.report_content.standings import RankedUnit, Standing
from cchc_cli.writers.word.blocks import Align, Annex, Block, Bullet, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import Told

_LAST = 3
"""How many units at the end of each ranking are told of at most."""
_NAMED = 3
"""How many criteria of a unit are named."""


def unit_loss_blocks(told: Told) -> Iterator[Block]:
    """Say for the last units of each group which criteria lost them most, and what those need."""
    if not any(standing.ranked for standing in told.standings.groups):
        return
    yield told.heading(2, say("Units to be supported first"))
    annex = say(
        "The units at the end of each ranking, and what would have earned them the points they lost most."
    )
    yield Prose(told.say(annex))
    for standing in told.standings.groups:
        # Whoever is in the upper half of a ranking is not at its end.
        upper = max(len(standing.ranked) - _LAST, -(-len(standing.ranked) // 2))
        for unit in standing.ranked[upper:]:
            yield from _told_unit(told, unit, standing)


def _told_unit(told: Told, unit: RankedUnit, standing: Standing) -> Iterator[Block]:
    place = say(
        "{group}, rank {rank}, index {index}:", group=standing.group, rank=unit.rank, index=unit.index_percent
    )
    lost = told.explainer.lost(unit.code)[:_NAMED]
    words = "; ".join(_told_loss(told, unit.code, one) for one in lost)
    yield Bullet(f"{told.say(place)} {words or NO_FIGURE}.", f"{unit.name}:")


def _told_loss(told: Told, unit_code: str, lost: LostPoints) -> str:
    need = told.explainer.leaf(unit_code, lost.criterion.code).full_points_need
    loss = say(
        "{code} {name}: {lost} of {points} points lost",
        code=lost.criterion.code,
        name=lost.criterion.name,
        lost=told.figures.published(lost.points_lost),
        points=lost.criterion.max_points,
    )
    return f"{told.say(loss)} ({told.say(need)})" if need else told.say(loss)


def unit_loss_annex(told: Told) -> Annex | None:
    """Name for every ranked unit the criteria that lost it most points."""
    tables = tuple(_table(told, standing) for standing in told.standings.groups if standing.ranked)
    if not tables:
        return None
    return Annex(told.say(say("Criteria in which every unit lost most points")), tables)


def _table(told: Told, standing: Standing) -> Table:
    columns = (
        Column(told.say(say("Rank")), 1, Align.CENTRE),
        Column(told.say(say("Unit")), 3),
        Column(told.say(say("Index (%)")), 1.3, Align.RIGHT),
        Column(told.say(say("Points lost in all")), 1.4, Align.RIGHT),
        Column(told.say(say("Most points lost in")), 5.5),
    )
    return Table(standing.group, columns, [_row(told, unit) for unit in standing.ranked], ())


def _row(told: Told, unit: RankedUnit) -> Row:
    lost = told.explainer.lost(unit.code)
    named = "; ".join(
        f"{one.criterion.code} ({told.figures.published(one.points_lost)})" for one in lost[:_NAMED]
    )
    whole = told.figures.published(sum(one.points_lost for one in lost))
    return (unit.rank, unit.name, unit.index_percent, whole, named or NO_FIGURE)
