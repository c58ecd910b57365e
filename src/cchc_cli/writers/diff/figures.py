"""How comparisons write figures: changes with a sign, and moves of a rank with an arrow."""

from dataclasses import dataclass

from cchc_cli.domain.exact import Rounding
from cchc_cli.language import MINUS, Language
from cchc_cli.writers.report_content.figures import NO_FIGURE

RISE, FALL, STAY = "▲", "▼", "="


@dataclass(frozen=True)
class DiffFigures:
    """Writes the figures of one comparison in one language."""

    language: Language
    decimals: int

    def rounded(self, value: float) -> float:
        """Round to the published decimals, halves away from zero."""
        return Rounding(decimals=self.decimals).round_one(value)

    def index(self, value: float | None) -> str:
        """Write an index or points; a dash where there are none."""
        return NO_FIGURE if value is None else self.language.number(self.rounded(value), self.decimals)

    def signed(self, value: float | None) -> str:
        """Write a change with its sign: ``+2,31``, ``−0,40``, ``0,00``."""
        if value is None:
            return NO_FIGURE
        # Rounded first: what is shown as nothing has no sign.
        rounded = self.rounded(value)
        sign = "+" if rounded > 0 else MINUS if rounded < 0 else ""
        return sign + self.language.number(abs(rounded), self.decimals)

    def rank(self, rank: int | None) -> str:
        """Write a rank; a dash where there is none."""
        return NO_FIGURE if rank is None else self.language.show(rank)

    def move(self, places: int | None) -> str:
        """Write how a rank moved: ``▲3``, ``▼2``, ``=``."""
        if places is None:
            return NO_FIGURE
        arrow = RISE if places > 0 else FALL if places < 0 else STAY
        return f"{arrow}{self.language.show(abs(places))}" if places else arrow

    def places(self, places: int | None) -> str:
        """Write a part of a move with its sign: ``+3``, ``−2``, ``0``."""
        if places is None:
            return NO_FIGURE
        sign = "+" if places > 0 else MINUS if places < 0 else ""
        return sign + self.language.show(abs(places))

    def say(self, value: object) -> str:
        """Write a sentence, or any other value that needs no rounding."""
        return self.language.show(value)
