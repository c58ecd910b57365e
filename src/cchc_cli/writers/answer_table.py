"""Tables with a row for every unit and criterion, or unit and input: the long ones.

Workbooks that are laid out alike differ only in their answers. So the rows of a unit are
one template per layout, into which the unit's code, answers and file are put at once.

A table is a plain value, and nothing here loads pandas, so that another process can write
it without loading that first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from cchc_cli.domain.submission import place_of
from cchc_cli.writers.safe_csv import LINE_END, Block, text_field, write_texts

if TYPE_CHECKING:
    from numpy.typing import NDArray  # loading it takes as long as reading dozens of workbooks

Values: TypeAlias = "NDArray[Any]"
ColumnWriter: TypeAlias = Callable[[Values], list[str]]

_UNITS_PER_BLOCK = 256  # some 4 MB of text, with 164 criteria each
_LAYOUTS_REMEMBERED = 64  # a template has some 10 kB, and few offices rearrange the form


@dataclass(frozen=True)
class Grid:
    """Values of one kind, units down and items across."""

    values: Values
    write: ColumnWriter

    def fields(self, units: slice) -> list[str]:
        """Write the values of some units: unit after unit, item after item."""
        return self.write(self.values[units].ravel())


@dataclass(frozen=True)
class Columns:
    """Values of a kind of its own for every item, one column of all units each."""

    columns: Sequence[tuple[Values, ColumnWriter]]

    def fields(self, units: slice) -> list[str]:
        """Write the values of some units: unit after unit, item after item."""
        written = (write(values[units]) for values, write in self.columns)
        return [value for row in zip(*written, strict=True) for value in row]


@dataclass(frozen=True)
class AnswerTable:
    """A long table, units in the order in which they are written."""

    header: str
    unit_codes: Sequence[str]
    files: Sequence[str]
    items: Sequence[str]
    """The finished fields that say what a row is about, after the unit's code."""
    cells: Sequence[Grid | Columns]
    """What stands between these and the file."""
    layouts: Sequence[tuple[str, ...]]
    """The places of each unit's items: ``Sheet!E12``."""


def write_answer_table(table: AnswerTable, path: Path) -> None:
    """Write a long table."""
    write_texts(path, table.header, _blocks(table))


def _blocks(table: AnswerTable) -> Iterator[str]:
    template_of = lru_cache(_LAYOUTS_REMEMBERED)(_Templates(table.items, len(table.cells)))
    count = len(table.items)
    for start in range(0, len(table.unit_codes), _UNITS_PER_BLOCK):
        units = slice(start, start + _UNITS_PER_BLOCK)
        columns = [cells.fields(units) for cells in table.cells]
        rows = zip(table.unit_codes[units], table.files[units], table.layouts[units], strict=True)
        yield "".join(
            template_of(layout) % _values(text_field(code), text_field(file), columns, at, count)
            for at, (code, file, layout) in enumerate(rows)
        )


def _values(code: str, file: str, columns: Block, at: int, count: int) -> tuple[str, ...]:
    """Give what a template takes for one unit: code, answers and file of row after row."""
    width = len(columns) + 2
    # Filled in strides, four times as fast as row by row.
    values = [""] * (width * count)
    values[0::width] = [code] * count
    for place, column in enumerate(columns, start=1):
        values[place::width] = column[at * count : (at + 1) * count]
    values[width - 1 :: width] = [file] * count
    return tuple(values)


@dataclass(frozen=True)
class _Templates:
    """Makes the template of a layout."""

    items: Sequence[str]
    column_count: int

    def __call__(self, layout: Sequence[str]) -> str:
        blanks = "%s," * (self.column_count + 1)  # the answers and the file
        return "".join(
            f"%s,{_literal(item)},{blanks}{_literal(_sheet_and_cell(place))}{LINE_END}"
            for item, place in zip(self.items, layout, strict=True)
        )


def _literal(text: str) -> str:
    # Templates are filled in by the % operator.
    return text.replace("%", "%%")


def _sheet_and_cell(reference: str) -> str:
    place = place_of("", reference)
    return f"{text_field(place.sheet)},{text_field(place.cell)}"


def words_of(numbers: Values, words: Sequence[str]) -> list[str]:
    """Write the words that numbers stand for."""
    return [words[number] for number in numbers.tolist()]


def iso_date(ordinal: float) -> str:
    """Write the ordinal of a day as an ISO date."""
    return date.fromordinal(int(ordinal)).isoformat()


def yes_or_no(answer: float) -> str:
    """Write 1 and 0 as words."""
    return "yes" if answer else "no"
