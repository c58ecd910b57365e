"""Part I: what the figures rest on; and the sentences at the beginning and the end."""

from collections.abc import Iterator

from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.heading import Citation, Fact, heading_of
from cchc_cli.writers.word.blocks import Block, Bullet, Prose
from cchc_cli.writers.word.content.told import Told


def opening_block(told: Told) -> Prose:
    """Name the texts that the report follows."""
    references = heading_of(told.assessment, told.language).references
    if not references:
        return Prose(told.say(say("The results of the administrative reform index are as follows.")))
    return Prose(
        told.say(
            say(
                "In accordance with {references}, the results of the administrative reform index are as "
                "follows.",
                references="; ".join(map(_cited, references)),
            )
        )
    )


def basis_blocks(told: Told) -> Iterator[Block]:
    """Say what the figures rest on, and how far they may be quoted."""
    heading = heading_of(told.assessment, told.language, told.setting.dated)
    yield told.heading(1, say("Basis of the results"))
    yield told.heading(2, say("Framework and data"))
    for fact in heading.facts:
        # The name that people know, beside the one that the command line knows.
        is_framework = fact.text == told.assessment.framework.id
        yield _labelled(Fact(fact.label, f"{heading.title} ({fact.text})") if is_framework else fact)
    counts = "; ".join(f"{fact.label.lower()}: {fact.text}" for fact in heading.counts)
    yield _labelled(Fact(told.say(say("In numbers")), counts))
    for notice in heading.notices:
        yield Prose(" ".join(notice), told.say(say("Please note:")))
    yield told.heading(2, _METHOD)
    yield from map(Bullet, heading.method)


_METHOD: Message = say("How the figures were made")


def closing_block(told: Told) -> Prose:
    """End the report as administrative documents end."""
    words = told.say(say("This is the report on the results of the administrative reform index"))
    # The sign for the end of a text.
    return Prose(f"{words}./.", is_kept=True)


def _labelled(fact: Fact) -> Bullet:
    return Bullet(fact.text, f"{fact.label}:")


def _cited(citation: Citation) -> str:
    return f"{citation.title} ({citation.details})" if citation.details else citation.title
