"""A results folder as the assessment that it was written from.

Points are taken as they stand in ``scores.csv``; areas, totals, bands and ranks are worked out
from them again, by the functions that ``cchc score`` uses, and compared with ``ranking.csv``.
What no file of the folder says is not known any more: whether evidence was named (only where
that set points to 0), and own points beyond the maximum.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.answers import Answers, Places
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import LeafScores, PointsSource, ScoreStatus, score_leaves
from cchc_cli.domain.ranking import Ranking, RankStatus, rank
from cchc_cli.domain.scoring import totalled
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.year import UnitHistory
from cchc_cli.readers.results_folder.columns import plain_text
from cchc_cli.readers.results_folder.findings import read_findings
from cchc_cli.readers.results_folder.grid import Grid, missing_units
from cchc_cli.readers.results_folder.inputs import inputs_file, numbers_of, read_inputs, texts_of
from cchc_cli.readers.results_folder.manifest import Exemption, Manifest
from cchc_cli.readers.results_folder.opening import OpenedFolder, opened, raise_on
from cchc_cli.readers.results_folder.scores import POINTS, read_score_grid, scores_file

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SOURCES = {
    PointsSource.APPRAISED: "appraised_points",
    PointsSource.COMPUTED: "computed_points",
    PointsSource.SELF: "self_points",
}
_COMPARED = ["rank", "total_points", "index_percent", "band"]
_NAMED = 5
_NOISE = 1e-9


@dataclass(frozen=True)
class ReadAssessment:
    """An assessment that was read back, and the run that it came from."""

    assessment: Assessment
    manifest: Manifest


def read_assessment(path: Path) -> tuple[ReadAssessment, list[Finding]]:
    """Read a results folder as an assessment.

    Returns:
        What was read, and what is wrong with the folder; what was wrong with the
        submissions stands in the assessment itself.

    Raises:
        ResultsError: It is none, or files, columns or rows of it are missing or faulty.
        FrameworkError: Its framework cannot be read.
    """
    score_file, input_file = scores_file(path, is_complete=True), inputs_file(path)
    folder = opened(path, [score_file, input_file])
    # Faults of both tables at once; what compares the tables needs both.
    points, faults = read_score_grid(score_file, folder.framework, folder.ranking.index)
    inputs, more = read_inputs(input_file, folder.framework, folder.ranking.index)
    raise_on(path, [*faults, *more])
    assert points is not None  # noqa: S101 - without faults there are points
    assert inputs is not None  # noqa: S101 - and inputs
    raise_on(path, missing_units(input_file, inputs, points.unit_codes))
    # Somebody may have sorted one of the tables.
    inputs = inputs.of_units(points.unit_codes)
    numbers, faults = numbers_of(input_file, inputs, folder.framework)
    findings, more = read_findings(path)
    raise_on(path, [*faults, *more])
    answers = _answers(folder.framework, points, inputs, numbers)
    assessment = _assessment(folder, answers, points, findings)
    disagreements = [*_disagreements(folder, assessment.ranking), *_miscomputed(folder, assessment, points)]
    return ReadAssessment(assessment, folder.manifest), [*folder.findings, *disagreements]


def _answers(framework: Framework, points: Grid, inputs: Grid, numbers: "NDArray[np.float64]") -> Answers:
    stated = np.asarray(points.column("self_points"), dtype=float)
    places = _places(points)
    return Answers(
        form=form_of(framework),
        unit_codes=points.unit_codes,
        # A unit has one workbook: all of its rows name the same.
        files=tuple(map(plain_text, points.column("file")[:, 0])),
        numbers=numbers,
        texts=texts_of(inputs, framework),
        stated_points=stated,
        evidence=np.zeros(stated.shape, dtype=bool),
        answer_places=_places(inputs),
        places=places,
        evidence_places=[("",) * stated.shape[1]] * len(places),
    )


def _places(grid: Grid) -> Places:
    """Give where things stand, as ``Sheet!E12``; workbooks that are laid out alike share theirs."""
    sheets, cells = grid.column("sheet"), grid.column("cell")
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for sheet_row, cell_row in zip(sheets.tolist(), cells.tolist(), strict=True):
        layout = (*sheet_row, *cell_row)
        if layout not in known:
            pairs = zip(sheet_row, cell_row, strict=True)
            known[layout] = tuple(
                f"{plain_text(sheet)}!{plain_text(cell)}" if sheet or cell else "" for sheet, cell in pairs
            )
    return [known[*sheets[at], *cells[at]] for at in range(len(sheets))]


def _assessment(
    folder: OpenedFolder, answers: Answers, points: Grid, findings: tuple[Finding, ...]
) -> Assessment:
    framework, manifest = folder.framework, folder.manifest
    units = Units(tuple(_units(folder)), are_listed=manifest.are_listed)
    columns = {name: points.column(name) for name in (*POINTS, "source", "status")}
    leaves = {
        leaf.code: LeafScores(**{name: column[:, at] for name, column in columns.items()})
        for at, leaf in enumerate(framework.leaves)
    }
    scores = totalled(leaves, framework, answers.unit_codes)
    statuses = folder.ranking["status"]
    unusable = [str(code) for code in statuses.index[statuses == RankStatus.UNUSABLE]]
    return Assessment(
        framework=framework,
        units=units,
        files=manifest.files,
        answers=answers,
        scores=scores,
        ranking=rank(scores, framework, units, unusable),
        findings=findings,
        options=manifest.options,
    )


def _units(folder: OpenedFolder) -> Iterator[Unit]:
    """Give the units of a run, in the order of publication."""
    for row in folder.ranking.reset_index().to_dict("records"):
        code = str(row["unit_code"])
        history = folder.manifest.histories.get(code, UnitHistory())
        exemption = folder.manifest.exemptions.get(code, Exemption((), ""))
        yield Unit(
            code=code,
            name=str(row["unit_name"]),
            unit_class=str(row["unit_class"]),
            group=str(row["group"]),
            aliases=history.aliases,
            exempt=exemption.codes,
            exempt_reason=exemption.reason,
            is_ranked=row["status"] != RankStatus.NOT_RANKED,
            predecessors=history.predecessors,
            population=history.population,
        )


def _miscomputed(folder: OpenedFolder, assessment: Assessment, points: Grid) -> list[Finding]:
    """Find units whose points do not follow from their answers, or are told with another standing."""
    again = score_leaves(assessment.answers, assessment.framework, assessment.units, assessment.options)
    computed = np.column_stack([again[leaf.code].computed_points for leaf in assessment.framework.leaves])
    stated = np.asarray(points.column("computed_points"), dtype=float)
    differs = ~_is_same(stated, computed)
    status = points.column("status")
    applies = np.isin(status, [one for one in ScoreStatus if one.is_applicable])
    differs |= applies != points.column("applicable").astype(bool)
    # Ranks are worked out from final points: changed together with the ranking they would pass.
    differs |= ~_is_same(np.asarray(points.column("final_points"), dtype=float), _of_sources(points))
    rows = np.flatnonzero(differs.any(axis=1)).tolist()
    if not rows:
        return []
    names = [assessment.units.by_code[points.unit_codes[row]].name for row in rows]
    values = {"count": len(names), "names": tuple(names[:_NAMED])}
    return [Finding(finding_kinds.RESULTS_MISCOMPUTED, folder.place("scores.csv"), values=values)]


def _is_same(stated: "NDArray[np.float64]", expected: "NDArray[np.float64]") -> "NDArray[np.bool_]":
    return np.isclose(stated, expected, rtol=0, atol=_NOISE, equal_nan=True)


def _of_sources(points: Grid) -> "NDArray[np.float64]":
    """Give the points that the sources of the final ones have; 0 where evidence was missing."""
    source, found = points.column("source"), np.full(points.column("source").shape, np.nan)
    for name, column in _SOURCES.items():
        found = np.where(source == name, np.asarray(points.column(column), dtype=float), found)
    lacks_evidence = (points.column("status") == ScoreStatus.NO_EVIDENCE) & ~np.isnan(found)
    return np.where(lacks_evidence, 0.0, found)


def _disagreements(folder: OpenedFolder, ranking: Ranking) -> list[Finding]:
    """Find units whose line in the ranking does not follow from their points."""
    stated, worked_out = folder.ranking[_COMPARED], ranking.units.loc[folder.ranking.index, _COMPARED]
    # NaN equals nothing, not even the NaN of a unit that has no index in either.
    same = (stated == worked_out) | (stated.isna() & worked_out.isna())
    differs = ~same.fillna(value=False).all(axis=1)
    if not differs.any():
        return []
    names = folder.ranking["unit_name"][differs].tolist()
    values = {"count": len(names), "names": tuple(names[:_NAMED])}
    return [Finding(finding_kinds.RESULTS_DISAGREE, folder.place("ranking.csv"), values=values)]
