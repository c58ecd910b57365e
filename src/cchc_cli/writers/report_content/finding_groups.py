"""Findings for people: the same mistake in many places is one group with its places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import Formatter

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.domain.units import Units
from cchc_cli.language import Language, Message, say

LISTED_PLACES = 10
"""How many places of a group are named; the tables beside the report name all."""

_FORMATTER = Formatter()
_VARIES = "…"
_VALUE_LENGTH = 60  # longer values are cut: a cell may hold a whole paragraph


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
    kind = findings[0].kind
    varying = _varying_names(findings)
    values = {**findings[0].values, **dict.fromkeys(varying, _VARIES)}
    hint = language.show(Message(kind.hint, values))
    places = (_place(finding, varying, units, language) for finding in findings[:LISTED_PLACES])
    rest = len(findings) - LISTED_PLACES
    return FindingGroup(
        code=kind.code,
        message=language.show(Message(kind.message, values)),
        hint="" if hint == _VARIES else hint,
        count=language.show(_count(findings)),
        places=tuple(place for place in places if place),
        more=language.show(say("… and {count} more", count=rest)) if rest > 0 else "",
    )


def _count(findings: Sequence[Finding]) -> Message:
    units = len({finding.unit_code for finding in findings if finding.unit_code})
    if units:
        return say("places: {places}, units: {units}", places=len(findings), units=units)
    return say("places: {places}", places=len(findings))


def _varying_names(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Name the values in which the sentences of one kind differ, in the order of the sentence."""
    kind, first = findings[0].kind, findings[0].values
    names = dict.fromkeys(name for _, name, _, _ in _FORMATTER.parse(kind.message + kind.hint) if name)
    return tuple(
        name for name in names if any(finding.values.get(name) != first.get(name) for finding in findings)
    )


def _place(finding: Finding, varying: Sequence[str], units: Units, language: Language) -> str:
    """Write where a finding is, with the values that set it apart from its group."""
    unit = units.by_code.get(finding.unit_code)
    name = unit.name if unit else finding.unit_code
    where = " · ".join(filter(None, (name, address_of(finding.place) or finding.criterion)))
    values = "; ".join(_shown_values(finding, varying, language))
    return f"{where} ({values})" if where and values else where or values


def _shown_values(finding: Finding, names: Sequence[str], language: Language) -> Iterator[str]:
    for name in names:
        if name in finding.values:
            yield shorten(language.show(finding.values[name]), _VALUE_LENGTH)


def address_of(place: Place) -> str:
    """Write a place the way Excel writes references.

    >>> address_of(Place("xa-a.xlsx", "I. Chung", "E12"))
    'xa-a.xlsx: I. Chung!E12'
    """
    cell = "!".join(filter(None, (place.sheet, place.cell)))
    return ": ".join(filter(None, (place.file, cell)))


def shorten(text: str, length: int) -> str:
    """Cut a text that is too long for a list.

    >>> shorten("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= length else f"{text[: length - 1]}{_VARIES}"
