"""What ends a command: a run that cannot go on.

Faults in the data of a unit are no exceptions but findings (``domain.findings``).
"""

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.language import Message, say

_REFUSED = say("access is refused; perhaps another program has it open")
_REASONS: Mapping[int, Message] = {
    errno.ENOENT: say("there is no such file or folder"),
    # What Windows says of a workbook that Excel has open.
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EBUSY: say("another program has it open"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("a part of its path is a file and no folder"),
    errno.EEXIST: say("a part of its path is a file and no folder"),
    errno.ENAMETOOLONG: say("its name or its path is too long"),
    errno.ENOSPC: say("the disk is full"),
    errno.EROFS: say("the disk is write-protected"),
    errno.EIO: say("the disk or the network fails"),
}


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

    def __reduce__(self) -> tuple[type["CchcError"], tuple[Message, tuple[Fault, ...]]]:
        """Let it come out of another process as it was raised there."""
        return type(self), (self.message, self.faults)


class FrameworkError(CchcError):
    """A framework file is unknown, unreadable or faulty."""


class UnitsError(CchcError):
    """A list of units is unreadable or faulty."""


class CampaignError(CchcError):
    """The settings of a campaign, or the findings of an earlier run, are unreadable or faulty."""


class ResultsError(CchcError):
    """The results of a year, or what is said about them, are unreadable or faulty."""


class FolderError(CchcError):
    """A folder to read from or to write to is not what it has to be."""


class TemplateError(CchcError):
    """A template that somebody made for the reports is faulty."""


def reason_of(error: OSError) -> Message:
    """Say why the system does not do something with a file; what is rare, in its own words."""
    words = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, say("the system says “{words}”", words=words))
