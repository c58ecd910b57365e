"""What an office decided about findings: other severities, waivers, and a baseline of known ones.

The inspection itself finds what it finds; only afterwards is it judged.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeAlias
from unicodedata import normalize

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind, Severity, in_order
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.domain.validation import WaivedFinding


@dataclass(frozen=True)
class Waiver:
    """Somebody's decision that findings do not count, and why."""

    code: str
    reason: str
    unit: str = ""
    """Code of the unit; empty for every unit."""
    criterion: str = ""
    """Code of the criterion; empty for every criterion."""
    file: str = ""
    """Pattern such as ``ho-so/xm*.xlsx``; empty for every file."""
    until: date | None = None
    """The last day on which it holds; None for ever."""
    line: int = 0
    """Where it stands in the settings."""

    def has_expired(self, today: date) -> bool:
        """Tell whether its last day is over."""
        return self.until is not None and today > self.until


@dataclass(frozen=True)
class FindingPolicy:
    """Everything an office decided about findings."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Another severity, by the code of the finding."""
    beta_codes: frozenset[str] = frozenset()
    """Codes of new rules, whose errors only warn this season."""
    waivers: tuple[Waiver, ...] = ()
    folder: str = ""
    """The way from the settings to the folder that paths of findings are relative to."""

    def kind_of(self, kind: FindingKind) -> FindingKind:
        """Give a kind the severity that was decided; its code and texts stay."""
        severity = self.severities.get(kind.code, kind.severity)
        if severity is Severity.ERROR and kind.code in self.beta_codes:
            severity = Severity.WARNING
        return kind if severity is kind.severity else replace(kind, severity=severity)

    def covers(self, waiver: Waiver, finding: Finding) -> bool:
        """Tell whether a finding is one that a waiver means."""
        return (
            waiver.code == finding.code
            and _is_unit(waiver, finding.unit_code)
            and waiver.criterion in {"", finding.criterion}
            and (not waiver.file or self.is_meant(waiver.file, finding.place.file))
        )

    def is_meant(self, pattern: str, file: str) -> bool:
        """Match a path, as findings show it, as the settings see it, or by its name alone."""
        if not file:
            return False
        seen = (file, f"{self.folder}/{file}" if self.folder else file, PurePosixPath(file).name)
        # fnmatchcase: the other one takes A for a on Windows, and nowhere else.
        # Decomposed letters are how macOS writes file names, and not how people write patterns.
        return any(fnmatchcase(normalize("NFC", path), normalize("NFC", pattern)) for path in seen)


@dataclass(frozen=True)
class Judged:
    """Findings after the office's decisions."""

    findings: tuple[Finding, ...]
    """Those that count, in order; expired and idle waivers are among them."""
    waived: tuple[WaivedFinding, ...]


def judge(
    policy: FindingPolicy, findings: Iterable[Finding], files: Sequence[WorkbookFile], today: date
) -> Judged:
    """Give findings their severity, and take out those that are waived.

    Args:
        policy: What was decided.
        findings: What was found.
        files: The workbooks of this run: a waiver for another one is not called idle.
        today: The day that waivers are measured against.
    """
    judgement = _Judgement(policy, today)
    counting, waived = [], []
    for finding in findings:
        judged = judgement.with_severity(finding)
        waiver = judgement.waiver_of(finding)
        if waiver is None:
            counting.append(judged)
        else:
            waived.append(WaivedFinding(judged, waiver.reason, waiver.until))
    # Last, when every waiver had its chance; about these findings, too, an office may decide.
    counting += map(judgement.with_severity, judgement.remarks(files))
    return Judged(in_order(counting), tuple(waived))


class _Judgement:
    """One judging: which waivers were of use."""

    def __init__(self, policy: FindingPolicy, today: date) -> None:
        self._policy = policy
        self._today = today
        self._used: set[Waiver] = set()
        self._missed: Counter[Waiver] = Counter()
        self._kinds: dict[str, FindingKind] = {}

    def with_severity(self, finding: Finding) -> Finding:
        """Give a finding the severity that was decided for its code."""
        if finding.code not in self._kinds:
            self._kinds[finding.code] = self._policy.kind_of(finding.kind)
        kind = self._kinds[finding.code]
        return finding if kind.severity is finding.severity else replace(finding, kind=kind)

    def waiver_of(self, finding: Finding) -> Waiver | None:
        """Find the waiver that holds for a finding, and note every one that means it."""
        waivers = self._by_code.get(finding.code, ())
        meant = [waiver for waiver in waivers if self._policy.covers(waiver, finding)]
        # All of them, or the second of two that mean the same would be called idle.
        self._used.update(meant)
        held = next((waiver for waiver in meant if not waiver.has_expired(self._today)), None)
        if held is None:
            self._missed.update(meant)
        return held

    def remarks(self, files: Sequence[WorkbookFile]) -> Iterator[Finding]:
        """Tell of waivers that have expired, or that nothing was found for."""
        for waiver in self._policy.waivers:
            stated: dict[str, object] = {"code": waiver.code, "line": waiver.line, "reason": waiver.reason}
            missed = self._missed[waiver]
            if missed:
                values = stated | {"until": waiver.until, "count": missed}
                yield Finding(finding_kinds.WAIVER_EXPIRED, values=values)
            elif waiver not in self._used and self._was_looked_at(waiver, files):
                yield Finding(finding_kinds.WAIVER_UNUSED, values=stated)

    @cached_property
    def _by_code(self) -> Mapping[str, Sequence[Waiver]]:
        waivers: dict[str, list[Waiver]] = {}
        for waiver in self._policy.waivers:
            waivers.setdefault(waiver.code, []).append(waiver)
        return waivers

    def _was_looked_at(self, waiver: Waiver, files: Sequence[WorkbookFile]) -> bool:
        return any(
            _is_unit(waiver, file.unit_code)
            and (not waiver.file or self._policy.is_meant(waiver.file, file.path))
            for file in files
        )


def _is_unit(waiver: Waiver, unit_code: str) -> bool:
    """Tell whether a waiver means a unit; codes are compared as everywhere, so XM01 is xm01."""
    return not waiver.unit or unit_key(waiver.unit) == unit_key(unit_code)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a finding is recognised by in a later run, although rows may have moved."""

    code: str
    subject: str
    """The unit; the file where none is known."""
    spot: str
    """The criterion; sheet and cell where there is none."""


Baseline: TypeAlias = Mapping[Fingerprint, int]
"""How many findings of each fingerprint an earlier run had."""


def known_findings(findings: Iterable[Finding], baseline: Baseline) -> tuple[Finding, ...]:
    """Give the findings that an earlier run had as well.

    One more finding with a fingerprint than the earlier run had is new.
    """
    left = Counter(baseline)
    known = []
    for finding in findings:
        fingerprint = fingerprint_of(
            finding.code,
            unit_code=finding.unit_code,
            criterion=finding.criterion,
            place=(finding.place.file, finding.place.sheet, finding.place.cell),
        )
        if left[fingerprint] > 0:
            left[fingerprint] -= 1
            known.append(finding)
    return tuple(known)


def fingerprint_of(code: str, *, unit_code: str, criterion: str, place: tuple[str, str, str]) -> Fingerprint:
    """Make the fingerprint of a finding; ``place`` is file, sheet and cell."""
    file, sheet, cell = place
    return Fingerprint(code, unit_code or file, criterion or f"{sheet}!{cell}")
