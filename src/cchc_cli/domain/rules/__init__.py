"""Scoring rules: each kind is one frozen model that scores the column of all units."""

from typing import Annotated

from pydantic import Field

from cchc_cli.domain.rules.base import Question, QuestionType, Rule, earned_points
from cchc_cli.domain.rules.computed import Formula, Ratio, Steps
from cchc_cli.domain.rules.relative import Relative
from cchc_cli.domain.rules.stated import Award, Checklist, Choice, Count, Info

AnyRule = Annotated[
    Choice | Checklist | Count | Ratio | Steps | Formula | Relative | Award | Info,
    Field(discriminator="kind"),
]

__all__ = [
    "AnyRule",
    "Award",
    "Checklist",
    "Choice",
    "Count",
    "Formula",
    "Info",
    "Question",
    "QuestionType",
    "Ratio",
    "Relative",
    "Rule",
    "Steps",
    "earned_points",
]
