"""A validation: what was found in workbooks, before anything is scored for a ranking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.domain.findings import Finding, Severity, severity_counts
from cchc_cli.domain.form import Form
from cchc_cli.domain.source_file import WorkbookFile


@dataclass(frozen=True)
class WaivedFinding:
    """A finding that somebody took responsibility for."""

    finding: Finding
    reason: str
    until: date | None = None
    """The last day on which it is waived; None for ever."""


@dataclass(frozen=True)
class Validation:
    """The result of validating some workbooks."""

    form: Form
    """What the framework asks: its id, title and year too."""
    files: tuple[WorkbookFile, ...]
    """In the order in which they were read."""
    findings: tuple[Finding, ...]
    """Those that count, in order of severity, code and place; waived ones are not among them."""
    unit_names: Mapping[str, str] = field(default_factory=dict)
    """Names of units by code, where there is a list of units or units name themselves."""
    waived: tuple[WaivedFinding, ...] = ()
    known: tuple[Finding, ...] = ()
    """Those of ``findings`` that an earlier run, the baseline, had as well."""
    has_baseline: bool = False
    """Whether there was an earlier run to compare with."""
    root: str = ""
    """The path, with ``/``, from the current folder to the one that paths are relative to."""

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """The findings that the baseline does not have; all of them where there is none."""
        # By identity: the values of a finding need not be hashable, and equal ones may differ in being new.
        known = {id(finding) for finding in self.known}
        return tuple(finding for finding in self.findings if id(finding) not in known)

    def failures(self, fail_on: Severity = Severity.ERROR) -> tuple[Finding, ...]:
        """Give the new findings that are as bad as ``fail_on``, or worse."""
        severities = list(Severity)
        failing = severities[: severities.index(fail_on) + 1]
        return tuple(finding for finding in self.new_findings if finding.severity in failing)

    def count_findings(self) -> Mapping[Severity, int]:
        """Count the findings of each severity."""
        return severity_counts(self.findings)
