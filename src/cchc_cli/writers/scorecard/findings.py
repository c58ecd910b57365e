"""What was found to be wrong with the submission of one unit: a few lines with their cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.language import Language
from cchc_cli.writers.explanation.unit_hints import hint_for_unit
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.places_in_words import places_in_words
from cchc_cli.writers.repeated_findings import RepeatedFinding, shorten

# A message may quote a whole cell, and a list of places may go on for pages.
_LONGEST = 240  # letters; the report and findings.csv have the whole text

_IN_THE_ALERT = {kinds.SUBMISSION_MISSING.code}
"""What the card of a unit without an index says for itself."""


@dataclass(frozen=True, slots=True)
class CardFinding:
    """What went wrong in one way, in all its places."""

    code: str
    severity: str
    """What one of its kind is called."""
    is_error: bool
    message: str
    hint: str
    """What to do; empty where every place says it for itself."""
    places: str

    @property
    def text(self) -> str:
        """All of it, one sentence after the other."""
        return " ".join(filter(None, (self.message, self.places, self.hint)))


@dataclass(frozen=True)
class UnitFindings:
    """Gives the errors and warnings of every unit, errors first; notes are told in the report."""

    by_unit: Mapping[str, Sequence[Finding]]
    language: Language

    def of(self, unit_code: str) -> Iterator[CardFinding]:
        """Give the findings of a unit, one for each kind."""
        # groupby() joins neighbours only; findings come in order of severity, then of code.
        for _, alike in groupby(self.by_unit.get(unit_code, ()), key=lambda finding: finding.code):
            yield self._grouped(RepeatedFinding(tuple(alike)))

    def _grouped(self, repeated: RepeatedFinding) -> CardFinding:
        severity = repeated.kind.severity
        return CardFinding(
            code=repeated.kind.code,
            severity=self.language.show(SEVERITIES_IN_ONE[severity]),
            is_error=severity is Severity.ERROR,
            message=shorten(repeated.message(self.language), _LONGEST),
            hint=shorten(self._hint(repeated), _LONGEST),
            places=shorten(places_in_words(repeated, self.language), _LONGEST),
        )

    def _hint(self, repeated: RepeatedFinding) -> str:
        """Say what the unit has to do; other hints are meant for the office."""
        own = hint_for_unit(repeated.kind.code)
        return repeated.hint(self.language) if own is None else self.language.show(own)


def unit_findings_of(assessment: Assessment, language: Language) -> UnitFindings:
    """Sort the errors and warnings of an assessment by unit."""
    by_unit: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        if finding.unit_code and finding.severity is not Severity.INFO and finding.code not in _IN_THE_ALERT:
            by_unit.setdefault(finding.unit_code, []).append(finding)
    return UnitFindings(by_unit, language)
