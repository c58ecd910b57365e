"""``cchc score``: from a folder of self-assessments to a results folder."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from cchc_cli.domain.assessment import Assessment, SourceFile
from cchc_cli.domain.checks import check
from cchc_cli.domain.findings import in_order
from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.stage import Stage
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.framework_file import load_framework, read_framework, shipped_frameworks
from cchc_cli.readers.submissions.collect import collect_submissions
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

    progress.begin(say("Reading workbooks"))
    collected, findings = collect_submissions(
        request.submissions,
        form_of(framework),
        listed,
        workers=request.workers or os.cpu_count() or 1,
        candidates=_shipped_forms,
        progress=progress.advance,
    )
    if listed:
        findings += check_exemptions(listed, framework)

    progress.begin(say("Scoring"))
    options = ScoringOptions(request.stage, request.requires_evidence)
    scores = score(collected.answers, framework, collected.units, options)
    findings += check(collected.answers, framework, scores)
    assessment = Assessment(
        framework=framework,
        units=collected.units,
        files=tuple(SourceFile(file.path, file.sha256, file.unit_code) for file in collected.files),
        answers=collected.answers,
        scores=scores,
        ranking=rank(scores, framework, collected.units, collected.unusable),
        findings=in_order(findings),
        options=options,
    )

    progress.begin(say("Writing results"))
    write_results(
        assessment,
        request.output,
        language=request.language,
        created=datetime.now(UTC),
        with_reports=request.has_reports,
        units_file=_units_file(request.units),
    )
    return assessment


def _shipped_forms() -> tuple[Form, ...]:
    return tuple(form_of(read_framework(shipped.path)) for shipped in shipped_frameworks())


def _units_file(path: Path | None) -> SourceFile | None:
    if path is None:
        return None
    return SourceFile(path.name, sha256(path.read_bytes()).hexdigest(), unit_code="")
