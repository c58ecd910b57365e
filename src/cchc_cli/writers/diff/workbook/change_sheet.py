"""The changes in figures: all units of all groups in one table, to be filtered and sorted."""

from collections.abc import Sequence

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.rows import UnitChange, in_columns
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
from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet

_FROZEN = 3
"""Group, code and name stay in sight."""


def write_changes(content: DiffContent, styles: ChangeStyles) -> None:
    """Write one row per unit: what its change is made of, in figures."""
    sheet = add_sheet(styles, content.figures.say(say("Changes")), content.title)
    columns = _columns(content, styles)
    rows = (_row(change, content) for change in content.rows)
    write_coloured_table(sheet, columns, rows, styles, frozen_columns=_FROZEN)


def _columns(content: DiffContent, styles: ChangeStyles) -> Sequence[Column]:
    say_it, before, after = content.figures.say, content.before_label, content.after_label
    parts = PARTS if content.is_decomposed else ()
    return (
        Column(say_it(say("Group")), 14, styles.text),
        Column(say_it(say("Code")), 9, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        Column(say_it(say("Status")), 19, styles.wrapped),
        # As narrow as their headings in two lines, so that all fit a page across.
        Column(say_it(rank_of(before)), 7, styles.whole),
        Column(say_it(rank_of(after)), 7, styles.whole),
        Column(say_it(RANK_CHANGE), 8, styles.move),
        Column(say_it(index_of(before)), 8, styles.figure),
        Column(say_it(index_of(after)), 8, styles.figure),
        Column(say_it(INDEX_CHANGE), 9, styles.signed),
        *(Column(say_it(part), 10, styles.signed) for part in parts),
        Column(say_it(OWN_MOVE), 10, styles.places),
        Column(say_it(OTHERS_MOVE), 10, styles.places),
    )


def _row(row: UnitChange, content: DiffContent) -> Sequence[Value]:
    return (
        content.group_names[row.group],
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
        *(in_columns(row.parts) if content.is_decomposed else ()),
        row.own_move,
        row.others_move,
    )
