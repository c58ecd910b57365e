"""Tables with a row for every unit and criterion, or unit and input: the long ones.

Workbooks that are laid out alike differ only in their answers. So the rows of a unit are
one template per layout, into which the unit's code, answers and file are put at once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.submission import place_of
from cchc_cli.writers.safe_csv import LINE_END, Block, text_field, write_texts

Rows: TypeAlias = NDArray[np.intp]
"""Positions of units in the tables of the answers."""

_UNITS_PER_BLOCK = 256
_LAYOUTS_REMEMBERED = 64


@dataclass(frozen=True)
class AnswerTable:
    """What stands in a row between the unit's code and its file, and where it comes from."""

    items: Sequence[str]
    """The finished fields that say what a row is about, the same for every unit."""
    columns: Callable[[Rows], Block]
    """Gives the finished columns of some units: unit after unit, item after item."""
    places: pd.DataFrame
    """Units down, items across: ``Sheet!E12``."""


def write_answer_table(path: Path, header: str, assessment: Assessment, table: AnswerTable) -> None:
    """Write a long table, units in the order of the ranking."""
    write_texts(path, header, _blocks(assessment, table))


def rows_in_order(assessment: Assessment) -> Rows:
    """Give the positions of the units that answered, in the order of the ranking."""
    answered, ranked = assessment.answers.unit_codes, assessment.ranking.units.index
    return answered.get_indexer(ranked[ranked.isin(answered)])


def _blocks(assessment: Assessment, table: AnswerTable) -> Iterator[str]:
    codes = assessment.answers.unit_codes.to_numpy(dtype=object)
    files = assessment.answers.files["file"].to_numpy(dtype=object)
    places = table.places.to_numpy(dtype=object)
    template_of = lru_cache(_LAYOUTS_REMEMBERED)(_Templates(table.items))
    rows = rows_in_order(assessment)
    for start in range(0, len(rows), _UNITS_PER_BLOCK):
        some = rows[start : start + _UNITS_PER_BLOCK]
        columns = table.columns(some)
        yield "".join(
            template_of(tuple(places[row]), len(columns))
            % _values(text_field(codes[row]), text_field(files[row]), columns, at, len(table.items))
            for at, row in enumerate(some)
        )


def _values(code: str, file: str, columns: Block, at: int, count: int) -> tuple[str, ...]:
    """Give what a template takes for one unit: code, answers and file of row after row."""
    width = len(columns) + 2
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

    def __call__(self, places: Sequence[str], column_count: int) -> str:
        rows = zip(self.items, map(_sheet_and_cell, places), strict=True)
        blanks = "%s," * (column_count + 1)  # the answers and the file
        return "".join(f"%s,{_literal(item)},{blanks}{_literal(place)}{LINE_END}" for item, place in rows)


def _literal(text: str) -> str:
    return text.replace("%", "%%")


def _sheet_and_cell(reference: str) -> str:
    place = place_of("", reference)
    return f"{text_field(place.sheet)},{text_field(place.cell)}"
