"""``cchc score``: from a folder of self-assessments to a results folder."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.checks import check
from cchc_cli.domain.findings import in_order
from cchc_cli.domain.form import form_of
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.stage import Stage
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.framework_file import load_framework, shipped_frameworks
from cchc_cli.readers.submissions import collect_submissions
from cchc_cli.readers.units_file import check_exemptions, load_units
from cchc_cli.writers.results import check_output, write_results


@dataclass(frozen=True)
class ScoreRequest:
    """What ``cchc score`` is asked."""

    submissions: Path
    framework: str
    output: Path
    language: Language
    units: Path | None = None
    stage: Stage = Stage.FINAL
    has_reports: bool = True
    requires_evidence: bool = False
    workers: int | None = None


def score_folder(request: ScoreRequest, progress: Progress) -> Assessment:
    """Score all submissions of a folder and write the results.

    Raises:
        CchcError: The framework, the list of units or a folder cannot be used; nothing
            was written.
    """
    check_output(request.output, request.submissions)
    framework = load_framework(request.framework)
    listed = load_units(request.units) if request.units else None
    form = form_of(framework)
    progress.begin(say("Reading workbooks"))
    collected, findings = collect_submissions(
        request.submissions, form, listed, workers=request.workers, progress=progress
    )
    progress.begin(say("Scoring"))
    options = ScoringOptions(request.stage, request.requires_evidence)
    scores = score(collected.answers, framework, collected.units, options)
