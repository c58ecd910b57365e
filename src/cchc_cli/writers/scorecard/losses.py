"""The criteria in which a unit lost most: why, what would have won the points back, whom to ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isnan

from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf, Explainer, LostPoints
from cchc_cli.domain.findings import Place
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Checklist
from cchc_cli.language import Message, say
from cchc_cli.writers.diff.figures import MINUS
from cchc_cli.writers.office_names import office_name
from cchc_cli.writers.repeated_findings import shorten
from cchc_cli.writers.report_content.figures import Figures

MOST = 8
"""How many criteria a card names; fewer, where they have more to say than a page has room for."""

_LONGEST_RULE = 220  # letters; the explanation has the whole text
_LONGEST_VALUE = 60
_LONGEST_LABEL = 90
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Loss:
    """A criterion of one unit, and the points that it lost there."""

    code: str
    name: str
    lost: str
    """With its sign."""
    points: str
    """Of how many: ``0,50/2``."""
    rule: str
    stated: str
    """The unit's figures, with their cells."""
    why: str
    """How that gives the points; where nothing is computed, which points counted and why."""
    need: str
    """What would have earned the maximum; empty where nobody can say."""
    owner: str
    """Who appraises it; empty where nobody is named."""
    place: str
    """The cell to be mended; empty where it is not known."""


@dataclass(frozen=True)
class Losses:
    """Gives what every unit lost; rules and offices are put into words once."""

    explainer: Explainer
    figures: Figures
    rules: dict[str, str] = field(default_factory=dict)

    def of(self, unit_code: str) -> tuple[LostPoints, ...]:
        """Give the criteria in which a unit lost points, most first."""
        return self.explainer.lost(unit_code)

    def cards(self, unit_code: str, lost: tuple[LostPoints, ...]) -> Iterator[Loss]:
        """Tell of criteria one by one; whoever has no more room stops asking."""
        for one in lost:
            yield self._loss(self.explainer.leaf(unit_code, one.criterion.code), one.points_lost)

    def sentence(self, lost: tuple[LostPoints, ...], listed: int) -> str:
        """Sum up what is lost in all, and how much of it is told."""
        if not lost:
            return self.figures.say(say("No points were lost: every criterion that applies has its maximum."))
        whole = sum(one.points_lost for one in lost)
        told = sum(one.points_lost for one in lost[:listed])
        values = {"points": self.figures.published(whole), "count": len(lost)}
        if len(lost) == 1:
            return self.figures.say(say("Lost in all: {points} points in one criterion.", **values))
        if listed in {0, len(lost)}:
            return self.figures.say(say("Lost in all: {points} points in {count} criteria.", **values))
        return self.figures.say(
            say(
                "Lost in all: {points} points in {count} criteria; the {listed} below make up {told}"
                " of them.",
                **values,
                listed=listed,
                told=self.figures.published(told),
            )
        )

    def _loss(self, leaf: ExplainedLeaf, points_lost: float) -> Loss:
        say_it, published = self.figures.say, self.figures.published
        earned = 0.0 if isnan(leaf.final_points) else leaf.final_points
        return Loss(
            code=leaf.criterion.code,
            name=shorten(leaf.criterion.name, _LONGEST_RULE),
            lost=MINUS + published(points_lost),
            points=f"{published(earned)}/{say_it(leaf.max_points)}",
            rule=self._rule(leaf),
            stated=shorten("; ".join(self._stated(leaf)), _LONGEST_TEXT),
            why=shorten(say_it(_why(leaf)), _LONGEST_TEXT),
            need=shorten(say_it(leaf.full_points_need), _LONGEST_TEXT) if leaf.full_points_need else "",
            owner=office_name(leaf.owner, self.figures.language),
            place=say_it(_cell(_place(leaf))),
        )

    def _rule(self, leaf: ExplainedLeaf) -> str:
        code = leaf.criterion.code
        if code not in self.rules:
            words = "; ".join(map(self.figures.say, leaf.rule))
            self.rules[code] = shorten(words, _LONGEST_RULE)
        return self.rules[code]

    def _stated(self, leaf: ExplainedLeaf) -> Iterator[str]:
        # The arithmetic names the one answer on the row itself.
        if leaf.criterion.is_answered_on_own_row:
            return
        reads = leaf.criterion.scoring_rule.reads
        # A declared input answers for the value, whatever its name: then all are told.
        read = [figure for figure in leaf.figures if figure.question.name in reads]
        for figure in read or leaf.figures:
            value = shorten(self.figures.say(_shown(figure)), _LONGEST_VALUE)
            where = f" ({figure.place.cell})" if figure.place.cell else ""
            yield f"{self._named(leaf, figure)}{value}{where}"

    def _named(self, leaf: ExplainedLeaf, figure: ExplainedFigure) -> str:
        """Write what stands in front of a figure: its letter, by which rule and arithmetic name it."""
        # The rule of a checklist has named its items already.
        if isinstance(leaf.criterion.rule, Checklist):
            return f"{figure.question.name}: "
        return f"{figure.question.name}) {shorten(figure.question.label, _LONGEST_LABEL)}: "


def _shown(figure: ExplainedFigure) -> object:
    return say("unanswered") if figure.value is None else figure.shown


def _why(leaf: ExplainedLeaf) -> Message:
    if leaf.arithmetic is None:
        return leaf.counted
    if leaf.source is PointsSource.COMPUTED and leaf.status is ScoreStatus.VERIFIED:
        return leaf.arithmetic
    return say("{arithmetic}. {counted}", arithmetic=leaf.arithmetic, counted=leaf.counted)


def _place(leaf: ExplainedLeaf) -> Place:
    """Give the cell to be mended: that of the one answer, where no other is named, else the row's."""
    if leaf.criterion.is_answered_on_own_row and leaf.source is not PointsSource.SELF:
        return next((figure.place for figure in leaf.figures if figure.place.cell), leaf.place)
    return leaf.place


def _cell(place: Place) -> Message | str:
    """Name the cell; the workbook of the unit is named once for the whole card."""
    if not place.cell or not place.sheet:
        return place.cell
    return say("cell {cell} of sheet “{sheet}”", cell=place.cell, sheet=place.sheet)
