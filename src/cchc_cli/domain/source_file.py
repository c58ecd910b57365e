"""Files that results rest on."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
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


def settled(files: Iterable[WorkbookFile], faulty: Collection[str]) -> tuple[WorkbookFile, ...]:
    """Call readable workbooks invalid that have errors; ``faulty`` are their paths."""
    # What is unreadable stays so: that says why there is nothing of it.
    return tuple(
        replace(file, status=FileStatus.INVALID)
        if file.path in faulty and file.status is FileStatus.VALID
        else file
        for file in files
    )
