"""What an explanation holds: the index of a unit, its areas, criteria, figures and cells.

Points are ``float``, NaN where there are none. Sentences are messages, so that every
format says the same in the language of its reader.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import isnan
from typing import TypeAlias

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Area, Criterion, Framework, Node, Reference, Role
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.units import Unit
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class ExplainedFigure:
    """An answer of the unit, or its own points, and the cell where it stands."""

    question: Question
    value: float | str | None
    """In the scale of the question; None for unanswered."""
    place: Place
    repairs: tuple[Finding, ...] = ()
    """How the value was read from what stands in the cell."""
    raw: object = None
    """What stands in the cell where it is not simply the value; None where it is, or where nobody knows."""

    @property
    def shown(self) -> object:
        """The value as people write it: a date, a percentage, yes or no; None for unanswered."""
        if not isinstance(self.value, float):
            return self.value
        return in_its_scale(self.question.type, self.value)

    @property
    def typed(self) -> object:
        """What stands in the cell, as far as it is known; else None."""
        # A repair without the text that was repaired: results that others wrote.
        return self.raw if self.raw is not None or self.repairs else self.shown


def in_its_scale(kind: QuestionType, number: float) -> object:
    """Give a number as people write it: a date, a percentage, yes or no.

    >>> str(in_its_scale(QuestionType.PERCENT, 0.955))
    '95.5 %'
    """
    match kind:
        case QuestionType.DATE if number >= 1:
            return date.fromordinal(int(number))
        case QuestionType.YES_NO:
            return number == 1
        case QuestionType.PERCENT:
            # By the digits of the number: 0.07 * 100 is 7.000000000000001.
            return say("{percent} %", percent=100 * Fraction(repr(number)))
        case _:
            return number


@dataclass(frozen=True)
class ExplainedLeaf:
    """The points of a unit for one scored criterion, and all that they rest on."""

    criterion: Criterion
    role: Role
    """What its area does to the total."""
    final_points: float
    max_points: float
    self_points: float
    """Rounded, and clipped to 0 and the maximum."""
    computed_points: float
    appraised_points: float
    source: PointsSource
    """Which of the three counted."""
    status: ScoreStatus
    counted: Message
    """Which of the three counted, and why; why there are none."""
    place: Place
    """Of its row, or of the unit's own points."""
    own: ExplainedFigure
    """The unit's own points as stated."""
    figures: tuple[ExplainedFigure, ...]
    """In the order of the form; none for criteria that others give points for."""
    rule: tuple[Message, ...]
    """In words."""
    arithmetic: Message | None
    """How the figures give the computed points, to the last digit; None where they do not."""
    full_points_need: Message | None
    """What would have earned the maximum; None where it was earned, or cannot be."""
    owner: str
    """Who appraises it; empty where nobody is named."""
    references: tuple[Reference, ...]
    """The legal texts named nearest to it."""
    findings: tuple[Finding, ...]
    """About this criterion, other than repairs."""

    @property
    def applies(self) -> bool:
        """Whether its maximum counts in the unit's applicable maximum."""
        return self.status.is_applicable

    @property
    def lost_points(self) -> float:
        """What it cost the unit: what is missing to the maximum, or was deducted.

        What is unanswered loses all. What does not apply loses nothing, and neither does a bonus.
        """
        if not self.applies or self.role is Role.BONUS:
            return 0.0
        points = 0.0 if isnan(self.final_points) else self.final_points
        # 0.3 - 0.1 is 0.19999999999999998; published points have nine decimals at most.
        return points if self.role is Role.PENALTY else round(self.max_points - points, 9)


