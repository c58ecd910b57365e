"""The columns that name the unit, in the sheets with one row per unit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.language import say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.standings import Placing, placings_of
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import Column, Value


@dataclass(frozen=True)
class UnitCells:
    """The cells that name a unit, and its code to find its figures by."""

    code: str
    cells: tuple[Value, ...]


def unit_columns(book: ResultsBook) -> Sequence[Column]:
    """Give the columns for group, rank, code and name."""
    return (
        Column(book.say(say("Group")), 14, book.styles.text),
        Column(book.say(say("Rank")), 8, book.styles.whole),
        Column(book.say(say("Code")), 10, book.styles.text),
        Column(book.say(say("Unit")), 26, book.styles.strong),
    )


def linked_unit_column(book: ResultsBook, width: float) -> Column:
    """Give the column of names that lead to the points of their units, where these have any."""
    units, scored = book.assessment.units, book.signposts.scored
    # Blue and underlined means that it can be clicked.
    without = {unit.name: book.styles.strong for unit in units if unit.code not in scored}
    return Column(book.say(say("Unit")), width, book.styles.strong_link, without)


def link_units(
    book: ResultsBook, sheet: RowSheet, cell: tuple[int, int], placings: Iterable[Placing]
) -> None:
    """Lead from the names of units, from a cell downwards, to their points."""
    for row, placing in enumerate(placings, start=cell[0]):
        sheet.link(row, cell[1], book.signposts.to_points_of(placing.unit_code))


def unverified_column(book: ResultsBook) -> Column:
    """Give the column for the share of the points that nobody has checked."""
    return Column(book.say(say("Unverified points (%)")), 11, book.styles.figure)


def unverified_share(book: ResultsBook, unit_code: str) -> float | None:
    """Give the percentage of a unit's base points that is its own word alone; None of one without points."""
    if unit_code not in book.signposts.scored:
        return None
    found = book.unverified.get(unit_code)
    return (
        book.assessment.framework.rounding.round_one(100 * found.points / found.of_points) if found else 0.0
    )


def unit_cells(book: ResultsBook) -> Iterator[UnitCells]:
    """Name the units that were scored, in the order of the ranking."""
    units = book.assessment.units.by_code
    # Units that sent nothing stand on the sheet of the ranking, with the reason.
    scored = book.signposts.scored
    for placing in placings_of(book.assessment.ranking.units):
        code = placing.unit_code
        if code in scored:
            yield UnitCells(
                code, (group_name(placing.group, book.language), placing.rank, code, units[code].name)
            )
