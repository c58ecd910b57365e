"""The one file that a command writes."""

from pathlib import Path

from cchc_cli.errors import FolderError, reason_of
from cchc_cli.language import say
from cchc_cli.writers.output_folder import RESULT_FILES, is_results_folder


def check_no_result(output: Path) -> None:
    """Make sure, before the work, that a file takes the place of no table of results.

    Raises:
        FolderError: It is one of the files that make a results folder.
    """
    path = output.resolve()
    # Elsewhere a ranking.csv may be anybody's.
    if path.name in RESULT_FILES and is_results_folder(path.parent):
        raise FolderError(
            say(
                "{output} is a part of the results in its folder and is not replaced; name another file with "
                "--output.",
                output=output,
            )
        )


def write_file(output: Path, content: bytes) -> None:
    """Write a file; folders above it are created.

    Raises:
        FolderError: The file cannot be written.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
    except OSError as error:
        raise FolderError(
            say(
                "{output} cannot be written: {reason}. Close it in other programs, or name another file "
                "with --output.",
                output=output,
                reason=reason_of(error),
            )
        ) from error
