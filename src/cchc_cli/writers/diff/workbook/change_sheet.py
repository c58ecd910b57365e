"""The changes in figures: all units of all groups in one table, to be filtered and sorted."""

from collections.abc import Sequence

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
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table

_FROZEN = 3
"""Group, code and name stay in sight."""


def write_changes(content: DiffContent, styles: ChangeStyles) -> None:
    """Write one row per unit: what its change is made of, in figures."""
    sheet = add_sheet(styles, content.figures.say(say("Changes")), content.title)
    columns = _columns(content, styles)
    names = {group.group: group.name for group in content.groups}
    rows = (_row(change, names[change.group], content) for change in content.rows)
    area = write_table(sheet, columns, rows, styles, frozen_columns=_FROZEN)
    signed = {styles.signed, styles.places, styles.move}
    for at, column in enumerate(columns):
        if content.rows and column.style in signed:
            styles.colour(sheet, (area.head_row + 1, area.last_row), (at, at))


def _columns(content: DiffContent, styles: ChangeStyles) -> Sequence[Column]:
    say_it, before, after = content.figures.say, content.before_label, content.after_label
    parts = PARTS if content.is_decomposed else ()
    return (
        Column(say_it(say("Group")), 14, styles.text),
        Column(say_it(say("Code")), 9, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        Column(say_it(say("Status")), 19, styles.wrapped),
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
    )
