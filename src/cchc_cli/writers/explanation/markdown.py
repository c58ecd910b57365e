"""``cchc explain --format md``: the way of a unit's numbers as GitHub-flavoured Markdown.

A table for every area, with a line for each criterion; below it, what is to be known of those
that lost points. Of a criterion that is asked for alone, everything is told. Whatever comes from
an assessment is escaped.
"""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.explanation import Explanation
from cchc_cli.language import Language, say
from cchc_cli.writers.explanation.content import Branch, Content, Leaf, content_of, words_of
from cchc_cli.writers.explanation.leaf_lines import Line
from cchc_cli.writers.markdown_report import escape_markdown

_COLUMNS = (say("Code"), say("Criterion"), say("Points"), say("Calculation"))


def explanation_markdown(explanation: Explanation, language: Language, criterion: str = "") -> bytes:
    """Write an explanation as Markdown.

    Args:
        explanation: Of one unit.
        language: The language of the texts.
        criterion: The code of the area or criterion that is asked for; empty for all.
    """
    content = content_of(explanation, words_of(explanation, language), criterion)
    columns = tuple(map(language.show, _COLUMNS))
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    return "\n".join(_lines(content, columns)).encode("utf-8", errors="replace")


def _lines(content: Content, columns: Sequence[str]) -> Iterator[str]:
    yield f"# {escape_markdown(content.title)}"
    yield from ("", f"{escape_markdown(content.kicker)}. {escape_markdown(content.notice)}", "")
    yield from _listed(content.lines)
    for area in content.areas:
        yield from _area(area, content, columns)
    yield ""


def _area(area: Branch, content: Content, columns: Sequence[str]) -> Iterator[str]:
    yield from ("", f"## {_heading(area)}", "")
    yield from _listed(area.lines)
    if not content.is_whole:
        yield from _alone(area)
        return
    # The blank line: without it, Markdown takes the table for more of the list above.
    yield from ("", *_row(columns), "| --- | --- | ---: | --- |")
    for part in _all(area):
        yield from _row((part.code, part.name, part.points, part.how if isinstance(part, Leaf) else ""))
    # Below the table, because a cell of it cannot hold a list.
    for leaf in area.leaves:
        if leaf.loses:
            yield from ("", f"**{_heading(leaf)}**", "")
            yield from _listed(leaf.lines)


def _alone(branch: Branch) -> Iterator[str]:
    for part in branch.parts:
        yield from ("", f"### {_heading(part)}", "")
        yield from _listed(part.lines)
        if isinstance(part, Branch):
            yield from _alone(part)


def _all(branch: Branch) -> Iterator[Branch | Leaf]:
    for part in branch.parts:
        yield part
        if isinstance(part, Branch):
            yield from _all(part)


def _heading(part: Branch | Leaf) -> str:
    return escape_markdown(f"{part.code} {part.name}: {part.points}")


def _listed(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if len(line.texts) == 1:
            yield f"- {escape_markdown(line.label)}: {escape_markdown(line.texts[0])}"
        else:
            yield f"- {escape_markdown(line.label)}:"
            yield from (f"  - {escape_markdown(text)}" for text in line.texts)


def _row(cells: Sequence[str]) -> Iterator[str]:
    yield f"| {' | '.join(map(escape_markdown, cells))} |"
