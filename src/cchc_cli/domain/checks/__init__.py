"""Checks: what is doubtful in answers that could be read. One function each, in one list."""

from collections.abc import Mapping

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.checks.answers import ANSWER_CHECKS
from cchc_cli.domain.checks.subject import Subject
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import LeafScores

__all__ = ["check"]


def check(answers: Answers, framework: Framework, scores: Mapping[str, LeafScores]) -> tuple[Finding, ...]:
    """Give what every check finds, in the order of the checks; ``scores`` are by leaf code."""
    subject = Subject(answers, framework, scores)
    return tuple(finding for one_check in ANSWER_CHECKS for finding in one_check(subject))
