"""The criteria in which a unit lost most: why, what would have won the points back, whom to ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf, Explainer, LostPoints
from cchc_cli.domain.findings import Place
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Checklist
from cchc_cli.language import MINUS, Message, say
from cchc_cli.writers.office_names import office_name
from cchc_cli.writers.repeated_findings import shorten
from cchc_cli.writers.report_content.figures import Figures

MOST = 8
"""How many criteria a card names; fewer, where they have more to say than a page has room for."""

# Frameworks quote decisions at length; a card of one sheet has room for eight losses only if each is short.
_LONGEST_RULE = 220  # letters; the explanation has the whole text
_LONGEST_VALUE = 60
_LONGEST_LABEL = 90
_LONGEST_TEXT = 300
_MOST_CELLS = 4


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
    """The cells of the figures, else that of the unit's own points; empty where none is known."""


@dataclass(frozen=True)
class Losses:
    """Gives what every unit lost; rules and offices are put into words once."""

    explainer: Explainer
    figures: Figures
    sheets: Mapping[str, str]
    """The one sheet of its form, by unit code; empty where there are several."""
    rules: dict[str, str] = field(default_factory=dict)

    def of(self, unit_code: str) -> tuple[LostPoints, ...]:
        """Give the criteria in which a unit lost points, most first."""
        return self.explainer.lost(unit_code)

    def cards(self, unit_code: str, lost: tuple[LostPoints, ...]) -> Iterator[Loss]:
        """Tell of criteria one by one; whoever has no more room stops asking."""
        for one in lost:
            yield self._loss(unit_code, self.explainer.leaf(unit_code, one.criterion.code), one.points_lost)

    def sentence(self, unit_code: str, lost: tuple[LostPoints, ...], listed: int) -> str:
        """Sum up what is lost in all, and how much of it is told."""
        if not lost:
            return self.figures.say(say("No points were lost: every criterion that applies has its maximum."))
        whole = self._in_all(unit_code, lost)
        if len(lost) == 1:
            return self.figures.say(say("Lost in all: {points} in one criterion.", points=whole))
        in_all = say("Lost in all: {points} in {count} criteria.", points=whole, count=len(lost))
        # Where none fits, “below are the 0 of 12” would be worse than nothing.
        if listed in {0, len(lost)}:
            return self.figures.say(in_all)
        told = sum(one.points_lost for one in lost[:listed])
        below = say(
            "{in_all} Below are the {listed} of {count} that cost most ({told} points).",
            in_all=in_all,
            listed=listed,
            count=len(lost),
            told=self.figures.published(told),
        )
        return self.figures.say(below)

    def more(self, lost: tuple[LostPoints, ...], listed: int) -> str:
        """Say where all criteria are told that lost points; empty where the card does."""
        if listed == len(lost):
            return ""
        return self.figures.say(
            say("All {count} criteria are told in “How every number came about”.", count=len(lost))
        )

    def _in_all(self, unit_code: str, lost: tuple[LostPoints, ...]) -> Message:
        """Say what was lost, also in points of the index where these are worth more or less."""
        published = self.figures.published
        points = published(sum(one.points_lost for one in lost))
        # Rescaled, a point is worth more than one of the index; compared as written, as a reader compares.
        index = published(self.explainer.index_points(unit_code, lost))
        if index == points:
            return say("{points} points", points=points)
        return say("{points} points, worth {index} points of the index,", points=points, index=index)

    def _loss(self, unit_code: str, leaf: ExplainedLeaf, points_lost: float) -> Loss:
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
            place=say_it(_where(leaf, self.sheets.get(unit_code, ""))),
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
        for figure in _read_figures(leaf):
            value = shorten(self.figures.say(_shown(figure)), _LONGEST_VALUE)
            where = f" ({figure.place.cell})" if figure.place.cell else ""
            yield f"{self._named(leaf, figure)}{value}{where}"

    def _named(self, leaf: ExplainedLeaf, figure: ExplainedFigure) -> str:
        """Write what stands in front of a figure: its letter, by which rule and arithmetic name it."""
        # The rule of a checklist has named its items already.
        if isinstance(leaf.criterion.rule, Checklist):
            return f"{figure.question.name}: "
        return f"{figure.question.name}) {shorten(figure.question.label, _LONGEST_LABEL)}: "


def losses_of(assessment: Assessment, figures: Figures) -> Losses:
    """Prepare the losses of all units of an assessment."""
    answers = assessment.answers
    rows = zip(answers.unit_codes, answers.places, answers.answer_places, strict=True)
    sheets = {code: _only_sheet((*own, *stated)) for code, own, stated in rows}
    return Losses(Explainer(assessment), figures, sheets)


def _only_sheet(cells: Iterable[str]) -> str:
    # From the right: a name of a sheet may hold an exclamation mark, an address of a cell cannot.
    sheets = {cell.rpartition("!")[0] for cell in cells if cell}
    return sheets.pop() if len(sheets) == 1 else ""


def _shown(figure: ExplainedFigure) -> object:
    return say("unanswered") if figure.value is None else figure.shown


def _why(leaf: ExplainedLeaf) -> Message:
    if leaf.arithmetic is None:
        return leaf.counted
    if leaf.source is PointsSource.COMPUTED and leaf.status is ScoreStatus.VERIFIED:
        return leaf.arithmetic
    return say("{arithmetic}. {counted}", arithmetic=leaf.arithmetic, counted=leaf.counted)


def _where(leaf: ExplainedLeaf, only_sheet: str) -> Message | str:
    """Name the cells to be looked at: those of the figures, else that of the unit's own points.

    The workbook of the unit is named once for the whole card, and so is its sheet where it has one only.
    """
    cells = [figure.place for figure in _to_look_at(leaf) if figure.place.cell]
    if not cells or _has_own_word(leaf):
        where = _cells((leaf.place,), only_sheet)
        return say("{cells} (own points)", cells=where) if where else ""
    return say("{cells} (figures)", cells=_cells(cells, only_sheet))


def _cells(places: Sequence[Place], only_sheet: str) -> Message | str:
    # Of one sheet only: figures of a criterion stand together, and a mixed list could not be looked up.
    sheet = places[0].sheet
    named = [place.cell for place in places if place.sheet == sheet]
    cells = (*named[:_MOST_CELLS], *_others(named))
    if not sheet or sheet == only_sheet or not named[0]:
        return Message("{cells}", {"cells": cells}) if named[0] else ""
    return say("{cells} of sheet “{sheet}”", cells=cells, sheet=sheet)


def _others(named: Sequence[str]) -> tuple[str, ...]:
    return ("…",) if len(named) > _MOST_CELLS else ()


def _has_own_word(leaf: ExplainedLeaf) -> bool:
    """Tell whether own points count although there are figures: in a ranking of self-assessments."""
    return leaf.source is PointsSource.SELF and not isnan(leaf.computed_points)


def _to_look_at(leaf: ExplainedLeaf) -> Sequence[ExplainedFigure]:
    """Give the figures that are missing, of a checklist those not ticked; else all that the rule reads."""
    read = _read_figures(leaf)
    is_checklist = isinstance(leaf.criterion.rule, Checklist)
    lacking = [one for one in read if one.value is None or (is_checklist and one.value != 1)]
    return lacking or read


def _read_figures(leaf: ExplainedLeaf) -> Sequence[ExplainedFigure]:
    reads = leaf.criterion.scoring_rule.reads
    # A declared input answers for the value, whatever its name: then all are told.
    return [figure for figure in leaf.figures if figure.question.name in reads] or leaf.figures
