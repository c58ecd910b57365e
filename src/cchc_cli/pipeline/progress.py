"""How long work tells how far it is, without knowing who listens."""

from typing import Protocol

from cchc_cli.language import Message


class Progress(Protocol):
    """Somebody who wants to know how far the work is."""

    def begin(self, step: Message) -> None:
        """Begin a step."""

    def advance(self, done: int, total: int) -> None:
        """Say how many parts of the step are done, of how many."""


class NoProgress:
    """Nobody listens."""

    def begin(self, step: Message) -> None:
        """Do nothing."""

    def advance(self, done: int, total: int) -> None:
        """Do nothing."""
