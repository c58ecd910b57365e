"""The results of a year: a results folder of ours, or a table of a published ranking."""

from pathlib import Path

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.errors import ResultsError
from cchc_cli.language import say
from cchc_cli.readers.published_table import read_published_table
from cchc_cli.readers.results_folder import MANIFEST, read_results_folder, year_of
from cchc_cli.readers.table_rows import TEXT_ENDINGS, WORKBOOK_ENDINGS


def read_year(path: Path) -> tuple[YearResults, list[Finding]]:
    """Read the results of a year.

    Raises:
        ResultsError: There is nothing at the path, or no results of a year.
        FrameworkError: The framework of a results folder cannot be read.
    """
    # Before the endings: a folder may be called ket-qua.2025.
    if path.is_dir():
        return _read_folder(path)
    endings = TEXT_ENDINGS | WORKBOOK_ENDINGS
    if path.exists() and path.suffix.lower() not in endings:
        raise ResultsError(
            say(
                "{file} is neither a results folder nor a table; tables end in {endings}.",
                file=path,
                endings=sorted(endings),
            )
        )
    if not path.exists():
        raise ResultsError(
            say(
                "There is no {file}. Name a results folder that “cchc score” wrote, or a table of a "
                "published ranking (.xlsx or .csv).",
                file=path,
            )
        )
    return read_published_table(path)


def _read_folder(path: Path) -> tuple[YearResults, list[Finding]]:
    # Half of a manifest, or that of another version, is for its own reader to tell.
    if not (path / MANIFEST).exists():
        raise ResultsError(
            say(
                "{folder} is no results folder: it has no manifest.json of cchc. Name the folder that was "
                "given to “cchc score” with --output, or a table of a published ranking (.xlsx or .csv).",
                folder=path,
            )
        )
    folder, findings = read_results_folder(path)
    year, more = year_of(folder)
    return year, findings + more
