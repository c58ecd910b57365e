"""Forms: a framework as the rows and questions that a unit fills in.

A form is small and plain, so that it can be handed to the processes that read workbooks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.framework import Area, Criterion, Framework, Node, Role
from cchc_cli.domain.framework.shares import SumShare, shares, sum_shares
from cchc_cli.domain.names import name_key
from cchc_cli.domain.rules import Award, Question, QuestionType

_FIGURES = {QuestionType.COUNT, QuestionType.NUMBER, QuestionType.PERCENT}
_TELLING_LABEL = 20
_UNMISTAKABLE_LABEL = 35
"""In characters."""


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
    parent: str = ""
    """The code of the row that this one is a part of; empty for areas."""
    role: Role = Role.BASE
    """What its area does to the total."""
    cap: float | None = None
    """Of an area: the most that a bonus adds or a penalty takes away."""
    requires_evidence: bool = False
    shares: tuple[tuple[str, str], ...] = ()
    """Inputs that are counted among others: a part and its whole."""
    sum_shares: tuple[SumShare, ...] = ()
    """Shares to which several inputs add up."""
    step: float | None = None
    """Of an award: what its points are multiples of."""


@dataclass(frozen=True)
class Form:
    """Everything a framework asks, in the order in which it asks it."""

    framework_id: str
    title: str
    year: int
    rows: tuple[FormRow, ...]
    unit_classes: tuple[str, ...] = ()
    decimals: int = 2
    """How many a published number of points has."""

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

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the rows directly below a row."""
        children: dict[str, tuple[str, ...]] = {}
        for row in self.rows:
            children[row.parent] = (*children.get(row.parent, ()), row.code)
        return children

    @cached_property
    def leaves_below(self) -> Mapping[str, tuple[int, ...]]:
        """The positions of the leaves below a row, at any depth; of a leaf, its own."""
        below: dict[str, tuple[int, ...]] = {}
        # From the end: rows stand above their parts, whose leaves have to be known first.
        for row in reversed(self.rows):
            own = (self.leaf_position[row.code],) if row.is_leaf else ()
            parts = (below[code] for code in self.children.get(row.code, ()))
            below[row.code] = (*own, *(leaf for part in parts for leaf in part))
        return below

    @cached_property
    def same_questions(self) -> tuple[tuple[int, ...], ...]:
        """The positions of questions of several criteria that ask for the same figure.

        A short label such as "Số nhiệm vụ" means another thing in every area; only a long
        one says by itself what is counted.
        """
        groups: dict[tuple[str, str, QuestionType], list[int]] = {}
        for at, question in enumerate(self.questions):
            label = name_key(question.label)
            if question.type in _FIGURES and len(label) >= _TELLING_LABEL:
                area = "" if len(label) >= _UNMISTAKABLE_LABEL else self.area_of(question.criterion)
                groups.setdefault((label, area, question.type), []).append(at)
        return tuple(
            tuple(group)
            for group in groups.values()
            if len({self.questions[at].criterion for at in group}) > 1
        )

    def area_of(self, code: str) -> str:
        """Give the code of the area that a row belongs to."""
        while parent := self.by_code[code].parent:
            code = parent
        return code


def form_of(framework: Framework) -> Form:
    """Lay a framework out as a form."""
    rows = tuple(row for area in framework.areas for row in _rows(area, "", area))
    return Form(
        framework.id,
        framework.title,
        framework.year,
        rows,
        framework.unit_classes,
        framework.rounding.decimals,
    )


def _rows(node: Node, parent: str, area: Area) -> Iterator[FormRow]:
    yield (
        _leaf(node, parent, area)
        if isinstance(node, Criterion) and node.is_leaf
        else FormRow(
            node.code,
            node.name,
            float(node.max_points),
            is_leaf=False,
            parent=parent,
            role=area.role,
            # A cap limits the area as a whole, and none of its criteria.
            cap=float(area.cap) if node is area and area.cap is not None else None,
        )
    )
    for criterion in node.criteria:
        yield from _rows(criterion, node.code, area)


def _leaf(leaf: Criterion, parent: str, area: Area) -> FormRow:
    return FormRow(
        leaf.code,
        leaf.name,
        float(leaf.max_points),
        is_leaf=True,
        is_answered_on_own_row=leaf.is_answered_on_own_row,
        is_stated_by_unit=leaf.source.is_stated_by_unit,
        questions=leaf.questions,
        parent=parent,
        role=area.role,
        requires_evidence=bool(leaf.evidence) and area.role is not Role.PENALTY,
        shares=tuple(shares(leaf)),
        sum_shares=tuple(sum_shares(leaf)),
        step=float(leaf.rule.step) if isinstance(leaf.rule, Award) and leaf.rule.step else None,
    )
