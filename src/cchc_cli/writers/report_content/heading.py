"""The head of a report: which framework, how far it is law, how figures came about, counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.framework import Framework, Reference, Status
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.scoring import Stage
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.method_words import method_in_words
from cchc_cli.writers.report_content.pending import pending_notice
from cchc_cli.writers.report_content.unverified_words import claims_notice

_WEB = ("https://", "http://")


@dataclass(frozen=True)
class Fact:
    """Something about the run, with its name."""

    label: str
    text: str


@dataclass(frozen=True)
class Count(Fact):
    """How many there are of something; ``text`` has it in the digits of the language."""

    number: int


@dataclass(frozen=True)
class Citation:
    """A legal text as a report names it; ``url`` is empty or a web address."""

    title: str
    details: str
    url: str


@dataclass(frozen=True)
class Heading:
    """What stands above the figures."""

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    references_label: str
    references: tuple[Citation, ...]
    notices: tuple[tuple[str, ...], ...]
    """What a reader must know before quoting a figure; some sentences each."""
    method_label: str
    method: tuple[str, ...]
    counts: tuple[Count, ...]


def heading_of(assessment: Assessment, language: Language, dated: date | None = None) -> Heading:
    """Say what the figures of an assessment rest on, and the day of the report if it has one."""
    framework = assessment.framework
    return Heading(
        kicker=language.show(say("Results of the administrative reform index")),
        title=framework.title,
        facts=_facts(assessment, language, dated),
        references_label=language.show(say("References")),
        references=tuple(_citation(reference, language) for reference in framework.references),
        notices=tuple(
            tuple(map(language.show, notice))
            # The legal standing first: whoever reads one line reads that.
            for notice in (_status_notice(framework), claims_notice(assessment), pending_notice(assessment))
            if notice
        ),
        method_label=language.show(say("How the figures were made")),
        method=method_in_words(assessment, language),
        counts=_counts(assessment, language),
    )


def _facts(assessment: Assessment, language: Language, dated: date | None) -> tuple[Fact, ...]:
    framework = assessment.framework
    facts: list[tuple[Message, object]] = [
        # As a text, or 2025 would become 2,025.
        (say("Year"), str(framework.year)),
        # Its title stands above; the id is what other commands are given.
        (say("Framework"), framework.id),
        (say("Status of the framework"), framework.status.in_words),
        (say("Ranked on"), _STAGES[assessment.options.stage]),
        (say("Scale"), say("{scale} points", scale=framework.scale)),
    ]
    if dated:
        facts.append((say("Date of the report"), dated))
    return tuple(Fact(language.show(label), language.show(value)) for label, value in facts)


_STAGES = {
    Stage.FINAL: say("final points: appraised, else computed from the figures, else the unit's own"),
    Stage.COMPUTED: say("computed points, before appraisal"),
    Stage.SELF: say("self-assessed points, not verified"),
}


def _citation(reference: Reference, language: Language) -> Citation:
    parts = (reference.number, reference.issuer, reference.date, reference.article)
    # Any of these may be missing: the texts of a model have no number yet.
    details = ", ".join(language.show(part) for part in parts if part)
    # Anybody may write a framework, and javascript: is an address too.
    url = reference.url if reference.url and reference.url.startswith(_WEB) else ""
    return Citation(reference.title, details, url)


def _status_notice(framework: Framework) -> Sequence[Message]:
    match framework.status:
        case Status.OFFICIAL:
            return ()
        case Status.RECONSTRUCTED:
            return (
                say(
                    "This framework was reconstructed from published sources. It is not the text of a"
                    " decision: compare it with the decision before you publish results."
                ),
            )
        case Status.MODEL:
            return (
                say(
                    "This framework is a model, not a legal text. Its results are an example and must not"
                    " be published as an official ranking."
                ),
            )
        case _:
            assert_never(framework.status)


def _outside(statuses: "pd.Series[str]") -> Sequence[tuple[Message, int]]:
    """Count the units that have no rank though they sent what is needed, where there are any."""
    counts = (
        (say("Scored, not ranked"), int((statuses == RankStatus.NOT_RANKED).sum())),
        (say("Nothing applies"), int((statuses == RankStatus.NOTHING_APPLIES).sum())),
    )
    return [(label, count) for label, count in counts if count]


def _counts(assessment: Assessment, language: Language) -> tuple[Count, ...]:
    statuses = assessment.ranking.units["status"]
    findings = assessment.count_findings()
    counts = (
        (say("Units"), len(statuses)),
        (say("Ranked"), int((statuses == RankStatus.RANKED).sum())),
        # That nobody is missing is news; that the list of units sets nobody apart is none.
        *_outside(statuses),
        (say("Not received"), int((statuses == RankStatus.MISSING).sum())),
        (say("Unusable"), int((statuses == RankStatus.UNUSABLE).sum())),
        (say("Errors"), findings[Severity.ERROR]),
        (say("Warnings"), findings[Severity.WARNING]),
        (say("Notes"), findings[Severity.INFO]),
    )
    return tuple(Count(language.show(label), language.show(count), count) for label, count in counts)
