"""Results folders for tests, written as ``cchc score`` does and then changed as people change them."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import Fault
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.results import write_results

NOON = datetime(2025, 12, 31, 12, 0, tzinfo=UTC)

Table: TypeAlias = list[list[str]]


def written(assessment: Assessment, folder: Path) -> Path:
    """Write the tables of a run, without reports."""
    write_results(assessment, folder, language=Language(LanguageCode.VI), created=NOON, with_reports=False)
    return folder


def table_of(path: Path) -> Table:
    """Give the rows of a table, its heading first."""
    return list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def rewrite(path: Path, change: Callable[[Table], Table]) -> None:
    """Do with a table what somebody does in Excel."""
    text = StringIO(newline="")
    csv.writer(text).writerows(change(table_of(path)))
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")


def set_cell(path: Path, row: int, column: str, value: str) -> None:
    """Type something into a cell; row 1 is the first below the heading."""

    def change(rows: Table) -> Table:
        rows[row][rows[0].index(column)] = value
        return rows

    rewrite(path, change)


def set_field(path: Path, row: tuple[str, str], column: str, value: str) -> None:
    """Set a column of the first row that begins with these two fields."""
    at = next(at for at, fields in enumerate(table_of(path)) if tuple(fields[:2]) == row)
    set_cell(path, at, column, value)


def without_column(path: Path, column: str) -> None:
    """Delete a column."""

    def change(rows: Table) -> Table:
        at = rows[0].index(column)
        return [[*row[:at], *row[at + 1 :]] for row in rows]

    rewrite(path, change)


def with_column_twice(path: Path, column: str) -> None:
    """Append a second column of the same name, with other values."""
    rewrite(path, lambda rows: [[*rows[0], column], *([*row, "khác"] for row in rows[1:])])


def edit_json(path: Path, keys: tuple[str | int, ...], value: object) -> None:
    """Set what stands at a way of keys; ``...`` takes the last key away."""
    document = json.loads(path.read_bytes())
    inner = document
    for key in keys[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[keys[-1]]
    else:
        inner[keys[-1]] = value
    path.write_text(json.dumps(document), encoding="utf-8")


def told(faults: list[Fault] | tuple[Fault, ...]) -> list[str]:
    """Give faults as ``file:line path message``, in English."""
    return [f"{Path(one.file).name}:{one.line} {one.path} {one.message}" for one in faults]
