"""Rows of a table that people keep for us: a CSV file or a sheet of a workbook.

CSV: UTF-8 with or without BOM; ``,``, ``;`` or tabs between columns; lines that start with
``#`` above the heading are comments.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import chain, dropwhile
from pathlib import Path
from typing import TypeAlias

from cchc_cli.errors import CchcError, reason_of
from cchc_cli.language import Message
from cchc_cli.readers.submissions.cells import Cell, Rows, Sheet, read_sheets
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.header import ROWS_SEARCHED

_COMMENTS = re.compile(r"\A(?:\s*#[^\n]*\n)+")

_Line: TypeAlias = tuple[int, list[str]]

TEXT_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})


@dataclass(frozen=True)
class Refusals:
    """How the reader of one kind of table says that it cannot be read; texts with ``{file}``."""

    error: type[CchcError]
    missing: str
    unopened: str
    """With ``{reason}``."""
    not_utf8: str
    no_csv: str
    no_workbook: str
    """With ``{reason}``."""


def numbered_rows(
    path: Path, refusals: Refusals, is_heading: Callable[[Sequence[str]], bool] | None = None
) -> list[tuple[int, list[str]]]:
    """Give the lines of a list with their numbers, as texts, from its heading on.

    Of a workbook these are the rows of the first sheet. Without a heading among the first
    40 rows, only blank first lines are dropped.

    Args:
        path: The list.
        refusals: What to say if it cannot be read.
        is_heading: Tells the heading from titles above it; the first line that says anything
            is the heading where that is not given.

    Raises:
        CchcError: The file cannot be read; the error of ``refusals``.
    """
    readings = map(_numbered, _readings(path, refusals))
    first = next(readings, [])
    if is_heading is not None:
        for lines in chain([first], readings):
            headings = (at for at, (_, texts) in enumerate(lines[:ROWS_SEARCHED]) if is_heading(texts))
            if (at := next(headings, None)) is not None:
                return lines[at:]
    return list(dropwhile(lambda line: not any(line[1]), first))


def _numbered(rows: Rows) -> list[_Line]:
    return [(line, [cell_text(cell).strip() for cell in row]) for line, row in enumerate(rows, start=1)]


def _readings(path: Path, refusals: Refusals) -> Iterator[Rows]:
    """Read a workbook, or a text with each delimiter, the likeliest one first."""
    if path.suffix.lower() in TEXT_ENDINGS:
        text = table_text(path, refusals)
        for delimiter in _delimiters(text):
            yield csv_rows(path, text, delimiter, refusals)
    else:
        # Other sheets hold notes.
        yield from (sheet.rows for sheet in table_sheets(path, refusals)[:1])


def table_text(path: Path, refusals: Refusals) -> str:
    """Read a CSV file as text; lines of comments above the heading become blank ones.

    Raises:
        CchcError: It is not there, cannot be opened or is not in UTF-8.
    """
    try:
        text = _content(path, refusals).decode("utf-8-sig")
        # Blank, so that the other lines keep their numbers.
        return _COMMENTS.sub(lambda found: "\n" * found[0].count("\n"), text)
    except UnicodeDecodeError as error:
        raise refusals.error(Message(refusals.not_utf8, {"file": path})) from error


def csv_rows(path: Path, text: str, delimiter: str, refusals: Refusals) -> list[list[str]]:
    """Cut the text of a CSV file into rows and fields.

    Raises:
        CchcError: Its quotes do not end.
    """
    try:
        # newline="": a line end within quotes belongs to its cell.
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise refusals.error(Message(refusals.no_csv, {"file": path})) from error


def table_sheets(path: Path, refusals: Refusals) -> list[Sheet]:
    """Read the sheets of a workbook that the guard lets pass.

    Raises:
        CchcError: It is not there, cannot be opened or is no workbook.
    """
    content = _content(path, refusals)
    try:
        return read_sheets(clear(content))
    except Refused as refused:
        values = {"file": path, "reason": Message(refused.kind.message, refused.values)}
        raise refusals.error(Message(refusals.no_workbook, values)) from refused


def cell_text(cell: Cell) -> str:
    """Give a cell as a text.

    >>> cell_text(10105.0), cell_text("001")
    ('10105', '001')
    """
    # Excel keeps 15 digits, and a code such as 10105 as the number 10105.0.
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def _content(path: Path, refusals: Refusals) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refusals.error(Message(refusals.missing, {"file": path})) from error
    except OSError as error:
        values = {"file": path, "reason": reason_of(error)}
        raise refusals.error(Message(refusals.unopened, values)) from error


def _delimiters(text: str) -> Sequence[str]:
    """Give what may separate the columns: first what the first line has most of."""
    first = text.lstrip().partition("\n")[0]
    # Excel writes ";" where the decimal sign is a comma, as in Vietnamese.
    return sorted(",;\t", key=first.count, reverse=True)
