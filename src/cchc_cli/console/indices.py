"""Several indices side by side in the terminal."""

from collections.abc import Iterator

from rich import box
from rich.table import Table
from rich.text import Text

from cchc_cli.console import Console
from cchc_cli.console.diff import finding_lines
from cchc_cli.domain.indices import SideBySide
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.indices.content import IndicesContent, UnitRows, indices_content, one_unit
from cchc_cli.writers.visible_text import visible

_MOST_ROWS = 40  # those that moved most come first


def show_indices(side: SideBySide, console: Console, *, unit: str = "", shows_all: bool = False) -> None:
    """Show one unit in all indices, or all units with what moved most first; findings as notes.

    Raises:
        UnitsError: There is no such unit, or several are called so.
    """
    if unit:
        console.print(*unit_lines(one_unit(side, unit, console.language), side, console.language))
        return
    content = indices_content(side, console.language)
    console.note_lines(finding_lines(content.warnings, content.figures))
    console.print(*overview_lines(content, console.language, shows_all=shows_all))
    console.note_lines(finding_lines(content.notes, content.figures))


def unit_lines(rows: UnitRows, side: SideBySide, language: Language) -> Iterator[Text | Table]:
    """Give the lines of one unit: its moves in sentences, then rank and score by year."""
    yield Text(visible(rows.name), style="bold underline")
    for course in rows.courses:
        # An index of a single year has no move to tell.
        if course.sentence:
            yield Text(visible(course.sentence))
    table = _table()
    table.add_column(language.show(say("Index")), overflow="fold")
    for year in side.years:
        table.add_column(year, justify="right")
    for heading in (say("Rank change"), say("Score change")):
        table.add_column(language.show(heading), justify="right")
    for course in rows.courses:
        table.add_row(Text(visible(course.index)), *course.years, course.rank_change, course.score_change)
    yield table
    yield Text(language.show(say("By year: rank (score).")), style="dim")


def overview_lines(
    content: IndicesContent, language: Language, *, shows_all: bool = False
) -> Iterator[Text | Table]:
    """Give the lines of all units: the greatest moves, then the latest ranks."""
    yield Text(visible(content.title), style="bold")
    if content.moves:
        yield Text(language.show(say("Greatest moves")), style="bold underline")
        yield from (Text(visible(move.told)) for move in content.moves)
    table = _table()
    table.add_column(language.show(say("Unit")), overflow="fold")
    for index in content.indices:
        table.add_column(Text(visible(index)), justify="right")
    shown = content.units if shows_all else content.units[:_MOST_ROWS]
    for unit in shown:
        table.add_row(Text(visible(unit.name)), *unit.latest)
    yield table
    yield from _remarks(content, len(shown), language)


def _remarks(content: IndicesContent, shown: int, language: Language) -> Iterator[Text]:
    remarks: list[Message] = [say("Latest rank of all that are ranked, and its change.")]
    if shown < len(content.units):
        total = len(content.units)
        remarks.append(say("Shown are {shown} of {total} units; --all shows all.", shown=shown, total=total))
    for remark in remarks:
        yield Text(language.show(remark), style="dim")


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
