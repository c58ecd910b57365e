"""What a results folder says before its points are read: how it was made, framework and ranking."""

from collections.abc import Iterable
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
from cchc_cli.readers.results_folder.manifest import Manifest, read_manifest
from cchc_cli.readers.results_folder.ranking import ranking_file, read_ranking
from cchc_cli.readers.shown_path import shown_path

_FRAMEWORK = "framework.yaml"


@dataclass(frozen=True)
class OpenedFolder:
    """A results folder whose long tables are still to be read."""

    path: Path
    manifest: Manifest
    framework: Framework
    framework_sha256: str
    """Of the framework as it stands in the folder now."""
    ranking: pd.DataFrame
    """Every unit of the run in the order of publication, see ``ranking.read_ranking``."""

    def place(self, name: str) -> Place:
        """Name a file of the folder."""
        return Place(f"{shown_path(self.path)}/{name}")

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the folder so far."""
        if self.framework_sha256 == self.manifest.framework_sha256:
            return []
        return [Finding(finding_kinds.RESULTS_FRAMEWORK_CHANGED, self.place(_FRAMEWORK))]


def opened(path: Path, long_tables: Iterable[TableFile]) -> OpenedFolder:
    """Open a results folder, and make sure that its long tables can be read.

    Raises:
        ResultsError: It is none, or files, columns or rows of it are missing or faulty.
        FrameworkError: Its framework cannot be read.
    """
    manifest, faults = read_manifest(path)
    tables = (ranking_file(path), *long_tables)
    # Before any is read: whoever has to find one in a backup looks for all of them.
    faults += _framework_faults(path)
    raise_on(path, [*faults, *(fault for table in tables for fault in table.faults())])
    # As one that is shipped: it was checked when it was written.
    framework = read_shipped(path / _FRAMEWORK)
    ranking, faults = read_ranking(tables[0])
    raise_on(path, faults)
    digest = sha256((path / _FRAMEWORK).read_bytes()).hexdigest()
    return OpenedFolder(path, manifest, framework, digest, ranking)


def _framework_faults(path: Path) -> list[Fault]:
    file = path / _FRAMEWORK
    try:
        with file.open("rb"):
            return []
    except OSError as error:
        return [Fault(say("The file cannot be opened: {reason}.", reason=reason_of(error)), str(file))]


def raise_on(path: Path, faults: list[Fault]) -> None:
    """Give up where files, columns or rows of a folder are faulty.

    Raises:
        ResultsError: There are faults.
    """
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
