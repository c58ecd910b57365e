"""The course of several years in the terminal."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from cchc_cli.console import Console
from cchc_cli.console.diff import MOST_ROWS, finding_lines
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.unit_detail import unit_code_of
from cchc_cli.writers.diff.words import UNIT
from cchc_cli.writers.trend.content import GroupCourse, TrendContent, UnitCourse, trend_content
from cchc_cli.writers.visible_text import visible


def show_trend(trend: Trend, console: Console, *, unit: str = "", shows_all: bool = False) -> None:
    """Show the course of all units, or of one, as a result; findings as notes.

    Raises:
        UnitsError: There is no such unit, or several are called so.
    """
    content = trend_content(trend, console.language)
    if unit:
        console.print(*_one_unit(trend, content, unit, console.language))
        return
    console.note_lines(finding_lines(content.warnings, content.figures))
    console.print(*trend_lines(content, shows_all=shows_all))
    console.note_lines(finding_lines(content.notes, content.figures))


def trend_lines(content: TrendContent, *, shows_all: bool = False) -> Iterator[Text | Table]:
    """Give everything that is a result, one below the other."""
    yield Text(visible(content.title), style="bold")
    yield Text(visible(content.sources), style="dim")
    for group in content.groups:
        yield Text()
        title = f"{group.name} ({content.figures.say(len(group.rows))})"
        yield Text(visible(title), style="bold underline")
        yield from _group_lines(group, content, shows_all=shows_all)
    yield Text(content.note, style="dim")


def _group_lines(group: GroupCourse, content: TrendContent, *, shows_all: bool) -> Iterator[Text | Table]:
    shown = group.rows if shows_all else group.rows[:MOST_ROWS]
    yield _table(shown, content)
    hidden = len(group.rows) - len(shown)
    if hidden:
        more = say(
            "… {hidden} more units; --all shows them here, --format xlsx or html has them all", hidden=hidden
        )
        yield Text(content.figures.say(more), style="dim")


def _table(rows: Sequence[UnitCourse], content: TrendContent) -> Table:
    figures = content.figures
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
    # fold: rich would cut off a long name with an ellipsis.
    table.add_column(figures.say(UNIT), overflow="fold")
    for label in content.labels:
        table.add_column(visible(label), justify="right")
    table.add_column("", no_wrap=True)
    table.add_column(figures.say(say("Change")), justify="right", no_wrap=True)
    for label in content.labels:
        table.add_column(figures.say(say("Index {year}", year=visible(label))), justify="right")
    table.add_column(figures.say(say("Change")), justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*_cells(row, content))
    return table


def _cells(row: UnitCourse, content: TrendContent) -> Iterator[Text]:
    figures, places = content.figures, row.rank_change
    style = "green" if places and places > 0 else "red" if places else ""
    yield Text(visible(row.name), style=style)
    yield from (Text(figures.rank(rank)) for rank in row.ranks)
    yield Text(row.curve, style="cyan")
    yield Text(figures.move(places), style=style)
    yield from (Text(figures.index(index)) for index in row.indices)
    yield Text(figures.signed(row.index_change))


def _one_unit(trend: Trend, content: TrendContent, unit: str, language: Language) -> Iterator[Text | Table]:
    """Show the course of a unit, and tell every step of it."""
    code = unit_code_of(trend.diffs[-1], unit)
    rows = [row for group in content.groups for row in group.rows if row.code == code]
    yield _table(rows, content)
    # Found backwards, for a unit that was merged has no single one before it to go on with.
    sentences = [*_steps_backwards(trend, code, language)]
    yield from (Text(visible(sentence)) for sentence in reversed(sentences))


def _steps_backwards(trend: Trend, code: str, language: Language) -> Iterator[str]:
    """Tell the steps of a unit, the last first, as far back as it is one unit."""
    for diff in reversed(trend.diffs):
        told = content_of(diff, language)
        for row in told.rows:
            if row.code == code:
                yield f"{told.before_label} → {told.after_label}: {told.sentence(row)}"
        before = diff.predecessors.get(code, ())
        if len(before) != 1:
            return
        code = before[0]
