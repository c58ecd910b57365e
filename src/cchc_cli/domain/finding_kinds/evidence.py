"""What can be wrong with evidence. Codes CCHC401 to CCHC499."""

from cchc_cli.domain.findings import FindingKind, Severity

EVIDENCE_MISSING = FindingKind(
    "CCHC401",
    Severity.WARNING,
    "The criterion earns points, but the evidence that it requires is not named.",
    "Name the document (number, date, title) in the evidence column.",
)
EVIDENCE_MISSING_ZEROED = FindingKind(
    "CCHC402",
    Severity.WARNING,
    "The evidence that the criterion requires is not named; the criterion was set to 0 points.",
    "Name the document (number, date, title) in the evidence column.",
)
UNVERIFIED = FindingKind(
    "CCHC403",
    Severity.INFO,
    "Unverified, as the unit assessed itself: criteria {count}, points {points}.",
    "Points become verified when the figures are entered, or when they are appraised.",
)
