"""Results of years for tests of comparing them: as a table publishes them, or scored and ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import pandas as pd
from domain.factories import answers

from cchc_cli.domain.framework import Framework, Source
from cchc_cli.domain.ranking import RankStatus, rank
from cchc_cli.domain.scoring import Scores, ScoringOptions, score
from cchc_cli.domain.scoring.score import _applicable_max, _totals
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.contributions import contributions_of
from cchc_cli.domain.year_diff.predecessors import PredecessorLine, Predecessors
from cchc_cli.domain.year_diff.year import Basis, Contributions, ScoredPart, UnitHistory, YearResults

Row: TypeAlias = tuple[str, str, str, float | None, int | None]
"""Code, name, group, index and rank of a unit."""


def published(
    rows: Sequence[Row],
    label: str = "2024",
    *,
    scale: float | None = 100,
    decimals: int = 2,
    histories: Mapping[str, UnitHistory] | None = None,
    contributions: Contributions | None = None,
) -> YearResults:
    """Make a year of a published table."""
    index = pd.Index([row[0] for row in rows], name="unit_code", dtype=object)
    percent = pd.Series([row[3] for row in rows], index=index, dtype=float)
    table = pd.DataFrame(
        {
            "unit_name": pd.Series([row[1] for row in rows], index=index, dtype=object),
            "unit_class": pd.Series("", index=index, dtype=object),
            "group": pd.Series([row[2] for row in rows], index=index, dtype=object),
            "rank": pd.Series([row[4] for row in rows], index=index, dtype="Int64"),
            "total_points": percent,
            "index_percent": percent,
            "exact_index": percent,
            "band": pd.Series("", index=index, dtype=object),
            "status": [RankStatus.RANKED.value if row[4] else RankStatus.MISSING.value for row in rows],
        },
        index=index,
    )
    return YearResults(
        label,
        f"{label}.csv",
        Basis(scale),
        table,
        decimals=decimals,
        contributions=contributions,
        histories=histories or {},
    )


def ladder(*codes: str, label: str = "2024", group: str = "xa", **more: object) -> YearResults:
    """Make a year of a table in which units stand in this order, at 90, 80, 70 ..."""
    rows = [(code, f"Xã {code}", group, 90.0 - 10 * at, at + 1) for at, code in enumerate(codes)]
    return published(rows, label, **more)  # type: ignore[arg-type]


def by_area(names: Sequence[str], weights: object, points: object, prefix: str = "") -> Contributions:
    """Make what a table with a column for every area says."""
    parts = tuple(
        ScoredPart(f"{prefix}{at}", name, f"{prefix}{at}", name) for at, name in enumerate(names, start=1)
    )
    table = np.array(points, dtype=float).reshape(-1, len(names))
    return Contributions(
        parts,
        np.broadcast_to(np.array(weights, dtype=float), table.shape),
        table,
        pd.DataFrame(index=range(len(table))),
        {part.code: part.name for part in parts},
    )


def scored(
    of: Framework,
    rows: Sequence[Mapping[str, float]],
    listed: Units,
    label: str = "2025",
    histories: Mapping[str, UnitHistory] | None = None,
) -> YearResults:
    """Score and rank units u1, u2, ... by the points that they state; further units sent nothing.

    Leaves are of the kind ``award``. Points of a survey count as those that the survey gave.
    """
    scores = _scores(of, rows, listed)
    ranking = rank(scores, of, listed)
    codes = list(ranking.units.index)
    units = ranking.units.drop(columns=["limited_by", "tied_with"])
    by_code = listed.by_code
    exact = scores.totals["exact_total"].reindex(codes) * 100 / float(of.scale)
    return YearResults(
        label,
        label,
        Basis(float(of.scale), Stage.FINAL, framework_id=of.id, framework_sha256=of.title),
        units.assign(
            unit_name=[by_code[code].name for code in codes],
            unit_class=[by_code[code].unit_class for code in codes],
            exact_index=exact,
        ),
        decimals=of.rounding.decimals,
        contributions=contributions_of(
            of,
            scores.final_points.reindex(codes),
            scores.is_applicable([leaf.code for leaf in of.leaves]).reindex(codes, fill_value=False),
        ),
        framework=of,
        histories=histories or {},
    )


def _scores(of: Framework, rows: Sequence[Mapping[str, float]], listed: Units) -> Scores:
    held = Framework.model_validate(_without_sources(of.model_dump(by_alias=True)))
    scores = score(answers(held, [{}] * len(rows), rows), held, listed, ScoringOptions())
    # The same points and maxima, added up by the framework that knows which are of a survey.
    totals = _totals(scores.final_points, _applicable_max(scores.status, of), scores.area_points, of)
    return replace(scores, totals=totals)


def _without_sources(node: object) -> object:
    if isinstance(node, Mapping):
        kept = {key: _without_sources(value) for key, value in node.items()}
        return kept | {"source": Source.UNIT} if "source" in kept else kept
    return [_without_sources(one) for one in node] if isinstance(node, tuple | list) else node


def stated(*lines: tuple[str, str] | tuple[str, str, int | None], file: str = "cu-moi.csv") -> Predecessors:
    """Make a file of predecessors, with its header in row 1."""
    return Predecessors(
        tuple(
            PredecessorLine(one[0], one[1], one[2] if len(one) > 2 else None, line=at)
            for at, one in enumerate(lines, start=2)
        ),
        file if lines else "",
    )
