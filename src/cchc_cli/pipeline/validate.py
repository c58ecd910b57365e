"""``cchc validate``: everything that can be found wrong in workbooks before they are scored."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_cli.domain.checks.answers import check
from cchc_cli.domain.consequences import hold_back
from cchc_cli.domain.finding_policy import Baseline, FindingPolicy, Judged, judge, known_findings
from cchc_cli.domain.findings import Finding, faulty_files, in_order
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import exempt_leaves, score_leaves
from cchc_cli.domain.source_file import settled
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.domain.units import Units
from cchc_cli.domain.validation import Validation
from cchc_cli.errors import FrameworkError
from cchc_cli.language import say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.campaign_folder import find_campaign
from cchc_cli.readers.framework_file import (
    load_framework,
    read_shipped,
    shipped_forms,
    shipped_frameworks,
)
from cchc_cli.readers.submissions.collect import Collected, collect_submissions
from cchc_cli.readers.submissions.folder import FoundWorkbooks, find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth
from cchc_cli.readers.submissions.recognition import recognise
from cchc_cli.readers.units_file import check_exemptions, load_units


@dataclass(frozen=True)
class ValidateRequest:
    """What ``cchc validate`` is asked."""

    paths: tuple[Path, ...]
    today: date
    """The day on which waivers hold or have expired."""
    framework: str = ""
    units: Path | None = None
    config: Path | None = None
    baseline: Path | None = None
    workers: int | None = None
    """One per processor by default."""


@dataclass(frozen=True)
class _Terms:
    """What workbooks are validated against, once options and settings are put together."""

    framework: Framework
    units: Units | None
    policy: FindingPolicy


def validate_workbooks(request: ValidateRequest, progress: Progress) -> Validation:
    """Validate workbooks and folders of them.

    Raises:
        CchcError: The framework, the list of units, the settings or a folder cannot be used.
    """
    found = find_workbooks(request.paths, _besides(request))
    # Before the long reading: a mistyped name is told at once.
    baseline = _baseline(request.baseline)
    terms = _terms(request, found)
    form = form_of(terms.framework)
    progress.begin(say("Reading workbooks"))
    workers = request.workers or os.cpu_count() or 1
    with FolderReading(found, form, workers=workers, depth=Depth.EVERYTHING) as reading:
        collected, findings = collect_submissions(
            reading, form, terms.units, candidates=shipped_forms, progress=progress.advance
        )
    progress.begin(say("Checking"))
    judged = _judged(collected, findings, terms, request.today)
    return Validation(
        form=form,
        files=settled(collected.files, faulty_files(judged.findings)),
        findings=judged.findings,
        unit_names={unit.code: unit.name for unit in collected.units},
        waived=judged.waived,
        known=known_findings(judged.findings, baseline) if baseline is not None else (),
        has_baseline=baseline is not None,
        root=_root(found),
    )


def _besides(request: ValidateRequest) -> list[Path]:
    """Give the files that are no submissions, wherever they lie."""
    named = (request.units, request.config, request.baseline, Path(request.framework))
    return [path for path in named if path is not None]


def _judged(collected: Collected, findings: Sequence[Finding], terms: _Terms, today: date) -> Judged:
    framework, answers = terms.framework, collected.every_answer()
    scores = score_leaves(answers, framework, collected.units, ScoringOptions(), is_whole_run=False)
    everything = [
        *findings,
        *(check_exemptions(terms.units, framework) if terms.units else ()),
        *check(answers, framework, scores),
    ]
    told = in_order(hold_back(everything, exempt_leaves(collected.units, framework)))
    return judge(terms.policy, told, collected.files, today)


def _terms(request: ValidateRequest, found: FoundWorkbooks) -> _Terms:
    """Put together what the options say, and what the settings of the campaign add."""
    framework, units, policy = request.framework, request.units, FindingPolicy()
    path = find_campaign(request.paths, request.config)
    if path is not None:
        # Loaded here, because most workbooks are validated without settings.
        from cchc_cli.readers.campaign_file import load_campaign  # noqa: PLC0415

        campaign = load_campaign(path)
        framework, units = framework or campaign.framework, units or campaign.units
        policy = campaign.policy(found.root)
    return _Terms(
        framework=load_framework(framework) if framework else _recognised(found),
        units=load_units(units) if units else None,
        policy=policy,
    )


def _recognised(found: FoundWorkbooks) -> Framework:
    """Find the shipped framework that the workbooks are forms of.

    Where none of them can be read, any framework will do to say so.
    """
    frameworks = {one.id: read_shipped(one.path) for one in shipped_frameworks()}
    forms = [form_of(framework) for framework in frameworks.values()]
    recognition = recognise(found, forms)
    fitting = recognition.fitting or ((forms[-1],) if not recognition.unknown_file else ())
    if len(fitting) == 1:
        return frameworks[fitting[0].framework_id]
    raise FrameworkError(
        say(
            "The framework of {file} cannot be told: it is a form of none of those that come with cchc, or "
            "of several. Name it with --framework: the path of its file, or one of: {known}.",
            file=recognition.unknown_file or found.files[0],
            known=list(frameworks),
        )
    )


def _baseline(path: Path | None) -> Baseline | None:
    if path is None:
        return None
    from cchc_cli.readers.baseline_file import read_baseline  # noqa: PLC0415 - loads json, mostly for nothing

    return read_baseline(path)


def _root(found: FoundWorkbooks) -> str:
    """Give the way from the current folder to the one that paths are relative to."""
    # Not resolve(): a link to a folder keeps the name that was typed.
    root = found.root.absolute()
    if not root.is_relative_to(Path.cwd()):
        return root.as_posix()
    within = root.relative_to(Path.cwd()).as_posix()
    return "" if within == "." else within
