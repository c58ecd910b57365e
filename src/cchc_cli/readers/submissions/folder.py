"""The folder: which of its files are workbooks of units."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.errors import FolderError
from cchc_cli.language import Message, say

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


@dataclass(frozen=True)
class FoundWorkbooks:
    """The workbooks that a run is about."""

    root: Path
    """The folder that their paths are relative to."""
    files: tuple[str, ...]
    """Their paths, with ``/``, sorted, each once."""
    is_folder: bool
    """Whether a whole folder was asked for, so that units may be missing from it."""


def find_workbooks(paths: Sequence[Path]) -> FoundWorkbooks:
    """Find the workbooks of folders and of those below them; files are taken as given.

    Paths are relative to the one folder given, or to the folder of the one file given;
    where several paths are given, to the current folder, if all are in it.
    Hidden files and the lock files of Excel (``~$form.xlsx``) are no workbooks.

    Raises:
        FolderError: There is no such file or folder, or no workbook in it.
    """
    found = [(path.parent, [path.name]) if path.is_file() else (path, _workbooks_of(path)) for path in paths]
    is_folder = any(path.is_dir() for path in paths)
    if len(found) == 1:
        ((root, files),) = found
        return FoundWorkbooks(root, tuple(files), is_folder)
    whole = sorted({_absolute(folder / file) for folder, files in found for file in files})
    root = _common_root(whole)
    return FoundWorkbooks(root, tuple(file.relative_to(root).as_posix() for file in whole), is_folder)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links, whose names people know


def _common_root(files: Sequence[Path]) -> Path:
    if all(file.is_relative_to(Path.cwd()) for file in files):
        return Path.cwd()
    return Path(os.path.commonpath([file.parent for file in files]))


def _workbooks_of(folder: Path) -> list[str]:
    if not folder.is_dir():
        raise FolderError(
            say("The folder {folder} does not exist. Check its name and where you are.", folder=folder)
        )
    files = sorted(_files_below(folder))
    workbooks = [file for file in files if file.lower().endswith(WORKBOOK_SUFFIXES)]
    if not workbooks:
        raise FolderError(_without_workbooks(folder, files))
    return workbooks


def _files_below(folder: Path) -> list[str]:
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(parent).relative_to(folder)
        found += [(within / name).as_posix() for name in files if not name.startswith((".", "~$"))]
    return found


def _without_workbooks(folder: Path, files: list[str]) -> Message:
    endings = ", ".join(WORKBOOK_SUFFIXES)
    if not files:
        return say(
            "The folder {folder} is empty. Put the units' workbooks ({endings}) into it.",
            folder=folder,
            endings=endings,
        )
    counts = Counter(Path(file).suffix.lower() or file for file in files)
    found = ", ".join(f"{count} × {suffix}" for suffix, count in sorted(counts.items()))
    return say(
        "The folder {folder} has no workbooks ({endings}); it has {found}. Save the forms as .xlsx.",
        folder=folder,
        endings=endings,
        found=found,
    )
