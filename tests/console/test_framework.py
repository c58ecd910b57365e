"""Frameworks in the terminal."""

from io import StringIO

from rich.console import Console as RichConsole

from cchc_cli.console.framework import framework_table, tree_view, warning_lines
from cchc_cli.errors import Fault
from cchc_cli.language import Language, say
from cchc_cli.pipeline.framework import list_frameworks, show_framework


def shown(width: int, *renderables: object) -> str:
    terminal = RichConsole(file=StringIO(), width=width, color_system=None)
    terminal.print(*renderables, sep="\n")
    assert isinstance(terminal.file, StringIO)
    return terminal.file.getvalue()


def test_the_list_fits_a_narrow_terminal(language: Language) -> None:
    table = shown(80, framework_table(list_frameworks(), language))
    assert max(map(len, table.splitlines())) <= 80
    assert "│ mau-xa-2025 │" in table
    assert " 82 │\n" in table


def test_the_tree_fits_a_narrow_terminal(language: Language) -> None:
    tree = shown(80, tree_view(show_framework("mau-xa-2025", "3.2.5"), language))
    assert max(map(len, tree.splitlines())) <= 80


def test_the_tree_shows_no_code_of_rules(language: Language) -> None:
    for framework in list_frameworks():
        tree = shown(200, tree_view(show_framework(framework.id), language))
        assert not any(code in tree for code in ("share(", "max_points", "min(", "max(", "round(", " * "))


def test_a_warning_stands_below_its_place(english: Language) -> None:
    lines = warning_lines([Fault(say("doubtful"), "k.yaml", 3, 5, "areas[0]")], english)
    assert [line.plain for line in lines] == ["k.yaml:3:5  areas[0]", "  doubtful"]
