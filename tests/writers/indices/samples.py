"""Invented rankings, side by side."""

from collections.abc import Mapping, Sequence

import pandas as pd
from writers.diff.samples import HOSTILE_NAME

from cchc_cli.domain.indices import Index, SideBySide, side_by_side
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.trend import trend
from cchc_cli.domain.year_diff.year import Basis, UnitHistory, YearResults

Scores = Mapping[str, float]
"""Scores by names of units; in a table their codes are ``A1``, ``A2`` and so on."""


def year_of(
    label: str,
    scores: Scores,
    *,
    codes: Sequence[str] = (),
    names: Sequence[str] = (),
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> YearResults:
    """Make a published ranking; equal scores share the better rank."""
    codes = codes or [f"A{at}" for at in range(1, len(scores) + 1)]
    values = pd.Series(list(scores.values()), index=pd.Index(codes, name="unit_code"), dtype=float)
    units = pd.DataFrame(
        {
            "unit_name": list(names or scores),
            "unit_class": "",
            "group": "",
            "rank": values.rank(method="min", ascending=False).astype("Int64"),
            "total_points": values,
            "index_percent": values,
            "exact_index": values,
            "band": "",
            "status": "ranked",
        }
    )
    histories = {code: UnitHistory(aliases=tuple(others)) for code, others in (aliases or {}).items()}
    basis = Basis(100, Stage.FINAL, has_survey=True)
    return YearResults(label, f"bang-{label}.csv", basis, units, histories=histories)


def index_of(name: str, *years: YearResults) -> Index:
    """Follow units through the years of an index."""
    return Index(name, trend(years))


def sample_side() -> SideBySide:
    """Four units in two indices, one with a single year; one name is hostile, one is in one only."""
    cchc = index_of(
        "CCHC",
        year_of("2024", {"Xã An": 80, "Xã Bình": 70, HOSTILE_NAME: 60, "Xã Dung": 50}),
        year_of("2025", {"Xã An": 79.5, "Xã Bình": 70, HOSTILE_NAME: 61, "Xã Dung": 90}),
    )
    other = index_of("<i>Khác</i>", year_of("2025", {"Xã Bình": 6, "Xã An": 5, HOSTILE_NAME: 4}))
    return side_by_side("Hai chỉ số <u>", [cchc, other])


def many_sides(count: int, indices: int = 5) -> SideBySide:
    """Many units in some indices of two years each, with the names that communes have."""
    names = [f"Phường Nguyễn Thượng Hiền {at}" for at in range(count)]
    before = {name: 95 - 50 * at / count for at, name in enumerate(names)}
    after = {name: 95 - 50 * (at * 7 % count) / count for at, name in enumerate(names)}
    made = (
        index_of(f"Chỉ số {number}", year_of("2024", before), year_of("2025", after))
        for number in range(1, indices + 1)
    )
    return side_by_side("Nhiều đơn vị", list(made))
