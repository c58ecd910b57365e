"""``cchc diff``: from the results of two years or more to what changed, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.findings import Finding, in_order
from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend, trend
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.errors import ResultsError
from cchc_cli.language import say
from cchc_cli.pipeline.indices import compare_indices
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.indices_file import ENDINGS
from cchc_cli.readers.migration_file import load_migration
from cchc_cli.readers.predecessors_file import load_predecessors
from cchc_cli.readers.year_results import read_year

_YEARS_OF_A_DIFF = 2


@dataclass(frozen=True)
class DiffRequest:
    """What ``cchc diff`` is asked."""

    years: tuple[Path, ...]
    """Results folders or published tables, from the earliest year to the latest."""
    predecessors: Path | None = None
    migrations: tuple[Path, ...] = ()
    """The last belongs to the last two years."""

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Everything that is read."""
        named = (self.predecessors,) if self.predecessors else ()
        return (*self.years, *named, *self.migrations)


Comparison: TypeAlias = YearDiff | Trend | SideBySide
"""Two years, several years, or several indices."""


def compare(request: DiffRequest, progress: Progress) -> Comparison:
    """Compare two years, follow the units through more, or put several indices side by side.

    Raises:
        CchcError: A folder, table or file cannot be used.
    """
    # Indices are put side by side by a file, which also says years, names and merged units.
    if len(request.years) == 1 and request.years[0].suffix.lower() in ENDINGS:
        _check_indices(request)
        return compare_indices(request.years[0], progress)
    _check(request)
    progress.begin(say("Reading results"))
    # First what people wrote by hand: it has most of the faults, and is read fastest.
    stated = load_predecessors(request.predecessors) if request.predecessors else None
    migrations = tuple(map(load_migration, request.migrations))
    years, findings = _read(request.years, progress)
    progress.begin(say("Comparing"))
    if len(years) > _YEARS_OF_A_DIFF:
        return _with_findings_of_years(trend(years, stated, migrations), findings)
    before, after = years
    changes = diff(before, after, stated, *migrations)
    return replace(changes, findings=in_order([*changes.findings, *findings]))


def _check_indices(request: DiffRequest) -> None:
    if request.predecessors or request.migrations:
        raise ResultsError(
            say(
                "A file of indices names its predecessors itself, and needs no migration; leave out "
                "--predecessors and --migration."
            )
        )


def _check(request: DiffRequest) -> None:
    if len(request.years) < _YEARS_OF_A_DIFF:
        raise ResultsError(say("Two years are needed to compare: name results folders or published tables."))
    steps = len(request.years) - 1
    if len(request.migrations) > steps:
        raise ResultsError(
            say(
                "There are {migrations} migrations for {steps} changes of year.",
                migrations=len(request.migrations),
                steps=steps,
            )
        )


def _read(paths: Sequence[Path], progress: Progress) -> tuple[list[YearResults], list[Finding]]:
    years, findings = [], []
    for done, path in enumerate(paths, start=1):
        year, found = read_year(path)
        years.append(year)
        findings += found
        progress.advance(done, len(paths))
    return years, findings


def _with_findings_of_years(followed: Trend, findings: Iterable[Finding]) -> Trend:
    """Put what is wrong with the years themselves to the last comparison."""
    # Of several years the last step is the one that limits on falls and exit status look at.
    *earlier, last = followed.diffs
    last = replace(last, findings=in_order([*last.findings, *findings]))
    return replace(followed, diffs=(*earlier, last))
