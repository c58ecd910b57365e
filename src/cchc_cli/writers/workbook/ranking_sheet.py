"""The ranking: all groups in one table, to be filtered by group."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.standings import band_steps, placings_of
from cchc_cli.writers.workbook.sheet import Column, Value, add_sheet, write_table
from cchc_cli.writers.workbook.styles import Styles

_NAMED_TIES = 5  # in a run without answers all units of a group tie


def write_ranking(assessment: Assessment, styles: Styles, language: Language) -> None:
    """Write the ranking, with bands in colour."""
    sheet = add_sheet(styles, language.show(say("Ranking")), assessment.framework.title)
    write_table(sheet, _columns(assessment, styles, language), tuple(_rows(assessment, language)), styles)


def _columns(assessment: Assessment, styles: Styles, language: Language) -> Sequence[Column]:
    bands = {band: styles.bands[step - 1] for band, step in band_steps(assessment).items()}
    return (
        Column(language.show(say("Group")), 14, styles.text),
        Column(language.show(say("Rank")), 8, styles.whole),
        Column(language.show(say("Unit")), 34, styles.strong),
        Column(language.show(say("Code")), 12, styles.text),
        Column(language.show(say("Total points")), 11, styles.figure),
        Column(language.show(say("Index (%)")), 11, styles.figure),
        Column(language.show(say("Band")), 14, styles.text, bands),
        Column(language.show(say("Why no higher band")), 34, styles.wrapped),
        Column(language.show(say("Same rank as")), 28, styles.wrapped),
        Column(language.show(say("Status")), 28, styles.wrapped),
    )


def _rows(assessment: Assessment, language: Language) -> Iterator[Sequence[Value]]:
    units = assessment.units.by_code
    for placing in placings_of(assessment.ranking.units):
        tied = [units[code].name for code in placing.tied_with[:_NAMED_TIES]]
        yield (
            group_name(placing.group, language),
            placing.rank,
            units[placing.unit_code].name,
            placing.unit_code,
            # As numbers, so that people can go on computing with them.
            placing.total_points,
            placing.index_percent,
            placing.band,
            placing.limited_by,
            _ties(tied, len(placing.tied_with), language),
            language.show(placing.status.in_words),
        )


def _ties(names: Sequence[str], count: int, language: Language) -> str:
    if count <= len(names):
        return ", ".join(names)
    return language.show(say("{names} and {count} more", names=tuple(names), count=count - len(names)))
