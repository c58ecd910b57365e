"""The course of several years as a workbook: one sheet, to be filtered and sorted."""

from collections.abc import Sequence

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.words import INDEX_CHANGE, RANK_CHANGE, UNIT, index_of, rank_of
from cchc_cli.writers.diff.workbook.book import workbook_bytes
from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.trend.content import TrendContent, UnitCourse, trend_content
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet


def trend_workbook(trend: Trend, language: Language) -> bytes:
    """Write the ranks and indices of all years as a workbook."""
    content = trend_content(trend, language)

    def write(styles: ChangeStyles) -> None:
        _write_courses(content, styles)

    return workbook_bytes(content.title, content.figures.decimals, [write])


def _write_courses(content: TrendContent, styles: ChangeStyles) -> None:
    sheet = add_sheet(styles, content.figures.say(say("Course")), content.title)
    columns = _columns(content, styles)
    rows = (_row(row, group.name) for group in content.groups for row in group.rows)
    write_coloured_table(sheet, columns, rows, styles)


def _columns(content: TrendContent, styles: ChangeStyles) -> Sequence[Column]:
    say_it, labels = content.figures.say, content.labels
    return (
        Column(say_it(say("Group")), 12, styles.text),
        Column(say_it(say("Code")), 10, styles.text),
        Column(say_it(UNIT), 28, styles.strong),
        *(Column(say_it(rank_of(label)), 8, styles.whole) for label in labels),
        Column(say_it(say("Curve")), 10, styles.text),
        Column(say_it(RANK_CHANGE), 9, styles.move),
        *(Column(say_it(index_of(label)), 9, styles.figure) for label in labels),
        Column(say_it(INDEX_CHANGE), 10, styles.signed),
    )


def _row(row: UnitCourse, group: str) -> Sequence[Value]:
    return (
        *(group, row.code, row.name),
        # As numbers, so that people can go on computing with them.
        *row.ranks,
        row.curve,
        row.rank_change,
        *row.indices,
        row.index_change,
    )
