"""A new workbook: the same bytes for the same content, and nothing in it that Excel would run."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # any fixed date: the bytes must not depend on the clock

_OPTIONS = {
    # Rows leave memory as soon as the next one begins, so sheets are written from top to bottom.
    "constant_memory": True,
    "strings_to_formulas": False,
    # A link from a file of somebody else may lead anywhere, and Excel takes 65,530 on a sheet at most.
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextmanager
def new_book(
    file: Path | BinaryIO, title: str, properties: Mapping[str, str] | None = None, **options: bool
) -> Iterator[Workbook]:
    """Give a workbook to be filled; it is written when that is done.

    Args:
        file: Where it goes.
        title: The title in its properties.
        properties: Others, by the names that XlsxWriter has for them.
        options: What this one does otherwise, options of XlsxWriter.
    """
    with Workbook(str(file) if isinstance(file, Path) else file, {**_OPTIONS, **options}) as book:
        book.set_properties({"title": title, "created": _CREATED, **(properties or {})})
        yield book
