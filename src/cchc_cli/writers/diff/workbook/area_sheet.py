"""Areas by unit: one row for every area of every unit that can be compared."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.words import INDEX_CHANGE, PARTS, UNIT
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table

_NAMES = 5
"""Columns before those of figures."""


def write_areas(content: DiffContent, styles: ChangeStyles) -> None:
    """Write what every area changed, in the order of the ranking."""
    say_it = content.figures.say
    sheet = add_sheet(styles, say_it(say("By area")), content.title)
    parts = PARTS if content.is_decomposed else ()
    columns = (
        Column(say_it(say("Group")), 12, styles.text),
        Column(say_it(say("Code")), 10, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        Column(say_it(say("Area")), 10, styles.text),
        Column(say_it(say("Name")), 42, styles.wrapped),
        *(Column(say_it(heading), 13, styles.signed) for heading in (INDEX_CHANGE, *parts)),
    )
    rows = tuple(_rows(content))
    write_table(sheet, columns, rows, styles)
    styles.colour(sheet, (1, max(len(rows), 1)), (_NAMES, len(columns) - 1))


def _rows(content: DiffContent) -> Iterator[Sequence[Value]]:
    names = {group.group: group.name for group in content.groups}
    for row in content.rows:
        for area in content.areas.get(row.code, ()):
            parts = area.parts.in_order if area.parts else (None,) * len(PARTS)
            shown = parts if content.is_decomposed else ()
            yield names[row.group], row.code, row.name, area.code, area.name, area.change, *shown
