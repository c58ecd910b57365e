"""The folder: which of its files are workbooks of units."""

import os
from collections import Counter
from pathlib import Path

from cchc_cli.errors import FolderError
from cchc_cli.language import Message, say

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def find_workbooks(folder: Path) -> tuple[Path, list[str]]:
    """Find the workbooks of a folder and of those below it, or take the one file given.

    Hidden files and the lock files of Excel (``~$form.xlsx``) are no workbooks.

    Returns:
        The folder, and the sorted paths within it, with ``/``.

    Raises:
        FolderError: There is no such folder, or no workbook in it.
    """
    if folder.is_file():
        return (folder.parent, [folder.name])
    if not folder.is_dir():
        raise FolderError(
            say("The folder {folder} does not exist. Check its name and where you are.", folder=folder)
        )
    files = sorted(_files_below(folder))
    workbooks = [file for file in files if file.lower().endswith(WORKBOOK_SUFFIXES)]
    if not workbooks:
        raise FolderError(_without_workbooks(folder, files))
    return (folder, workbooks)


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
