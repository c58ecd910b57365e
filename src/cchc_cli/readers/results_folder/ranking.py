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
        table["rank"] = table["rank"].astype("Int64")
    except (ValueError, TypeError):
        return pd.DataFrame(), file.number_faults(_NUMBERS)
    for name in _TEXTS:
        table[name] = table[name].map(plain_text)
    faults = [*_faults(file, table)]
    return table.set_index("unit_code"), faults


def _faults(file: TableFile, table: pd.DataFrame) -> Iterator[Fault]:
    yield from file.word_faults(table, "status", [status.value for status in RankStatus])
    yield from file.row_faults(
        table["unit_code"].duplicated().to_numpy(), "unit_code", say("The unit is already there.")
    )
