"""Part II: who stands where. A long ranking shows its ends here, and stands in an annex as a whole."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import say
from cchc_cli.writers.report_content.standings import RankedUnit, Standing
from cchc_cli.writers.word.blocks import Align, Annex, Block, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import SHOWN_WHOLE, Told

_FIRST, _LAST = 10, 5
"""How many units of a long ranking the report itself shows."""


def ranking_blocks(told: Told) -> Iterator[Block]:
    """Lay out the ranking of each group, with the chart of its indices."""
    yield told.heading(2, say("Ranking"))
    if not told.is_shown_whole:
        yield Prose(
            told.say(say("Long rankings show their first and last units here; Annex I has them whole."))
        )
    for number, standing in enumerate(told.standings.groups, start=1):
        if len(told.standings.groups) > 1:
            yield told.heading(3, say("{group}", group=standing.group))
        yield _table(told, standing, is_whole=len(standing.ranked) <= SHOWN_WHOLE)
        yield from told.pictures(f"index-{number}")


def ranking_annex(told: Told) -> Annex | None:
    """Give all rankings whole; None where the report has them already."""
    if told.is_shown_whole:
        return None
    tables = tuple(_table(told, standing, is_whole=True) for standing in told.standings.groups)
    return Annex(told.say(say("Ranking of all units")), tables)


def _table(told: Told, standing: Standing, *, is_whole: bool) -> Table:
    standings = told.standings
    rank, unit, code, *others = standings.columns
    columns = (
        Column(rank, 1.1, Align.CENTRE),
        Column(unit, 3.6),
        Column(code, 1.3, Align.CENTRE),
        *(Column(name, 1.4, Align.RIGHT) for name in others[:2]),
        *(Column(name, 1.6, Align.CENTRE) for name in others[2:]),
        *(Column(name, 1.4, Align.CENTRE) for name in standings.change_columns),
    )
    rows = [_row(one) for one in standing.ranked]
    if not is_whole:
        rows = [*rows[:_FIRST], ("…",) * len(columns), *rows[-_LAST:]]
    caption = say("Ranking: {group}", group=standing.group)
    return Table(told.say(caption), columns, rows, tuple(_notes(told, standing)))


def _row(unit: RankedUnit) -> Row:
    # In a table in black and white, colours cannot tell; the notes below say what the signs mean.
    rank = f"{unit.rank} =" if unit.is_tied else unit.rank
    band = f"{unit.band} (*)" if unit.limited_by else unit.band
    figures = (unit.total_points, unit.index_percent, band)
    return (rank, f"{unit.name}{unit.mark}", unit.code, *figures, *unit.change)


def _notes(told: Told, standing: Standing) -> Iterator[str]:
    if not standing.ranked:
        yield told.standings.nobody_note
    if standing.has_ties:
        yield told.standings.tie_note
    for limit, names in _limited(standing.ranked).items():
        yield told.say(say("(*) {names}: {limit}.", names=told.few(names), limit=limit.rstrip(".")))
    if any(unit.mark for unit in standing.ranked):
        yield told.standings.mark_note
    if told.standings.change_note:
        yield told.standings.change_note


def _limited(units: Sequence[RankedUnit]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for unit in units:
        if unit.limited_by:
            names.setdefault(unit.limit, []).append(unit.name)
    return names
