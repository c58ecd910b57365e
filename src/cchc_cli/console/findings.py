"""Findings in the terminal: errors, warnings and notes apart, the same mistake in one group."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.finding_groups import FindingGroup, finding_overview_of
from cchc_cli.writers.visible_text import visible

MOST_PLACES = 3
"""Places shown of one mistake; the rest stands in ``findings.csv``."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def finding_lines(assessment: Assessment, language: Language) -> Iterator[Text | Table]:
    """Give the lines of all findings, errors first."""
    overview = finding_overview_of(assessment, language)
    for section in overview.sections:
        style = _STYLES[section.severity]
        yield Text(f"\n{section.heading}", style=f"{style} underline")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style=style, no_wrap=True)
        # fold: rich would cut off long names of files with an ellipsis.
        table.add_column(overflow="fold")
        # A note tells what was repaired: there is nothing to do.
        has_hints = section.severity is not Severity.INFO
        for group in section.groups:
            table.add_row(group.code, Text("\n").join(_group_lines(group, language, has_hints=has_hints)))
        yield table


def _group_lines(group: FindingGroup, language: Language, *, has_hints: bool) -> Iterator[Text]:
    is_repeated = len(group.places) > 1
    yield Text.assemble(visible(group.message), (f"  ({group.count})" if is_repeated else "", "dim"))
    for place in group.places[:MOST_PLACES]:
        yield Text(visible(place), style="dim")
    if len(group.places) > MOST_PLACES:
        yield Text(language.show(say("… the others stand in findings.csv")), style="dim")
    if has_hints and group.hint:
        yield Text(f"→ {visible(group.hint)}")
