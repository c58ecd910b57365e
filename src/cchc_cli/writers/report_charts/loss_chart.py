"""What points are lost, and where: the areas, and below each its worst criteria."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.loss_bars import LossBar, loss_bars
from cchc_cli.writers.report_charts.report_chart import ReportChart, chart_of
from cchc_cli.writers.report_content.figures import Figures, figures_of
from cchc_cli.writers.report_content.losses import MeanLoss, worst_losses

DRAWN_AREAS = 12
"""How many areas are drawn: those in which most is lost."""

_SUM_DECIMALS = 9  # what floating-point means may be trusted to


@dataclass(frozen=True)
class AreaLoss:
    """An area, what the units it applies to lose in it on average, and where in it most."""

    area: Area
    mean_loss: float
    criteria: tuple[MeanLoss, ...]


def loss_chart(assessment: Assessment, language: Language) -> ReportChart | None:
    """Draw where points are lost; None where nobody loses any."""
    areas = area_losses(assessment)
    if not areas:
        return None
    figures = figures_of(assessment.framework, language)
    bars = [bar for area in areas[:DRAWN_AREAS] for bar in _bars(assessment, area, figures)]
    title = figures.say(say("Mean points lost per unit"))
    caption = say("Which points are lost, and where")
    return chart_of(
        "losses", loss_bars(bars, title), language, caption, *_sentences(assessment, areas, figures)
    )


def area_losses(assessment: Assessment) -> Sequence[AreaLoss]:
    """Give the base areas in which points are lost, worst first, each with its worst criteria."""
    scores, framework = assessment.scores, assessment.framework
    top = scores.area_max_points
    # Of the units that the area applies to, as the table of criteria counts.
    lost = (top - scores.area_points).where(top > 0).mean().round(_SUM_DECIMALS)
    # The worst of all, not of each area: a criterion below a small area may lose next to nothing.
    worst = worst_losses(assessment)
    areas = [
        AreaLoss(
            area,
            float(lost[area.code]),
            tuple(loss for loss in worst if framework.area_of[loss.criterion] is area),
        )
        for area in framework.areas_of(Role.BASE)
        if lost[area.code] > 0
    ]
    return sorted(areas, key=lambda one: -one.mean_loss)


def _bars(assessment: Assessment, one: AreaLoss, figures: Figures) -> Iterator[LossBar]:
    area = one.area
    yield LossBar(f"{area.code}. {area.name}", one.mean_loss, figures.published(one.mean_loss), is_area=True)
    for loss in one.criteria:
        name = f"{loss.criterion} {assessment.framework.by_code[loss.criterion].name}"
        yield LossBar(name, loss.mean_loss, figures.published(loss.mean_loss), is_area=False)


def _sentences(assessment: Assessment, areas: Sequence[AreaLoss], figures: Figures) -> Iterator[Message]:
    yield say(
        "Mean points that a unit loses in each area, and below it in the criteria among the {count} with the "
        "greatest losses.",
        count=len(worst_losses(assessment)),
    )
    yield say(
        "Most is lost in area {code}, {name}: {points} points on average.",
        code=areas[0].area.code,
        name=areas[0].area.name,
        points=figures.published(areas[0].mean_loss),
    )
    worst = next(iter(worst_losses(assessment)), None)
    if worst:
        yield _worst(worst, assessment, figures)
    if len(areas) > DRAWN_AREAS:
        yield say("Areas with smaller losses that are not drawn: {count}.", count=len(areas) - DRAWN_AREAS)


def _worst(worst: MeanLoss, assessment: Assessment, figures: Figures) -> Message:
    criterion = assessment.framework.by_code[worst.criterion]
    return say(
        "The criterion with the greatest loss is {code}, {name}: {points} of {max_points} points, lost "
        "by {losers} of {units} units.",
        code=criterion.code,
        name=criterion.name,
        points=figures.published(worst.mean_loss),
        max_points=criterion.max_points,
        losers=worst.losers,
        units=worst.units,
    )
