"""The folder that reports are put into: a results folder, or any other.

Files are made in a folder of their own and moved when all are there: whatever goes wrong before,
the older reports still stand.
"""

import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from cchc_cli.errors import FolderError
from cchc_cli.language import say
from cchc_cli.writers.output_folder import RESULT_FILES, cannot_write, is_results_folder
from cchc_cli.writers.report_list import remove_reports, report_files, write_report_list


def check_report_folder(folder: Path, names: Iterable[str]) -> None:
    """Make sure, before the work, that nothing of somebody else would be replaced.

    Args:
        folder: Where reports are put; it need not exist.
        names: The files and folders to be made in it.

    Raises:
        FolderError: A file stands in the way.
    """
    if folder.exists() and not folder.is_dir():
        raise FolderError(say("{output} is a file; name a folder with --output.", output=folder))
    ours = {Path(path).parts[0] for path in report_files(folder)}
    if is_results_folder(folder):
        ours |= set(RESULT_FILES)
    for name in names:
        if name not in ours and (folder / name).exists():
            raise FolderError(
                say(
                    "{path} is there already and was not made by cchc; nothing was changed. Move it, or "
                    "name another folder with --output.",
                    path=folder / name,
                )
            )


@contextmanager
def adding_to(folder: Path, anew: Collection[str] = ()) -> Iterator[Path]:
    """Give an empty folder whose files take their places in another one, if all goes well.

    Args:
        folder: Where the reports are put.
        anew: Folders in it whose older pages go, whether or not there are new ones for them.

    Raises:
        FolderError: The files cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Within the folder, because a rename does not cross disks.
        workshop = Path(mkdtemp(prefix=".cchc-", dir=folder))
        try:
            yield workshop
            _put_in_place(workshop, folder, anew)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _put_in_place(workshop: Path, folder: Path, anew: Collection[str]) -> None:
    made = sorted(path.relative_to(workshop).as_posix() for path in workshop.rglob("*") if path.is_file())
    # Reports in other formats stay: beside results they are of the same ones, for new results remove all.
    older = report_files(folder)
    for name in made:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (workshop / name).replace(target)
    stale = {name for name in older if name not in made and Path(name).parts[0] in anew}
    remove_reports(folder, sorted(stale))
    write_report_list(folder, {*made, *older} - stale)
