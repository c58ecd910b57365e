"""``ranking.csv`` of a results folder."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from cchc_cli.domain.ranking import RankStatus
from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text

_TEXTS = ("group", "unit_code", "unit_name", "unit_class", "band", "status")
_NUMBERS = ("rank", "total_points", "index_percent")
_LAST_RANK = 10**6


def ranking_file(folder: Path) -> TableFile:
    """Name the file and what is read of it."""
    return TableFile(folder / "ranking.csv", (*_TEXTS, *_NUMBERS))


def read_ranking(file: TableFile) -> tuple[pd.DataFrame, list[Fault]]:
    """Read every unit of the run.

    Returns:
        Units in the order of publication by ``unit_code``, with the columns ``group, rank``
        (``Int64``), ``unit_name, unit_class, total_points, index_percent`` (NaN for none),
        ``band, status`` (text of a ``RankStatus``); and what is wrong with it.
    """
    try:
        table = file.read(_NUMBERS)
    except ValueError:
        return pd.DataFrame(), file.reading_faults(_NUMBERS)
    for name in _TEXTS:
        table[name] = table[name].map(plain_text)
    if faults := [*_faults(file, table)]:
        return pd.DataFrame(), faults
    table["rank"] = table["rank"].astype("Int64")
    return table.set_index("unit_code"), []


def _faults(file: TableFile, table: pd.DataFrame) -> Iterator[Fault]:
    ranks = table["rank"]
    # Before they become whole numbers: pandas would only warn of 1e30, and end in an exception at 1.5.
    is_no_rank = ranks.notna() & ((ranks % 1 != 0) | ~ranks.between(1, _LAST_RANK))
    yield from file.row_faults(is_no_rank.to_numpy(), "rank", say("A rank is a whole number from 1."))
    yield from file.word_faults(table, "status", [status.value for status in RankStatus])
    yield from file.row_faults(
        table["unit_code"].duplicated().to_numpy(), "unit_code", say("The unit is already there.")
    )
