"""What a terminal of some width shows, for tests."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console as RichConsole


def shown(renderables: Iterable[object], width: int = 100, *, has_color: bool = False) -> str:
    """Give the lines that are shown, without the blanks at their ends."""
    page = StringIO()
    terminal = RichConsole(
        file=page,
        width=width,
        color_system="standard" if has_color else None,
        force_terminal=has_color,
        highlight=False,
        markup=False,
        emoji=False,
    )
    terminal.print(*renderables, sep="\n")
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines())
