"""Files that results rest on."""

from dataclasses import dataclass
from enum import StrEnum


class FileStatus(StrEnum):
    """What became of a workbook; ``invalid`` is readable, with findings of severity error."""

    VALID = "valid"
    INVALID = "invalid"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class SourceFile:
    """A file that was looked at; ``path`` has ``/`` on every system."""

    path: str
    sha256: str


@dataclass(frozen=True)
class WorkbookFile(SourceFile):
    """A workbook that was read; its path is relative to the folder of submissions."""

    unit_code: str
    """Empty where it belongs to no unit of the list."""
    status: FileStatus
