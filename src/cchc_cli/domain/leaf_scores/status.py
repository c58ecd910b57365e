"""What stands behind the points of a criterion."""

from enum import IntEnum


class PointsSource(IntEnum):
    """Where the final points of a criterion came from. A number, because tables hold millions."""

    NONE = 0
    APPRAISED = 1
    COMPUTED = 2
    SELF = 3

    @property
    def word(self) -> str:
        """The word of the machine formats; empty for none."""
        return "" if self is PointsSource.NONE else self.name.lower()


class ScoreStatus(IntEnum):
    """What stands behind the final points of a criterion."""

    UNANSWERED = 0
    VERIFIED = 1
    """Appraised, computed by the rule, or published by another system."""
    UNVERIFIED = 2
    """The unit's own points: no figures to compute them from, no appraisal."""
    NO_EVIDENCE = 3
    """Set to 0, because evidence is required and missing."""
    EXEMPT = 4
    NOT_APPLICABLE = 5
    """The figures say so: nothing to divide by, and the rule sets the criterion aside."""
    PENDING = 6
    """Survey, appraisers or leaders have given no points yet, to no unit; or a form by itself
    cannot say what its figures are worth beside those of the other units."""
    INFO = 7

    @property
    def word(self) -> str:
        """The word of the machine formats."""
        return self.name.lower().replace("_", "-")

    @property
    def is_applicable(self) -> bool:
        """Whether the criterion's maximum counts in the unit's applicable maximum."""
        return self not in {ScoreStatus.EXEMPT, ScoreStatus.NOT_APPLICABLE, ScoreStatus.PENDING}
