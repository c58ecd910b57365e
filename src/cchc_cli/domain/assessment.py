"""An assessment: everything a run found out, as reports and tables need it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.findings import Finding, Severity, has_errors, severity_counts
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.ranking import Ranking
from cchc_cli.domain.scoring import Scores, ScoringOptions
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.domain.units import Units


@dataclass(frozen=True)
class Assessment:
    """The result of scoring one folder of submissions."""

    framework: Framework
    units: Units
    files: tuple[WorkbookFile, ...]
    answers: Answers
    scores: Scores
    ranking: Ranking
    findings: tuple[Finding, ...]
    """In order of severity, code and place."""
    options: ScoringOptions

    @property
    def has_errors(self) -> bool:
        """Whether some unit or answer could not be scored."""
        return has_errors(self.findings)

    def count_findings(self) -> Mapping[Severity, int]:
        """Count the findings of each severity."""
        return severity_counts(self.findings)
