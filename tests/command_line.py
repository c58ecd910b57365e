"""What a command leaves behind, for tests of the command line."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Outcome:
    """The exit status of a command, and what it printed."""

    status: int
    out: str
    err: str

    def __str__(self) -> str:
        """Give all of it as one text; blanks at the ends of lines are the terminal's."""
        lines = f"exit status {self.status}\n{self.out}--- stderr\n{self.err}".splitlines()
        return "\n".join(line.rstrip() for line in lines)


class Run(Protocol):
    """Runs one command in the folder of the test."""

    def __call__(self, *arguments: str) -> Outcome:
        """Give what it leaves behind."""
