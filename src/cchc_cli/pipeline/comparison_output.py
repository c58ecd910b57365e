"""Where a comparison is written: one file in one format."""

# ruff: noqa: PLC0415 - formats of other comparisons are not loaded

from collections.abc import Iterable
from pathlib import Path
from typing import assert_never

from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, say
from cchc_cli.pipeline.diff import Comparison
from cchc_cli.writers.diff.names import DiffFormat


def comparison_bytes(
    comparison: Comparison, name: DiffFormat, language: Language, *, templates: Path | None = None
) -> bytes:
    """Write a comparison in one format but text: the same bytes for the same results.

    Raises:
        TemplateError: A template of the folder ``templates`` is faulty.
    """
    match comparison:
        case YearDiff():
            from cchc_cli.writers.diff.formats import format_diff

            return format_diff(comparison, name, language, own=templates)
        case Trend():
            from cchc_cli.writers.trend.formats import format_trend

            return format_trend(comparison, name, language, own=templates)
        case SideBySide():
            from cchc_cli.writers.indices.formats import format_indices

            return format_indices(comparison, name, language, own=templates)
        case _:
            assert_never(comparison)


def check_output(output: Path, inputs: Iterable[Path]) -> None:
    """Make sure that a file to be written is none of those that are read.

    Raises:
        FolderError: It is one of them, or lies in a results folder that is compared.
    """
    # A results folder is replaced as a whole when its year is scored again.
    written = output.resolve()
    for path in inputs:
        if written.is_relative_to(path.resolve()):
            raise FolderError(
                say(
                    "{output} is what is compared, or lies in it; name another file with --output.",
                    output=output,
                )
            )
