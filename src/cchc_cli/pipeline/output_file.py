"""The one file that a command writes."""

from pathlib import Path

from cchc_cli.errors import FolderError, reason_of
from cchc_cli.language import say


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
