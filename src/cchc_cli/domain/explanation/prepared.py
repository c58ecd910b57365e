"""What explaining a criterion needs of the framework, looked up once for all units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.form import Form
from cchc_cli.domain.framework import Criterion, Framework, Node, Reference, Role
from cchc_cli.domain.rules import Award, Info, Question, QuestionType
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.language import Message


@dataclass(frozen=True)
class PreparedLeaf:
    """A leaf with all that is the same for every unit."""

    leaf: Criterion
    column: int
    """Among the leaves of the framework."""
    max_points: float
    questions: tuple[tuple[int, Question], ...]
    """With their positions in the form."""
    own: Question
    """The column of own points, as if it were a question."""
    terms: Terms
    rule: tuple[Message, ...]
    owner: str
    references: tuple[Reference, ...]
    role: Role
    """What its area does to the total."""

    @property
    def is_computed(self) -> bool:
        """Whether points come from figures, and are not given outright."""
        return self.leaf.source.is_stated_by_unit and not isinstance(self.leaf.rule, Award | Info)

    @cached_property
    def value_name(self) -> str:
        """The input that answers for the value; empty where the value is asked for itself."""
        names = [question.name for _, question in self.questions]
        # A declared input answers for the value, whatever its name.
        is_declared = bool(names) and OWN_VALUE not in names and OWN_VALUE in self.leaf.scoring_rule.reads
        return names[0] if is_declared else ""


def prepared_leaves(framework: Framework, form: Form) -> Mapping[str, PreparedLeaf]:
    """Prepare every leaf, by code."""
    references = references_of(framework)
    return {
        leaf.code: PreparedLeaf(
            leaf,
            column,
            float(leaf.max_points),
            tuple((form.question_position[(leaf.code, one.name)], one) for one in leaf.questions),
            # Points as they are typed, without a range of their own: clipping is told elsewhere.
            Question(leaf.code, OWN_VALUE, leaf.name, QuestionType.NUMBER),
            Terms(leaf.max_points, framework.rounding),
            leaf.scoring_rule.in_words(leaf.max_points),
            framework.owner_of[leaf.code] or "",
            references[leaf.code],
            framework.area_of[leaf.code].role,
        )
        for column, leaf in enumerate(framework.leaves)
    }


def references_of(framework: Framework) -> Mapping[str, tuple[Reference, ...]]:
    """Give the legal texts that each code rests on: its own, else those named nearest above."""
    return dict(pair for area in framework.areas for pair in _references(area, framework.references))


def _references(node: Node, above: tuple[Reference, ...]) -> Iterator[tuple[str, tuple[Reference, ...]]]:
    own = node.references or above
    yield node.code, own
    for criterion in node.criteria:
        yield from _references(criterion, own)
