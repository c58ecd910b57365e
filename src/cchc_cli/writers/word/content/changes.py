"""Part II: what changed since the year before, if that is known."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.word.blocks import Align, Annex, Block, Bullet, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import Told

_SENTENCES = 2
"""How many units of each direction are told of in words."""


def change_blocks(told: Told) -> Iterator[Block]:
    """Tell who climbed, who fell and why."""
    if told.changes is None:
        return
    content = told.changes.content
    before, after = content.before_label, content.after_label
    yield told.heading(2, say("Change from {before} to {after}", before=before, after=after))
    for warning in content.warnings:
        yield Prose(warning.message, told.say(say("Please note:")))
    for group in content.groups:
        if len(content.groups) > 1:
            yield told.heading(3, say("{group}", group=group.name))
        yield from map(Bullet, group.summary)
        # As a ranking reads: the greatest climb first, and the greatest fall at the end.
        moved = (*group.climbers, *reversed(group.fallers))
        if moved:
            caption = say("Units that climbed and fell most: {group}", group=group.name)
            yield Table(told.say(caption), _columns(told, content), _rows(told, content, moved))
        for row in (*group.climbers[:_SENTENCES], *group.fallers[:_SENTENCES]):
            yield Bullet(content.sentence(row))


def change_annex(told: Told) -> Annex | None:
    """Give the change of every unit; None where nothing is known of the year before."""
    if told.changes is None:
        return None
    content = told.changes.content
    title = say("Change from {before} to {after}", before=content.before_label, after=content.after_label)
    tables = tuple(_group_table(told, content, group) for group in content.groups)
    return Annex(told.say(title), tables)


def _group_table(told: Told, content: DiffContent, group: GroupChanges) -> Table:
    notes = tuple(f"{row.name}: {'; '.join(row.notes)}" for row in group.rows if row.notes)
    return Table(group.name, _columns(told, content), _rows(told, content, group.rows), notes)


def _columns(told: Told, content: DiffContent) -> tuple[Column, ...]:
    before, after = content.before_label, content.after_label
    figures = (
        (say("Rank {year}", year=before), 1.3, Align.CENTRE),
        (say("Rank {year}", year=after), 1.3, Align.CENTRE),
        (say("Places"), 1.3, Align.CENTRE),
        (say("Index {year}", year=before), 1.4, Align.RIGHT),
        (say("Index {year}", year=after), 1.4, Align.RIGHT),
        (say("Change"), 1.3, Align.RIGHT),
        (say("Status"), 2.0, Align.LEFT),
    )
    columns = (Column(told.say(name), share, align) for name, share, align in figures)
    return (Column(told.say(say("Unit")), 3.4), *columns)


def _rows(told: Told, content: DiffContent, changes: Sequence[UnitChange]) -> list[Row]:
    figures = content.figures
    return [
        (
            told.told_apart(row.code, row.name),
            figures.rank(row.rank_before),
            figures.rank(row.rank_after),
            figures.move(row.rank_change),
            figures.index(row.index_before),
            figures.index(row.index_after),
            figures.signed(row.index_change),
            content.status(row),
        )
        for row in changes
    ]
