"""The columns that compare a unit with the year before, where that is known."""

from collections.abc import Sequence

from cchc_cli.writers.diff.words import INDEX_CHANGE, RANK_CHANGE, index_of, rank_of
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import Column, TableArea, Value


def columns_before(book: ResultsBook) -> Sequence[Column]:
    """Give the columns for rank and index of the year before, and what became of them."""
    if book.setting.before is None:
        return ()
    label, styles = book.setting.before.before.label, book.styles
    return (
        Column(book.say(rank_of(label)), 9, styles.whole),
        Column(book.say(RANK_CHANGE), 9, styles.move),
        Column(book.say(index_of(label)), 9, styles.figure),
        Column(book.say(INDEX_CHANGE), 9, styles.signed),
    )


def cells_before(book: ResultsBook, unit_code: str) -> Sequence[Value]:
    """Give the cells of a unit below these headings."""
    if book.setting.before is None:
        return ()
    change = book.changes.get(unit_code)
    if change is None:
        return (None,) * 4
    return change.rank_before, change.rank_change, change.index_before, change.index_change


def sentences_before(book: ResultsBook) -> Sequence[str]:
    """Say what has to be known before a change is quoted: two frameworks, ranks that were made anew."""
    if book.comparison is None:
        return ()
    warnings = (warning.message for warning in book.comparison.content.warnings)
    return tuple(filter(None, (*warnings, book.comparison.rank_note)))


def colour_changes(book: ResultsBook, sheet: RowSheet, columns: Sequence[Column], area: TableArea) -> None:
    """Colour what rose and what fell."""
    for at, column in enumerate(columns):
        if area.row_count and column.style in {book.styles.move, book.styles.signed}:
            book.styles.colour(sheet, (area.head_row + 1, area.last_row), (at, at))
