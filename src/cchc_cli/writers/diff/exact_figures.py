"""The figures of machine formats: unrounded, and yet written so that they add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.writers.diff.rounded import EXACT_DECIMALS, exact_parts

PARTS = ("performance", "reweighting", "added_dropped", "adjustments")


@dataclass(frozen=True, slots=True)
class ExactChange:
    """The change of an index and its four parts, with nine decimals; None where not known.

    As decimal numbers, just as they are printed, the four add up to the change.
    """

    change: float | None
    parts: tuple[float | None, ...]


def exact_changes(diff: YearDiff) -> Mapping[str, ExactChange]:
    """Give the changes of all units by code."""
    changes = diff.units["index_change"].tolist()
    parts = diff.units[[*PARTS]].to_numpy(dtype=float).tolist()
    # Keys of JSON are text, and an index of a table may hold numbers.
    codes = map(str, diff.units.index)
    return {code: _exact(*figures) for code, *figures in zip(codes, changes, parts, strict=True)}


def exact(value: float) -> float | None:
    """Write a figure with nine decimals at most; None where there is none."""
    # + 0.0 turns -0.0 into 0.0.
    return None if isnan(value) else round(value, EXACT_DECIMALS) + 0.0


def _exact(change: float, parts: list[float]) -> ExactChange:
    shown = exact(change)
    # A table without maxima has a change without parts: there is nothing to make add up.
    if shown is None or any(map(isnan, parts)):
        return ExactChange(shown, tuple(map(exact, parts)))
    return ExactChange(shown, exact_parts(parts, shown))
