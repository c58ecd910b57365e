"""How figures are spread: the ends, the quartiles, the median."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Spread:
    """Five figures that tell how many others lie."""

    lowest: float
    lower_quartile: float
    median: float
    upper_quartile: float
    highest: float

    @property
    def figures(self) -> tuple[float, float, float, float, float]:
        """All five, from the lowest up."""
        return self.lowest, self.lower_quartile, self.median, self.upper_quartile, self.highest

    @property
    def middle(self) -> float:
        """How far the middle half of the figures reaches."""
        return self.upper_quartile - self.lower_quartile


def spread_of(figures: Sequence[float]) -> Spread:
    """Give the spread of at least one figure; quartiles between two figures are interpolated."""
    return Spread(*map(float, np.percentile(figures, (0, 25, 50, 75, 100))))
