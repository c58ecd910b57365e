"""Findings for people: the same mistake in many places is one group with its places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.units import Units
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.repeated_findings import RepeatedFinding, address_of

LISTED_PLACES = 10
"""How many places of a group are named; the tables beside the report name all."""


@dataclass(frozen=True)
class FindingGroup:
    """Everything that went wrong in one way."""

    code: str
    message: str
    hint: str
    """What to do; empty where every place says it for itself."""
    count: str
    places: tuple[str, ...]
    more: str
    """How many places are not named; empty where all are."""


@dataclass(frozen=True)
class FindingSection:
    """The findings of one severity."""

    severity: Severity
    heading: str
    groups: tuple[FindingGroup, ...]


@dataclass(frozen=True)
class FindingOverview:
    """All findings, errors first."""

    heading: str
    nothing_found: str
    """Said where there are no findings at all; empty otherwise."""
    code_column: str
    message_column: str
    places_column: str
    sections: tuple[FindingSection, ...]


def finding_overview_of(assessment: Assessment, language: Language) -> FindingOverview:
    """Group the findings of an assessment by severity and kind."""
    # groupby() joins neighbours only; findings come in order of severity, then of code.
    by_severity = groupby(assessment.findings, key=lambda finding: finding.severity)
    return FindingOverview(
        heading=language.show(say("Findings")),
        nothing_found="" if assessment.findings else language.show(say("Nothing was found to be wrong.")),
        code_column=language.show(say("Code")),
        message_column=language.show(say("What is wrong, and what to do")),
        places_column=language.show(say("Where")),
        sections=tuple(
            _section(severity, tuple(findings), assessment.units, language)
            for severity, findings in by_severity
        ),
    )


def _section(
    severity: Severity, findings: Sequence[Finding], units: Units, language: Language
) -> FindingSection:
    heading = language.show(say("{severity}: {count}", severity=severity.in_words, count=len(findings)))
    kinds = groupby(findings, key=lambda finding: finding.code)
    groups = tuple(_group(tuple(of_kind), units, language) for _, of_kind in kinds)
    return FindingSection(severity, heading, groups)


def _group(findings: Sequence[Finding], units: Units, language: Language) -> FindingGroup:
    repeated = RepeatedFinding(tuple(findings))
    places = [_place(finding, repeated, units, language) for finding in findings[:LISTED_PLACES]]
    rest = len(findings) - LISTED_PLACES
    return FindingGroup(
        code=repeated.kind.code,
        message=repeated.message(language),
        hint=repeated.hint(language),
        count=language.show(_count(findings)),
        places=tuple(_none_left_out(places, language)),
        more=language.show(say("… and {count} more", count=rest)) if rest > 0 else "",
    )


def _none_left_out(places: Sequence[str], language: Language) -> Iterator[str]:
    """Name what is in no file beside what is in one, so that the list is as long as its count says."""
    if any(places):
        everywhere = language.show(say("All workbooks together"))
        yield from (place or everywhere for place in places)


def _count(findings: Sequence[Finding]) -> Message:
    units = len({finding.unit_code for finding in findings if finding.unit_code})
    # Files that no unit could be found for are no units: "0 units" would be wrong.
    if units:
        return say("places: {places}, units: {units}", places=len(findings), units=units)
    return say("places: {places}", places=len(findings))


def _place(finding: Finding, repeated: RepeatedFinding, units: Units, language: Language) -> str:
    """Write where a finding is, with the values that set it apart from its group."""
    unit = units.by_code.get(finding.unit_code)
    # A workbook may name a unit that is not on the list: then its own code says most.
    name = unit.name if unit else finding.unit_code
    where = " · ".join(filter(None, (name, address_of(finding.place) or finding.criterion)))
    return repeated.told_at(where, finding, language)