@dataclass(frozen=True)
class ExplainedNode:
    """An area, or a criterion with others below it."""

    node: Node
    points: float
    max_points: float
    """Of what applies to the unit; of bonus and penalty, at most the cap."""
    share: float
    """Of the maximum, 0 to 1; NaN where nothing applies."""
    rank: int | None
    """Of an area, within the group; None where there is none."""
    ranked: int
    """Of how many."""
    sum: Message
    """How the parts add up, in their order, and where a cap or the rounding ends the sum."""
    owner: str
    references: tuple[Reference, ...]
    """Its own only: what is named above is told there."""
    findings: tuple[Finding, ...]
    below: "tuple[Explained, ...]"

    @property
    def code(self) -> str:
        """The code of the area or criterion."""
        return self.node.code

    @property
    def leaves(self) -> Iterator[ExplainedLeaf]:
        """The scored criteria below, in the order of the framework."""
        for part in self.below:
            if isinstance(part, ExplainedLeaf):
                yield part
            else:
                yield from part.leaves

    @property
    def area(self) -> Area | None:
        """The area, if it is one."""
        return self.node if isinstance(self.node, Area) else None


Explained: TypeAlias = ExplainedNode | ExplainedLeaf


@dataclass(frozen=True)
class Standing:
    """Where a unit stands among the others."""

    group: str
    rank: int | None
    ranked: int
    """How many units of the group are ranked."""
    status: RankStatus
    band: str
    band_of_index: str
    """What the index alone would give."""
    limited_by: str
    """Why the band is not that of the index; empty where it is."""
    tied_with: tuple[str, ...]
    """Names of the units with the same rank."""


@dataclass(frozen=True)
class ExplainedTotals:
    """How the points of the areas give the index."""

    base: float
    applicable: float
    bonus: float
    penalty: float
    total: float
    index_percent: float
    base_sum: Message
    """How the base areas add up."""
    left_out: tuple[str, ...]
    """Codes of the base criteria whose maximum does not count."""
    left_out_points: float
    """How many points these are."""
    sum: Message
    """The formula of the total with the unit's figures."""
    index: Message | None
    """How the total gives the index; None where the scale is 100, and the two are the same number."""


@dataclass(frozen=True)
class Explanation:
    """Everything that the index of one unit rests on."""

    framework: Framework
    unit: Unit
    standing: Standing
    totals: ExplainedTotals | None
    """None where there is no index: the unit sent nothing usable, or nothing applies to it."""
    areas: tuple[ExplainedNode, ...]
    """None where the unit sent nothing usable."""
    files: tuple[str, ...]
    """The workbooks of the unit."""
    findings: tuple[Finding, ...]
    """About the unit's workbook as a whole."""

    @property
    def leaves(self) -> Iterator[ExplainedLeaf]:
        """Every scored criterion, in the order of the framework."""
        for area in self.areas:
            yield from area.leaves

    def find(self, code: str) -> Explained | None:
        """Find an area or criterion by its code."""
        return next((part for part in _all(self.areas) if code_of(part) == code), None)

    def only(self, code: str) -> "Explanation":
        """Leave out what neither leads to an area or criterion nor lies below it."""
        found = _only(self.areas, code)
        return replace(self, areas=tuple(area for area in found if isinstance(area, ExplainedNode)))


def _only(parts: tuple[Explained, ...], code: str) -> Iterator[Explained]:
    for part in parts:
        if code_of(part) == code:
            yield part
        elif isinstance(part, ExplainedNode) and (below := tuple(_only(part.below, code))):
            yield replace(part, below=below)


def points_of(part: Explained) -> float:
    """Give the points of an area or criterion; what has none adds nothing."""
    if isinstance(part, ExplainedNode):
        return part.points
    return 0.0 if isnan(part.final_points) else part.final_points


def applies(part: Explained) -> bool:
    """Tell whether anything of an area or criterion counts for the unit."""
    return part.applies if isinstance(part, ExplainedLeaf) else part.max_points > 0


def code_of(part: Explained) -> str:
    """Give the code of an area or criterion."""
    return part.criterion.code if isinstance(part, ExplainedLeaf) else part.node.code


def _all(parts: tuple[Explained, ...]) -> Iterator[Explained]:
    for part in parts:
        yield part
        if isinstance(part, ExplainedNode):
            yield from _all(part.below)


@dataclass(frozen=True)
class LostPoints:
    """A criterion, and the points that a unit loses in it."""

    criterion: Criterion
    points_lost: float
