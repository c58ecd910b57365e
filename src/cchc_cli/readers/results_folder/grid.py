"""Long tables of a results folder: a row for every unit that answered and every item it was asked.

Rows stand unit by unit, items in the order of the framework, so that a table of a whole
country is cut into units by counting; in a table that somebody has sorted they are sought.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNIT = "unit_code"
_ITEM = "item"
_BETWEEN = "\x1f"  # stands in no code
_SHOWN = 5


@dataclass(frozen=True)
class GridFile:
    """A long table, and what its rows are about."""

    file: TableFile
    keys: tuple[str, ...]
    """The columns that name an item besides the unit, the criterion first."""
    items: Sequence[tuple[str, ...]]
    """What every unit has a row for, in order."""
    numbers: Sequence[str] = ()
    """The columns that hold numbers."""
    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """The columns of few words, and the number that each becomes."""


@dataclass(frozen=True)
class Grid:
    """A long table that is cut into units."""

    table: pd.DataFrame
    """As many rows for each unit as there are items, in the order of the items."""
    width: int
    unit_codes: tuple[str, ...]
    """The units, in the order of the table."""

    def column(self, name: str) -> "NDArray[Any]":
        """Give a column with units down and items across."""
        return self.table[name].to_numpy().reshape(len(self.unit_codes), self.width)

    def of_units(self, unit_codes: Sequence[str]) -> "Grid":
        """Give the rows of some units, in their order."""
        if not self.width or tuple(unit_codes) == self.unit_codes:
            return self
        position = {code: at for at, code in enumerate(self.unit_codes)}
        starts = np.array([position[code] for code in unit_codes], dtype=int) * self.width
        rows = (starts[:, None] + np.arange(self.width)).ravel()
        return Grid(self.table.iloc[rows], self.width, tuple(unit_codes))


def read_grid(asked: GridFile, unit_codes: pd.Index) -> tuple[Grid | None, list[Fault]]:
    """Read a long table; None where something is wrong, with what.

    Args:
        asked: The table, and the items that it must have.
        unit_codes: The units of the ranking, of which others may not be there.
    """
    file = asked.file
    try:
        table = file.read(asked.numbers)
    except ValueError:
        return None, file.reading_faults(asked.numbers)
    for name in (UNIT, *asked.keys):
        # The same codes stand in thousands of rows: as categories each is looked at once.
        fields = table[name].astype("category")
        table[name] = fields.cat.rename_categories(list(map(plain_text, fields.cat.categories)))
    codes = [_BETWEEN.join(item) for item in asked.items]
    table[_ITEM] = _items(table, asked.keys)
    faults = [*_word_faults(asked, table), *_stranger_faults(asked, table, codes, unit_codes)]
    # To look it over costs next to nothing, and to sort it a third of reading it.
    if not (faults or _is_in_order(table, codes)):
        table, faults = _in_order(asked, table, codes)
    return (None, faults) if faults else (_cut(asked, table), [])


def _cut(asked: GridFile, table: pd.DataFrame) -> Grid:
    for name, words in asked.words.items():
        table[name] = table[name].map(words).astype(np.int8)
    width = len(asked.items)
    units = table[UNIT].iloc[::width] if width else table[UNIT]
    return Grid(table, width, tuple(units.astype(object)))


def missing_units(file: TableFile, grid: Grid, unit_codes: Sequence[str]) -> list[Fault]:
    """Find units of another table that this one lacks."""
    known = set(grid.unit_codes)
    lacking = [code for code in unit_codes if code not in known]
    # A framework that asks nothing has no rows for anybody.
    if not lacking or not grid.width:
        return []
    message = say("Rows of some criteria are missing for the units {codes}.", codes=lacking[:_SHOWN])
    return [file.fault(message, path=UNIT)]


def _items(table: pd.DataFrame, keys: Sequence[str]) -> pd.Series:
    joined = table[keys[0]].astype(object)
    for key in keys[1:]:
        joined = joined + _BETWEEN + table[key].astype(object)
    return joined.astype("category")


def _word_faults(asked: GridFile, table: pd.DataFrame) -> list[Fault]:
    return [
        fault
        for name, words in asked.words.items()
        for fault in asked.file.word_faults(table, name, [*words])
    ]


def _stranger_faults(
    asked: GridFile, table: pd.DataFrame, codes: Sequence[str], unit_codes: pd.Index
) -> list[Fault]:
    known = set(codes)
    strangers = [code for code in table[_ITEM].cat.categories if code not in known]
    units = [code for code in table[UNIT].cat.categories if code not in unit_codes]
    faults = []
    if strangers:
        names = [code.replace(_BETWEEN, " ") for code in strangers[:_SHOWN]]
        message = say("The framework lacks the criteria {codes}.", codes=names)
        faults.append(asked.file.fault(message, path=asked.keys[-1]))
    if units:
        message = say("The ranking lacks the units {codes}.", codes=units[:_SHOWN])
        faults.append(asked.file.fault(message, path=UNIT))
    return faults


def _is_in_order(table: pd.DataFrame, codes: Sequence[str]) -> bool:
    """Tell whether every unit has all items, one after the other."""
    if not codes or len(table) % len(codes):
        return table.empty
    units = table[UNIT].cat.codes.to_numpy().reshape(-1, len(codes))
    position = table[_ITEM].cat.categories.get_indexer(pd.Index(codes))
    items = table[_ITEM].cat.codes.to_numpy().reshape(-1, len(codes))
    is_whole = (units == units[:, :1]).all() and len(set(units[:, 0].tolist())) == len(units)
    return bool(is_whole and (items == position).all())


def _in_order(asked: GridFile, table: pd.DataFrame, codes: Sequence[str]) -> tuple[pd.DataFrame, list[Fault]]:
    """Put rows in any order in their places."""
    is_second = table.duplicated([UNIT, _ITEM]).to_numpy()
    if is_second.any():
        message = say("The unit already has a row for this criterion.")
        return table, [*asked.file.row_faults(is_second, asked.keys[-1], message)]
    units = table[UNIT].astype(object)
    counts = units.value_counts(sort=False)
    if lacking := [str(code) for code in counts.index[counts != len(codes)]]:
        message = say("Rows of some criteria are missing for the units {codes}.", codes=lacking[:_SHOWN])
        return table, [asked.file.fault(message, path=asked.keys[-1])]
    order = {code: at for at, code in enumerate(codes)}
    places = pd.DataFrame({"unit": pd.factorize(units)[0], "item": table[_ITEM].astype(object).map(order)})
    return table.iloc[places.sort_values(["unit", "item"]).index].reset_index(drop=True), []
