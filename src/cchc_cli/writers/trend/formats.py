"""The formats of the course of several years by name: one entry for all of them."""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from pathlib import Path
from typing import assert_never

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.writers.diff.names import DiffFormat


def format_trend(trend: Trend, name: DiffFormat, language: Language, *, own: Path | None = None) -> bytes:
    """Write several years in one format; as a text in a file they are Markdown."""
    from cchc_cli.writers.trend.tables import trend_csv, trend_json, trend_markdown

    match name:
        case DiffFormat.CSV:
            return trend_csv(trend, language)
        case DiffFormat.JSON:
            return trend_json(trend, language)
        # A file has no width, which what the terminal shows is laid out for.
        case DiffFormat.TEXT | DiffFormat.MD:
            return trend_markdown(trend, language)
        case DiffFormat.XLSX:
            from cchc_cli.writers.trend.workbook import trend_workbook

            return trend_workbook(trend, language)
        case DiffFormat.HTML:
            from cchc_cli.writers.trend.page import trend_page

            return trend_page(trend, language, own=own)
        case _:
            assert_never(name)
