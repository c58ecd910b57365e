"""Where most points are lost: the criteria in which units miss most of the maximum."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Criterion, Framework, Role
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import figures_of

LISTED = 10
"""How many criteria the table names."""

_SUM_DECIMALS = 9  # what floating-point means may be trusted to


@dataclass(frozen=True)
class Loss:
    """A criterion, and the points that units lose in it."""

    code: str
    name: str
    max_points: str
    mean_loss: str
    percent: str
    """Of the maximum."""
    losers: str
    """How many units miss at least some of the points, of how many that it applies to."""


@dataclass(frozen=True)
class Losses:
    """The criteria in which most is lost, worst first."""

    heading: str
    note: str
    columns: tuple[str, ...]
    criteria: tuple[Loss, ...]


def losses_of(assessment: Assessment, language: Language) -> Losses:
    """List the criteria of base areas in which units lose most points on average."""
    columns = (
        say("Code"),
        say("Criterion"),
        say("Maximum points"),
        say("Mean loss"),
        say("Loss (%)"),
        say("Units that lose points"),
    )
    return Losses(
        heading=language.show(say("Where most points are lost")),
        note=language.show(
            say(
                "The criteria with the greatest mean loss among the units they apply to; unanswered"
                " counts as lost. All {units} scored units count here, also those without a rank; means and "
                "medians of the index and of areas count ranked units only.",
                units=len(assessment.scores.totals),
            )
        ),
        columns=tuple(map(language.show, columns)),
        criteria=_criteria(assessment, language),
    )


def _criteria(assessment: Assessment, language: Language) -> tuple[Loss, ...]:
    figures = figures_of(assessment.framework, language)
    nodes = assessment.framework.by_code
    return tuple(
        Loss(
            code=loss.criterion,
            name=nodes[loss.criterion].name,
            # As the framework states it: 0.5 rather than 0.50.
            max_points=figures.say(nodes[loss.criterion].max_points),
            mean_loss=figures.published(loss.mean_loss),
            percent=figures.published(loss.percent),
            losers=figures.say(say("{losers} of {units}", losers=loss.losers, units=loss.units)),
        )
        for loss in worst_losses(assessment)
    )


@dataclass(frozen=True)
class MeanLoss:
    """How much of a criterion is lost, by how many units of how many; a row of the table."""

    criterion: str
    mean_loss: float
    percent: float
    losers: int
    units: int


def worst_losses(assessment: Assessment) -> tuple[MeanLoss, ...]:
    """Give the criteria with the greatest mean losses, worst first."""
    table = mean_losses(assessment)
    # stable: criteria that lose alike stay in the order of the framework, in every run.
    lossy = table[table["mean_loss"] > 0].sort_values("mean_loss", ascending=False, kind="stable")
    return tuple(MeanLoss(*row) for row in lossy.head(LISTED).itertuples(name=None))


def mean_losses(assessment: Assessment) -> pd.DataFrame:
    """Give the loss in each leaf of the base areas, by leaf code, in the framework's order.

    Columns: ``mean_loss`` in points, ``percent`` of the maximum, ``losers`` and ``units``,
    counted among the units that the leaf applies to; leaves that apply to none are left out.
    """
    leaves = base_leaves(assessment.framework)
    codes = [leaf.code for leaf in leaves]
    top = np.array([float(leaf.max_points) for leaf in leaves])
    applies = assessment.scores.is_applicable(codes)
    # Unanswered earns nothing, and so loses everything; exempt loses nothing.
    lost = assessment.scores.final_points[codes].fillna(0.0).rsub(top).where(applies)
    table = pd.DataFrame(
        {
            "mean_loss": lost.mean().round(_SUM_DECIMALS),
            # The maximum of what is for information only is 0.
            "percent": (100 * lost.mean() / np.where(top > 0, top, np.nan)).round(_SUM_DECIMALS),
            "losers": (lost > 0).sum(),
            "units": applies.sum(),
        }
    )
    return table[table["units"] > 0]


def base_leaves(framework: Framework) -> tuple[Criterion, ...]:
    """Give the scored criteria of the base areas."""
    return tuple(leaf for area in framework.areas_of(Role.BASE) for leaf in area.leaves)
