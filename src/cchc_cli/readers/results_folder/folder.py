"""A results folder as a value: what it was made with, its framework and its tables."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Framework
from cchc_cli.errors import Fault, ResultsError, reason_of
from cchc_cli.language import say
from cchc_cli.readers.framework_file import read_shipped
from cchc_cli.readers.results_folder.columns import TableFile
from cchc_cli.readers.results_folder.manifest import Manifest, is_results, read_manifest
from cchc_cli.readers.results_folder.ranking import ranking_file, read_ranking
from cchc_cli.readers.results_folder.scores import ScoreTables, read_scores, scores_file
from cchc_cli.readers.shown_path import shown_path

__all__ = ["ResultsFolder", "is_results", "read_results_folder"]

_FRAMEWORK = "framework.yaml"


@dataclass(frozen=True)
class ResultsFolder:
    """What a results folder says."""

    path: Path
    manifest: Manifest
    framework: Framework
    framework_sha256: str
    """Of the framework as it stands in the folder now."""
    ranking: pd.DataFrame
    """Every unit of the run in the order of publication, see ``ranking.read_ranking``."""
    scores: ScoreTables


def read_results_folder(path: Path) -> tuple[ResultsFolder, list[Finding]]:
    """Read a results folder.

    Raises:
        ResultsError: It is none, or files, columns or rows of it are missing or faulty.
        FrameworkError: Its framework cannot be read.
    """
    manifest = read_manifest(path)
    tables = (ranking_file(path), scores_file(path))
    faults = [*_framework_faults(path), *(fault for table in tables for fault in table.faults())]
    _raise_on(path, faults)
    # As one that is shipped: it was checked when it was written.
    framework = read_shipped(path / _FRAMEWORK)
    folder = _with_tables(path, manifest, framework, *tables)
    return folder, _framework_findings(folder)


def _with_tables(
    path: Path, manifest: Manifest, framework: Framework, ranking_table: TableFile, scores_table: TableFile
) -> ResultsFolder:
    ranking, faults = read_ranking(ranking_table)
    scores = None
    if not faults:
        scores, faults = read_scores(scores_table, framework, ranking.index)
    _raise_on(path, faults)
    assert scores is not None  # noqa: S101 - without faults there are scores
    digest = sha256((path / _FRAMEWORK).read_bytes()).hexdigest()
    return ResultsFolder(path, manifest, framework, digest, ranking, scores)


def _framework_faults(path: Path) -> list[Fault]:
    file = path / _FRAMEWORK
    try:
        with file.open("rb"):
            return []
    except OSError as error:
        return [Fault(say("The file cannot be opened: {reason}.", reason=reason_of(error)), str(file))]


def _raise_on(path: Path, faults: list[Fault]) -> None:
    if faults:
        raise ResultsError(
            say(
                "The results folder {folder} cannot be used; faults: {count}. Score the year again, or take "
                "the folder from a backup.",
                folder=path,
                count=len(faults),
            ),
            faults,
        )


def _framework_findings(folder: ResultsFolder) -> list[Finding]:
    if folder.framework_sha256 == folder.manifest.framework_sha256:
        return []
    place = Place(f"{shown_path(folder.path)}/{_FRAMEWORK}")
    return [Finding(finding_kinds.RESULTS_FRAMEWORK_CHANGED, place)]
