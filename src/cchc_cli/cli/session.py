"""What every command knows: the language, and how to speak to the person."""

import sys
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from typer._click import Context

from cchc_cli.language import Language

if TYPE_CHECKING:
    from cchc_cli.console import Console


class ExitStatus(IntEnum):
    """What the exit status of a command means."""

    DONE = 0
    FINDINGS = 1
    """Done, and there are findings of severity error."""
    NOT_DONE = 2
    """Usage, framework, folder."""
    PIPE_CLOSED = 141
    """Whoever read the output had enough, as shells report it."""


@dataclass
class Session:
    """One run of the command line."""

    language: Language
    is_quiet: bool = False
    has_color: bool = True
    _console: "Console | None" = field(default=None, repr=False)

    @property
    def console(self) -> "Console":
        """The terminal, loaded when first needed."""
        if self._console is None:
            from cchc_cli.console import Console

            self._console = Console(self.language, is_quiet=self.is_quiet, has_color=self.has_color)
        return self._console

    @staticmethod
    def put_out(content: bytes) -> None:
        """Write a finished document to stdout."""
        # Past the text layer, which turns line ends into CR LF on Windows: the same bytes everywhere.
        sys.stdout.buffer.write(content)


def session_of(context: Context) -> Session:
    """Give the session of a command."""
    session = context.find_root().obj
    if not isinstance(session, Session):
        raise TypeError("the command line was not started by `run`")
    return session
