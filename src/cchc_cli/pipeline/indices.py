"""``cchc diff`` of a file of indices: several rankings of the same units side by side."""

from dataclasses import replace
from pathlib import Path

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.indices import Index, SideBySide, side_by_side
from cchc_cli.domain.year_diff.trend import trend
from cchc_cli.language import say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.indices_file import load_indices
from cchc_cli.readers.predecessors_file import load_predecessors
from cchc_cli.readers.year_results import read_year


def compare_indices(path: Path, progress: Progress) -> SideBySide:
    """Read all rankings that a file of indices names, and put them side by side.

    Raises:
        CchcError: The file, or a folder or table that it names, cannot be used.
    """
    file = load_indices(path)
    stated = load_predecessors(file.predecessors) if file.predecessors else None
    progress.begin(say("Reading results"))
    total, done = sum(len(named.years) for named in file.indices), 0
    indices: list[Index] = []
    findings: list[Finding] = []
    for named in file.indices:
        years = []
        for label, table in named.years:
            year, found = read_year(table)
            # Years of several indices stand in one column: called as the file has it, not each table.
            years.append(replace(year, label=label))
            findings += found
            done += 1
            progress.advance(done, total)
        indices.append(Index(named.name, trend(years, stated)))
    return side_by_side(file.title or file.path.stem, indices, file.aliases, findings)
