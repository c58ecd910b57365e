"""Changes since the year before: what became of every unit, in figures and in words."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.words import INDEX_CHANGE, RANK_CHANGE, STATUSES, index_of, rank_of
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import (
    LINE_HEIGHT,
    Column,
    Value,
    line_count,
    write_across,
    write_table,
)
from cchc_cli.writers.workbook.year_before import colour_changes, sentences_before

_HEAD_ROW = 1
_FROZEN = 3
"""Group, code and name stay in sight."""


def write_changes(book: ResultsBook) -> None:
    """Write the reason of every change; where the year before is not known, there is no such sheet."""
    if book.comparison is None:
        return
    content = book.comparison.content
    plan, columns = book.plan_of(Part.CHANGES), _columns(book, content)
    sheet, note = book.sheets[plan.name], " ".join(sentences_before(book))
    # Merged, and neither Excel nor LibreOffice fits the height of a row to merged cells.
    lines = line_count(note, sum(column.width for column in columns))
    sheet.set_row(0, LINE_HEIGHT * max(lines, 1))
    write_across(sheet, 0, (0, len(columns) - 1), note, book.styles.prose)
    area = write_table(
        sheet, columns, _rows(book, content), book.styles, head_row=_HEAD_ROW, frozen_columns=_FROZEN
    )
    colour_changes(book, sheet, columns, area)
    book.name_table(plan, area)


def _columns(book: ResultsBook, content: DiffContent) -> Sequence[Column]:
    styles, before, after = book.styles, content.before_label, content.after_label
    return (
        Column(book.say(say("Group")), 14, styles.wrapped),
        Column(book.say(say("Code")), 10, styles.text),
        Column(book.say(say("Unit")), 26, styles.strong),
        Column(book.say(say("Status")), 16, styles.wrapped),
        Column(book.say(rank_of(before)), 9, styles.whole),
        Column(book.say(rank_of(after)), 9, styles.whole),
        Column(book.say(RANK_CHANGE), 9, styles.move),
        Column(book.say(index_of(before)), 9, styles.figure),
        Column(book.say(index_of(after)), 9, styles.figure),
        Column(book.say(INDEX_CHANGE), 9, styles.signed),
        Column(book.say(say("Reason")), 90, styles.wrapped),
        Column(book.say(say("Note")), 34, styles.wrapped),
    )


def _rows(book: ResultsBook, content: DiffContent) -> Iterator[Sequence[Value]]:
    for group in content.groups:
        for row in group.rows:
            yield (
                group.name,
                row.code,
                row.name,
                book.say(STATUSES[row.status]),
                row.rank_before,
                row.rank_after,
                row.rank_change,
                row.index_before,
                row.index_after,
                row.index_change,
                content.sentence(row),
                "; ".join(row.notes),
            )
