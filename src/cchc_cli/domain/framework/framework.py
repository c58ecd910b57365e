"""A framework: everything a decision fixes about how units are scored and ranked."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal, assert_never

from pydantic import Field

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.framework.criterion import Area, Code, Criterion, Node, Reference, Role, Text
from cchc_cli.domain.frozen import Frozen, Points, Share
from cchc_cli.domain.rules import Question
from cchc_cli.language import Message, say


class Status(StrEnum):
    """How far a framework is the text of a decision."""

    OFFICIAL = "official"
    RECONSTRUCTED = "reconstructed"
    MODEL = "model"

    @property
    def in_words(self) -> Message:
        """Say it to a person."""
        match self:
            case Status.OFFICIAL:
                return say("the text of a decision")
            case Status.RECONSTRUCTED:
                return say("reconstructed from published figures, not a legal text")
            case Status.MODEL:
                return say("a model, not a legal text")
            case _:
                assert_never(self)


class Ties(StrEnum):
    """Which ranks equal units get: 1,2,2,4 or 1,2,2,3 or 1,2,3,4."""

    COMPETITION = "competition"
    DENSE = "dense"
    ORDINAL = "ordinal"


class RankedOn(StrEnum):
    """Which number ranks: the rounded one that is published, or the exact one."""

    PUBLISHED = "published"
    EXACT = "exact"


class Ranking(Frozen):
    """How units are ranked."""

    ties: Ties = Ties.COMPETITION
    on: RankedOn = RankedOn.PUBLISHED
    break_ties_by: tuple[Code, ...] = ()


class Rescale(StrEnum):
    """What happens to the index when criteria do not apply (DESIGN section 6)."""

    TOTAL = "total"
    ASSESSED = "assessed"
    NONE = "none"


class Band(Frozen):
    """A class of units, from an index on."""

    name: Text
    from_: Annotated[Share, Field(alias="from", ge=0)]


class Condition(Frozen):
    """When a limit holds."""

    criterion: Code
    share_below: Share


class Limit(Frozen):
    """A condition that keeps a unit from the higher bands, whatever its points."""

    when: Condition
    highest_band: str
    reason: Text


class Framework(Frozen):
    """A criteria framework, as a ``cchc/1`` file states it."""

    # Required, so that a file of a later format is refused and not read halfway.
    format: Literal["cchc/1"]
    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Text
    # Wide enough for every index there was, and narrow enough to refuse 25 or a whole date.
    year: Annotated[int, Field(ge=1990, le=2200)]
    unit_classes: Annotated[
        tuple[Text, ...], Field(min_length=1, description="Classes of units that it is for, such as xa.")
    ]
    scale: Annotated[Points, Field(gt=0, description="Points of a unit that earns every base point.")] = (
        Fraction(100)
    )
    status: Annotated[Status, Field(description="How far it is the text of a decision; in every report.")]
    references: tuple[Reference, ...] = ()
    rounding: Rounding = Field(default=Rounding(), description="Of every scored criterion, then of totals.")
    ranking: Ranking = Ranking()
    rescale: Rescale = Field(default=Rescale.TOTAL, description="What is done where criteria do not apply.")
    bands: tuple[Band, ...] = Field(default=(), description="Highest first; the first one reached counts.")
    limits: tuple[Limit, ...] = Field(default=(), description="What keeps a unit from the higher bands.")
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]

    @property
    def nodes(self) -> Iterator[Node]:
        """Every area and criterion, in the order of the framework."""
        for area in self.areas:
            yield from area.nodes

    @cached_property
    def leaves(self) -> tuple[Criterion, ...]:
        """The scored criteria, in the order of the framework."""
        return tuple(leaf for area in self.areas for leaf in area.leaves)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What a unit is asked, in the order of the framework."""
        return tuple(question for leaf in self.leaves for question in leaf.questions)

    @cached_property
    def by_code(self) -> Mapping[str, Node]:
        """Areas and criteria by their code."""
        return {node.code: node for node in self.nodes}

    @cached_property
    def area_of(self) -> Mapping[str, Area]:
        """The area of every criterion code, areas included."""
        return {node.code: area for area in self.areas for node in area.nodes}

    @cached_property
    def owner_of(self) -> Mapping[str, str | None]:
        """The appraising office of every code; it is inherited downwards."""
        return {code: owner for area in self.areas for code, owner in _owners(area, None)}

    def areas_of(self, role: Role) -> tuple[Area, ...]:
        """The areas that play this role."""
        return tuple(area for area in self.areas if area.role is role)


def _owners(node: Node, inherited: str | None) -> Iterator[tuple[str, str | None]]:
    # The nearest above: a decision names who appraises an area, and exceptions below it.
    owner = node.owner or inherited
    yield node.code, owner
    for criterion in node.criteria:
        yield from _owners(criterion, owner)
