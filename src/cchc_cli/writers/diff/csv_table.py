"""``cchc diff --format csv``: one line per unit.

Format: as in ``writers.safe_csv``. ``index_before`` and ``index_after`` have their published
decimals; ``index_change`` and the four parts that it is made of (``performance, reweighting,
added_dropped, adjustments``) stand before rounding with up to nine decimals, and add up exactly
as they are written. ``rank_change``, ``own_move`` and ``others_move`` are positive for a climb.
An empty field is "none". ``note`` is in the reader's language; several are joined by ``"; "``.

References:
    DESIGN section 7.1.
"""

import codecs
from collections.abc import Callable, Iterable, Sequence
from math import isnan

import pandas as pd

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.exact_figures import PARTS, exact_changes
from cchc_cli.writers.safe_csv import LINE_END, decimals_field, number_field, text_field

COLUMNS = (
    *("group", "unit_code", "unit_name", "status"),
    *("rank_before", "rank_after", "rank_change", "index_before", "index_after", "index_change"),
    *("performance", "reweighting", "added_dropped", "adjustments", "own_move", "others_move", "note"),
)


def diff_csv(diff: YearDiff, language: Language) -> bytes:
    """Write the rows of all units, in their order."""
    units = diff.units
    # Not the rounded figures that people see: a program would add up what rounding took away.
    changes = exact_changes(diff).values()
    columns = {
        "group": _texts(units["group"]),
        "unit_code": _texts(units.index),
        "unit_name": _texts(units["unit_name"]),
        "status": _texts(units["status"]),
        # Every year in its own decimals, as whoever looks the figure up has it.
        "index_before": _published(units["index_before"], diff.before.decimals),
        "index_after": _published(units["index_after"], diff.after.decimals),
        "index_change": _optional((exact.change for exact in changes), number_field),
        **{name: _ranks(units[name]) for name in _RANKS},
        "note": _notes(diff, language),
    }
    for at, name in enumerate(PARTS):
        columns[name] = _optional((exact.parts[at] for exact in changes), number_field)
    lines = [COLUMNS, *zip(*(columns[name] for name in COLUMNS), strict=True)]
    text = "".join(f"{','.join(line)}{LINE_END}" for line in lines)
    # Names of files of other systems may hold bytes that are no text.
    return codecs.BOM_UTF8 + text.encode(errors="backslashreplace")


_RANKS = ("rank_before", "rank_after", "rank_change", "own_move", "others_move")


def _texts(column: "pd.Series[str] | pd.Index[str]") -> list[str]:
    return [text_field(str(text)) for text in column]


def _published(column: "pd.Series[float]", decimals: int) -> list[str]:
    # The mean of predecessors has more digits than anybody publishes.
    rounded = Rounding(decimals=decimals).round(column.to_numpy(dtype=float))
    return ["" if isnan(value) else decimals_field(value, decimals) for value in rounded.tolist()]


def _ranks(column: "pd.Series[int]") -> list[str]:
    return ["" if pd.isna(rank) else str(rank) for rank in column]


def _optional(values: Iterable[float | None], write: Callable[[float], str]) -> list[str]:
    return ["" if value is None else write(value) for value in values]


def _notes(diff: YearDiff, language: Language) -> Sequence[str]:
    notes = (diff.notes.get(str(code), ()) for code in diff.units.index)
    return [text_field("; ".join(map(language.show, some))) for some in notes]
