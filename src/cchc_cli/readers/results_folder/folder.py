"""A results folder as a comparison of years needs it: its ranking and final points."""

from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.results_folder.opening import OpenedFolder, opened, raise_on
from cchc_cli.readers.results_folder.scores import ScoreTables, read_scores, scores_file


@dataclass(frozen=True)
class ResultsFolder(OpenedFolder):
    """What a results folder says."""

    scores: ScoreTables


def read_results_folder(path: Path) -> tuple[ResultsFolder, list[Finding]]:
    """Read a results folder.

    Raises:
        ResultsError: It is none, or files, columns or rows of it are missing or faulty.
        FrameworkError: Its framework cannot be read.
    """
    file = scores_file(path)
    folder = opened(path, [file])
    scores, faults = read_scores(file, folder.framework, folder.ranking.index)
    raise_on(path, faults)
    assert scores is not None  # noqa: S101 - without faults there are scores
    return ResultsFolder(**vars(folder), scores=scores), folder.findings
