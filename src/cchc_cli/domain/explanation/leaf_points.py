"""The points of one unit for one leaf, and which of them counted, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

from cchc_cli.domain.explanation.shown_points import in_shown_points
from cchc_cli.domain.framework import Criterion, Source
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Award, Checklist, Choice
from cchc_cli.domain.stage import Stage
from cchc_cli.language import Message, say


@dataclass(frozen=True)
class LeafPoints:
    """The points of a unit for a leaf; NaN where there are none."""

    self_points: float
    computed_points: float
    appraised_points: float
    final_points: float
    source: PointsSource
    status: ScoreStatus


@dataclass(frozen=True)
class Circumstances:
    """What else decides which points count."""

    stage: Stage
    exempt_reason: str
    missing: Sequence[str]
    """Names of figures that the rule reads and that are not answered, in the order of the form."""
    decimals: int
    """Of published points."""

    def in_points(self, points: float) -> Message:
        """Say a number of points the way they are published."""
        return in_shown_points(points, self.decimals)


def counted(leaf: Criterion, points: LeafPoints, circumstances: Circumstances) -> Message:
    """Say which points counted and why, or why there are none."""
    if points.status in _WITHOUT_POINTS:
        return _WITHOUT_POINTS[points.status]
    match points.status:
        case ScoreStatus.EXEMPT:
            return _exempt(circumstances.exempt_reason)
        case ScoreStatus.PENDING:
            return _PENDING[leaf.source]
        case ScoreStatus.NO_EVIDENCE:
            return say(
                "0 points, because the required evidence is not named: {evidence}.", evidence=leaf.evidence
            )
        case ScoreStatus.UNANSWERED:
            return _unanswered(leaf, circumstances)
        case _:
            return _scored(leaf, points, circumstances)


_WITHOUT_POINTS = {
    ScoreStatus.NOT_APPLICABLE: say(
        "The figures leave nothing to divide by, so the criterion does not apply to this unit."
    ),
    ScoreStatus.INFO: say("For information, not scored."),
}
_PENDING = {
    Source.UNIT: say("The points come about beside those of other units only; until then it is left out."),
    Source.SURVEY: say("The survey has no results yet, so the criterion is left out of the index."),
    Source.APPRAISER: say(
        "The appraisers have given no points yet, so the criterion is left out of the index."
    ),
    Source.LEADER: say("The leaders have given no points yet, so the criterion is left out of the index."),
    Source.PUBLISHED: say("The published index is not known yet, so the criterion is left out of the index."),
}


def _exempt(reason: str) -> Message:
    if reason:
        # Lists of units end the reason with a full stop, or do not.
        return say("The unit is exempt: {reason}.", reason=reason.rstrip("."))
    return say("The unit is exempt.")


def _unanswered(leaf: Criterion, circumstances: Circumstances) -> Message:
    if not leaf.source.is_stated_by_unit:
        return say("This unit was given no points, which counts as 0.")
    if circumstances.stage is Stage.SELF:
        return say("The unit stated no points of its own, which counts as 0.")
    if circumstances.missing and not _is_blank(leaf, circumstances):
        return say(
            "Figures are missing ({missing}), and so are own points: 0 points.", missing=_named(circumstances)
        )
    return say("Not answered, which counts as 0.")


def _own(leaf: Criterion, points: LeafPoints, circumstances: Circumstances) -> Message:
    own = circumstances.in_points(points.self_points)
    if circumstances.stage is Stage.SELF:
        return say(
            "The unit's own points count ({points}), as this ranking is one of self-assessments.", points=own
        )
    if isinstance(leaf.rule, Award):
        return say(
            "The points as the unit stated them count ({points}); nobody has appraised them yet.", points=own
        )
    if circumstances.missing and _is_blank(leaf, circumstances):
        return _own_for_blank(leaf, own)
    if circumstances.missing:
        return say(
            "The unit's own points count ({points}), unverified, because figures are missing: {missing}.",
            points=own,
            missing=_named(circumstances),
        )
    return say(
        "The unit's own points count ({points}), unverified, because the figures leave nothing to divide by.",
        points=own,
    )


def _is_blank(leaf: Criterion, circumstances: Circumstances) -> bool:
    """Tell whether nothing at all was answered of what the rule reads, so that nothing needs its name."""
    return len(circumstances.missing) >= len(leaf.scoring_rule.reads)


def _own_for_blank(leaf: Criterion, own: Message) -> Message:
    if isinstance(leaf.rule, Choice | Checklist):
        return say(
            "The unit's own points count ({points}), unverified, because nothing was chosen.", points=own
        )
    return say(
        "The unit's own points count ({points}), unverified, because no figures were stated.", points=own
    )


def _scored(leaf: Criterion, points: LeafPoints, circumstances: Circumstances) -> Message:
    if points.status is ScoreStatus.UNVERIFIED:
        return _own(leaf, points, circumstances)
    return _verified(leaf, points, circumstances)


def _named(circumstances: Circumstances) -> tuple[Message, ...]:
    return tuple(map(figure_name, circumstances.missing))


def figure_name(name: str) -> Message:
    """Name a figure; last year's are ``previous.a``."""
    year, _, last = name.rpartition(".")
    return say("{name} of last year", name=last) if year else Message("{name}", {"name": name})


def _verified(leaf: Criterion, points: LeafPoints, circumstances: Circumstances) -> Message:
    if points.source is PointsSource.APPRAISED:
        return _appraised(points, circumstances)
    if leaf.source is Source.PUBLISHED:
        return say("The points are taken over from the published index.")
    if _differ(points.self_points, points.computed_points):
        return say(
            "The points computed from the figures count, not the {stated} that the unit gave itself.",
            stated=circumstances.in_points(points.self_points),
        )
    return say("The points computed from the figures count.")


def _appraised(points: LeafPoints, circumstances: Circumstances) -> Message:
    if _differ(points.appraised_points, points.computed_points):
        return say(
            "The appraised points count; the figures alone would give {computed}.",
            computed=circumstances.in_points(points.computed_points),
        )
    return say("The appraised points count.")


def _differ(first: float, second: float) -> bool:
    return not isnan(first) and not isnan(second) and first != second
