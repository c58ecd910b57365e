"""The table of one group of a comparison, as wide as the terminal has room for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console as RichConsole
from rich.console import ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from cchc_cli.language import Message, say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.diff.words import SHORT_FRAMEWORK, SHORT_PARTS, UNIT
from cchc_cli.writers.visible_text import visible

_WIDE = 100
"""With fewer columns, new weights and criteria stand together as one figure."""
_NARROW = 76
"""With still fewer there is room for the change alone; figures would be cut off."""


@dataclass(frozen=True)
class RankTable:
    """The table of a group, with as many columns as the terminal has room for."""

    content: DiffContent
    group: GroupChanges
    rows: Sequence[UnitChange]

    def __rich_console__(self, console: RichConsole, options: ConsoleOptions) -> RenderResult:
        """Draw the table for a width."""
        yield self._table(options.max_width)

    def _has_parts(self, width: int) -> bool:
        return self.group.is_decomposed and width >= _NARROW

    def _table(self, width: int) -> Table:
        say_it, content = self.content.figures.say, self.content
        table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
        table.add_column(say_it(say("Rank")), justify="right", no_wrap=True)
        table.add_column("", justify="right", no_wrap=True)
        # No least width for names: rich would cut off whole columns of figures for it at 80 columns.
        table.add_column(say_it(UNIT), overflow="fold")
        for label in (content.before_label, content.after_label):
            table.add_column(visible(label), justify="right")
        table.add_column(say_it(say("Change")), justify="right")
        if self._has_parts(width):
            for heading in _headings(is_wide=width >= _WIDE):
                table.add_column(say_it(heading), justify="right")
        for row in self.rows:
            table.add_row(*self._cells(row, width))
        return table

    def _cells(self, row: UnitChange, width: int) -> Iterator[Text]:
        figures = self.content.figures
        style = _style_of(row.rank_change)
        yield Text(f"{figures.rank(row.rank_before)} → {figures.rank(row.rank_after)}")
        # Who is new or gone has not stayed where it was: nothing is not 0.
        yield Text(figures.move(row.rank_change) if row.rank_change is not None else "", style=style)
        yield Text(visible(row.name), style=style).append_text(self._remark(row))
        yield Text(figures.index(row.index_before))
        yield Text(figures.index(row.index_after))
        yield Text(figures.signed(row.index_change) if row.index_change is not None else "", style="bold")
        if self._has_parts(width):
            parts = _parts(row, is_wide=width >= _WIDE)
            yield from (Text(figures.signed(part)) for part in parts)

    def _remark(self, row: UnitChange) -> Text:
        status = self.content.status(row)
        return Text(f" ({status})", style="dim") if status else Text()


def _headings(*, is_wide: bool) -> tuple[Message, ...]:
    return SHORT_PARTS if is_wide else (SHORT_PARTS[0], SHORT_FRAMEWORK, SHORT_PARTS[-1])


def _parts(row: UnitChange, *, is_wide: bool) -> Sequence[float]:
    if row.parts is None:
        return ()
    if is_wide:
        return row.parts.in_order
    return row.parts.performance, row.parts.framework, row.parts.adjustments


def _style_of(places: int | None) -> str:
    if not places:
        return ""
    return "green" if places > 0 else "red"
