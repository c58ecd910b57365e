"""Frameworks in the terminal: a list, a tree, and remarks with their lines.

Frameworks come from other offices too: what turns the direction of a text is shown as such.
"""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from cchc_cli.domain.framework import Framework
from cchc_cli.errors import Fault
from cchc_cli.language import Language
from cchc_cli.writers.framework_tree import Branch, FrameworkTree
from cchc_cli.writers.visible_text import visible


def framework_table(frameworks: Iterable[Framework], language: Language) -> Table:
    """List frameworks with their legal standing, one in a row."""
    table = Table(header_style="bold")
    # An id is copied into the next command.
    table.add_column(language.text("Id"), no_wrap=True)
    table.add_column(language.text("Framework"), overflow="fold")
    table.add_column(language.text("Year"), justify="right")
    table.add_column(language.text("Units"), max_width=14)
    table.add_column(language.text("Scored criteria"), justify="right")
    for framework in frameworks:
        table.add_row(
            Text(framework.id, style="bold"),
            Text.assemble(visible(framework.title), (f"\n{language.show(framework.status.in_words)}", "dim")),
            str(framework.year),
            Text(language.show(framework.unit_classes)),
            language.show(len(framework.leaves)),
        )
    return table


def tree_view(tree: FrameworkTree, language: Language) -> Tree:
    """Draw a framework as a tree."""
    heading = Text(visible(tree.title), style="bold")
    for fact in tree.facts:
        # rich would carry the bold of the title on.
        heading.append(f"\n{visible(language.show(fact))}", style="not bold")
    drawn = Tree(heading, guide_style="dim")
    for branch in tree.branches:
        _grow(drawn, branch, language)
    return drawn


def _grow(above: Tree, branch: Branch, language: Language) -> None:
    label = Text.assemble(
        (branch.code, "bold"), "  ", visible(branch.name), "  ", (language.show(branch.points), "cyan")
    )
    for detail in branch.details:
        label.append(f"\n{visible(language.show(detail))}", style="dim")
    drawn = above.add(label)
    for below in branch.branches:
        _grow(drawn, below, language)


def warning_lines(warnings: Iterable[Fault], language: Language) -> Iterator[Text]:
    """Write each warning below its place in the file."""
    for warning in warnings:
        place = f"{warning.file}:{warning.line}:{warning.column}  {warning.path}"
        yield Text(visible(place), style="dim")
        yield Text.assemble("  ", (visible(language.show(warning.message)), "yellow"))
