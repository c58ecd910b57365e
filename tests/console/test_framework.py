"""Frameworks in the terminal."""

from assessments import COMMUNES, framework_from
from terminal_pages import shown

from cchc_cli.console.framework import framework_table, tree_view, warning_lines
from cchc_cli.domain.framework import Framework
from cchc_cli.errors import Fault
from cchc_cli.language import Language, say
from cchc_cli.pipeline.framework import list_frameworks, show_framework
from cchc_cli.writers.framework_tree import framework_tree


def test_the_list_fits_a_narrow_terminal(language: Language) -> None:
    table = shown([framework_table(list_frameworks(), language)], 80)
    assert max(map(len, table.splitlines())) <= 80
    assert "│ mau-xa-2025 │" in table
    assert " 82 │\n" in table


def test_the_tree_fits_a_narrow_terminal(language: Language) -> None:
    tree = shown([tree_view(show_framework("mau-xa-2025", "3.2.5"), language)], 80)
    assert max(map(len, tree.splitlines())) <= 80


def test_the_tree_shows_no_code_of_rules(language: Language) -> None:
    for framework in list_frameworks():
        tree = shown([tree_view(show_framework(framework.id), language)], 200)
        assert not any(code in tree for code in ("share(", "max_points", "min(", "max(", "round(", " * "))


def test_a_warning_stands_below_its_place(english: Language) -> None:
    lines = warning_lines([Fault(say("doubtful"), "k.yaml", 3, 5, "areas[0]")], english)
    assert [line.plain for line in lines] == ["k.yaml:3:5  areas[0]", "  doubtful"]


def hostile_framework() -> Framework:
    text = COMMUNES.replace("Mức độ hoàn thành kế hoạch", "Mức \u202eđộ [red]").replace(
        "Khung thử nghiệm cấp xã", "Khung \u2066thử [/]"
    )
    return framework_from(text)


def test_names_of_a_framework_cannot_turn_the_line(english: Language) -> None:
    framework = hostile_framework()
    text = shown([tree_view(framework_tree(framework), english), framework_table([framework], english)])
    assert not {"\u202e", "\u2066"} & set(text)
    assert "Mức \ufffdđộ [red]" in text
    assert "Khung \ufffdthử [/]" in text


def test_a_warning_cannot_steer_the_terminal(english: Language) -> None:
    warning = Fault(say("“{text}”", text="\x1b[2Jx"), "a\x1b]0;b\x07.yaml", 1, 2, "x\u202e")
    text = shown(warning_lines([warning], english))
    assert text.splitlines() == ["a\ufffd]0;b\ufffd.yaml:1:2  x\ufffd", "  “\ufffd[2Jx”"]
