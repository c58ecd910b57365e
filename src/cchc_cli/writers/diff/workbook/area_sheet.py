"""Areas by unit: one row for every area of every unit that can be compared."""

from collections.abc import Iterator, Sequence

from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.rows import in_columns
from cchc_cli.writers.diff.words import INDEX_CHANGE, PARTS, UNIT
from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet


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
    write_coloured_table(sheet, columns, _rows(content), styles)


def _rows(content: DiffContent) -> Iterator[Sequence[Value]]:
    names = content.group_names
    # Long, not areas across: with four parts each they would be forty columns.
    for row in content.rows:
        for area in content.areas.get(row.code, ()):
            shown = in_columns(area.parts) if content.is_decomposed else ()
            yield names[row.group], row.code, row.name, area.code, area.name, area.change, *shown
