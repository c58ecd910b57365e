"""What a point of a criterion is worth in points of the index, which is always out of 100."""

from collections.abc import Iterable

import numpy as np

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.explained import LostPoints
from cchc_cli.domain.framework import Rescale, Role, Source

_SUM_DECIMALS = 9  # what sums of products may be trusted to: published points have no more


class IndexPoints:
    """Converts points of criteria into points of the index, unit by unit.

    The two differ where criteria do not apply or wait for results, and where the scale is not 100
    (DESIGN section 6.3).
    """

    def __init__(self, assessment: Assessment) -> None:
        """Look up what applies to whom."""
        framework = assessment.framework
        leaves = [leaf for area in framework.areas_of(Role.BASE) for leaf in area.leaves]
        applies = assessment.scores.is_applicable([leaf.code for leaf in leaves]).to_numpy(dtype=float)
        top = applies * np.array([float(leaf.max_points) for leaf in leaves])
        is_survey = np.array([leaf.source is Source.SURVEY for leaf in leaves], dtype=bool)
        scale = float(framework.scale)
        self._stays = framework.rescale is Rescale.ASSESSED
        self._as_is = 100 / scale
        # The survey keeps its part of the scale where only what was assessed is stretched.
        kept = top[:, is_survey].sum(axis=1) if self._stays else np.zeros(len(top))
        # Sums of maxima such as 0.1 stray, and what is left of nothing has to be 0.
        rest = np.round(top.sum(axis=1) - kept, _SUM_DECIMALS)
        # Not stretched, a point of a criterion stays a point: what does not apply is lost.
        room = rest if framework.rescale is Rescale.NONE else scale - kept
        # Whoever no criterion applies to loses nothing; any factor does.
        self._stretched = self._as_is * np.divide(room, rest, out=np.ones_like(rest), where=rest > 0)

    def of(self, row: int, lost: Iterable[LostPoints]) -> float:
        """Give what the losses of the unit in a row cost its index."""
        factor = float(self._stretched[row])
        worth = sum(one.points_lost * (self._as_is if self._is_kept(one) else factor) for one in lost)
        return round(worth, _SUM_DECIMALS)

    def _is_kept(self, one: LostPoints) -> bool:
        return self._stays and one.criterion.source is Source.SURVEY
