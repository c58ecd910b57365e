"""Where a comparison is written: one file in one format."""

# ruff: noqa: PLC0415 - formats of other comparisons are not loaded

from pathlib import Path
from typing import assert_never

from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.pipeline.diff import Comparison
from cchc_cli.writers.diff.names import DiffFormat
from cchc_cli.writers.output_folder import cannot_write


def comparison_bytes(comparison: Comparison, name: DiffFormat, language: Language) -> bytes:
    """Write a comparison in one format but text: the same bytes for the same results."""
    match comparison:
        case YearDiff():
            from cchc_cli.writers.diff.formats import format_diff

            return format_diff(comparison, name, language)
        case Trend():
            from cchc_cli.writers.trend.formats import format_trend

            return format_trend(comparison, name, language)
        case SideBySide():
            from cchc_cli.writers.indices.formats import format_indices

            return format_indices(comparison, name, language)
        case _:
            assert_never(comparison)


def write_file(output: Path, content: bytes) -> None:
    """Write a file; folders above it are created.

    Raises:
        FolderError: The file cannot be written.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
    except OSError as error:
        raise cannot_write(output, error) from error
