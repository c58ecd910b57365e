"""The table of all units: ranks and indices by year, with a curve of the ranks."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from cchc_cli.language import say
from cchc_cli.writers.diff.page_units import Column, UnitTable, decimal_point_of
from cchc_cli.writers.diff.words import INDEX_CHANGE, RANK_CHANGE, UNIT, index_of, rank_of
from cchc_cli.writers.sparkline import sparkline
from cchc_cli.writers.trend.content import GroupCourse, TrendContent, UnitCourse


def unit_table_of(content: TrendContent) -> UnitTable:
    """Lay out all units of the last year."""
    point = decimal_point_of(content.figures.language)
    return UnitTable(tuple(_columns(content)), 1, tuple(_rows(content)), point)


def _columns(content: TrendContent) -> Iterator[Column]:
    say_it, labels = content.figures.say, content.labels
    # The last year first: it is what the table is sorted by when it opens.
    yield Column(say_it(rank_of(labels[-1])))
    yield Column(say_it(UNIT), is_text=True)
    if len(content.groups) > 1:
        yield Column(say_it(say("Group")), is_text=True, is_choice=True)
    yield from (Column(say_it(rank_of(label))) for label in labels[:-1])
    yield Column(say_it(RANK_CHANGE), falls_first=True)
    yield from (Column(say_it(index_of(label)), falls_first=True) for label in labels)
    yield Column(say_it(INDEX_CHANGE), falls_first=True)


def _rows(content: TrendContent) -> Iterator[tuple[str, ...]]:
    figures = content.figures
    for group in content.groups:
        names = (group.name,) if len(content.groups) > 1 else ()
        last = _last_rank(group)
        for row in group.rows:
            yield (
                figures.rank(row.ranks[-1]),
                row.name,
                *names,
                *map(figures.rank, row.ranks[:-1]),
                _curve(row, last) + escape(figures.move(row.rank_change)),
                *map(figures.index, row.indices),
                figures.signed(row.index_change),
            )


def _last_rank(group: GroupCourse) -> int:
    """Give the worst rank of any year: the foot of all curves of a group."""
    return max((rank for row in group.rows for rank in row.ranks if rank is not None), default=1)


def _curve(row: UnitCourse, last: int) -> Markup:
    # A group of one unit has no foot for its curve to stand on.
    step = 1 / max(last - 1, 1)
    return sparkline([None if rank is None else (rank - 1) * step for rank in row.ranks], row.rank_change)
