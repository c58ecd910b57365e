"""``cchc diff indices.yaml --format xlsx``: every rank and score, to be filtered and sorted."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.indices import Course, SideBySide
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.words import RANK_CHANGE, UNIT, rank_of
from cchc_cli.writers.diff.workbook.book import workbook_bytes
from cchc_cli.writers.diff.workbook.coloured_table import write_coloured_table
from cchc_cli.writers.indices.content import DECIMALS
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet


def indices_workbook(side: SideBySide, language: Language) -> bytes:
    """Write several indices as a workbook: one line for every unit and index."""

    def write(styles: ChangeStyles) -> None:
        sheet = add_sheet(styles, language.show(say("Indices")), side.title)
        write_coloured_table(sheet, _columns(side, styles, language), _rows(side), styles)

    return workbook_bytes(side.title, DECIMALS, [write])


def _columns(side: SideBySide, styles: ChangeStyles, language: Language) -> Sequence[Column]:
    return (
        Column(language.show(UNIT), 28, styles.strong),
        Column(language.show(say("Index")), 24, styles.text),
        Column(language.show(say("Ranked units")), 9, styles.whole),
        Column(language.show(RANK_CHANGE), 9, styles.move),
        Column(language.show(say("Score change")), 10, styles.signed),
        # All years of any index: blank where this one has none, which filters can leave out.
        *(Column(language.show(rank_of(year)), 8, styles.whole) for year in side.years),
        *(Column(language.show(say("Score {year}", year=year)), 9, styles.figure) for year in side.years),
    )


def _rows(side: SideBySide) -> Iterator[Sequence[Value]]:
    for unit in side.units:
        for course in unit.courses:
            yield (
                *(unit.name, course.index.name, course.ranked, course.rank_change, course.score_change),
                *_by_year(course, side.years),
            )


def _by_year(course: Course, years: Sequence[str]) -> Iterator[Value]:
    standings = {standing.year: standing for standing in course.standings}
    yield from (standings[year].rank if year in standings else None for year in years)
    yield from (standings[year].score if year in standings else None for year in years)
