"""How reports write figures: with the decimals that the framework publishes."""

from dataclasses import dataclass
from math import isnan

import numpy as np

from cchc_cli.domain.exact import Column, Rounding
from cchc_cli.domain.framework import Framework
from cchc_cli.language import Language, say

NO_FIGURE = "–"
"""Stands where there is no figure, so that no cell looks forgotten."""


@dataclass(frozen=True)
class Figures:
    """Writes the figures of one framework in one language."""

    language: Language
    rounding: Rounding

    def published(self, value: float) -> str:
        """Write points or a percentage the way the framework publishes them; NaN is a dash."""
        # Rounded here, because formatting rounds halves to what the double happens to be: 2.675 to 2.67.
        return self._with_decimals(self.rounding.round_one(value), self.rounding.decimals)

    def brief(self, value: float) -> str:
        """Write a percentage with one decimal, for tables with many columns."""
        return self._with_decimals(value, 1)

    def briefly_rounded(self, column: Column) -> Column:
        """Round percentages to the one decimal that :meth:`brief` writes."""
        return np.asarray(Rounding(decimals=1, mode=self.rounding.mode).round(column), dtype=float)

    def say(self, value: object) -> str:
        """Write a sentence, or any other value that needs no rounding."""
        return self.language.show(value)

    def _with_decimals(self, value: float, decimals: int) -> str:
        return NO_FIGURE if isnan(value) else self.language.number(value, decimals)


def figures_of(framework: Framework, language: Language) -> Figures:
    """Give the figures of a framework."""
    return Figures(language, framework.rounding)


GROUP_NAMES = {
    "xa": say("Communes"),
    "phuong": say("Wards"),
    "dac-khu": say("Special zones"),
    "so": say("Departments"),
    "": say("The whole ranking"),
}
"""Groups that are unit classes are called by their name, others as the list of units calls them;
a published table may have none."""


def group_name(group: str, language: Language) -> str:
    """Name a ranking group for people."""
    return language.show(GROUP_NAMES.get(group, group))
