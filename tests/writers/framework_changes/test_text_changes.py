"""Changes of a framework as the terminal shows them."""

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import diff_frameworks
from cchc_cli.language import Language
from cchc_cli.writers.framework_changes.text_changes import WIDTH, change_view, text_changes


def written(before: Framework, after: Framework, language: Language) -> str:
    return text_changes(diff_frameworks(before, after), language).decode()


def named(name: str, title: str = "Khung") -> Framework:
    leaves = [criterion("1.1", name, 10), criterion("1.2", "Giữ nguyên", 10)]
    return framework_of([criterion("1", "L", 20, criteria=leaves)], title=title)


def test_what_came_and_what_went_is_told_apart_without_colours(english: Language) -> None:
    text = written(old_framework(), new_framework(), english)
    assert "── + 2.1  Vị trí việc làm\n" in text
    assert "── − 3.1  Sắp xếp thôn\n" in text
    assert "── 1.1  Ban hành kế hoạch\n" in text


def test_criteria_that_stayed_are_not_shown(english: Language) -> None:
    text = written(named("A"), named("B"), english)
    assert "1.1" in text
    assert "Giữ nguyên" not in text


def test_an_area_that_stayed_is_one_line(vietnamese: Language) -> None:
    lines = written(named("A"), named("A"), vietnamese).splitlines()
    assert lines == [
        *("Khung (cu-2024, 2024) → Khung (cu-2024, 2024)", "", "1  L  không thay đổi"),
        *("", "Tiêu chí chấm điểm: giữ nguyên 2; mới 0; bỏ 0."),
    ]


def test_the_counts_are_the_last_that_stands_on_the_screen(language: Language) -> None:
    *_, findings, counts = change_view(diff_frameworks(old_framework(), new_framework()), language)
    assert isinstance(findings, Text)
    assert isinstance(counts, Text)
    assert "CCHC554" in findings.plain
    assert "7" in counts.plain


def test_findings_have_the_colour_of_their_severity(english: Language) -> None:
    view = change_view(diff_frameworks(old_framework(), new_framework()), english)
    (found,) = (one for one in view if isinstance(one, Text) and "CCHC554" in one.plain)
    assert found.style == "yellow"


def test_every_area_is_a_tree(english: Language) -> None:
    view = change_view(diff_frameworks(old_framework(), new_framework()), english)
    assert sum(isinstance(one, Tree) for one in view) == 1 + 4


@pytest.mark.parametrize("name", ["[red]x[/red]", ":warning:", "[link=http://x]y[/link]", "[/]"])
def test_a_name_is_no_markup(name: str, english: Language) -> None:
    assert name in written(named("A"), named(name), english)
    assert name in written(named("A"), named("A", name), english)


@pytest.mark.parametrize("name", ["\x1b[2Jx", "\u202ex", "x\rHỏng"])
def test_a_name_cannot_steer_the_terminal(name: str, english: Language) -> None:
    text = written(named("A"), named(name, name), english)
    assert not {*text} & {"\x1b", "\u202e", "\r"}


@pytest.mark.parametrize("length", [WIDTH, 5 * WIDTH])
def test_a_long_name_takes_several_lines(length: int, english: Language) -> None:
    text = written(named("A"), named("dài " * (length // 4)), english)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.count("dài") >= 2 * (length // 4)


def test_no_line_ends_in_blanks(language: Language) -> None:
    lines = written(old_framework(), new_framework(), language).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_the_terminal_shows_the_same_as_the_file(vietnamese: Language) -> None:
    diff = diff_frameworks(old_framework(), new_framework())
    terminal = Console(width=WIDTH, color_system=None, highlight=False)
    with terminal.capture() as captured:
        terminal.print(*change_view(diff, vietnamese), sep="\n")
    shown = [line.rstrip() for line in captured.get().splitlines()]
    assert shown == text_changes(diff, vietnamese).decode().splitlines()
