"""Part I: what the figures rest on; and the sentence at the end."""

from collections.abc import Iterator

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, mark, say
from cchc_cli.writers.report_content.heading import Fact, heading_of
from cchc_cli.writers.word.blocks import Block, Bullet, Prose
from cchc_cli.writers.word.content.told import Told


def basis_blocks(told: Told) -> Iterator[Block]:
    """Say what the figures rest on, and how far they may be quoted."""
    heading = heading_of(told.assessment, told.language, told.setting.dated)
    yield told.heading(1, say("Basis of the results"))
    yield told.heading(2, say("Framework and data"))
    for fact in heading.facts:
        # The name that people know, beside the one that the command line knows.
        is_framework = fact.text == told.assessment.framework.id
        yield _labelled(Fact(fact.label, f"{heading.title} ({fact.text})") if is_framework else fact)
    yield _labelled(Fact(told.say(say("In numbers")), counted(told)))
    for notice in heading.notices:
        yield Prose(" ".join(notice), told.say(say("Please note:")))
    yield told.heading(2, _METHOD)
    yield from map(Bullet, heading.method)


def counted(told: Told) -> str:
    """Say how many units there are, in which standing, and how many findings."""
    statuses = told.assessment.ranking.units["status"].value_counts()
    standings = (
        told.say(Message(text, {"count": int(statuses[status])}))
        for status, text in _STANDINGS
        if status in statuses
    )
    findings = told.assessment.count_findings()
    count = len(told.assessment.ranking.units)
    named = say("{count} units: {standings}", count=count, standings=", ".join(standings))
    return told.say(
        say(
            "{units}; found: {errors} errors, {warnings} warnings, {notes} notes.",
            units=named if count else say("no units"),
            errors=findings[Severity.ERROR],
            warnings=findings[Severity.WARNING],
            notes=findings[Severity.INFO],
        )
    )


_STANDINGS = (
    (RankStatus.RANKED, mark("{count} are ranked")),
    (RankStatus.NOT_RANKED, mark("{count} are scored, but not ranked")),
    (RankStatus.NOTHING_APPLIES, mark("{count} are exempt from every criterion")),
    (RankStatus.MISSING, mark("{count} sent nothing")),
    (RankStatus.UNUSABLE, mark("{count} sent something that could not be used")),
)

_METHOD: Message = say("How the figures were made")


def closing_block(told: Told) -> Prose:
    """End the report as administrative documents end."""
    words = told.say(say("This is the report on the results of the administrative reform index"))
    # The sign for the end of a text.
    return Prose(f"{words}./.", is_kept=True)


def _labelled(fact: Fact) -> Bullet:
    return Bullet(fact.text, f"{fact.label}:")
