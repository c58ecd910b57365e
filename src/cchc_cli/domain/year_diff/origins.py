"""The figures of the year before, as they fall to the units of the year after.

The figures of a merged unit are those of the units that it came from, weighted by their
population, or equally where the population of any of them is missing.

References:
    DESIGN section 7.1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from cchc_cli.domain.year_diff.succession import Claim
from cchc_cli.domain.year_diff.year import Contributions, YearResults

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Origins:
    """Where units come from: one row for every old unit of every new one, by new unit."""

    codes: tuple[str, ...]
    """Codes of the new units, in order; each has one old unit at least."""
    rows: "NDArray[np.intp]"
    """Positions of the old units in the table of the year before."""
    starts: "NDArray[np.intp]"
    """Where the rows of each new unit begin."""
    weights: "NDArray[np.float64]"
    """How much every old unit counts for; they add up to 1 for every new unit."""
    evenly: frozenset[str]
    """Codes of merged units whose old ones count equally, because a population is missing."""

    def mean(self, values: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Average rows of the year before: old units, by anything, to new units."""
        weights = self.weights.reshape(-1, *[1] * (values.ndim - 1))
        if not len(self.rows):  # reduceat() refuses to add up nothing
            return values[:0]
        mean: NDArray[np.float64] = np.add.reduceat(values[self.rows] * weights, self.starts, axis=0)
        return mean

    def contributions(self, year: Contributions) -> Contributions:
        """Average what criteria contributed."""
        adjustments = self.mean(year.adjustments.to_numpy(dtype=float))
        return Contributions(
            year.parts,
            self.mean(year.weights),
            self.mean(year.points),
            pd.DataFrame(adjustments, columns=year.adjustments.columns),
            year.area_names,
        )


def origins_of(claims: Mapping[str, Sequence[Claim]], before: YearResults) -> Origins:
    """Weigh the old units of every new one."""
    position = {code: at for at, code in enumerate(before.units.index)}
    weights = {code: _weights(some, before) for code, some in claims.items()}
    sizes = np.array([*map(len, claims.values())], dtype=np.intp)
    return Origins(
        codes=tuple(claims),
        rows=np.array([position[claim.old] for claim in chain.from_iterable(claims.values())], dtype=np.intp),
        starts=np.concatenate([[0], sizes.cumsum()[:-1]]).astype(np.intp)[: len(sizes)],
        weights=np.array([weight for some in weights.values() for weight in some.weights], dtype=float),
        evenly=frozenset(code for code, some in weights.items() if some.are_even),
    )


@dataclass(frozen=True)
class _Weights:
    weights: tuple[float, ...]
    are_even: bool
    """Whether several count equally, because a population is missing."""


def _weights(claims: Sequence[Claim], before: YearResults) -> _Weights:
    if len(claims) == 1:
        return _Weights((1.0,), are_even=False)
    people = [_population(claim, before) for claim in claims]
    known = [count for count in people if count is not None]
    # One population that is missing spoils all: weights by the others would make that unit weigh nothing.
    if len(known) < len(people) or not sum(known):
        return _Weights((1 / len(people),) * len(people), are_even=True)
    return _Weights(tuple(count / sum(known) for count in known), are_even=False)


def _population(claim: Claim, before: YearResults) -> int | None:
    # The line knows how many people moved; the list only knows how many the whole old unit had.
    if claim.population is not None:
        return claim.population
    history = before.histories.get(claim.old)
    return history.population if history else None
