"""Findings: faults in the data of units, as values.

A finding has a kind (code, severity, sentence, what to do), a place and the values that
belong into the sentence. Findings never stop a run.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from cchc_cli.language import Message, say


class Severity(StrEnum):
    """How bad it is: answers or units not scored, doubtful, or merely repaired."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def in_words(self) -> Message:
        """Say it to a person, as the heading of a list."""
        match self:
            case Severity.ERROR:
                return say("Errors")
            case Severity.WARNING:
                return say("Warnings")
            case Severity.INFO:
                return say("Notes")
            case _:
                assert_never(self)


@dataclass(frozen=True)
class FindingKind:
    """One thing that can be wrong: its code never changes its meaning.

    All texts are English and translated when shown; ``message`` and ``hint`` have
    ``{names}`` for the values of a finding.
    """

    code: str
    severity: Severity
    message: str
    """What is wrong, in a sentence with the values of the finding."""
    hint: str
    """What to do, in a sentence; it may have values too."""
    title: str = ""
    """The name of the fault, a few words, as a heading has it."""
    explanation: str = ""
    """Why it matters and how it comes about, in a few sentences."""
    steps: tuple[str, ...] = ()
    """How to mend it in Excel, step by step."""
    example: str = ""
    """What it looks like and how it looks mended."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, perhaps a sheet of it, perhaps a cell (``E12``)."""

    file: str = ""
    sheet: str = ""
    cell: str = ""


NOWHERE = Place()


@dataclass(frozen=True)
class Finding:
    """One fault, where it is, and in what."""

    kind: FindingKind
    place: Place = NOWHERE
    unit_code: str = ""
    criterion: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The code of its kind, such as ``CCHC301``."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """The severity of its kind."""
        return self.kind.severity

    @property
    def message(self) -> Message:
        """What is wrong, with its values."""
        return Message(self.kind.message, self.values)

    @property
    def hint(self) -> Message:
        """What to do about it."""
        return Message(self.kind.hint, self.values)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by severity, code and place, the same way in every run."""
    # The enum goes from bad to harmless.
    severities = list(Severity)
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                severities.index(finding.severity),
                finding.code,
                finding.place.file,
                # What is in no file, such as a unit that sent nothing, is sorted by its unit.
                finding.unit_code,
                finding.place.sheet,
                _natural(finding.place.cell),
                finding.criterion,
            ),
        )
    )


def faulty_files(findings: Iterable[Finding]) -> set[str]:
    """Give the files that have errors."""
    return {finding.place.file for finding in findings if finding.severity is Severity.ERROR}


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding means that something was not scored."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def severity_counts(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """Count the findings of each severity; of some there may be none."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}


def _natural(cell: str) -> tuple[int, int, str]:
    """Sort ``E9`` before ``E10``, and ``Z9`` before ``AA9``: by rows, as people read a form."""
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    # Within a row more letters are further to the right. Places without a cell come first.
    return (int(row) if row.isdecimal() else 0, len(cell), cell)
