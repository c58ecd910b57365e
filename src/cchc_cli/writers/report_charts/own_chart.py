"""What units claimed, against what they got for it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import PointsSource
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.own_points import ClaimPoint, ClaimWords, NamedClaim, own_points
from cchc_cli.writers.charts.plot import round_step, rounded_out
from cchc_cli.writers.report_charts.report_chart import ReportChart, chart_of
from cchc_cli.writers.report_content.figures import Figures, figures_of
from cchc_cli.writers.report_content.losses import base_leaves

if TYPE_CHECKING:
    import pandas as pd

NAMED = 6
"""How many of the units that claimed too much are named."""

_FEWEST = 3  # units; fewer are said in a sentence
_ONE_BY_ONE = 250  # points; more of them hide each other
_CELLS = 30
_TICKS = 8
_SUM_DECIMALS = 9  # what floating-point sums may be trusted to


@dataclass(frozen=True)
class Claim:
    """A unit's own points, and the final points of the same criteria."""

    name: str
    own: float
    final: float

    @property
    def difference(self) -> float:
        """How much more it claimed than it got."""
        return round(self.own - self.final, _SUM_DECIMALS)


def own_chart(assessment: Assessment, language: Language) -> ReportChart | None:
    """Draw own against final points; None where nothing can be compared, or nobody differs."""
    claims = claims_of(assessment)
    if len(claims) < _FEWEST or not any(claim.difference for claim in claims):
        return None
    figures = figures_of(assessment.framework, language)
    points = [point for claim in claims for point in (claim.own, claim.final)]
    ends = rounded_out(min(points), max(points), round_step(max(points) - min(points), _TICKS))
    words = ClaimWords(
        own=figures.say(say("Self-assessed points")),
        final=figures.say(say("Final points")),
        equal=figures.say(say("On the diagonal, both are equal.")),
    )
    named = [
        NamedClaim(claim.name, claim.own, claim.final, _signed(claim.difference, figures))
        for claim in greatest(claims)
    ]
    chart = own_points(_points(claims, ends), named, ends, words)
    caption = say("Self-assessed against final points")
    left_out = len(assessment.scores.totals) - len(claims)
    return chart_of("own", chart, language, caption, *_sentences(claims, figures), *_left_out(left_out))


def claims_of(assessment: Assessment) -> tuple[Claim, ...]:
    """Compare own and final points of every unit, over the criteria of base areas that allow it.

    Where the final points are the unit's own, nobody has looked at them: they are left out.
    """
    scores = assessment.scores
    codes = [leaf.code for leaf in base_leaves(assessment.framework)]
    own, final = scores.self_points[codes], scores.final_points[codes]
    is_checked = scores.source[codes].isin([PointsSource.APPRAISED, PointsSource.COMPUTED])
    # Both sums over the same criteria, or whoever states few points would seem to claim little.
    is_compared = is_checked & scores.is_applicable(codes) & own.notna() & final.notna()
    names = assessment.units.by_code
    sums = zip(
        final.index[is_compared.any(axis=1)],
        *(_sums(points.where(is_compared), is_compared) for points in (own, final)),
        strict=True,
    )
    return tuple(Claim(names[code].name, claimed, got) for code, claimed, got in sums)


def _sums(points: "pd.DataFrame", is_compared: "pd.DataFrame") -> list[float]:
    sums: list[float] = points.sum(axis=1)[is_compared.any(axis=1)].round(_SUM_DECIMALS).tolist()
    return sums


def greatest(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the units that claimed most above what they got, most first."""
    # Stable: units that claimed alike stay in the order of publication.
    over = [claim for claim in claims if claim.difference > 0]
    return sorted(over, key=lambda claim: -claim.difference)[:NAMED]


def _signed(difference: float, figures: Figures) -> str:
    # Only greater claims are named, so the sign is always this one.
    return f"+{figures.published(difference)}"


def _points(claims: Sequence[Claim], ends: tuple[float, float]) -> Sequence[ClaimPoint]:
    if len(claims) <= _ONE_BY_ONE:
        return [ClaimPoint(claim.own, claim.final) for claim in claims]
    low, cell = ends[0], (ends[1] - ends[0]) / _CELLS
    cells = Counter((_cell(claim.own, low, cell), _cell(claim.final, low, cell)) for claim in claims)
    return [
        ClaimPoint(low + cell * (own + 0.5), low + cell * (final + 0.5), units)
        for (own, final), units in sorted(cells.items())
    ]


def _cell(points: float, low: float, cell: float) -> int:
    # The greatest points stand at the end of the last cell, not in one behind it.
    return min(int((points - low) / cell), _CELLS - 1)


def _sentences(claims: Sequence[Claim], figures: Figures) -> Iterator[Message]:
    yield say(
        "Own points across, final points up, over the criteria whose points were computed or appraised; "
        "below the diagonal are units that claimed more than they got."
    )
    if len(claims) > _ONE_BY_ONE:
        yield say("Each dot is one unit or more: the larger, the more.")
    over = [claim.difference for claim in claims if claim.difference > 0]
    yield _over(claims, over, figures) if over else say("No unit claimed more than it got.")
    under = sum(claim.difference < 0 for claim in claims)
    if under:
        yield say("Units that claimed less than they got: {count}.", count=under)


def _left_out(units: int) -> Iterator[Message]:
    if units:
        yield say(
            "Scored units that are not drawn: {count}; they stated no points of their own, or their points "
            "are their own and nobody has checked them.",
            count=units,
        )


def _over(claims: Sequence[Claim], over: Sequence[float], figures: Figures) -> Message:
    return say(
        "Of {units} units, {over} claimed more than they got, by {mean} points on average; the greatest "
        "differences are {greatest}.",
        units=len(claims),
        over=len(over),
        mean=figures.published(float(np.mean(over))),
        greatest=[
            say("{name} ({difference})", name=claim.name, difference=_signed(claim.difference, figures))
            for claim in greatest(claims)
        ],
    )
