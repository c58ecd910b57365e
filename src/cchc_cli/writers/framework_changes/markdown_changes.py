"""Changes as Markdown: a section for the framework as a whole, one for each area, and the counts."""

from collections.abc import Iterable, Iterator

from cchc_cli.domain.framework_diff import AreaChanges, FrameworkDiff
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.framework_changes.headings import (
    area_heading,
    arrow,
    counts_of,
    finding_sentence,
    title_of,
)
from cchc_cli.writers.markdown_report import escape_markdown


def markdown_changes(diff: FrameworkDiff, language: Language) -> bytes:
    """Write a comparison of two frameworks."""
    sections = [
        [f"# {_text(title_of(diff), language)}"],
        [_text(counts_of(diff), language)],
        *_list(say("Findings"), map(finding_sentence, diff.findings), language),
        *_list(say("The framework as a whole"), (change.message for change in diff.header), language),
        *(section for area in diff.areas for section in _area(area, language)),
    ]
    return "\n\n".join("\n".join(section) for section in sections).encode() + b"\n"


def _text(message: Message, language: Language) -> str:
    return escape_markdown(language.show(message))


def _list(title: Message, messages: Iterable[Message], language: Language) -> Iterator[list[str]]:
    lines = [f"- {_text(message, language)}" for message in messages]
    if lines:
        yield [f"## {_text(title, language)}"]
        yield lines


def _area(area: AreaChanges, language: Language) -> Iterator[list[str]]:
    yield [f"## {_text(area_heading(area), language)}"]
    # Named all the same: who looks for an area must not wonder whether it was left out.
    if not area.changed:
        yield [_text(say("Unchanged."), language)]
        return
    lines: list[str] = []
    for node in area.changed:
        lines.append(f"- **{escape_markdown(arrow(node))}** {escape_markdown(node.shown.name)}")
        lines += [f"  - {_text(change.message, language)}" for change in node.changes]
    yield lines
