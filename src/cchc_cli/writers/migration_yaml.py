"""A proposed migration, as the YAML file that ``readers/migration_file`` reads back.

Lines that are certain are in force. Doubtful ones stand behind ``#``, with the reason above
them, so that the file can be used unchanged and never maps what nobody has looked at.
Comments are in the language that was asked for.
"""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.framework_diff.proposal import Proposal, ProposedLine
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.visible_text import visible


def migration_yaml(proposal: Proposal, language: Language) -> bytes:
    """Write a proposal as the bytes of a file."""
    lines = [*_heading(proposal, language)]
    for title, proposed in _sections(proposal):
        if proposed:
            lines += ["", _comment(title, language)]
            lines += [text for one in proposed for text in _entry(one, language)]
    return "\n".join([*lines, ""]).encode()


def _heading(proposal: Proposal, language: Language) -> Iterator[str]:
    before, after = proposal.before, proposal.after
    yield _comment(
        say(
            "Criteria of {before} ({year_before}) and what became of them in {after} ({year_after}).",
            before=before.id,
            after=after.id,
            # As texts, or 2025 would become 2,025.
            year_before=str(before.year),
            year_after=str(after.year),
        ),
        language,
    )
    yield _comment(say("What has kept code and name is not listed: it maps by itself."), language)
    if proposal.doubtful:
        yield _comment(
            say("Lines that begin with “# -” are doubtful: delete the “# ” where they are right."), language
        )


def _sections(proposal: Proposal) -> Sequence[tuple[Message, Sequence[ProposedLine]]]:
    return (
        (say("The same criteria elsewhere, divided, or put together"), proposal.certain),
        (say("Doubtful: not in force as long as they stand behind “#”"), proposal.doubtful),
        (say("Dropped"), proposal.dropped),
        (say("New"), proposal.new),
    )


def _entry(one: ProposedLine, language: Language) -> Iterator[str]:
    entry = f"- {{{', '.join(_keys(one))}}}"
    if one.doubt is None:
        yield f"{entry}  # {_names(one)}"
        return
    yield _comment(say("? look again: {reason}. {names}", reason=one.doubt, names=_names(one)), language)
    yield f"# {entry}"


def _names(one: ProposedLine) -> str:
    """Name what a line speaks of: once where nothing was renamed."""
    sides = (_quoted(names) for names in (one.names_before, one.names_after) if names)
    return " → ".join(dict.fromkeys(sides))


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"“{visible(name)}”" for name in names)


def _keys(one: ProposedLine) -> Iterator[str]:
    for key, codes in (("from", one.line.from_), ("to", one.line.to)):
        # In quotes, because 1.10 is no number.
        quoted = [f'"{code}"' for code in codes]
        if quoted:
            yield f"{key}: {quoted[0]}" if len(quoted) == 1 else f"{key}: [{', '.join(quoted)}]"
    yield f"kind: {one.line.kind}"


def _comment(message: Message, language: Language) -> str:
    return f"# {visible(language.show(message))}"
