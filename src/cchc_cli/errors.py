"""What ends a command: a run that cannot go on.

Faults in the data of a unit are no exceptions but findings (``domain.findings``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.language import Message


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file that people wrote for us, such as a framework.

    ``line`` and ``column`` count from 1; 0 where the fault has no place of its own.
    ``path`` is the way of keys to it, such as ``areas[0].criteria[1].rule.share``.
    """

    message: Message
    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""


class CchcError(Exception):
    """A command cannot do what it was asked; the exit status is 2.

    ``message`` says what and what to do, ``faults`` all the places at once.
    """

    def __init__(self, message: Message, faults: Sequence[Fault] = ()) -> None:
        super().__init__(str(message))
        self.message = message
        self.faults = tuple(faults)


class FrameworkError(CchcError):
    """A framework file is unknown, unreadable or faulty."""


class UnitsError(CchcError):
    """A list of units is unreadable or faulty."""


class FolderError(CchcError):
    """A folder to read from or to write to is not what it has to be."""
