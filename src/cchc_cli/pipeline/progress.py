"""How long work tells how far it is, without knowing who listens."""

from typing import Protocol

from cchc_cli.language import Message


class Progress(Protocol):
    """Somebody who wants to know how far the work is."""

    def begin(self, step: Message, total: int = 0) -> None:
        """Begin a step of so many parts; 0 where the number is not known."""

    def advance(self, done: int) -> None:
        """Say how many parts of the step are done."""


class NoProgress:
    """Nobody listens."""

    def begin(self, step: Message, total: int = 0) -> None:
        """Do nothing."""

    def advance(self, done: int) -> None:
        """Do nothing."""
