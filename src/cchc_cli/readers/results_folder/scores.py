"""``scores.csv`` of a results folder: a row for every unit that answered and every criterion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.results_folder.columns import TableFile
from cchc_cli.readers.results_folder.grid import UNIT, Grid, GridFile, read_grid

_SHOWN = 20
_NOISE = 1e-9  # maxima are exact decimals, and points the doubles nearest to them

POINTS = ("self_points", "computed_points", "appraised_points", "final_points")
_WORDS: Mapping[str, Mapping[str, int]] = {
    "applicable": {"true": True, "false": False},
    "source": {source.word: source for source in PointsSource},
    "status": {status.word: status for status in ScoreStatus},
}


@dataclass(frozen=True)
class ScoreTables:
    """Units that answered by leaf codes."""

    final_points: pd.DataFrame
    """NaN where there are none."""
    is_applicable: pd.DataFrame
    """Whether the criterion's maximum counts."""
    source: pd.DataFrame
    """A ``PointsSource`` each, as ``int8``."""


def scores_file(folder: Path, *, is_complete: bool = False) -> TableFile:
    """Name the file and what is read of it: what a comparison needs, or all that it says."""
    # What a comparison does not look at may be missing, as in folders that people have cut down.
    columns: tuple[str, ...] = ("applicable", "source", "final_points")
    if is_complete:
        columns = ("applicable", "source", "status", *POINTS, "file", "sheet", "cell")
    return TableFile(folder / "scores.csv", (UNIT, "criterion", *columns))


def read_score_grid(
    file: TableFile, framework: Framework, unit_codes: pd.Index
) -> tuple[Grid | None, list[Fault]]:
    """Read the points of all criteria; None where something is wrong, with what.

    Words have become the numbers of ``PointsSource`` and ``ScoreStatus``.

    Args:
        file: The table.
        framework: Whose criteria it must have.
        unit_codes: The units of the ranking, of which others may not be there.
    """
    asked = _asked(file, framework)
    grid, faults = read_grid(asked, unit_codes)
    if grid is None:
        return None, faults
    faults = [*_range_faults(asked, grid, framework)]
    return (None, faults) if faults else (grid, [])


def _asked(file: TableFile, framework: Framework) -> GridFile:
    return GridFile(
        file,
        ("criterion",),
        [(leaf.code,) for leaf in framework.leaves],
        numbers=[name for name in POINTS if name in file.columns],
        words={name: words for name, words in _WORDS.items() if name in file.columns},
    )


def _range_faults(asked: GridFile, grid: Grid, framework: Framework) -> Iterator[Fault]:
    """Find points that no criterion can give: below 0, or above its maximum."""
    for name in asked.numbers:
        yield from _range_faults_of(asked.file, grid, framework, name)


def _range_faults_of(file: TableFile, grid: Grid, framework: Framework, name: str) -> Iterator[Fault]:
    maxima = np.array([float(leaf.max_points) for leaf in framework.leaves])
    points = grid.column(name)
    # Unchecked, 1e308 for one criterion would make every sum and mean of the year infinite.
    is_outside = np.isfinite(points) & ((points < 0) | (points > maxima + _NOISE))
    for row, at in np.argwhere(is_outside)[:_SHOWN].tolist():
        leaf = framework.leaves[at]
        yield file.fault(
            say(
                "{points} points of unit {unit} for {code} are not between 0 and {max_points}.",
                points=float(points[row, at]),
                unit=grid.unit_codes[row],
                code=leaf.code,
                max_points=leaf.max_points,
            ),
            path=name,
        )


def read_scores(
    file: TableFile, framework: Framework, unit_codes: pd.Index
) -> tuple[ScoreTables | None, list[Fault]]:
    """Read what a comparison of years needs; None where something is wrong, with what."""
    grid, faults = read_score_grid(file, framework, unit_codes)
    if grid is None:
        return None, faults
    index = pd.Index(grid.unit_codes, name=UNIT, dtype=object)
    leaves = [leaf.code for leaf in framework.leaves]
    tables = {
        name: pd.DataFrame(grid.column(name), index=index, columns=leaves)
        for name in ("final_points", "applicable", "source")
    }
    return ScoreTables(tables["final_points"], tables["applicable"].astype(bool), tables["source"]), []
