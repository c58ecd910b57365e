"""The comparison of two years in the terminal: warnings, then every group, then its movements."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from cchc_cli.console import Console
from cchc_cli.console.diff_table import RankTable
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.diff.content import DiffContent, content_of
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.visible_text import visible

MOST_ROWS = 60
"""A longer group shows its two ends; the biggest movements are told below in any case."""
_END_ROWS = 10  # the first and the last of a group are who is asked for
_MOST_PLACES = 3
_MOST_UNCOMPARED = 10

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def show_diff(diff: YearDiff, console: Console, *, shows_all: bool = False) -> None:
    """Show a comparison as a result, and what must be known of it first as notes."""
    content = content_of(diff, console.language)
    console.note_lines(finding_lines(content.warnings, content.figures))
    console.print(*diff_lines(content, shows_all=shows_all))
    # Warnings say how far a comparison can be trusted; notes, what was repaired for it.
    rest = [finding for finding in content.findings if not finding.is_warning]
    console.note_lines(finding_lines(rest, content.figures))


def diff_lines(content: DiffContent, *, shows_all: bool = False) -> Iterator[Text | Table | RankTable]:
    """Give everything that is a result, one below the other."""
    yield Text(visible(content.title), style="bold")
    yield Text(visible(content.sources), style="dim")
    for sentence in content.summary:
        yield Text(sentence)
    for group in content.groups:
        yield Text()
        yield from _group_lines(group, content, shows_all=shows_all)


def finding_lines(findings: Iterable[DiffFinding], figures: DiffFigures) -> Iterator[Text]:
    """Give the lines of some findings, with what to do."""
    more = figures.say(say("… the others stand in --format json and xlsx"))
    for finding in findings:
        style = _STYLES[finding.severity]
        count = f"  ({finding.count})" if finding.count > 1 else ""
        yield Text.assemble((f"{finding.code}  ", style), (visible(finding.message), style), (count, "dim"))
        for place in finding.places[:_MOST_PLACES] if finding.count > 1 else ():
            yield Text(f"  {visible(place)}", style="dim")
        if finding.count > _MOST_PLACES:
            yield Text(f"  {more}", style="dim")
        if finding.hint and finding.severity is not Severity.INFO:
            yield Text(f"  → {visible(finding.hint)}")


def _group_lines(
    group: GroupChanges, content: DiffContent, *, shows_all: bool
) -> Iterator[Text | Table | RankTable]:
    yield Text(visible(f"{group.name} ({content.figures.say(len(group.rows))})"), style="bold underline")
    for sentence in group.summary:
        yield Text(visible(sentence))
    is_long = len(group.rows) > MOST_ROWS and not shows_all
    if is_long:
        yield RankTable(content, group, group.rows[:_END_ROWS])
        hidden = say(
            "… {hidden} more units; --all shows them here, --format xlsx or html has them all",
            hidden=len(group.rows) - 2 * _END_ROWS,
        )
        yield Text(content.figures.say(hidden), style="dim")
        yield RankTable(content, group, group.rows[-_END_ROWS:])
    else:
        yield RankTable(content, group, group.rows)
    yield from _movements(say("Biggest climbers"), group.climbers, content, "green")
    yield from _movements(say("Biggest fallers"), group.fallers, content, "red")
    uncompared = [row for row in group.rows if row.status is DiffStatus.NOT_COMPARABLE]
    yield from _movements(say("Not compared"), uncompared[:_MOST_UNCOMPARED], content, "yellow")


def _movements(
    heading: Message, rows: Sequence[UnitChange], content: DiffContent, style: str
) -> Iterator[Text | Table]:
    if not rows:
        return
    yield Text(content.figures.say(heading), style=f"bold {style}")
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", style=style, no_wrap=True)
    # fold: rich would cut off a long name with an ellipsis.
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(Text(content.figures.move(row.rank_change)), Text(visible(content.sentence(row))))
    yield table
