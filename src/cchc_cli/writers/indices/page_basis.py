"""Which folders and tables the indices rest on."""

from dataclasses import dataclass

from cchc_cli.domain.indices import Index, SideBySide
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import NO_FIGURE


@dataclass(frozen=True)
class BasisRow:
    """An index: the source of every year, and how many units the last one ranks."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class IndexBasis:
    """Indices by years."""

    columns: tuple[str, ...]
    rows: tuple[BasisRow, ...]


def basis_of(side: SideBySide, language: Language) -> IndexBasis:
    """Say what every index rests on."""
    columns = (*side.years, language.show(say("Ranked units")))
    return IndexBasis(
        tuple(columns), tuple(BasisRow(index.name, _cells(index, side, language)) for index in side.indices)
    )


def _cells(index: Index, side: SideBySide, language: Language) -> tuple[str, ...]:
    sources = {year.label: year.source for year in index.trend.years}
    # Of the last year, as in the table: that is what a rank "of so many" counts among.
    ranked = int(index.trend.years[-1].units["rank"].count())
    return (*(sources.get(year, NO_FIGURE) for year in side.years), language.show(ranked))
