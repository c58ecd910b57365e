"""``cchc explain``: from a results folder to the way of one unit's numbers."""

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import assert_never

from cchc_cli.domain.explanation import Explainer, Explanation
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.pipeline.units import find_unit
from cchc_cli.readers.results_folder import read_assessment
from cchc_cli.writers.explanation.names import ExplanationFormat


@dataclass(frozen=True)
class ExplainRequest:
    """What ``cchc explain`` is asked."""

    results: Path
    unit: str
    """Its code, name or alias."""
    criterion: str = ""
    """Code of an area or criterion; empty for all."""


def explain(request: ExplainRequest, progress: Progress) -> tuple[Explanation, tuple[Finding, ...]]:
    """Explain the index of a unit.

    Returns:
        The way of its numbers, and what is wrong with the results folder.

    Raises:
        CchcError: The folder cannot be read, or has no such unit or criterion.
    """
    progress.begin(say("Reading results"))
    read, findings = read_assessment(request.results)
    assessment = read.assessment
    unit = find_unit(request.unit, assessment.units)
    _check_criterion(request.criterion, assessment.framework)
    return Explainer(assessment).unit(unit.code), tuple(findings)


def _check_criterion(code: str, framework: Framework) -> None:
    if not code or code in framework.by_code:
        return
    # The nearest alone: codes of one area differ by a digit, and any three would be near.
    near = get_close_matches(code, framework.by_code, n=1)
    if not near:
        message = say(
            "The framework {id} has no criterion {code}; “cchc framework show” lists them.",
            id=framework.id,
            code=code,
        )
    else:
        message = say(
            "The framework {id} has no criterion {code}; is it {near}?",
            id=framework.id,
            code=code,
            near=near[0],
        )
    raise ResultsError(message)


def explanation_bytes(
    explanation: Explanation, name: ExplanationFormat, language: Language, criterion: str = ""
) -> bytes:
    """Write an explanation in one format.

    Raises:
        ValueError: Text is what the terminal shows, and written by it.
    """
    match name:
        case ExplanationFormat.TEXT:
            raise ValueError(name)
        case ExplanationFormat.JSON:
            from cchc_cli.writers.explanation.json_document import explanation_json

            return explanation_json(explanation, language, criterion)
        case ExplanationFormat.MD:
            from cchc_cli.writers.explanation.markdown import explanation_markdown

            return explanation_markdown(explanation, language, criterion)
        case ExplanationFormat.HTML:
            from cchc_cli.writers.explanation.page import explanation_page
            from cchc_cli.writers.report_setting import ReportSetting

            return explanation_page(explanation, ReportSetting(language), criterion)
        case _:
            assert_never(name)
