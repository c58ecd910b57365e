"""Forms: a framework as the rows and questions that a unit fills in.

A form is small and plain, so that it can be handed to the processes that read workbooks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.framework import Criterion, Framework, Node
from cchc_cli.domain.rules import Question


@dataclass(frozen=True)
class FormRow:
    """The row of an area or criterion. Only leaves have answers.

    ``is_stated_by_unit`` is False for leaves whose points come from somebody else, such
    as a survey; a unit's form need not have a row for them.
    """

    code: str
    name: str
    max_points: float
    is_leaf: bool
    is_answered_on_own_row: bool = False
    is_stated_by_unit: bool = True
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Form:
    """Everything a framework asks, in the order in which it asks it."""

    framework_id: str
    title: str
    year: int
    rows: tuple[FormRow, ...]
    unit_classes: tuple[str, ...] = ()

    @cached_property
    def by_code(self) -> Mapping[str, FormRow]:
        """The rows by their code."""
        return {row.code: row for row in self.rows}

    @cached_property
    def leaves(self) -> tuple[FormRow, ...]:
        """The rows that are scored."""
        return tuple(row for row in self.rows if row.is_leaf)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all leaves."""
        return tuple(question for leaf in self.leaves for question in leaf.questions)

    @cached_property
    def leaf_position(self) -> Mapping[str, int]:
        """Where a leaf stands among the leaves."""
        return {leaf.code: position for position, leaf in enumerate(self.leaves)}

    @cached_property
    def question_position(self) -> Mapping[tuple[str, str], int]:
        """Where a question (criterion, name) stands among the questions."""
        return {
            (question.criterion, question.name): position for position, question in enumerate(self.questions)
        }


def form_of(framework: Framework) -> Form:
    """Lay a framework out as a form."""
    rows = tuple(_row(node) for node in framework.nodes)
    return Form(framework.id, framework.title, framework.year, rows, framework.unit_classes)


def _row(node: Node) -> FormRow:
    if not isinstance(node, Criterion) or not node.is_leaf:
        return FormRow(node.code, node.name, float(node.max_points), is_leaf=False)
    return FormRow(
        node.code,
        node.name,
        float(node.max_points),
        is_leaf=True,
        is_answered_on_own_row=node.is_answered_on_own_row,
        is_stated_by_unit=node.source.is_stated_by_unit,
        questions=node.questions,
    )
