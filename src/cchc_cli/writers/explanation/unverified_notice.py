"""What has to be known first of a unit that stands on points that nobody has checked."""

from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.figures import Figures
from cchc_cli.writers.report_content.unverified import UnverifiedPoints


def unverified_notice(unverified: UnverifiedPoints, figures: Figures) -> Message | None:
    """Say how much of its points is a unit's own word; None where most was checked."""
    if not unverified.is_mostly:
        return None
    points = figures.published(unverified.points)
    # “82.50 of the 82.50” would make a reader look for the difference.
    if unverified.is_all:
        return say(
            "All {points} base points are the unit's own assessment, which nobody has checked; index and rank"
            " may change when they are.",
            points=points,
        )
    return say(
        "{points} of the {of_points} base points are the unit's own assessment, which nobody has checked;"
        " index and rank may change when they are.",
        points=points,
        of_points=figures.published(unverified.of_points),
    )
