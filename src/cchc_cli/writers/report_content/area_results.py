"""How much of an area's maximum there are results for: the rest is pending, or applies to nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Role
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.pending import pending_codes


@dataclass(frozen=True)
class AreaResults:
    """The points of an area that units could earn so far, of all that the framework gives it."""

    area: Area
    points: Fraction
    of_points: Fraction

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the area is left out."""
        return self.points == self.of_points


def area_results_of(assessment: Assessment) -> Iterator[AreaResults]:
    """Give every area, in the order of the framework.

    What is pending, or applies to no unit at all, counts for nothing; bonus and penalty end at their cap.
    Of an assessment in which nobody was scored, everything is told as if there were results.
    """
    scores = assessment.scores
    leaves = [leaf.code for leaf in assessment.framework.leaves]
    # One unit that has results is enough: the footnote is about the table, and not about one of its rows.
    counts = scores.is_applicable(leaves).any()
    pending = frozenset(pending_codes(assessment))
    for area in assessment.framework.areas:
        counted = [
            leaf.max_points
            for leaf in area.leaves
            if scores.totals.empty or (counts[leaf.code] and leaf.code not in pending)
        ]
        # The criteria of a bonus area may add up to more than can ever count.
        yield AreaResults(area, _capped(sum(counted, Fraction(0)), area), _capped(area.max_points, area))


def _capped(points: Fraction, area: Area) -> Fraction:
    return points if area.cap is None else min(points, area.cap)


def part_in_words(results: AreaResults) -> Message:
    """Say of how much of an area there are results, where it is not all."""
    words = {"code": results.area.code, "points": results.points, "of_points": results.of_points}
    if not results.points:
        return say("Area {code}: there are no results for any of its {of_points} points.", **words)
    # Bonus and penalty are shown in points, so there are no percentages to explain.
    if results.area.role is Role.BASE:
        return say(
            "Area {code}: there are results for only {points} of its {of_points} points; percentages are of "
            "these.",
            **words,
        )
    return say("Area {code}: only {points} of {of_points} points can be given so far.", **words)
