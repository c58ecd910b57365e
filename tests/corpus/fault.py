"""A fault: how to build a folder with exactly one thing wrong, and what must be found."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from workbooks import Value

from corpus import sample

Expected: TypeAlias = tuple[tuple[str, str], ...]
"""Code and place (``Sheet!E12``, ``Sheet!``, or nothing) of every finding."""


@dataclass(frozen=True)
class Fault:
    """One fault; its folder is validated as a whole, with nothing found but what is expected."""

    name: str
    """What is wrong, in a few words; the name of the test."""
    build: Callable[[Path], object]
    """Writes the workbooks into an empty folder."""
    expected: Expected
    units: str = ""
    """A list of units in CSV, where the fault needs one."""
    requires_evidence: bool = False
    """Whether required evidence that is not named costs the points."""
    framework: Path = sample.FRAMEWORK


def changed(name: str, expected: Expected, *cells: tuple[str, int, Value]) -> Fault:
    """Give the fault of other values in cells of the tidy form.

    Args:
        name: What is wrong.
        expected: The findings.
        cells: Criterion (``1.2``) or figure (``1.2 a``), column and value of each cell.
    """

    def build(folder: Path) -> None:
        sheets = sample.sheets()
        rows = sheets[sample.SHEET]
        found = [sample.row_of(rows, *where.split()) for where, _, _ in cells]  # codes may change, too
        for at, (_, column, value) in zip(found, cells, strict=True):
            rows[at][column] = value
        sample.write(folder, sheets)

    return Fault(name, build, expected)


def one_cell(name: str, code: str, cell: tuple[str, int, Value]) -> Fault:
    """Give the fault of one other value in the tidy form, found at that very cell."""
    where, column, _ = cell
    criterion, *letter = where.split()
    return changed(name, ((code, sample.place(criterion, column, *letter)),), cell)


def edited(name: str, expected: Expected, edit: Callable[[list[list[Value]]], object]) -> Fault:
    """Give the fault of other rows: ``edit`` changes the rows of the tidy form in place."""

    def build(folder: Path) -> None:
        sheets = sample.sheets()
        edit(sheets[sample.SHEET])
        sample.write(folder, sheets)

    return Fault(name, build, expected)
