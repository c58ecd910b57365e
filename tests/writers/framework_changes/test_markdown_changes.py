"""Changes of a framework in Markdown."""

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import diff_frameworks
from cchc_cli.language import Language
from cchc_cli.writers.framework_changes.markdown_changes import markdown_changes


def written(before: Framework, after: Framework, language: Language) -> str:
    return markdown_changes(diff_frameworks(before, after), language).decode()


def named(name: str, area: str = "L", **more: object) -> Framework:
    return framework_of([criterion("1", area, 20, criteria=[criterion("1.1", name, 20)])], **more)


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


def test_sections_stand_in_the_order_in_which_they_are_read(english: Language) -> None:
    assert headings(written(old_framework(), new_framework(), english)) == [
        "# Khung cũ (cu-2024, 2024) → Khung mới (moi-2025, 2025)",
        "## Findings",
        "## The framework as a whole",
        "## 1  Chỉ đạo, điều hành",
        "## 3 → 2  Tổ chức bộ máy",
        "## 2 → 3  Thủ tục hành chính",
        "## 9  Điểm thưởng",
    ]


def test_without_findings_and_headers_there_are_no_sections_of_them(english: Language) -> None:
    assert headings(written(named("A"), named("A"), english))[1:] == ["## 1  L"]


def test_the_counts_stand_below_the_title(vietnamese: Language) -> None:
    lines = written(named("A"), named("A"), vietnamese).splitlines()
    assert lines[2] == "Tiêu chí chấm điểm: giữ nguyên 1; mới 0; bỏ 0."


def test_an_area_without_changes_is_named_and_said_to_have_none(vietnamese: Language) -> None:
    assert written(named("A"), named("A"), vietnamese).endswith("## 1  L\n\nKhông thay đổi.\n")


def test_changes_are_listed_below_their_criterion(english: Language) -> None:
    before, after = old_framework(), new_framework()
    lines = written(before, after, english).splitlines()
    at = lines.index("- **1.2** Tuyên truyền cải cách hành chính")
    assert [line[:4] for line in lines[at + 1 : at + 3]] == ["  - ", "  - "]
    assert lines[at + 2] == "  - maximum points: 2 → 1 (weight: 10 % → 4 %)"


def test_every_section_is_set_off_by_one_blank_line(language: Language) -> None:
    text = written(old_framework(), new_framework(), language)
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", ["<b>x</b>", "a|b", "**x**", "[x](javascript:1)", "`x`", "_x_"])
def test_a_name_is_no_markup(name: str, english: Language) -> None:
    text = written(named("A"), named(name, name, title=name), english)
    assert name not in text


@pytest.mark.parametrize("name", ["# x", "- x", "1. x", "a\nb"])
def test_a_name_cannot_begin_a_line_of_its_own(name: str, english: Language) -> None:
    lines = written(named("A"), named(name, name), english).splitlines()
    assert all(line.startswith(("# ", "## ", "- ", "  - ", "Scored ")) for line in lines if line)
    assert sum(line.startswith("#") for line in lines) == len(
        headings(written(named("A"), named("B", "B"), english))
    )
