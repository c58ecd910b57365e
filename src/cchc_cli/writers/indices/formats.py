"""The formats of several indices side by side; each is loaded when it is asked for."""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from pathlib import Path
from typing import assert_never

from cchc_cli.domain.indices import SideBySide
from cchc_cli.language import Language
from cchc_cli.writers.diff.names import DiffFormat


def format_indices(
    side: SideBySide, name: DiffFormat, language: Language, *, own: Path | None = None
) -> bytes:
    """Write several indices in one format.

    Raises:
        ValueError: Text is what the terminal shows, and written by it.
    """
    from cchc_cli.writers.indices.long_table import indices_csv, indices_json

    match name:
        case DiffFormat.TEXT:
            raise ValueError(name)
        case DiffFormat.CSV:
            return indices_csv(side)
        case DiffFormat.JSON:
            return indices_json(side, language)
        case DiffFormat.MD:
            from cchc_cli.writers.indices.markdown import indices_markdown

            return indices_markdown(side, language)
        case DiffFormat.HTML:
            from cchc_cli.writers.indices.page import indices_page

            return indices_page(side, language, own=own)
        case DiffFormat.XLSX:
            from cchc_cli.writers.indices.workbook import indices_workbook

            return indices_workbook(side, language)
        case _:
            assert_never(name)
