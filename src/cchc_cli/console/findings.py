"""Findings in the terminal: errors, warnings and notes apart, the same mistake in one group."""

from collections.abc import Iterator

from rich.padding import Padding
from rich.text import Text

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.report_content.finding_groups import FindingGroup, finding_overview_of

MOST_PLACES = 3
"""Places shown of one mistake; the rest stands in ``findings.csv``."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
_INDENT = (0, 0, 0, 9)


def finding_lines(assessment: Assessment, language: Language) -> Iterator[Text | Padding]:
    """Give the lines of all findings, errors first."""
    overview = finding_overview_of(assessment, language)
    for section in overview.sections:
        style = _STYLES[section.severity]
        yield Text(f"\n{section.heading}", style=f"{style} underline")
        for group in section.groups:
            yield Text.assemble((f"{group.code}  ", style), group.message, (f"  ({group.count})", "dim"))
            yield from _places(group, language)
            if section.severity is not Severity.INFO:
                yield Padding(Text(f"→ {group.hint}"), _INDENT)


def _places(group: FindingGroup, language: Language) -> Iterator[Padding]:
    for place in group.places[:MOST_PLACES]:
        yield Padding(Text(place, style="dim"), _INDENT)
    if len(group.places) > MOST_PLACES:
        yield Padding(Text(language.show(say("… the others stand in findings.csv")), style="dim"), _INDENT)
