"""The ranking: all groups in one table, to be filtered by group."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from xlsxwriter.format import Format

from cchc_cli.language import say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.standings import Placing, band_steps, placings_of
from cchc_cli.writers.workbook.plan import Part, SheetPlan
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import Column, Value, write_table
from cchc_cli.writers.workbook.unit_columns import (
    link_units,
    linked_unit_column,
    unverified_column,
    unverified_share,
)
from cchc_cli.writers.workbook.year_before import cells_before, colour_changes, columns_before

_NAMED_TIES = 5  # in a run without answers all units of a group tie
_UNIT_COLUMN = 2


@dataclass(frozen=True)
class PlacingTable:
    """A table with a row for every unit, with or without a rank."""

    columns: Sequence[Column]
    unit_column: int
    """The one with the names; it and those before it stay in sight."""
    row: Callable[[Placing], Sequence[Value]]


def write_ranking(book: ResultsBook) -> None:
    """Write the ranking, with bands in colour and a link from each unit to its points."""
    table = PlacingTable(_columns(book), _UNIT_COLUMN, partial(_row, book))
    write_placings(book, book.plan_of(Part.RANKING), table, [*placings_of(book.assessment.ranking.units)])


def write_placings(
    book: ResultsBook, plan: SheetPlan, table: PlacingTable, placings: Sequence[Placing]
) -> None:
    """Write a table of units onto its sheet, each with a link to its points."""
    sheet = book.sheets[plan.name]
    rows = map(table.row, placings)
    area = write_table(sheet, table.columns, rows, book.styles, frozen_columns=table.unit_column + 1)
    colour_changes(book, sheet, table.columns, area)
    link_units(book, sheet, (area.head_row + 1, table.unit_column), placings)
    book.name_table(plan, area)


def band_looks(book: ResultsBook) -> Mapping[str, Format]:
    """Give the look of each band."""
    return {band: book.styles.bands[step - 1] for band, step in band_steps(book.assessment).items()}


def tied_units(book: ResultsBook, placing: Placing) -> str:
    """Name the units with the same rank."""
    units = book.assessment.units.by_code
    names = tuple(units[code].name for code in placing.tied_with[:_NAMED_TIES])
    rest = len(placing.tied_with) - len(names)
    return book.say(say("{names} and {count} more", names=names, count=rest)) if rest else ", ".join(names)


def _columns(book: ResultsBook) -> Sequence[Column]:
    styles = book.styles
    return (
        Column(book.say(say("Group")), 16, styles.wrapped),
        Column(book.say(say("Rank")), 8, styles.whole),
        linked_unit_column(book, 32),
        Column(book.say(say("Code")), 12, styles.text),
        Column(book.say(say("Total points")), 11, styles.figure),
        Column(book.say(say("Index (%)")), 11, styles.figure),
        *columns_before(book),
        unverified_column(book),
        Column(book.say(say("Band")), 14, styles.text, band_looks(book)),
        Column(book.say(say("Why no higher band")), 32, styles.wrapped),
        Column(book.say(say("Same rank as")), 26, styles.wrapped),
        Column(book.say(say("Status")), 26, styles.wrapped),
    )


def _row(book: ResultsBook, placing: Placing) -> Sequence[Value]:
    return (
        group_name(placing.group, book.language),
        placing.rank,
        book.assessment.units.by_code[placing.unit_code].name,
        placing.unit_code,
        # As numbers, so that people can go on computing with them.
        placing.total_points,
        placing.index_percent,
        *cells_before(book, placing.unit_code),
        unverified_share(book, placing.unit_code),
        placing.band,
        placing.limited_by,
        tied_units(book, placing),
        book.say(placing.status.in_words),
    )
