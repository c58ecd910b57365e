"""``cchc report``: from a results folder to reports, and to a page for every unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone
from os import cpu_count
from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, has_errors
from cchc_cli.domain.units import Unit
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.errors import ResultsError
from cchc_cli.language import say
from cchc_cli.pipeline.diff import DiffRequest, compare
from cchc_cli.pipeline.progress import Progress
from cchc_cli.pipeline.unit_pages import PageTask, write_unit_pages
from cchc_cli.pipeline.units import find_unit
from cchc_cli.readers.results_folder import ReadAssessment, read_assessment
from cchc_cli.writers.report import write_report
from cchc_cli.writers.report_folder import adding_to, check_report_folder
from cchc_cli.writers.report_formats import ReportFormat
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard import scorecards
from cchc_cli.writers.templating import check_templates
from cchc_cli.writers.unit_pages import EXPLANATIONS, SCORECARDS, unit_pages

_HANOI = timezone(timedelta(hours=7))
"""Vietnam has one time zone; a run at 20:00 UTC is one of the next day."""


@dataclass(frozen=True)
class ReportRequest:
    """What ``cchc report`` is asked."""

    results: Path
    formats: tuple[ReportFormat, ...]
    setting: ReportSetting
    """Without a day, that of the run is taken."""
    output: Path | None = None
    """A folder, or the file of a single report; the results folder by default."""
    is_file: bool = False
    """Whether ``output`` is a file."""
    unit: str = ""
    """Code or name of the one unit that is reported on."""
    previous: DiffRequest | None = None
    """The comparison with the year before."""
    workers: int | None = None
    """One per processor by default."""


@dataclass(frozen=True)
class MadeReports:
    """What was made, and what was wrong with the results."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Whether some of the results could not be used."""
        return has_errors(self.findings)


def report(request: ReportRequest, progress: Progress) -> MadeReports:
    """Make the reports that were asked for.

    Raises:
        CchcError: A folder, table, template or unit is not what it has to be; nothing was written.
    """
    # Before the reading, which takes seconds for a whole country.
    if request.setting.templates:
        check_templates(request.setting.templates)
    progress.begin(say("Reading results"))
    read, findings = read_assessment(request.results)
    before = None
    if request.previous:
        before, more = _year_before(request.previous, progress)
        findings += more
    # A single file is sent alone: links to pages beside it would lead nowhere.
    has_pages = ReportFormat.HTML in request.formats and not request.is_file and not request.unit
    setting = replace(
        request.setting,
        # The day of the run and not today: the same results make the same reports.
        dated=request.setting.dated or _day_of(read),
        before=before,
        has_unit_pages=has_pages,
    )
    paths = _written(request, read.assessment, setting, progress)
    return MadeReports(paths, tuple(findings))


def _year_before(request: DiffRequest, progress: Progress) -> tuple[YearDiff, Sequence[Finding]]:
    changes = compare(request, progress)
    if not isinstance(changes, YearDiff):
        raise ResultsError(say("One year before is needed; name one results folder or table."))
    return changes, changes.findings


def _day_of(read: ReadAssessment) -> date | None:
    created = read.manifest.created
    return created.astimezone(_HANOI).date() if created else None


def _written(
    request: ReportRequest, assessment: Assessment, setting: ReportSetting, progress: Progress
) -> tuple[Path, ...]:
    if request.unit:
        return _write_unit(request, assessment, setting, find_unit(request.unit, assessment.units))
    folder, files = _places(request)
    pages = (SCORECARDS, EXPLANATIONS) if setting.has_unit_pages else ()
    check_report_folder(folder, [*files.values(), *pages])
    with adding_to(folder, anew=pages) as workshop:
        if pages:
            task = PageTask(assessment, setting, workshop)
            write_unit_pages(task, request.workers or cpu_count() or 1, progress)
        progress.begin(say("Writing reports"))
        for done, (name, file) in enumerate(files.items(), start=1):
            write_report(assessment, workshop / file, name, setting)
            progress.advance(done, len(files))
    return tuple(folder / file for file in files.values())


def _places(request: ReportRequest) -> tuple[Path, Mapping[ReportFormat, str]]:
    """Give the folder that is written to, and the file of every format in it."""
    output = request.output or request.results
    if request.is_file:
        return output.parent, dict.fromkeys(request.formats, output.name)
    return output, {name: name.file_name for name in request.formats}


def _write_unit(
    request: ReportRequest, assessment: Assessment, setting: ReportSetting, unit: Unit
) -> tuple[Path, ...]:
    """Write the scorecard of one unit, as a file or among the reports of the folder."""
    folder, made = _places(request)
    cards = scorecards(assessment, setting)
    if not request.is_file:
        # The name that the page has among those of all units, so that links to it hold.
        stem = unit_pages(one.code for one in assessment.units)[unit.code].scorecard.removesuffix(".html")
        made = {name: f"{stem}.{name}" for name in request.formats}
    check_report_folder(folder, made.values())
    with adding_to(folder) as workshop:
        for name, path in made.items():
            (workshop / path).parent.mkdir(parents=True, exist_ok=True)
            page = cards.html(unit.code) if name is ReportFormat.HTML else cards.markdown(unit.code)
            (workshop / path).write_bytes(page)
    return tuple(folder / path for path in made.values())
