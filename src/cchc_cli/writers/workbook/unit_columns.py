"""The columns that name the unit, in the sheets with one row per unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.standings import placings_of
from cchc_cli.writers.workbook.sheet import Column, Value
from cchc_cli.writers.workbook.styles import Styles


@dataclass(frozen=True)
class UnitCells:
    """The cells that name a unit, and its code to find its figures by."""

    code: str
    cells: tuple[Value, ...]


def unit_columns(styles: Styles, language: Language) -> Sequence[Column]:
    """Give the columns for group, rank, code and name."""
    return (
        Column(language.show(say("Group")), 12, styles.text),
        Column(language.show(say("Rank")), 7, styles.whole),
        Column(language.show(say("Code")), 10, styles.text),
        Column(language.show(say("Unit")), 26, styles.strong),
    )


def unit_cells(assessment: Assessment, language: Language) -> Iterator[UnitCells]:
    """Name the units that were scored, in the order of the ranking."""
    scored = set(assessment.scores.totals.index)
    for placing in placings_of(assessment.ranking.units):
        code = placing.unit_code
        # Units that sent nothing stand on the sheet of the ranking, with the reason.
        if code in scored:
            group = group_name(placing.group, language)
            yield UnitCells(code, (group, placing.rank, code, assessment.units.by_code[code].name))
