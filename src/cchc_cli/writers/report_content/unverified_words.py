"""What a report says of units that stand on points that nobody has checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.few_names import few_names
from cchc_cli.writers.report_content.figures import Figures
from cchc_cli.writers.report_content.unverified import (
    UNVERIFIED_MARK,
    UnverifiedPoints,
    is_claims_only,
    unverified_points,
)

NAMED_UNITS = 5
"""How many of these units the summary names; the ranking marks all."""

UNVERIFIED_NOTE = say(
    "{mark} Most or all of the unit's points are its own self-assessment, which nobody has checked.",
    mark=UNVERIFIED_MARK,
)
"""The footnote of every table in which a unit bears the mark."""


def claims_notice(assessment: Assessment) -> Sequence[Message]:
    """Say once, of a ranking of self-assessments, that nobody has checked any of it; else nothing."""
    if not is_claims_only(assessment):
        return ()
    return (
        say(
            "The ranking rests on the units' own self-assessment alone, which nobody has checked; index and "
            "rank may change when it is."
        ),
    )


@dataclass(frozen=True)
class UnverifiedUnits:
    """The units of one assessment that bear the mark."""

    assessment: Assessment
    figures: Figures

    def mark(self, unit_code: str) -> str:
        """Give the mark of a unit; nothing for one that bears none."""
        return UNVERIFIED_MARK if unit_code in self._marked else ""

    def remark(self, unit_code: str) -> str:
        """Say of a unit with the mark how many of its points nobody has checked; empty for others."""
        unverified = self._marked.get(unit_code)
        if unverified is None:
            return ""
        return self.figures.say(
            say(
                "{mark} {points} of its {of_points} points in base areas are self-assessed, and nobody has "
                "checked them.",
                mark=UNVERIFIED_MARK,
                points=self.figures.published(unverified.points),
                of_points=self.figures.published(unverified.of_points),
            )
        )

    def sentences(self) -> Iterator[Message]:
        """Say which ranked units stand on such points; nothing where there are none."""
        placed = self.assessment.ranking.units
        # Whoever has no rank misleads nobody who reads the ranking; the tables mark those too.
        ranked = map(str, placed.index[placed["status"] == RankStatus.RANKED])
        names = [self.assessment.units.by_code[code].name for code in ranked if code in self._marked]
        if names:
            yield say(
                "{count} units are ranked wholly or mostly on self-assessed points that nobody has checked "
                "({mark}): {names}.",
                count=len(names),
                mark=UNVERIFIED_MARK,
                names=few_names(names, NAMED_UNITS),
            )

    @cached_property
    def _marked(self) -> Mapping[str, UnverifiedPoints]:
        # A mark that every unit bears tells none from another: the head of the report says it once.
        if is_claims_only(self.assessment):
            return {}
        return {code: one for code, one in unverified_points(self.assessment).items() if one.is_mostly}
