"""Rounding parts so that they still add up to what they are parts of.

Each of four parts rounded by itself would often miss their sum by a hundredth, and whoever adds
the row up would call it wrong.
"""

from collections.abc import Sequence

import numpy as np

from cchc_cli.domain.exact import Rounding

EXACT_DECIMALS = 9
"""What sums of floating-point numbers may be trusted to; machine formats write no more."""


def rounded_parts(parts: Sequence[float], total: float, decimals: int) -> tuple[float, ...]:
    """Round parts to ``decimals`` so that they add up to ``total``, which has no more of them.

    What rounding to the nearest leaves over goes, unit by unit of the last decimal, to the parts
    that it wronged most. A part that is exactly 0 stays 0 while there are others.

    >>> rounded_parts((0.333, 0.333, 0.334, 0.0), 1.0, 2)
    (0.33, 0.33, 0.34, 0.0)
    """
    scale = 10**decimals
    whole, wronged = _nearest(parts, decimals)
    # round() only takes the noise of the product away: the total has no more decimals.
    left = round(total * scale) - sum(whole)
    step = 1 if left > 0 else -1
    # Nothing stays nothing: 0.01 for "bonus and penalty" where there was none would be a false report.
    order = sorted(range(len(parts)), key=lambda at: (parts[at] == 0, -step * wronged[at]))
    # More than one each, where the parts were never exactly the total: it comes from other figures.
    everybody, some = divmod(abs(left), max(len(parts), 1))
    for place, at in enumerate(order):
        whole[at] += step * (everybody + (place < some))
    # Divided, for 57 * 0.01 is 0.5700000000000001.
    return tuple(units / scale for units in whole)


def exact_parts(parts: Sequence[float], total: float) -> tuple[float, ...]:
    """Round parts to the decimals of machine formats; the largest takes what is left over.

    >>> exact_parts((0.1, 0.2), 0.3)
    (0.1, 0.2)
    """
    scale = 10**EXACT_DECIMALS
    whole, _ = _nearest(parts, EXACT_DECIMALS)
    if whole:
        # A billionth is nothing to the largest, and could be all of the smallest.
        largest = max(range(len(whole)), key=lambda at: abs(whole[at]))
        whole[largest] += round(total * scale) - sum(whole)
    return tuple(units / scale for units in whole)


def _nearest(parts: Sequence[float], decimals: int) -> tuple[list[int], list[float]]:
    """Round each part, in units of the last decimal, and tell by how much it lost."""
    scaled = np.asarray(parts, dtype=float) * 10**decimals
    whole = Rounding(decimals=0).round(scaled)
    return [*map(int, whole.tolist())], (scaled - whole).tolist()
