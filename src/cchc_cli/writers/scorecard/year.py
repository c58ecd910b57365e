"""What became of every unit since the year before, in two sentences each."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.areas import areas_by_unit
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange, decimals_of, unit_changes
from cchc_cli.writers.diff.sentences import Teller
from cchc_cli.writers.diff.words import PARTS


@dataclass(frozen=True, slots=True)
class YearChange:
    """How a unit moved since the year before."""

    label: str
    move: str
    """Of its rank: ``▲3``; a dash where it had none to compare."""
    index: str
    """With its sign."""
    sentence: str
    parts: str
    """What the change of the index is made of; empty where that is not known."""


@dataclass(frozen=True)
class YearChanges:
    """Tells of the changes of all units; the comparison is laid out once."""

    rows: Mapping[str, UnitChange]
    teller: Teller

    def of(self, unit_code: str) -> YearChange | None:
        """Tell of one unit; None where the comparison does not know it."""
        row = self.rows.get(unit_code)
        if row is None:
            return None
        figures = self.teller.figures
        year = self.teller.diff.before.label
        return YearChange(
            label=figures.say(say("Since {year}", year=year)),
            move=figures.move(row.rank_change),
            index=figures.signed(row.index_change),
            sentence=self.teller.sentence(row),
            parts=figures.say(_sum(row.parts, row.index_change, figures)) if row.parts else "",
        )


def year_changes_of(diff: YearDiff, language: Language) -> YearChanges:
    """Lay a comparison out for cards."""
    figures = DiffFigures(language, decimals_of(diff))
    rows = unit_changes(diff, figures)
    teller = Teller(diff, figures, areas_by_unit(diff, rows, figures))
    return YearChanges({row.code: row for row in rows}, teller)


def _sum(parts: ChangeParts, change: float | None, figures: DiffFigures) -> Message:
    """Write the sum so that a reader can do it: index change = own results + new weights + ..."""
    # Values within a message are written in the reader's language, signs and commas included.
    named = {
        f"part{at}": say("{part} {points}", part=part, points=figures.signed(points))
        for at, (part, points) in enumerate(zip(PARTS, parts.in_order, strict=True))
    }
    return say(
        "Change of the index {change} = {parts}.",
        change=figures.signed(change),
        parts=Message("; ".join(f"{{{name}}}" for name in named), named),
    )
