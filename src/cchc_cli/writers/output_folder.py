"""The folder that results are written into: only a new, an empty or an older one of ours.

Light enough to be looked at before the long work, and before what that needs is loaded.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from cchc_cli.errors import FolderError, reason_of
from cchc_cli.language import say
from cchc_cli.writers.report_list import CONTENTS, remove_reports, report_files

MANIFEST = "manifest.json"
RESULT_FILES = (
    "ranking.csv",
    "areas.csv",
    "scores.csv",
    "inputs.csv",
    "findings.csv",
    "findings.json",
    "results.xlsx",
    "report.html",
    "report.md",
    "framework.yaml",
    MANIFEST,
)
"""Everything that a results folder has of ours; anything else in it stays when it is replaced."""

_ANY_FORMAT = "cchc-results/"


def check_output(output: Path, submissions: Path | None = None) -> None:
    """Make sure, before the long work, that results can be written to a folder.

    Raises:
        FolderError: The folder is a file, holds something else than results, cannot be
            written, or lies in or around the folder of submissions.
    """
    try:
        folder = output.resolve()
        if submissions is not None:
            _check_apart(output, submissions)
        if folder.is_dir():
            _check_replaceable(output)
        elif folder.exists():
            raise FolderError(
                say("{output} is a file. Name a folder for the results with --output.", output=output)
            )
        _check_writable(folder.parent)
    except OSError as error:
        raise cannot_write(output, error) from error


def _check_apart(output: Path, submissions: Path) -> None:
    folder, source = output.resolve(), submissions.resolve()
    if folder.is_relative_to(source) or source.is_relative_to(folder):
        raise FolderError(
            say(
                "The results folder {output} and the folder of submissions {submissions} overlap: results "
                "would be read as submissions, or replace them. Name another folder with --output.",
                output=output,
                submissions=submissions,
            )
        )


def _check_replaceable(output: Path) -> None:
    # Windows does not rename it; elsewhere the shell would go on in the folder that was removed.
    if Path.cwd().is_relative_to(output.resolve()):
        raise FolderError(
            say(
                "{output} is the folder that you are in; it cannot be replaced. "
                "Name a folder inside it with --output, such as {example}.",
                output=output,
                example=output / "ket-qua",
            )
        )
    # The first by name, so that every run names the same.
    first = min(output.iterdir(), default=None)
    if first is not None and not is_results_folder(output):
        raise FolderError(
            say(
                "{output} holds something else than results of cchc, such as {example}; nothing was changed. "
                "Name a new or an empty folder with --output.",
                output=output,
                example=first.name,
            )
        )


def _check_writable(parent: Path) -> None:
    """Create a folder where the results will stand: only that tells, on Windows too."""
    nearest = next(folder for folder in (parent, *parent.parents) if folder.exists())
    # With the number of the process, so that two runs at once do not remove each other's.
    probe = nearest / f".cchc-{os.getpid()}"
    probe.mkdir(exist_ok=True)
    probe.rmdir()


def cannot_write(output: Path, error: OSError) -> FolderError:
    """Make the error for a folder that the system does not let us write."""
    return FolderError(
        say(
            "The results cannot be written to {output}: {reason}. Close its files in Excel and other "
            "programs, or name another folder with --output. Older results are unchanged.",
            output=output,
            reason=reason_of(error),
        )
    )


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder that takes the place of another one, if all goes well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside the folder, because a rename does not cross disks.
    workshop = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    new = workshop / "new"  # a folder of its own, because only the owner may read what mkdtemp makes
    try:
        new.mkdir()
        yield new
        _put_in_place(new, folder, workshop.with_name(f"{workshop.name}.old"))
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _put_in_place(new: Path, folder: Path, backup: Path) -> None:
    """Swap folders. An older one is moved away first, because Windows renames onto nothing."""
    has_older = folder.exists()
    if has_older:
        folder.rename(backup)
    try:
        new.rename(folder)
    # Ctrl-C as well.
    except BaseException:
        if has_older:
            backup.rename(folder)
        raise
    if has_older:
        _keep_what_is_not_ours(backup, folder)
        # A virus scanner may still hold a file of it; the new results stand all the same.
        shutil.rmtree(backup, ignore_errors=True)


def _keep_what_is_not_ours(older: Path, folder: Path) -> None:
    """Move over what people have put beside the results: their notes, their copies."""
    # Reports of the older results would contradict the new ones.
    remove_reports(older, report_files(older))
    for entry in older.iterdir():
        if entry.name not in {*RESULT_FILES, CONTENTS}:
            entry.rename(folder / entry.name)


def is_results_folder(folder: Path) -> bool:
    """Tell whether a folder is one that this tool has written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    # A manifest of 100,000 brackets is no manifest either.
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(manifest, dict) and str(manifest.get("format")).startswith(_ANY_FORMAT)
