"""The results folder: all tables, reports and the manifest of one run, in one piece.

Files are written into a temporary folder beside the results folder, which then takes its
place. Whatever goes wrong before, the older results are still there, and whole.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeAlias

from cchc_cli.domain.assessment import Assessment, SourceFile
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, say
from cchc_cli.writers.framework_yaml import framework_yaml
from cchc_cli.writers.manifest import MANIFEST, Edition, is_results_folder, manifest_json
from cchc_cli.writers.tables import (
    write_areas,
    write_findings,
    write_inputs,
    write_ranking,
    write_scores,
)

FileWriters: TypeAlias = Mapping[str, Callable[[Path], object]]
"""What writes each file, by its name, in the order of writing."""


def _nobody_listens(name: str) -> None:
    del name


def write_results(  # noqa: PLR0913 - everything that tells one edition of the results from another
    assessment: Assessment,
    output: Path,
    *,
    language: Language,
    created: datetime,
    with_reports: bool,
    units_file: SourceFile | None = None,
    progress: Callable[[str], None] = _nobody_listens,
) -> tuple[str, ...]:
    """Write a results folder, in place of an older one.

    Args:
        assessment: What was found out.
        output: The folder; what is missing above it is created.
        language: The language of findings and reports.
        created: The time to note in the manifest, with a time zone.
        with_reports: Whether to write the workbook and the reports besides the tables.
        units_file: The list of units, to be named in the manifest.
        progress: Called with the name of each file before it is written.

    Returns:
        The names of the files written.

    Raises:
        FolderError: The folder cannot be written, or holds something else than results.
    """
    check_output(output)
    writers = _writers(assessment, Edition(language, with_reports, created, units_file))
    try:
        with _replacing(output.resolve()) as folder:
            for name, write in writers.items():
                progress(name)
                write(folder / name)
    except OSError as error:
        raise _cannot_write(output, error) from error
    return tuple(writers)


def check_output(output: Path, submissions: Path | None = None) -> None:
    """Make sure, before the long work, that results can be written to a folder.

    Raises:
        FolderError: The folder is a file, holds something else than results, cannot be
            written, or lies in or around the folder of submissions.
    """
    try:
        folder = output.resolve()
        if submissions is not None:
            _check_apart(folder, submissions)
        if folder.is_dir():
            _check_replaceable(folder)
        elif folder.exists():
            raise FolderError(
                say("{output} is a file. Name a folder for the results with --output.", output=output)
            )
        _check_writable(folder.parent)
    except OSError as error:
        raise _cannot_write(output, error) from error


def _check_apart(folder: Path, submissions: Path) -> None:
    source = submissions.resolve()
    if folder.is_relative_to(source) or source.is_relative_to(folder):
        raise FolderError(
            say(
                "The results folder {output} and the folder of submissions {submissions} overlap: results "
                "would be read as submissions, or replace them. Name another folder with --output.",
                output=folder,
                submissions=source,
            )
        )


def _check_replaceable(folder: Path) -> None:
    if Path.cwd().is_relative_to(folder):
        raise FolderError(
            say(
                "{output} is the folder that you are in; it cannot be replaced. "
                "Name a folder inside it with --output, such as {example}.",
                output=folder,
                example=folder / "ket-qua",
            )
        )
    first = min(folder.iterdir(), default=None)
    if first is not None and not is_results_folder(folder):
        raise FolderError(
            say(
                "{output} holds something else than results of cchc, such as {example}; nothing was changed. "
                "Name a new or an empty folder with --output.",
                output=folder,
                example=first.name,
            )
        )


def _check_writable(parent: Path) -> None:
    """Create a folder where the results will stand: only that tells, on Windows too."""
    nearest = next(folder for folder in (parent, *parent.parents) if folder.exists())
    probe = nearest / f".cchc-{os.getpid()}"
    probe.mkdir(exist_ok=True)
    probe.rmdir()


def _cannot_write(output: Path, error: OSError) -> FolderError:
    return FolderError(
        say(
            "The results cannot be written to {output}: {reason}. Close its files in Excel and other "
            "programs, or name another folder with --output. Older results are unchanged.",
            output=output,
            reason=error.strerror or error,
        )
    )


def _writers(assessment: Assessment, edition: Edition) -> FileWriters:
    framework_file = framework_yaml(assessment.framework)
    manifest = manifest_json(assessment, framework_file, edition)
    return {
        "ranking.csv": partial(write_ranking, assessment),
        "areas.csv": partial(write_areas, assessment),
        "scores.csv": partial(write_scores, assessment),
        "inputs.csv": partial(write_inputs, assessment),
        "findings.csv": partial(write_findings, assessment, language=edition.language),
        **(_report_writers(assessment, edition.language) if edition.with_reports else {}),
        "framework.yaml": lambda path: path.write_bytes(framework_file),
        MANIFEST: lambda path: path.write_bytes(manifest),
    }


def _report_writers(assessment: Assessment, language: Language) -> FileWriters:
    # Loaded here, because tables alone need no Jinja and no XlsxWriter.
    from cchc_cli.writers.html_report import write_html  # noqa: PLC0415
    from cchc_cli.writers.markdown_report import write_markdown  # noqa: PLC0415
    from cchc_cli.writers.workbook import write_workbook  # noqa: PLC0415

    return {
        "results.xlsx": partial(write_workbook, assessment, language=language),
        "report.html": partial(write_html, assessment, language=language),
        "report.md": partial(write_markdown, assessment, language=language),
    }


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder that takes the place of another one, if all goes well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
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
    except BaseException:
        if has_older:
            backup.rename(folder)
        raise
    shutil.rmtree(backup, ignore_errors=True)
