"""The ranking of one group, as it is published: a page wide, the reasons in one column."""

from collections.abc import Sequence
from functools import partial

from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.standings import Placing, groups_of, limit_in_words, placings_of
from cchc_cli.writers.workbook.ranking_sheet import PlacingTable, band_looks, tied_units, write_placings
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import Column, Value
from cchc_cli.writers.workbook.unit_columns import linked_unit_column, unverified_column, unverified_share
from cchc_cli.writers.workbook.year_before import cells_before, columns_before

_UNIT_COLUMN = 1


def write_groups(book: ResultsBook) -> None:
    """Write a sheet for each group that has one."""
    placings = {group: [*placings_of(table)] for group, table in groups_of(book.assessment)}
    table = PlacingTable(_columns(book), _UNIT_COLUMN, partial(_row, book))
    for plan in book.plans:
        if plan.group is not None:
            write_placings(book, plan, table, placings[plan.group])


def _columns(book: ResultsBook) -> Sequence[Column]:
    styles = book.styles
    return (
        Column(book.say(say("Rank")), 8, styles.whole),
        linked_unit_column(book, 32),
        Column(book.say(say("Code")), 10, styles.text),
        Column(book.say(say("Total points")), 10, styles.figure),
        Column(book.say(say("Index (%)")), 10, styles.figure),
        *columns_before(book),
        unverified_column(book),
        Column(book.say(say("Band")), 13, styles.text, band_looks(book)),
        Column(book.say(say("Note")), 36, styles.wrapped),
    )


def _row(book: ResultsBook, placing: Placing) -> Sequence[Value]:
    return (
        placing.rank,
        book.assessment.units.by_code[placing.unit_code].name,
        placing.unit_code,
        placing.total_points,
        placing.index_percent,
        *cells_before(book, placing.unit_code),
        unverified_share(book, placing.unit_code),
        placing.band,
        "; ".join(map(book.say, _notes(book, placing))),
    )


def _notes(book: ResultsBook, placing: Placing) -> Sequence[Message]:
    notes = []
    if placing.status is not RankStatus.RANKED:
        notes.append(placing.status.in_words)
    if placing.limited_by:
        notes.append(limit_in_words(placing.limited_by))
    if placing.tied_with:
        notes.append(say("same rank as {names}", names=tied_units(book, placing)))
    return notes
