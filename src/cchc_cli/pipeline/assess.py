"""Assessing: from workbooks being read to points, ranks and findings."""

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.checks.answers import check, check_run
from cchc_cli.domain.consequences import hold_back
from cchc_cli.domain.findings import faulty_files, in_order
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import exempt_leaves
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.source_file import settled
from cchc_cli.domain.units import Units
from cchc_cli.language import say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.framework_file import shipped_forms
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
        reading, form_of(framework), listed, candidates=shipped_forms, progress=progress.advance
    )
    # Units that only forms have named are exempt from nothing.
    if listed:
        findings += check_exemptions(listed, framework)

    progress.begin(say("Scoring"))
    scores = score(collected.answers, framework, collected.units, options)
    findings += check(collected.answers, framework, scores.leaves)
    findings += check_run(collected.answers, framework, scores.leaves)
    exempt = exempt_leaves(collected.units, framework)
    # Who reads a ranking has to know where own points stand in for figures, whatever the reason.
    told = in_order(hold_back(findings, exempt, kept=(finding_kinds.FIGURES_MISSING,)))
    return Assessment(
        framework=framework,
        units=collected.units,
        files=settled(collected.files, faulty_files(told)),
        answers=collected.answers,
        scores=scores,
        ranking=rank(scores, framework, collected.units, collected.unusable),
        findings=told,
        options=options,
    )
