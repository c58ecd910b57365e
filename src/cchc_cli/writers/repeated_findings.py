"""The same mistake in many places, told as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import Formatter

from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.language import Language, Message
from cchc_cli.writers.named_places import hint_of, message_of, with_near_places

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
        first = self._told[0].values
        names = dict.fromkeys(_names_in(self.kind.message + self.kind.hint))
        return tuple(
            name for name in names if any(one.values.get(name) != first.get(name) for one in self._told)
        )

    @cached_property
    def has_own_sentences(self) -> bool:
        """Whether each place is told in a sentence of its own: values side by side say nothing."""
        return len({*self.varying} & {*_names_in(self.kind.message)}) > 1

    def message(self, language: Language) -> str:
        """Say what is wrong; only its title, where every place has a sentence of its own."""
        if self.has_own_sentences and self.kind.title:
            return f"{language.text(self.kind.title)}."
        return language.show(Message(self.kind.message, self._values))

    def hint(self, language: Language) -> str:
        """Say what to do; empty where every place says it for itself."""
        if self.has_own_sentences and self._has_varying_hint:
            return ""
        hint = language.show(Message(self.kind.hint, self._values))
        return "" if hint == VARIES else hint

    def told_at(self, where: str, finding: Finding, language: Language) -> str:
        """Name a place with what sets its finding apart from the others.

        ``E12 (0.75)``, or ``E12 – The self-assessed points are 0.75, but ...`` where that takes a sentence.
        """
        if self.has_own_sentences:
            hint = hint_of(finding, language) if self._has_varying_hint else ""
            sentences = " ".join(filter(None, (message_of(finding, language), hint)))
            return " – ".join(filter(None, (where, sentences)))
        details = "; ".join(self._varying_values(finding, language))
        return f"{where} ({details})" if where and details else where or details

    @cached_property
    def _told(self) -> tuple[Finding, ...]:
        return tuple(map(with_near_places, self.findings))

    @cached_property
    def _has_varying_hint(self) -> bool:
        return not {*self.varying}.isdisjoint(_names_in(self.kind.hint))

    @cached_property
    def _values(self) -> dict[str, object]:
        return {**self._told[0].values, **dict.fromkeys(self.varying, VARIES)}

    def _varying_values(self, finding: Finding, language: Language) -> Iterator[str]:
        values = with_near_places(finding).values
        for name in self.varying:
            if name in values:
                yield shorten(language.show(values[name]), _VALUE_LENGTH)


def told_apart(findings: tuple[Finding, ...], language: Language) -> Sequence[RepeatedFinding]:
    """Keep apart what is said differently of one kind, as long as that is not too much to read."""
    by_sentence: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        # By what is read: values need not be hashable, and not all of them stand in a sentence.
        sentences = message_of(finding, language), hint_of(finding, language)
        by_sentence.setdefault(sentences, []).append(finding)
    if len(by_sentence) > MOST_SENTENCES:
        return (RepeatedFinding(findings),)
    return [RepeatedFinding(tuple(alike)) for alike in by_sentence.values()]


def _names_in(sentence: str) -> Iterator[str]:
    return (name for _, name, _, _ in _FORMATTER.parse(sentence) if name)


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
