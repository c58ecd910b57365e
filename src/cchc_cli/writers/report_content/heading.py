"""The head of a report: which framework, how far it is law, how figures came about, counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.framework import Framework, RankedOn, Ranking, Reference, Rescale, Status, Ties
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.scoring import Stage
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.pending import pending_notice

_WEB = ("https://", "http://")


@dataclass(frozen=True)
class Fact:
    """Something about the run, with its name."""

    label: str
    text: str


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
    counts: tuple[Fact, ...]


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
            for notice in (_status_notice(framework), pending_notice(assessment))
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


def method_in_words(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """Say how points, totals, ranks and bands came about."""
    return tuple(map(language.show, _method(assessment)))


def _method(assessment: Assessment) -> Sequence[Message]:
    framework = assessment.framework
    sentences = [
        _rounding(framework.rounding),
        *_total(framework),
        *_ties(framework.ranking),
        _rescale(framework.rescale),
    ]
    if assessment.options.require_evidence:
        sentences.append(say("Criteria that require evidence and have none count 0."))
    return sentences


def _rounding(rounding: Rounding) -> Message:
    decimals = rounding.decimals
    match rounding.mode:
        case RoundingMode.HALF_UP:
            return say(
                "Points are rounded to {decimals} decimals, halves up: first each criterion, "
                "then areas and totals.",
                decimals=decimals,
            )
        case RoundingMode.HALF_EVEN:
            return say(
                "Points are rounded to {decimals} decimals, halves to the even digit: first each "
                "criterion, then areas and totals.",
                decimals=decimals,
            )
        case RoundingMode.TRUNCATE:
            return say(
                "Points are cut off after {decimals} decimals: first each criterion, then areas and totals.",
                decimals=decimals,
            )
        case _:
            assert_never(rounding.mode)


def _ties(ranking: Ranking) -> Sequence[Message]:
    sentences = [_TIES[ranking.ties]]
    if ranking.on is RankedOn.EXACT:
        sentences.append(say("Ranks follow the totals before rounding."))
    if ranking.break_ties_by:
        sentences.append(
            say("Equal totals are ordered by the share earned in {codes}.", codes=ranking.break_ties_by)
        )
    return sentences


_TIES = {
    Ties.COMPETITION: say("Equal units share a rank, and as many ranks after it are left out (1, 2, 2, 4)."),
    Ties.DENSE: say("Equal units share a rank, and the next rank follows at once (1, 2, 2, 3)."),
    Ties.ORDINAL: say("Every unit has a rank of its own (1, 2, 3, 4)."),
}


def _total(framework: Framework) -> Sequence[Message]:
    """Say how total and index come about, so that a reader can do the sum."""
    index = say("Index (%) = 100 × total / {scale}.", scale=framework.scale)
    match framework.rescale:
        case Rescale.NONE:
            return say("Total = base points + bonus - penalty."), index
        case Rescale.TOTAL:
            total = say(
                "Total = {scale} × base points / maximum points that apply to the unit + bonus - penalty.",
                scale=framework.scale,
            )
            return total, index
        case Rescale.ASSESSED:
            # Stretching a part of the points has no formula short enough to be read.
            return (index,)
        case _:
            assert_never(framework.rescale)


def _rescale(rescale: Rescale) -> Message:
    match rescale:
        case Rescale.TOTAL:
            return say(
                "Criteria that do not apply to a unit are left out, and its index is computed on the rest."
            )
        case Rescale.ASSESSED:
            return say(
                "Criteria that do not apply to a unit are left out, and what is assessed is stretched "
                "in their place; survey points stay as they are."
            )
        case Rescale.NONE:
            return say("Criteria that do not apply to a unit are left out, and the index is not stretched.")
        case _:
            assert_never(rescale)


def _counts(assessment: Assessment, language: Language) -> tuple[Fact, ...]:
    statuses = assessment.ranking.units["status"]
    findings = assessment.count_findings()
    counts = (
        (say("Units"), len(statuses)),
        (say("Ranked"), int((statuses == RankStatus.RANKED).sum())),
        (say("Not received"), int((statuses == RankStatus.MISSING).sum())),
        (say("Unusable"), int((statuses == RankStatus.UNUSABLE).sum())),
        (say("Errors"), findings[Severity.ERROR]),
        (say("Warnings"), findings[Severity.WARNING]),
        (say("Notes"), findings[Severity.INFO]),
    )
    return tuple(Fact(language.show(label), language.show(count)) for label, count in counts)
