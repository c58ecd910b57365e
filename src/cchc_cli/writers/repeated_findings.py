"""The same mistake in many places, told as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import Formatter

from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.language import Language, Message

VARIES = "…"
"""Stands in a sentence for values that are not the same everywhere."""

MOST_SENTENCES = 4
"""Of one kind; with more of them, one sentence stands for all."""

_FORMATTER = Formatter()
_VALUE_LENGTH = 60  # longer values are cut: a cell may hold a whole paragraph


@dataclass(frozen=True)
class RepeatedFinding:
    """Findings of one kind, at least one, in their order."""

    findings: tuple[Finding, ...]

    @property
    def kind(self) -> FindingKind:
        """What they have in common."""
        return self.findings[0].kind

    @cached_property
    def varying(self) -> tuple[str, ...]:
        """Name the values in which the sentences differ, in the order of the sentence."""
        first = self.findings[0].values
        sentences = self.kind.message + self.kind.hint
        names = dict.fromkeys(name for _, name, _, _ in _FORMATTER.parse(sentences) if name)
        return tuple(
            name
            for name in names
            if any(finding.values.get(name) != first.get(name) for finding in self.findings)
        )

    def message(self, language: Language) -> str:
        """Say what is wrong."""
        return language.show(Message(self.kind.message, self._values))

    def hint(self, language: Language) -> str:
        """Say what to do; empty where every place says it for itself."""
        hint = language.show(Message(self.kind.hint, self._values))
        return "" if hint == VARIES else hint

    def details(self, finding: Finding, language: Language) -> str:
        """Write the values that set one finding apart from the others."""
        return "; ".join(self._varying_values(finding, language))

    @cached_property
    def _values(self) -> dict[str, object]:
        return {**self.findings[0].values, **dict.fromkeys(self.varying, VARIES)}

    def _varying_values(self, finding: Finding, language: Language) -> Iterator[str]:
        for name in self.varying:
            if name in finding.values:
                yield shorten(language.show(finding.values[name]), _VALUE_LENGTH)


def told_apart(findings: tuple[Finding, ...], language: Language) -> Sequence[RepeatedFinding]:
    """Keep apart what is said differently of one kind, as long as that is not too much to read."""
    by_sentence: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        sentences = language.show(finding.message), language.show(finding.hint)
        by_sentence.setdefault(sentences, []).append(finding)
    if len(by_sentence) > MOST_SENTENCES:
        return (RepeatedFinding(findings),)
    return [RepeatedFinding(tuple(alike)) for alike in by_sentence.values()]


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
    return text if len(text) <= length else f"{text[: length - 1]}{VARIES}"
