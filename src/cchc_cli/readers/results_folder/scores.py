"""``scores.csv`` of a results folder: a row for every unit that answered and every criterion.

Rows stand unit by unit, criteria in the order of the framework, so that a table of a whole
country is cut into units by counting; in a table that somebody has sorted they are sought.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import PointsSource
from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text

_KEYS = ("unit_code", "criterion")
_APPLICABLE = {"true": True, "false": False}
_SOURCES = {source.word: source for source in PointsSource}
_SHOWN = 5


@dataclass(frozen=True)
class ScoreTables:
    """Units that answered by leaf codes."""

    final_points: pd.DataFrame
    """NaN where there are none."""
    is_applicable: pd.DataFrame
    """Whether the criterion's maximum counts."""
    source: pd.DataFrame
    """A ``PointsSource`` each, as ``int8``."""


def scores_file(folder: Path) -> TableFile:
    """Name the file and what is read of it."""
    return TableFile(folder / "scores.csv", (*_KEYS, "applicable", "source", "final_points"))


def read_scores(
    file: TableFile, framework: Framework, unit_codes: pd.Index
) -> tuple[ScoreTables | None, list[Fault]]:
    """Read the points of all criteria; None where something is wrong, with what.

    Args:
        file: The table.
        framework: Whose criteria it must have.
        unit_codes: The units of the ranking, of which others may not be there.
    """
    try:
        table = file.read(["final_points"])
    except ValueError:
        return None, file.number_faults(["final_points"])
    for name in _KEYS:
        fields = table[name].astype("category")
        table[name] = fields.cat.rename_categories(list(map(plain_text, fields.cat.categories)))
    leaves = [leaf.code for leaf in framework.leaves]
    if faults := [*_word_faults(file, table), *_stranger_faults(file, table, leaves, unit_codes)]:
        return None, faults
    if _is_in_order(table, leaves):
        return _cut(table, leaves), []
    return _sought(file, table, leaves)


def _word_faults(file: TableFile, table: pd.DataFrame) -> list[Fault]:
    return [
        fault
        for name, words in (("applicable", _APPLICABLE), ("source", _SOURCES))
        for fault in file.word_faults(table, name, [*words])
    ]


def _stranger_faults(
    file: TableFile, table: pd.DataFrame, leaves: Sequence[str], unit_codes: pd.Index
) -> list[Fault]:
    strangers = [code for code in table["criterion"].cat.categories if code not in set(leaves)]
    units = [code for code in table["unit_code"].cat.categories if code not in unit_codes]
    faults = []
    if strangers:
        message = say("The framework lacks the criteria {codes}.", codes=strangers[:_SHOWN])
        faults.append(file.fault(message, path="criterion"))
    if units:
        message = say("The ranking lacks the units {codes}.", codes=units[:_SHOWN])
        faults.append(file.fault(message, path="unit_code"))
    return faults


def _is_in_order(table: pd.DataFrame, leaves: Sequence[str]) -> bool:
    """Tell whether every unit has all criteria, one after the other."""
    if len(table) % len(leaves):
        return False
    units = table["unit_code"].cat.codes.to_numpy().reshape(-1, len(leaves))
    position = table["criterion"].cat.categories.get_indexer(pd.Index(leaves))
    criteria = table["criterion"].cat.codes.to_numpy().reshape(-1, len(leaves))
    is_whole = (units == units[:, :1]).all() and len(np.unique(units[:, 0])) == len(units)
    return bool(is_whole and (criteria == position).all())


def _cut(table: pd.DataFrame, leaves: Sequence[str]) -> ScoreTables:
    index = pd.Index(table["unit_code"].iloc[:: len(leaves)].astype(object), name="unit_code")

    def cut(column: np.ndarray) -> pd.DataFrame:
        return pd.DataFrame(column.reshape(len(index), len(leaves)), index=index, columns=list(leaves))

    return ScoreTables(
        final_points=cut(table["final_points"].to_numpy()),
        is_applicable=cut(table["applicable"].map(_APPLICABLE).to_numpy(dtype=bool)),
        source=cut(table["source"].map(_SOURCES).to_numpy(dtype=np.int8)),
    )


def _sought(
    file: TableFile, table: pd.DataFrame, leaves: Sequence[str]
) -> tuple[ScoreTables | None, list[Fault]]:
    """Put rows in any order in their places."""
    is_second = table.duplicated(list(_KEYS)).to_numpy()
    if is_second.any():
        message = say("The unit already has a row for this criterion.")
        return None, [*file.row_faults(is_second, "criterion", message)]
    units = table["unit_code"].astype(object)
    counts = units.value_counts(sort=False)
    if lacking := [str(code) for code in counts.index[counts != len(leaves)]]:
        message = say("Rows of some criteria are missing for the units {codes}.", codes=lacking[:_SHOWN])
        return None, [file.fault(message, path="criterion")]
    order = {code: at for at, code in enumerate(leaves)}
    places = pd.DataFrame(
        {"unit": pd.factorize(units)[0], "leaf": table["criterion"].astype(object).map(order)}
    )
    return _cut(table.iloc[places.sort_values(["unit", "leaf"]).index], leaves), []
