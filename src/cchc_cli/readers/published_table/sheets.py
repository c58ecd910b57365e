"""Where the ranking stands in a file, and which year it is of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cchc_cli.domain.findings import FindingKind, Place
from cchc_cli.errors import ResultsError
from cchc_cli.language import mark, say
from cchc_cli.readers.published_table.headings import TableHead, find_head, years_in
from cchc_cli.readers.shown_path import shown_path
from cchc_cli.readers.submissions.cells import Rows, is_blank
from cchc_cli.readers.table_rows import TEXT_ENDINGS, Refusals, csv_rows, table_sheets, table_text

_REFUSALS = Refusals(
    ResultsError,
    missing=mark("There is no table {file}."),
    unopened=mark("The table {file} cannot be opened: {reason}."),
    not_utf8=mark("The table {file} is not in UTF-8. Save it as “CSV UTF-8”."),
    no_csv=mark("The table {file} is no CSV file."),
    no_workbook=mark("The table {file} cannot be read. {reason}"),
)
# Commas last, because they stand in numbers, too.
_DELIMITERS = "\t;,"
_DATES = re.compile(
    r"ngày.{0,20}?tháng.{0,10}?năm\s*\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+/\d{4}/\S*", re.IGNORECASE
)


@dataclass(frozen=True)
class RankingSheet:
    """A table with the heading of a ranking; its rows are equally long."""

    place: Place
    rows: Rows
    head: TableHead
    broken: Mapping[str, FindingKind] = field(default_factory=dict)
    """Cells that are blank only because they are faulty."""
    unread: tuple[str, ...] = ()
    """Other sheets of the file that have a ranking."""


def ranking_in(path: Path) -> RankingSheet:
    """Find the ranking in a file: on the first sheet that has one.

    Raises:
        ResultsError: The file cannot be read, or names no units.
    """
    found = [*(_csv_tables(path) if path.suffix.lower() in TEXT_ENDINGS else _sheet_tables(path))]
    of_ranking = [table for table in found if table.head.is_of_ranking]
    # Without a ranking the first table will do: its columns are named in the error that follows.
    table = next(iter(of_ranking), next(iter(found), None))
    if table is None:
        raise ResultsError(
            say(
                "{file} has no ranking: none of its first 40 rows names units (“Đơn vị”) and their totals "
                "(“Tổng điểm”, “Chỉ số”). Name the columns so, or name another file.",
                file=path,
            )
        )
    return replace(table, unread=tuple(_others(of_ranking, table)))


def _others(tables: Sequence[RankingSheet], read: RankingSheet) -> Iterator[str]:
    """Name the other sheets with a ranking and anything below its heading; a CSV file has none."""
    for table in tables:
        is_filled = any(not is_blank(cell) for row in table.rows[table.head.row + 1 :] for cell in row)
        if table.place.sheet != read.place.sheet and is_filled:
            yield table.place.sheet


def label_of(path: Path, titles: Rows) -> str:
    """Call the year by what the name of the file says, else the rows above the table, else the file."""
    years = years_in(path.stem)
    texts = (_DATES.sub("", cell) for row in titles for cell in row if isinstance(cell, str))
    # A year above the table may also be the day on which it was signed, but not once dates are gone.
    years = years or [year for text in texts for year in years_in(text)]
    return years[-1] if years else path.stem


def _csv_tables(path: Path) -> Iterator[RankingSheet]:
    """Read the text with each delimiter; with a wrong one no heading is found."""
    text = table_text(path, _REFUSALS)
    for delimiter in _DELIMITERS:
        if delimiter in text:
            rows = csv_rows(path, text, delimiter, _REFUSALS)
            width = max(map(len, rows))
            padded = [[*row, *[""] * (width - len(row))] for row in rows]
            if head := find_head(padded):
                yield RankingSheet(Place(shown_path(path)), padded, head)


def _sheet_tables(path: Path) -> Iterator[RankingSheet]:
    sheets = table_sheets(path, _REFUSALS)
    # What is hidden was not published; where all is hidden, one of it has to be meant.
    seen = [sheet for sheet in sheets if not sheet.is_hidden] or sheets
    for sheet in seen:
        if head := find_head(sheet.rows):
            yield RankingSheet(Place(shown_path(path), sheet.name), sheet.rows, head, sheet.broken)
