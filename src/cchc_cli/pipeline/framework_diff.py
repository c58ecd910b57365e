"""``cchc framework diff``: what changed between two frameworks, and a migration to start from."""

from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import FrameworkDiff, diff_frameworks
from cchc_cli.errors import FolderError, reason_of
from cchc_cli.language import Language, say
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.migration_file import load_migration
from cchc_cli.writers.framework_changes.formats import ChangeFormat


@dataclass(frozen=True)
class FrameworkDiffRequest:
    """What is compared."""

    before: str
    """Id or path of the old framework."""
    after: str
    """Id or path of the new framework."""
    migration: Path | None = None


def compare_frameworks(request: FrameworkDiffRequest) -> FrameworkDiff:
    """Load two frameworks and say what changed.

    Raises:
        FrameworkError: If one of the frameworks or the migration is missing or faulty.
    """
    before, after = load_framework(request.before), load_framework(request.after)
    migration = None if request.migration is None else load_migration(request.migration)
    return diff_frameworks(before, after, migration)


def change_bytes(diff: FrameworkDiff, name: ChangeFormat, language: Language) -> bytes:
    """Write a comparison in one of the formats."""
    match name:
        case ChangeFormat.TEXT:
            from cchc_cli.writers.framework_changes.text_changes import text_changes  # noqa: PLC0415 - loads rich

            return text_changes(diff, language)
        case ChangeFormat.JSON:
            from cchc_cli.writers.framework_changes.json_changes import json_changes  # noqa: PLC0415 - as below

            return json_changes(diff, language)
        case ChangeFormat.MD:
            from cchc_cli.writers.framework_changes.markdown_changes import (  # noqa: PLC0415 - loads Jinja
                markdown_changes,
            )

            return markdown_changes(diff, language)
        case _:
            assert_never(name)


def write_changes(
    diff: FrameworkDiff, request: FrameworkDiffRequest, name: ChangeFormat, path: Path, language: Language
) -> None:
    """Write a comparison into a file.

    Raises:
        FolderError: If it cannot be written, or is one of the files that were compared.
    """
    read = {Path(request.before), Path(request.after), request.migration}
    if path.resolve() in {source.resolve() for source in read if source is not None}:
        raise FolderError(
            say("{file} is one of the compared files; name another one with --output.", file=path)
        )
    content = change_bytes(diff, name, language)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise _cannot_write(path, error) from error


def write_migration(before: Framework, after: Framework, path: Path, language: Language) -> None:
    """Write a proposal of a migration into a new file.

    Raises:
        FolderError: If the file is there already, because somebody may have worked on it, or
            cannot be written.
    """
    from cchc_cli.domain.framework_diff.proposal import propose_migration  # noqa: PLC0415 - loads rapidfuzz
    from cchc_cli.writers.migration_yaml import migration_yaml  # noqa: PLC0415 - as above

    content = migration_yaml(propose_migration(before, after), language)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        # A parent that is a file exists too, and is another reason.
        if isinstance(error, FileExistsError) and path.exists():
            raise FolderError(
                say("{file} is there already and is not overwritten; name another file.", file=path)
            ) from error
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> FolderError:
    return FolderError(say("{file} cannot be written: {reason}.", file=path, reason=reason_of(error)))
