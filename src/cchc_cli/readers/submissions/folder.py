"""The folder: which of its files are workbooks of units, and what else lies in it."""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from cchc_cli.errors import FolderError, reason_of
from cchc_cli.language import Message, say

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_OTHER_SUFFIXES = frozenset(
    f".{ending}"
    for endings in (
        "pdf doc docx docm rtf odt wps pages ppt pptx txt htm html mht xml eml msg",
        "csv tsv et ett xlt xltx xltm xlw ots fods numbers gsheet gdoc url lnk",
        "jpg jpeg png tif tiff bmp gif heic zip rar 7z tar gz",
    )
    for ending in endings.split()
)
"""What may be a form that was sent as something else; files of programs and systems are none."""

_OF_OURS = re.compile(r".+\.(?:feedback|góp ý)(?: \([0-9]+\))?\.xlsx")
"""How the names of feedback workbooks end, in every language; the forms they are about lie elsewhere."""


@dataclass(frozen=True)
class ClosedFolder:
    """A folder that could not be opened, and why."""

    path: str
    reason: Message


@dataclass(frozen=True)
class FoundWorkbooks:
    """The workbooks that a run is about."""

    root: Path
    """The folder that their paths are relative to."""
    files: tuple[str, ...]
    """Their paths, with ``/``, sorted, each once."""
    is_folder: bool
    """Whether a whole folder was asked for, so that units may be missing from it."""
    others: tuple[str, ...] = ()
    """Files that may be forms but are no workbooks, so that they are not read."""
    closed: tuple[ClosedFolder, ...] = ()
    """Folders that could not be opened."""


@dataclass(frozen=True)
class _Found:
    """What lies in one of the paths that were asked for."""

    root: Path
    workbooks: Sequence[Path]
    others: Sequence[Path] = ()
    closed: Sequence[tuple[Path, Message]] = ()


def find_workbooks(paths: Sequence[Path], besides: Collection[Path] = ()) -> FoundWorkbooks:
    """Find the workbooks of folders and of those below them; files are taken as given.

    Paths are relative to the one folder given, or to the folder of the one file given;
    where several paths are given, to the current folder, if all are in it.
    Hidden files, the lock files of Excel (``~$form.xlsx``) and feedback workbooks are no
    submissions. Links to folders are followed, each folder being gone through once.

    Args:
        paths: The files and folders.
        besides: Files that may lie in a folder without being a form, such as the list of units.

    Raises:
        FolderError: There is no such file or folder, or no workbook in it.
    """
    known = {os.path.realpath(path) for path in besides}
    found = [_Found(path.parent, [path]) if path.is_file() else _found_in(path, known) for path in paths]
    is_folder = any(path.is_dir() for path in paths)
    if len(found) == 1:
        return _relative(found[0].root, found, is_folder=is_folder)
    whole = [_absolute_paths(each) for each in found]
    return _relative(_common_root(whole), whole, is_folder=is_folder)


def _relative(root: Path, found: Sequence[_Found], *, is_folder: bool) -> FoundWorkbooks:
    closed = {path: reason for each in found for path, reason in each.closed}
    return FoundWorkbooks(
        root,
        _names_of_files(root, (file for each in found for file in each.workbooks)),
        is_folder,
        _names_of_files(root, (file for each in found for file in each.others)),
        tuple(ClosedFolder(name, closed[root / name]) for name in _names(root, closed)),
    )


