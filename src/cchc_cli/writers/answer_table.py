"""Tables with a row for every unit and criterion, or unit and input: the long ones.

Workbooks that are laid out alike differ only in their answers. So the beginnings and the ends of
the rows are made once, and the unit's code, answers and file are put between them at once.

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
_LAYOUTS_REMEMBERED = 64  # the ends of one have some 10 kB, and few offices rearrange the form


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
    ends_of = lru_cache(_LAYOUTS_REMEMBERED)(_ends)
    beginnings = [f",{item}," for item in table.items]
    count = len(beginnings)
    for start in range(0, len(table.unit_codes), _UNITS_PER_BLOCK):
        units = slice(start, start + _UNITS_PER_BLOCK)
        columns = [cells.fields(units) for cells in table.cells]
        rows = zip(table.unit_codes[units], table.files[units], table.layouts[units], strict=True)
        yield "".join(
            _rows((code, file), beginnings, ends_of(layout), _of_unit(at, columns, count))
            for at, (code, file, layout) in enumerate(rows)
        )


def _of_unit(at: int, columns: Block, count: int) -> Block:
    """Take the answers of one unit out of those of all."""
    return [column[at * count : (at + 1) * count] for column in columns]


def _rows(named: tuple[str, str], beginnings: Sequence[str], ends: Sequence[str], answers: Block) -> str:
    """Put the rows of one unit together: its code, what each is about, the answers, its file, their place."""
    code, file = map(text_field, named)
    count, width = len(beginnings), 2 * len(answers) + 4
    # Filled in strides, several times as fast as row by row; what is not filled are the commas.
    pieces = [","] * (width * count)
    pieces[0::width] = [code] * count
    pieces[1::width] = beginnings
    for place, column in enumerate(answers, start=1):
        pieces[2 * place :: width] = column
    pieces[width - 2 :: width] = [file] * count
    pieces[width - 1 :: width] = ends
    return "".join(pieces)


def _ends(layout: Sequence[str]) -> Sequence[str]:
    """Write the ends of the rows of all units with this layout."""
    return [f",{_sheet_and_cell(place)}{LINE_END}" for place in layout]


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
