"""The way of a unit's numbers in the terminal: a tree from the index down to the cells."""

from collections.abc import Iterable

from rich.text import Text
from rich.tree import Tree

from cchc_cli.console import Console
from cchc_cli.domain.explanation import Explanation
from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import Branch, Content, Leaf, content_of, words_of
from cchc_cli.writers.explanation.leaf_lines import Line
from cchc_cli.writers.visible_text import visible


def show_explanation(explanation: Explanation, console: Console, criterion: str = "") -> None:
    """Print an explanation.

    Args:
        explanation: Of one unit.
        console: Where to.
        criterion: The code of the area or criterion that is asked for; empty for all.
    """
    console.print(explanation_view(explanation, console.language, criterion))


def explanation_view(explanation: Explanation, language: Language, criterion: str = "") -> Tree:
    """Draw an explanation as a tree; of one criterion, everything that there is to say."""
    content = content_of(explanation, words_of(explanation, language), criterion)
    drawn = Tree(_heading(content), guide_style="dim")
    for area in content.areas:
        _grow(drawn, area, is_brief=not criterion)
    return drawn


def _heading(content: Content) -> Text:
    heading = Text(content.title, style="bold")
    # rich would carry the bold of the title on.
    heading.append(f"\n{content.kicker}. {content.notice}", style="not bold dim")
    return _with_lines(heading, content.lines)


def _grow(above: Tree, part: Branch | Leaf, *, is_brief: bool) -> None:
    name = visible(part.name)  # the framework of a results folder may be anybody's
    label = Text.assemble((part.code, "bold"), "  ", name, "  ", (part.points, _style(part)))
    if isinstance(part, Leaf):
        above.add(_brief(label, part) if is_brief else _with_lines(label, part.lines))
        return
    drawn = above.add(label if is_brief else _with_lines(label, part.lines))
    for below in part.parts:
        _grow(drawn, below, is_brief=is_brief)


def _style(part: Branch | Leaf) -> str:
    if isinstance(part, Branch):
        return "bold cyan" if part.is_area else "cyan"
    return "bold red" if part.loses else "green"


def _brief(label: Text, leaf: Leaf) -> Text:
    """Say how points were lost; those that were earned are a line each."""
    return label.append(f"\n{visible(leaf.how)}", style="not bold dim") if leaf.loses else label


def _with_lines(heading: Text, lines: Iterable[Line]) -> Text:
    for line in lines:
        heading.append(f"\n{line.label}: ", style="not bold dim")
        is_list = len(line.texts) > 1
        for text in map(visible, line.texts):
            heading.append(f"\n  · {text}" if is_list else text, style="not bold")
    return heading