def _names(root: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(sorted({_from(root, path) for path in paths}))


def _names_of_files(root: Path, files: Iterable[Path]) -> tuple[str, ...]:
    """Give the names of files, asking once for each folder where it is: that takes most of the time."""
    way_to = lru_cache(maxsize=1024)(partial(_from, root))
    found = {(way_to(folder), name) for folder, name in map(os.path.split, files)}
    return tuple(sorted(name if way == "." else f"{way}/{name}" for way, name in found))


def _from(root: Path, path: str | Path) -> str:
    return Path(os.path.relpath(path or ".", root)).as_posix()


def _absolute_paths(found: _Found) -> _Found:
    return _Found(
        _absolute(found.root),
        [_absolute(file) for file in found.workbooks],
        [_absolute(file) for file in found.others],
        [(_absolute(folder), reason) for folder, reason in found.closed],
    )


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links, whose names people know


def _common_root(found: Sequence[_Found]) -> Path:
    files = [file for each in found for file in each.workbooks]
    if all(file.is_relative_to(Path.cwd()) for file in files):
        return Path.cwd()
    return Path(os.path.commonpath([file.parent for file in files]))


def _found_in(folder: Path, besides: Collection[str]) -> _Found:
    if not folder.is_dir():
        raise FolderError(_there_is_none(folder))
    closed: list[tuple[Path, Message]] = []
    files = [file for file in _files_below(folder, closed) if _may_be_submission(file, besides)]
    workbooks = [file for file in files if _is_workbook(file)]
    if not workbooks:
        raise FolderError(_without_workbooks(folder, files, closed))
    return _Found(folder, workbooks, _others(files), closed)


def _is_workbook(file: Path) -> bool:
    return file.name.lower().endswith(WORKBOOK_SUFFIXES)


def _others(files: Sequence[Path]) -> Sequence[Path]:
    return [file for file in files if file.suffix.lower() in _OTHER_SUFFIXES]


def _there_is_none(path: Path) -> Message:
    if _is_workbook(path):
        return say("The file {file} does not exist. Check its name and where you are.", file=path)
    return say("The folder {folder} does not exist. Check its name and where you are.", folder=path)


def _may_be_submission(file: Path, besides: Collection[str]) -> bool:
    if _is_of_ours(file.name):
        return False
    # To follow a path takes as long as to read a small file, and hardly one leads to those.
    may_be_one = file.is_symlink() or any(path.endswith(file.name) for path in besides)
    return not may_be_one or os.path.realpath(file) not in besides


def _is_of_ours(name: str) -> bool:
    # macOS gives names in decomposed letters.
    return _OF_OURS.fullmatch(unicodedata.normalize("NFC", name).lower()) is not None


def _files_below(folder: Path, closed: list[tuple[Path, Message]]) -> Iterator[Path]:
    """Go through a folder, then through what links in it lead to, unless that was gone through."""

    def could_not_open(error: OSError) -> None:
        closed.append((Path(error.filename), reason_of(error)))

    waiting, seen = [folder], set[str]()
    for start in waiting:
        for parent, folders, files in os.walk(start, onerror=could_not_open):
            # By its real path: a link may lead back to a folder above it.
            real = os.path.realpath(parent)
            if real in seen:
                folders.clear()
                continue
            seen.add(real)
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            waiting += [link for name in folders if (link := Path(parent, name)).is_symlink()]
            yield from map(Path(parent).joinpath, sorted(filter(_is_in_sight, files)))


def _is_in_sight(name: str) -> bool:
    return not name.startswith((".", "~$"))  # Excel names its lock files ~$form.xlsx


def _without_workbooks(
    folder: Path, files: Sequence[Path], closed: Sequence[tuple[Path, Message]]
) -> Message:
    endings = ", ".join(WORKBOOK_SUFFIXES)
    for path, reason in closed:
        return say("The folder {folder} cannot be opened: {reason}.", folder=path, reason=reason)
    if not files:
        return say(
            "The folder {folder} is empty. Put the units' workbooks ({endings}) into it.",
            folder=folder,
            endings=endings,
        )
    counts = Counter(file.suffix.lower() or file.name for file in files)
    found = ", ".join(f"{count} × {suffix}" for suffix, count in sorted(counts.items()))
    return say(
        "The folder {folder} has no workbooks ({endings}); it has {found}. Save the forms as .xlsx.",
        folder=folder,
        endings=endings,
        found=found,
    )
