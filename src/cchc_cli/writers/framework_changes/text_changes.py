"""Changes as a tree: what the terminal shows, and the same as plain text of a fixed width."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.framework_diff import AreaChanges, ChangeKind, FrameworkDiff, NodeChanges
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.framework_changes.headings import (
    area_heading,
    arrow,
    counts_of,
    finding_sentence,
    title_of,
)
from cchc_cli.writers.visible_text import visible

WIDTH = 110
_FINDING_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def change_view(diff: FrameworkDiff, language: Language) -> Iterator[Text | Tree]:
    """Lay the changes out: the framework as a whole, a tree for each area, and the counts."""
    yield Text(_shown(title_of(diff), language), style="bold")
    if diff.header:
        title = _shown(say("The framework as a whole"), language)
        whole = Tree(Text(f"\n{title}", style="bold"), guide_style="dim")
        for change in diff.header:
            whole.add(Text(_shown(change.message, language)))
        yield whole
    for area in diff.areas:
        yield _area_tree(area, language)
    for finding in diff.findings:
        yield Text(
            f"\n{_shown(finding_sentence(finding), language)}", style=_FINDING_STYLES[finding.severity]
        )
    # Last, unlike in Markdown: what a terminal printed last is what stands on the screen.
    yield Text(f"\n{_shown(counts_of(diff), language)}", style="bold")


def text_changes(diff: FrameworkDiff, language: Language) -> bytes:
    """Write what the terminal shows as text, without colours."""
    # All of it is Text, in which rich takes neither [red] nor :warning: for its own.
    page = Console(file=StringIO(), width=WIDTH, color_system=None)
    with page.capture() as captured:
        page.print(*change_view(diff, language), sep="\n")
    # rich fills lines with blanks up to its width.
    lines = (line.rstrip() for line in captured.get().splitlines())
    return "\n".join([*lines, ""]).encode()


def _shown(message: Message, language: Language) -> str:
    return visible(language.show(message))


def _area_tree(area: AreaChanges, language: Language) -> Tree:
    own, *below = area.nodes
    heading = Text.assemble("\n", (_shown(area_heading(area), language), "bold"))
    if not area.changed:
        heading.append("  ").append(_shown(say("unchanged"), language), style="dim")
    _add_changes(heading, own, language)
    drawn = Tree(heading, guide_style="dim")
    for node in below:
        if node.changes:
            drawn.add(_node_text(node, language))
    return drawn


def _node_text(node: NodeChanges, language: Language) -> Text:
    sign, style = _sign(node)
    label = Text.assemble((f"{sign}{arrow(node)}", style), "  ", visible(node.shown.name))
    _add_changes(label, node, language)
    return label


def _add_changes(label: Text, node: NodeChanges, language: Language) -> None:
    for change in node.changes:
        label.append(f"\n• {_shown(change.message, language)}", style="dim")


def _sign(node: NodeChanges) -> tuple[str, str]:
    """Tell what came and what went apart, also without colours."""
    if node.has(ChangeKind.NEW):
        return "+ ", "bold green"
    return ("− ", "bold red") if node.has(ChangeKind.DROPPED) else ("", "bold cyan")
