"""Criteria by unit: units down, criteria across, what each changed of the index."""

from collections.abc import Iterator, Sequence
from math import ceil

from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.year_diff.changes import PartChanges
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.unit_detail import pair_code
from cchc_cli.writers.diff.words import UNIT
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, Column, Value, add_sheet, write_across, write_table

_NAME_ROW, _CODE_ROW = range(2)
_NAME_HEIGHT = 240  # at most; longer names take a second line
_LETTER_HEIGHT = 5.5  # points of a letter of size 9, written upwards
_WIDTH = 9
_CRITERIA_ON_A_PAGE = 24  # more would print too small to be read


def write_criteria(diff: YearDiff, content: DiffContent, styles: ChangeStyles) -> None:
    """Write what every criterion changed of the units that can be compared."""
    if diff.parts is None:
        return
    say_it = content.figures.say
    sheet = add_sheet(styles, say_it(say("By criterion")), content.title)
    units = (
        Column(say_it(say("Code")), 10, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        Column(say_it(say("Group")), 12, styles.text),
    )
    columns = (
        *units,
        *(Column(pair_code(pair, content.figures), _WIDTH, styles.signed) for pair in diff.parts.pairs),
    )
    _write_names(sheet, diff.parts, len(units), content, styles)
    rows = _rows(diff, diff.parts, content)
    area = write_table(sheet, columns, rows, styles, head_row=_CODE_ROW, frozen_columns=len(units))
    # One row at least: a range that ends above its beginning is turned around, and colours the heading.
    last = max(area.last_row, _CODE_ROW + 1)
    styles.colour(sheet, (_CODE_ROW + 1, last), (len(units), len(columns) - 1))
    sheet.fit_to_pages(ceil(len(diff.parts.pairs) / _CRITERIA_ON_A_PAGE), 0)
    sheet.repeat_columns(0, len(units) - 1)


def _write_names(
    sheet: Worksheet, parts: PartChanges, first: int, content: DiffContent, styles: ChangeStyles
) -> None:
    note = say(
        "What each criterion changed of the index, in points; a code in brackets is that of {year}.",
        year=content.before_label,
    )
    longest = max((len(pair.shown.name) for pair in parts.pairs), default=0)
    # Excel does not fit rows to text that is turned.
    sheet.set_row(_NAME_ROW, min(_NAME_HEIGHT, max(4 * LINE_HEIGHT, 30 + _LETTER_HEIGHT * longest)))
    write_across(sheet, _NAME_ROW, (0, first - 1), content.figures.say(note), styles.prose)
    for column, pair in enumerate(parts.pairs, start=first):
        write_across(sheet, _NAME_ROW, (column, column), pair.shown.name, styles.upright_head)


def _rows(diff: YearDiff, parts: PartChanges, content: DiffContent) -> Iterator[Sequence[Value]]:
    position = {str(code): at for at, code in enumerate(diff.units.index)}
    changes = Rounding(decimals=content.figures.decimals).round(parts.change)
    for row in content.rows:
        if row.index_change is not None:
            figures: Sequence[float] = changes[position[row.code]].tolist()
            yield row.code, row.name, content.group_names[row.group], *figures
