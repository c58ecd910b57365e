"""Cases: figures with the points they have to give, to try a framework on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, TypeAlias

import numpy as np
from pydantic import Field

from cchc_cli.domain.exact import Column
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.framework.criterion import Code, Criterion
from cchc_cli.domain.framework.framework import Framework
from cchc_cli.domain.frozen import Frozen, Points
from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.domain.rules import Question, QuestionType, earned_points
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import Message, say

_TICKS = ("false", "true")
_Words: TypeAlias = Annotated[str, Field(coerce_numbers_to_str=True)]

Answer: TypeAlias = str | int | Decimal | None
_Inputs: TypeAlias = Mapping[str, Answer]


class Case(Frozen):
    """Answers to one criterion, and the points they have to give: None for no points.

    Answers are numbers; shares or ``85%`` for percentages; ``true`` or ``false`` for yes-no
    and ticks; ``2025-01-31`` for dates; the label for choices. Answers on the criterion's
    own row have the name ``value``. What is left out is unanswered. For a rule that compares
    units, ``others`` are the answers of each other unit that takes part.
    """

    criterion: Code
    inputs: dict[str, Answer] = Field(default_factory=dict)
    others: tuple[dict[str, Answer], ...] | None = Field(
        default=None, description="The answers of each other unit, for a rule that compares units."
    )
    points: Points | None
    source: _Words | None = None
    note: _Words | None = None


@dataclass(frozen=True)
class CaseResult:
    """A case, and the points that the framework gives; None for no points."""

    case: Case
    points: float | None

    @property
    def has_passed(self) -> bool:
        """Whether the points are those that the case expects."""
        # Both are the double next to a published number, so they are equal or not; with a tolerance
        # a case could pass that is wrong in the last digit that is published.
        expected = None if self.case.points is None else float(self.case.points)
        return self.points == expected

    @property
    def message(self) -> Message:
        """Say what was expected and what came out."""
        nothing = say("no points")
        return say(
            "Criterion {criterion}: expected {expected}, but the rule gives {points}.",
            criterion=self.case.criterion,
            expected=nothing if self.case.points is None else self.case.points,
            points=nothing if self.points is None else self.points,
        )


def case_remarks(framework: Framework, cases: Sequence[Case]) -> Iterator[Remark]:
    """Give everything that keeps cases from being run; paths begin with the case's position."""
    leaves = {leaf.code: leaf for leaf in framework.leaves}
    for position, case in enumerate(cases):
        leaf = leaves.get(case.criterion)
        if leaf is None:
            message = say(
                "{code} is no scored criterion of {framework}.", code=case.criterion, framework=framework.id
            )
            yield Remark((position, "criterion"), message)
        else:
            yield from _answer_remarks((position, "inputs"), case.inputs, leaf)
            yield from _other_remarks(position, case, leaf)


def run_cases(framework: Framework, cases: Sequence[Case]) -> tuple[CaseResult, ...]:
    """Score cases, of which :func:`case_remarks` has nothing to say."""
    leaves = {leaf.code: leaf for leaf in framework.leaves}
    return tuple(CaseResult(case, _points(framework, leaves[case.criterion], case)) for case in cases)


def _points(framework: Framework, leaf: Criterion, case: Case) -> float | None:
    # The unit of the case, then those that it is compared with.
    units = (case.inputs, *(case.others or ()))
    operands = Operands(_columns(leaf, units), len(units))
    earned = earned_points(leaf.scoring_rule, operands, leaf.max_points, framework.rounding)[0]
    return None if np.isnan(earned) else float(earned)


def _columns(leaf: Criterion, units: Sequence[_Inputs]) -> dict[str, Column]:
    figures = {
        name: [_figure(question, inputs.get(name)) for inputs in units]
        for name, question in _questions_by_name(leaf).items()
    }
    # A declared input answers for the value, whatever its name.
    if OWN_VALUE in leaf.scoring_rule.reads and OWN_VALUE not in figures:
        figures[OWN_VALUE] = next(iter(figures.values()))
    return {
        name: np.array(column, dtype=float if isinstance(column[0], float) else object)
        for name, column in figures.items()
    }


def _other_remarks(position: int, case: Case, leaf: Criterion) -> Iterator[Remark]:
    if case.others is None and leaf.scoring_rule.compares_units:
        message = say(
            "Criterion {code} compares units; write the answers of every other unit under `others`.",
            code=leaf.code,
        )
        yield Remark((position,), message)
    if case.others is not None and not leaf.scoring_rule.compares_units:
        message = say("Criterion {code} compares no units; take `others` out.", code=leaf.code)
        yield Remark((position, "others"), message)
        return
    for number, inputs in enumerate(case.others or ()):
        yield from _answer_remarks((position, "others", number), inputs, leaf)


def _answer_remarks(path: KeyPath, inputs: _Inputs, leaf: Criterion) -> Iterator[Remark]:
    questions = _questions_by_name(leaf)
    for name, answer in inputs.items():
        if name not in questions:
            known = list(questions)
            message = say(
                "Criterion {code} does not ask for “{name}”; it asks for: {known}.",
                code=leaf.code,
                name=name,
                known=known,
            )
            yield Remark((*path, name), message)
            continue
        try:
            _figure(questions[name], answer)
        # 1/0 is no fraction, and 1e400 is one that no double holds.
        except (ValueError, ArithmeticError):
            yield Remark((*path, name), _misfit(questions[name], answer))


def _questions_by_name(leaf: Criterion) -> dict[str, Question]:
    questions = {question.name: question for question in leaf.questions}
    for name in leaf.scoring_rule.reads:
        if name.startswith("previous."):
            # Last year's figure has the scale of this year's.
            questions[name] = questions[name.removeprefix("previous.")]
    return questions


def _figure(question: Question, answer: Answer) -> float | str | None:
    """Give an answer in the scale of its question.

    Raises:
        ValueError: If it is no answer to the question.
        ArithmeticError: If it is no finite number.
    """
    if question.type.is_text:
        return _text(question, answer)
    if answer is None:
        return float("nan")
    # By its text, because the fraction of a double is not the number that was written.
    written = str(answer)
    match question.type:
        case QuestionType.YES_NO:
            # A ValueError where it is neither, as everywhere here.
            return float(_TICKS.index(written))
        case QuestionType.DATE:
            return float(date.fromisoformat(written).toordinal())
        case QuestionType.PERCENT if written.endswith("%"):
            return float(Fraction(written[:-1].strip()) / 100)
        case _:
            return float(Fraction(written))


def _text(question: Question, answer: Answer) -> str | None:
    if answer is None:
        return None
    if question.options and answer not in question.options:
        raise ValueError(answer)
    return str(answer)


def _misfit(question: Question, answer: Answer) -> Message:
    match question.type:
        case QuestionType.CHOICE:
            return say(
                "“{answer}” is no option; there is: {options}.", answer=answer, options=question.options
            )
        case QuestionType.YES_NO:
            return say("“{answer}” is neither `true` nor `false`.", answer=answer)
        case QuestionType.DATE:
            return say("“{answer}” is no date; write it like 2025-01-31.", answer=answer)
        case _:
            return say("“{answer}” is no number; write it like 0.5 or 80%.", answer=answer)
