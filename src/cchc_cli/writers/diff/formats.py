"""The formats of a comparison of two years; each is loaded when it is asked for."""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from pathlib import Path
from typing import assert_never

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.names import DiffFormat


def format_diff(diff: YearDiff, name: DiffFormat, language: Language, *, own: Path | None = None) -> bytes:
    """Write a comparison in one format.

    Raises:
        ValueError: Text is what the terminal shows, and written by it.
    """
    match name:
        # Its width and colours are those of the terminal, which no writer knows.
        case DiffFormat.TEXT:
            raise ValueError(name)
        case DiffFormat.CSV:
            from cchc_cli.writers.diff.csv_table import diff_csv

            return diff_csv(diff, language)
        case DiffFormat.JSON:
            from cchc_cli.writers.diff.json_document import diff_json

            return diff_json(diff, language)
        case DiffFormat.MD:
            from cchc_cli.writers.diff.markdown import diff_markdown

            return diff_markdown(diff, language)
        case DiffFormat.HTML:
            from cchc_cli.writers.diff.page import diff_page

            return diff_page(diff, language, own=own)
        case DiffFormat.XLSX:
            from cchc_cli.writers.diff.workbook.book import diff_workbook

            return diff_workbook(diff, language)
        case _:
            assert_never(name)
