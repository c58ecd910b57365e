"""``cchc score``: from a folder of self-assessments to a results folder."""

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.domain.form import form_of
from cchc_cli.domain.source_file import SourceFile
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth
from cchc_cli.readers.units_file import load_units
from cchc_cli.writers.output_folder import check_output

if TYPE_CHECKING:
    from cchc_cli.domain.assessment import Assessment


@dataclass(frozen=True)
class ScoreRequest:
    """What ``cchc score`` is asked."""

    submissions: Path
    framework: str
    output: Path
    language: Language
    units: Path | None = None
    options: ScoringOptions = field(default_factory=ScoringOptions)
    has_reports: bool = True
    templates: Path | None = None
    """A folder of own templates for the reports."""
    workers: int | None = None
    """One per processor by default."""


def score_folder(request: ScoreRequest, progress: Progress) -> "Assessment":
    """Score all submissions of a folder and write the results.

    Raises:
        CchcError: The framework, the list of units or a folder cannot be used; nothing
            was written.
    """
    # First, because nobody should wait for thousands of workbooks to learn this.
    check_output(request.output, request.submissions)
    if request.templates:
        from cchc_cli.writers.templating import check_templates

        check_templates(request.templates)
    framework = load_framework(request.framework)
    listed = load_units(request.units) if request.units else None
    workers = request.workers or os.cpu_count() or 1

    progress.begin(say("Reading workbooks"))
    found, form = find_workbooks([request.submissions], _besides(request)), form_of(framework)
    with FolderReading(found, form, workers=workers, depth=Depth.ANSWERS) as reading:
        # Loaded here, because pandas takes as long to load as hundreds of workbooks to read.
        from cchc_cli.pipeline.assess import assess
        from cchc_cli.writers.results import run_here, write_results

        assessment = assess(reading, framework, listed, request.options, progress)
        progress.begin(say("Writing results"))
        write_results(
            assessment,
            request.output,
            language=request.language,
            # The only look at the clock: everything else comes out the same in every run.
            created=datetime.now(UTC),
            with_reports=request.has_reports,
            templates=request.templates,
            units_file=_units_file(request.units),
            elsewhere=reading.processes.schedule if reading.processes else run_here,
        )
    return assessment


def _besides(request: ScoreRequest) -> list[Path]:
    """Give the files that are no submissions, wherever they lie."""
    return [path for path in (request.units, Path(request.framework)) if path is not None]


def _units_file(path: Path | None) -> SourceFile | None:
    if path is None:
        return None
    # Once more from the disk: the reader of the list gives units, and not what they were read from.
    return SourceFile(path.name, sha256(path.read_bytes()).hexdigest())
