"""The changes in words: a sentence for each unit, in the order of the figures."""

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.words import RANK_CHANGE, UNIT
from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, add_sheet

_FROZEN = 3
"""Group, code and name stay in sight."""


def write_sentences(content: DiffContent, styles: ChangeStyles) -> None:
    """Write what became of each unit.

    On a sheet of its own, because rows of figures would be as tall as the sentences beside them.
    """
    say_it = content.figures.say
    sheet = add_sheet(styles, say_it(say("In words")), content.title)
    columns = (
        Column(say_it(say("Group")), 14, styles.wrapped),
        Column(say_it(say("Code")), 10, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        Column(say_it(RANK_CHANGE), 9, styles.move),
        Column(say_it(say("In words")), 90, styles.wrapped),
        Column(say_it(say("Note")), 34, styles.wrapped),
    )
    # Notes in a column of their own: a filter finds the units whose figures need a word first.
    names = content.group_names
    rows = (
        (names[row.group], row.code, row.name, row.rank_change, content.sentence(row), "; ".join(row.notes))
        for row in content.rows
    )
    write_coloured_table(sheet, columns, rows, styles, frozen_columns=_FROZEN)
