"""From a results folder to what a comparison of years needs."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework, Source
from cchc_cli.domain.leaf_scores import PointsSource
from cchc_cli.domain.year_diff.contributions import contributions_of, exact_index
from cchc_cli.domain.year_diff.year import Basis, Contributions, YearResults
from cchc_cli.readers.published_table.ranks import contradictions
from cchc_cli.readers.results_folder.folder import ResultsFolder
from cchc_cli.readers.shown_path import shown_path

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COLUMNS = (
    "unit_name",
    "unit_class",
    "group",
    "rank",
    "total_points",
    "index_percent",
    "exact_index",
    "band",
    "status",
)
_NAMED = 5
_NOISE = 1e-9


def year_of(folder: ResultsFolder) -> tuple[YearResults, list[Finding]]:
    """Work out what every criterion contributed, and compare the index with the one written down."""
    framework, index = folder.framework, folder.ranking.index
    points = folder.scores.final_points.reindex(index)
    applies = folder.scores.is_applicable.reindex(index, fill_value=False)
    contributions = contributions_of(framework, points, applies)
    stated, exact = folder.ranking["index_percent"].to_numpy(), exact_index(contributions)
    differs = np.abs(framework.rounding.round(exact) - stated) > _NOISE  # False where either is NaN
    # Of points that do not give the index nobody can say what it is made of.
    exact = np.where(differs | np.isnan(stated), stated, exact)
    units = folder.ranking.assign(exact_index=exact)
    year = YearResults(
        label=str(framework.year),
        source=shown_path(folder.path),
        basis=_basis(folder, points),
        units=units[list(_COLUMNS)],
        decimals=framework.rounding.decimals,
        contributions=_only_where(~differs, contributions),
        framework=framework,
        histories=folder.manifest.histories,
    )
    # Index and rank may have been changed apart: a comparison takes both as they stand.
    return year, [*_changed(folder, differs), *contradictions(units, folder.place("ranking.csv"))]


def _basis(folder: ResultsFolder, points: pd.DataFrame) -> Basis:
    return Basis(
        scale=float(folder.framework.scale),
        stage=folder.manifest.options.stage,
        has_survey=_has_survey(folder.framework, points),
        is_appraised=bool((folder.scores.source == PointsSource.APPRAISED).any(axis=None)),
        framework_id=folder.framework.id,
        framework_sha256=folder.framework_sha256,
    )


def _has_survey(framework: Framework, points: pd.DataFrame) -> bool:
    surveyed = [leaf.code for leaf in framework.leaves if leaf.source is Source.SURVEY]
    return bool(points[surveyed].notna().any(axis=None))


def _only_where(is_known: "NDArray[np.bool_]", contributions: Contributions) -> Contributions:
    """Keep the contributions of some units; those of the others are not known."""
    rows = is_known[:, None]
    return replace(
        contributions,
        weights=np.where(rows, contributions.weights, np.nan),
        points=np.where(rows, contributions.points, np.nan),
        adjustments=contributions.adjustments.where(
            pd.Series(is_known, contributions.adjustments.index), axis=0
        ),
    )


def _changed(folder: ResultsFolder, differs: "NDArray[np.bool_]") -> list[Finding]:
    """Find units whose index does not follow from their points."""
    if not differs.any():
        return []
    names = folder.ranking["unit_name"][differs].tolist()
    values = {"count": len(names), "names": tuple(names[:_NAMED])}
    return [Finding(finding_kinds.RESULTS_CHANGED, folder.place("ranking.csv"), values=values)]
