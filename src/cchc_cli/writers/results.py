"""The results folder: all tables, reports and the manifest of one run, in one piece.

Files are written into a temporary folder beside the results folder, which then takes its
place. Whatever goes wrong before, the older results are still there, and whole.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.source_file import SourceFile
from cchc_cli.language import Language
from cchc_cli.writers.answer_table import write_answer_table
from cchc_cli.writers.findings_file import write_findings_file
from cchc_cli.writers.framework_yaml import framework_yaml
from cchc_cli.writers.manifest import Edition, manifest_json
from cchc_cli.writers.output_folder import MANIFEST, cannot_write, check_output, replacing
from cchc_cli.writers.tables import (
    inputs_table,
    scores_table,
    write_areas,
    write_findings,
    write_ranking,
)

Elsewhere: TypeAlias = "Callable[[Callable[[], object]], Future[object]]"

FileWriters: TypeAlias = Mapping[str, Callable[[Path], object]]
"""What writes each file, by its name, in the order of writing."""

_LONG_TABLES = ("scores.csv", "inputs.csv")
"""The longest first: it is the one that everything waits for in the end."""


def run_here(task: Callable[[], object]) -> "Future[object]":
    """Run a task at once, where there is no other process to do it."""
    done: Future[object] = Future()
    done.set_result(task())
    return done


def write_results(  # noqa: PLR0913 - everything that tells one edition of the results from another
    assessment: Assessment,
    output: Path,
    *,
    language: Language,
    created: datetime,
    with_reports: bool,
    units_file: SourceFile | None = None,
    templates: Path | None = None,
    elsewhere: Elsewhere = run_here,
) -> tuple[str, ...]:
    """Write a results folder, in place of an older one.

    Args:
        assessment: What was found out.
        output: The folder; what is missing above it is created.
        language: The language of findings and reports.
        created: The time to note in the manifest, with a time zone.
        with_reports: Whether to write the workbook and the reports besides the tables.
        units_file: The list of units, to be named in the manifest.
        templates: A folder of own templates for the reports.
        elsewhere: Runs a task in another process, to write long tables there.

    Returns:
        The names of the files written.

    Raises:
        FolderError: The folder cannot be written, or holds something else than results.
        TemplateError: An own template is faulty.
    """
    check_output(output)
    writers = _writers(assessment, Edition(language, with_reports, created, units_file), templates)
    try:
        with replacing(output.resolve()) as folder:
            tasks = {name: elsewhere(partial(writers[name], folder / name)) for name in _LONG_TABLES}
            for name, write in writers.items():
                if name not in tasks:
                    write(folder / name)
            for name, task in tasks.items():
                if task.exception() is not None:  # perhaps only that process could not
                    writers[name](folder / name)
    except OSError as error:
        raise cannot_write(output, error) from error
    return tuple(writers)


def _writers(assessment: Assessment, edition: Edition, templates: Path | None) -> FileWriters:
    # Made when they are written, and not before other processes have their long tables.
    framework_file = cache(partial(framework_yaml, assessment.framework))
    return {
        "ranking.csv": partial(write_ranking, assessment),
        "areas.csv": partial(write_areas, assessment),
        "scores.csv": partial(write_answer_table, scores_table(assessment)),
        "inputs.csv": partial(write_answer_table, inputs_table(assessment)),
        "findings.csv": partial(write_findings, assessment, language=edition.language),
        "findings.json": partial(write_findings_file, assessment, language=edition.language),
        **(_report_writers(assessment, edition.language, templates) if edition.with_reports else {}),
        "framework.yaml": lambda path: path.write_bytes(framework_file()),
        MANIFEST: lambda path: path.write_bytes(manifest_json(assessment, framework_file(), edition)),
    }


def _report_writers(assessment: Assessment, language: Language, templates: Path | None) -> FileWriters:
    # Loaded here, because tables alone need no Jinja and no XlsxWriter.
    from cchc_cli.writers.html_report import write_html  # noqa: PLC0415
    from cchc_cli.writers.markdown_report import write_markdown  # noqa: PLC0415
    from cchc_cli.writers.report_setting import ReportSetting  # noqa: PLC0415
    from cchc_cli.writers.workbook.results import write_workbook  # noqa: PLC0415

    # Without a day: of all files only the manifest knows the time (DESIGN section 7).
    setting = ReportSetting(language, templates=templates)
    return {
        "results.xlsx": partial(write_workbook, assessment, setting=setting),
        "report.html": partial(write_html, assessment, setting=setting),
        "report.md": partial(write_markdown, assessment, setting=setting),
    }
