"""Criteria: the tree of what is scored, from areas down to leaves."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from cchc_cli.domain.frozen import Frozen, Points, refusal
from cchc_cli.domain.rules import AnyRule, Question, QuestionType
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import say

# \w takes letters of every alphabet: decisions count areas as I, II and items as a, b, đ.
Code = Annotated[str, Field(pattern=r"^\w+(\.\w+)*$", max_length=40)]
"""A code of an area or criterion, such as ``3.1.10``; always text, never a number."""

Text = Annotated[str, Field(min_length=1)]


def _iso_date(written: object) -> object:
    # pydantic alone takes numbers for seconds since 1970: 86400 would be 2 January 1970.
    if isinstance(written, dt.date):
        return written
    try:
        return dt.date.fromisoformat(str(written))
    except ValueError as error:
        raise refusal(say("Write the date as year-month-day, such as 2025-01-31.")) from error


Date = Annotated[dt.date, BeforeValidator(_iso_date)]
"""A day, written ``2025-01-31``; a bare number is none."""


class Reference(Frozen):
    """A legal text that something rests on."""

    title: Text
    number: str | None = None
    issuer: str | None = None
    date: Date | None = None
    article: str | None = None
    url: str | None = None


class InputType(StrEnum):
    """What kind of figure an input is."""

    COUNT = "count"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes-no"
    TEXT = "text"


class Input(Frozen):
    """A figure that a unit states, from which a rule computes points."""

    label: Text
    type: InputType
    min: Points | None = Field(default=None, description="Figures below it are refused.")
    max: Points | None = Field(default=None, description="Figures above it are refused.")
    at_most: str | None = Field(default=None, description="An input that this one cannot exceed.")


class Source(StrEnum):
    """Where the points of a leaf come from."""

    UNIT = "unit"
    SURVEY = "survey"
    APPRAISER = "appraiser"
    LEADER = "leader"
    PUBLISHED = "published"

    @property
    def is_stated_by_unit(self) -> bool:
        """Whether the unit's own form is where the points or figures stand.

        Published figures are copied into the form from the system that published them.
        """
        return self in {Source.UNIT, Source.PUBLISHED}


class Node(Frozen):
    """What areas and criteria have in common: a code, a name, points, and criteria below."""

    code: Code
    name: Text
    max_points: Annotated[Points, Field(ge=0)]
    owner: str | None = Field(default=None, description="Who appraises it; inherited downwards.")
    references: tuple[Reference, ...] = ()
    accept_total: Text | None = Field(
        default=None, description="Why the points of the criteria below do not add up to max_points."
    )
    criteria: "tuple[Criterion, ...]" = ()

    @property
    def leaves(self) -> "Iterator[Criterion]":
        """The scored criteria below, in the order of the framework."""
        for criterion in self.criteria:
            yield from criterion.leaves

    @property
    def nodes(self) -> "Iterator[Node]":
        """Itself and everything below, in the order of the framework."""
        yield self
        for criterion in self.criteria:
            yield from criterion.nodes


class Criterion(Node):
    """A criterion: either it has criteria below, or it is a leaf and has a rule."""

    source: Source = Field(default=Source.UNIT, description="Where the points come from.")
    guidance: str | None = Field(default=None, description="How to answer; printed on the form.")
    evidence: str | None = Field(default=None, description="Evidence to send in; absent: none is required.")
    # Names that expressions can spell: a letter first, and no blanks.
    inputs: dict[Annotated[str, Field(pattern=r"^[a-z]\w*$")], Input] = Field(default_factory=dict)
    # Optional, because a parent has none; that a leaf has one is checked where all faults are told.
    rule: AnyRule | None = None

    @property
    def is_leaf(self) -> bool:
        """Whether it is scored itself."""
        return not self.criteria

    @property
    def leaves(self) -> "Iterator[Criterion]":
        """The scored criteria below, or itself."""
        if self.is_leaf:
            yield self
        else:
            yield from super().leaves

    @property
    def scoring_rule(self) -> AnyRule:
        """The rule of a leaf, which the loader has made sure of."""
        if self.rule is None:
            raise TypeError(f"criterion {self.code} is no leaf")
        return self.rule

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a unit is asked here, in the order of the form."""
        if self.inputs:
            return tuple(self._question(name, stated) for name, stated in self.inputs.items())
        if self.rule is None:
            return ()
        return tuple(
            # A rule knows what to ask; only its criterion knows where, and what it is called.
            replace(question, criterion=self.code, label=question.label or self.name)
            for question in self.rule.own_questions()
        )

    @property
    def is_answered_on_own_row(self) -> bool:
        """Whether its one answer stands on the criterion's own row of the form."""
        return [question.name for question in self.questions] == [OWN_VALUE]

    def _question(self, name: str, stated: Input) -> Question:
        return Question(
            self.code,
            name,
            stated.label,
            QuestionType(stated.type),
            min=stated.min,
            max=stated.max,
            at_most=stated.at_most,
        )


class Role(StrEnum):
    """What the points of an area do to the total."""

    BASE = "base"
    BONUS = "bonus"
    PENALTY = "penalty"


class Area(Node):
    """A top-level part of the framework."""

    role: Role = Field(default=Role.BASE, description="What its points do to the total.")
    cap: Annotated[Points, Field(ge=0)] | None = Field(
        default=None, description="The most that a bonus adds or a penalty takes away."
    )
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
