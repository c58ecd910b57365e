"""Assessing: from workbooks being read to points, ranks and findings."""

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.checks import check
from cchc_cli.domain.findings import in_order
from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.units import Units
from cchc_cli.language import say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.framework_file import read_framework, shipped_frameworks
from cchc_cli.readers.submissions.collect import collect_submissions
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.units_file import check_exemptions


def assess(
    reading: FolderReading,
    framework: Framework,
    listed: Units | None,
    options: ScoringOptions,
    progress: Progress,
) -> Assessment:
    """Assess the units whose workbooks are being read."""
    collected, findings = collect_submissions(
        reading, form_of(framework), listed, candidates=_shipped_forms, progress=progress.advance
    )
    if listed:
        findings += check_exemptions(listed, framework)

    progress.begin(say("Scoring"))
    scores = score(collected.answers, framework, collected.units, options)
    findings += check(collected.answers, framework, scores.leaves)
    return Assessment(
        framework=framework,
        units=collected.units,
        files=collected.files,
        answers=collected.answers,
        scores=scores,
        ranking=rank(scores, framework, collected.units, collected.unusable),
        findings=in_order(findings),
        options=options,
    )


def _shipped_forms() -> tuple[Form, ...]:
    return tuple(form_of(read_framework(shipped.path)) for shipped in shipped_frameworks())
