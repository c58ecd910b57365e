"""What a person sees in the terminal: results on stdout, everything else on stderr."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console as RichConsole
from rich.text import Text

from cchc_cli.console.progress import ProgressBar
from cchc_cli.errors import CchcError
from cchc_cli.language import Language, Message, say
from cchc_cli.pipeline.progress import NoProgress, Progress
from cchc_cli.writers.visible_text import visible

_PIPE_WIDTH = 110  # rich assumes 80 columns where there is no terminal; names would wrap


class Console:
    """The two streams of a terminal, and the language of the person before it."""

    def __init__(
        self,
        language: Language,
        *,
        is_quiet: bool = False,
        has_color: bool = True,
        page: TextIO | None = None,
    ) -> None:
        """Take the streams of the terminal, or a page for all that would go to either."""
        # None lets rich look for NO_COLOR in the environment; False would overrule it.
        no_color = None if has_color else True
        self.language = language
        self._is_quiet = is_quiet
        self._out = _stream(page, no_color=no_color, is_error=False)
        self._err = _stream(page, no_color=no_color, is_error=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Show a bar while work is done; nothing in a pipe or when quiet."""
        # The bar lives on stderr: stdout may be a file while somebody watches.
        if self._is_quiet or not self._err.is_terminal:
            yield NoProgress()
            return
        with ProgressBar(self._err, self.language) as bar:
            yield bar

    def print(self, *renderables: object) -> None:
        """Print results, one below the other."""
        self._out.print(*renderables, sep="\n")

    def note(self, message: Message) -> None:
        """Say something that is no result; not when quiet."""
        if not self._is_quiet:
            self._err.print(self._text(message))

    def note_lines(self, lines: Iterable[object]) -> None:
        """Print lines that are no result; not when quiet."""
        printed = tuple(lines)
        # rich prints an empty line where there is nothing to print.
        if printed and not self._is_quiet:
            self._err.print(*printed, sep="\n")

    def show_error(self, error: CchcError) -> None:
        """Say why a command ends, with all its faults."""
        heading = say("Error: {message}", message=error.message)
        self._err.print(self._text(heading, style="bold red"))
        for fault in error.faults:
            place = ":".join(str(part) for part in (fault.file, fault.line, fault.column) if part)
            path = f"  {fault.path}" if fault.path else ""
            # One line, however long, so that terminals and editors can open the place with a click.
            self._err.print(Text(visible(f"  {place}{path}"), style="dim"), soft_wrap=True)
            self._err.print(Text("    ").append_text(self._text(fault.message)))

    def _text(self, message: Message, style: str = "") -> Text:
        """Show a message; it may quote what steers a terminal out of files of other people."""
        return Text(visible(self.language.show(message)), style=style)


def _stream(page: TextIO | None, *, no_color: bool | None, is_error: bool) -> RichConsole:
    # Names may hold [red] and :smile:, and numbers in them are no reason for colours.
    console = RichConsole(
        file=page, no_color=no_color, highlight=False, markup=False, emoji=False, stderr=is_error
    )
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    return console
