"""Findings in the terminal: errors, warnings and notes apart, the same mistake in one group."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity, in_order
from cchc_cli.language import Language, say

MOST_PLACES = 3
"""Places shown of one mistake; the rest stands in ``findings.csv``."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def findings_by_kind(findings: Sequence[Finding], language: Language) -> Iterator[Text | Padding]:
    """Give the lines of all findings, worst first."""
    ordered = in_order(findings)
    for severity, of_severity in groupby(ordered, key=lambda finding: finding.severity):
        yield Text(f"\n{language.show(severity.in_words)}", style=_STYLES[severity])
        for kind, of_kind in groupby(of_severity, key=lambda finding: finding.kind):
            yield from _group(kind, list(of_kind), language)


def where(place: Place, language: Language) -> str:
    """Write a place the way people say it: ``a.xlsx, trang tính "I", ô E12``."""
    if place.cell:
        return language.show(
            say("{file}, sheet “{sheet}”, cell {cell}", file=place.file, sheet=place.sheet, cell=place.cell)
        )
    if place.sheet:
        return language.show(say("{file}, sheet “{sheet}”", file=place.file, sheet=place.sheet))
    return place.file


def _group(kind: FindingKind, findings: Sequence[Finding], language: Language) -> Iterator[Text | Padding]:
    first = findings[0]
    if len(findings) == 1:
        yield Text.assemble((f"{kind.code}  ", _STYLES[kind.severity]), language.show(first.message))
    else:
        count = language.show(say("{count} times", count=len(findings)))
        yield Text.assemble(
            (f"{kind.code}  ", _STYLES[kind.severity]), f"{language.text(kind.title)} ({count})"
        )
    for line in _places(findings, language):
        yield Padding(Text(line, style="dim"), (0, 0, 0, 9))
    if kind.severity is not Severity.INFO:
        yield Padding(Text(f"→ {language.show(first.hint)}"), (0, 0, 0, 9))


def _places(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    for finding in findings[:MOST_PLACES]:
        parts = (
            where(finding.place, language),
            finding.criterion,
            language.show(finding.message) if len(findings) > 1 else "",
        )
        if line := ": ".join(part for part in parts if part):
            yield line
    hidden = len(findings) - MOST_PLACES
    if hidden > 0:
        yield language.show(say("… and {hidden} more in findings.csv", hidden=hidden))
