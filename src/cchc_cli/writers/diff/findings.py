"""The findings of a comparison, for people: the same one in many places is one group."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.findings import Finding, Severity, in_order
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.repeated_findings import RepeatedFinding, address_of, told_apart

LISTED_PLACES = 10
"""How many places of a group are named; json and xlsx have them all."""


@dataclass(frozen=True)
class DiffFinding:
    """What was found in one way, in one place or in several."""

    code: str
    severity: Severity
    message: str
    hint: str
    """What to do; empty where every place says it for itself."""
    count: int
    places: tuple[str, ...]
    """The first of them, by the names of units and files."""

    @property
    def is_warning(self) -> bool:
        """Whether a reader must know it before quoting a figure."""
        return self.severity is not Severity.INFO


def diff_findings(
    findings: Iterable[Finding], names: Mapping[str, str], language: Language
) -> tuple[DiffFinding, ...]:
    """Group the findings of a comparison, errors first.

    Args:
        findings: All of them, in any order.
        names: What units are called, by the codes that the findings have.
        language: What they are told in.
    """
    return tuple(_groups(findings, names, language))


def unit_names(diff: YearDiff) -> Mapping[str, str]:
    """Give the names of units of both years by code; those of the year after come first."""
    # Of the year before too: predecessors are no units of the comparison, and findings name them.
    tables = (diff.before.units, diff.units)
    return {str(code): str(name) for table in tables for code, name in table["unit_name"].items()}


def _groups(
    findings: Iterable[Finding], names: Mapping[str, str], language: Language
) -> Iterator[DiffFinding]:
    for _, of_kind in groupby(in_order(findings), key=lambda finding: finding.code):
        for repeated in told_apart(tuple(of_kind), language):
            yield DiffFinding(
                repeated.kind.code,
                repeated.kind.severity,
                repeated.message(language),
                repeated.hint(language),
                len(repeated.findings),
                tuple(_places(repeated, repeated.findings[:LISTED_PLACES], names, language)),
            )


def _places(
    repeated: RepeatedFinding, findings: Sequence[Finding], names: Mapping[str, str], language: Language
) -> Iterator[str]:
    for finding in findings:
        unit = names.get(finding.unit_code, finding.unit_code)
        where = " · ".join(filter(None, (unit, address_of(finding.place) or finding.criterion)))
        place = repeated.told_at(where, finding, language)
        # A finding on the whole comparison has no place: its sentence said all.
        if place:
            yield place
