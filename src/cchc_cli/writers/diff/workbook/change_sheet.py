"""The changes: all units of all groups in one table, to be filtered and sorted."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.diff.words import (
    INDEX_CHANGE,
    OTHERS_MOVE,
    OWN_MOVE,
    PARTS,
    RANK_CHANGE,
    STATUSES,
    UNIT,
    index_of,
    rank_of,
)
from cchc_cli.writers.diff.workbook.styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import (
    LINE_HEIGHT,
    Column,
    Value,
    add_sheet,
    finish_table,
    line_count,
    set_widths,
    write_cells,
)

_FROZEN = 3
"""Group, code and name stay in sight."""


def write_changes(content: DiffContent, styles: ChangeStyles) -> None:
    """Write one row per unit, with its sentence."""
    sheet = add_sheet(styles, content.figures.say(say("Changes")), content.title)
    columns = _columns(content, styles)
    set_widths(sheet, columns)
    sheet.set_row(0, 3 * LINE_HEIGHT)
    write_cells(sheet, 0, (column.heading for column in columns), [styles.head] * len(columns))
    _write_rows(sheet, content, columns)
    # The figures on one page and the sentences on the next: all on one would print too small to be read.
    sheet.fit_to_pages(2, 0)
    # Without names, the second page would be sentences about nobody.
    sheet.repeat_columns(0, _FROZEN - 1)
    finish_table(sheet, 0, len(content.rows), len(columns), frozen_columns=_FROZEN)
    signed = {styles.signed, styles.places, styles.move}
    for at, column in enumerate(columns):
        if content.rows and column.style in signed:
            styles.colour(sheet, (1, len(content.rows)), (at, at))


def _write_rows(sheet: Worksheet, content: DiffContent, columns: Sequence[Column]) -> None:
    names = {group.group: group.name for group in content.groups}
    for number, change in enumerate(content.rows, start=1):
        row = _row(change, names[change.group], content)
        lines = (line_count(value, column.width) for column, value in zip(columns, row, strict=True))
        sheet.set_row(number, LINE_HEIGHT * max(lines))
        write_cells(sheet, number, row, (column.style for column in columns))


def _columns(content: DiffContent, styles: ChangeStyles) -> Sequence[Column]:
    say_it, before, after = content.figures.say, content.before_label, content.after_label
    parts = PARTS if content.is_decomposed else ()
    return (
        Column(say_it(say("Group")), 11, styles.text),
        Column(say_it(say("Code")), 9, styles.text),
        Column(say_it(UNIT), 24, styles.strong),
        Column(say_it(say("Status")), 13, styles.wrapped),
        Column(say_it(rank_of(before)), 7, styles.whole),
        Column(say_it(rank_of(after)), 7, styles.whole),
        Column(say_it(RANK_CHANGE), 8, styles.move),
        Column(say_it(index_of(before)), 8, styles.figure),
        Column(say_it(index_of(after)), 8, styles.figure),
        Column(say_it(INDEX_CHANGE), 9, styles.signed),
        *(Column(say_it(part), 10, styles.signed) for part in parts),
        Column(say_it(OWN_MOVE), 10, styles.places),
        Column(say_it(OTHERS_MOVE), 10, styles.places),
        Column(say_it(say("In words")), 60, styles.wrapped),
        Column(say_it(say("Note")), 24, styles.wrapped),
    )


def _row(row: UnitChange, group: str, content: DiffContent) -> Sequence[Value]:
    parts = row.parts.in_order if row.parts else (None,) * len(PARTS)
    return (
        group,
        row.code,
        row.name,
        content.figures.say(STATUSES[row.status]),
        # As numbers, so that people can go on computing with them.
        row.rank_before,
        row.rank_after,
        row.rank_change,
        row.index_before,
        row.index_after,
        row.index_change,
        *(parts if content.is_decomposed else ()),
        row.own_move,
        row.others_move,
        content.sentence(row),
        "; ".join(row.notes),
    )
