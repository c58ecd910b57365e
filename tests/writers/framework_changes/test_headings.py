"""What stands above and below the changes of a framework."""

from collections.abc import Mapping

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import FrameworkDiff, diff_frameworks
from cchc_cli.language import Language
from cchc_cli.writers.framework_changes.headings import (
    area_heading,
    arrow,
    counts_of,
    finding_sentence,
    title_of,
)


@pytest.fixture(scope="module")
def diff() -> FrameworkDiff:
    return diff_frameworks(old_framework(), new_framework())


def with_leaf(change: Mapping[str, object] | None = None) -> Framework:
    leaf = criterion("1.1", "Ban hành kế hoạch", 20, **(change or {}))
    return framework_of([criterion("1", "L", 20, criteria=[leaf])])


def counts(before: Framework, after: Framework, language: Language) -> str:
    return language.show(counts_of(diff_frameworks(before, after)))


def test_both_frameworks_are_named_with_their_years(diff: FrameworkDiff, vietnamese: Language) -> None:
    assert vietnamese.show(title_of(diff)) == "Khung cũ (cu-2024, 2024) → Khung mới (moi-2025, 2025)"


@pytest.mark.parametrize("title", ["<b>x</b>", "{id}", "Khung “A”"])
def test_a_title_is_shown_to_the_letter(title: str, english: Language) -> None:
    same = framework_of([criterion("1", "L", 20, criteria=[criterion("1.1", "A", 20)])], title=title)
    assert english.show(title_of(diff_frameworks(same, same))).startswith(f"{title} (cu-2024, 2024) → ")


def test_a_code_that_stayed_is_named_once(english: Language) -> None:
    (area,) = diff_frameworks(with_leaf(), with_leaf()).areas
    assert arrow(area.nodes[0]) == "1"
    assert english.show(area_heading(area)) == "1  L"


def test_a_code_that_moved_has_an_arrow(diff: FrameworkDiff, english: Language) -> None:
    headings = [english.show(area_heading(area)) for area in diff.areas]
    assert headings == [
        "1  Chỉ đạo, điều hành",
        "3 → 2  Tổ chức bộ máy",
        "2 → 3  Thủ tục hành chính",
        "9  Điểm thưởng",
    ]


def test_what_is_new_or_dropped_has_the_one_code_that_it_has(diff: FrameworkDiff) -> None:
    named = {node.shown.name: arrow(node) for area in diff.areas for node in area.nodes}
    assert (named["Vị trí việc làm"], named["Sắp xếp thôn"]) == ("2.1", "3.1")


def test_nothing_changed_is_told_with_two_zeros(english: Language, vietnamese: Language) -> None:
    assert counts(with_leaf(), with_leaf(), english) == "Scored criteria: unchanged 1; new 0; dropped 0."
    assert counts(with_leaf(), with_leaf(), vietnamese) == "Tiêu chí chấm điểm: giữ nguyên 1; mới 0; bỏ 0."


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({"rule": {"kind": "award"}}, "scored otherwise 1"),
        ({"source": "survey", "rule": {"kind": "award"}}, "scored otherwise 1"),
        ({"guidance": "Gửi đủ"}, "other guidance, evidence, office or reference 1"),
        ({"evidence": "Quyết định"}, "other guidance, evidence, office or reference 1"),
        ({"owner": "so-noi-vu"}, "other guidance, evidence, office or reference 1"),
    ],
)
def test_what_gives_other_points_is_counted_apart_from_what_leaves_them(
    change: dict[str, object], counted: str, english: Language
) -> None:
    told = counts(with_leaf(), with_leaf(change), english)
    assert told == f"Scored criteria: unchanged 0; {counted}; new 0; dropped 0."


def test_a_criterion_with_two_changes_counts_in_both(english: Language) -> None:
    after = with_leaf({"guidance": "Gửi đủ", "rule": {"kind": "award"}})
    assert "scored otherwise 1; other guidance" in counts(with_leaf(), after, english)


def test_several_changes_of_one_sort_count_once(english: Language) -> None:
    after = with_leaf({"guidance": "Gửi đủ", "evidence": "Quyết định", "owner": "so-noi-vu"})
    assert "office or reference 1;" in counts(with_leaf(), after, english)


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "lỗi"), (Severity.WARNING, "cảnh báo"), (Severity.INFO, "ghi chú")],
)
def test_a_finding_says_how_grave_it_is_and_what_to_do(
    severity: Severity, word: str, vietnamese: Language
) -> None:
    kind = FindingKind("CCHC999", severity, "{name} is nowhere.", "Add {name}.")
    told = vietnamese.show(finding_sentence(Finding(kind, values={"name": "1.1"})))
    assert told == f"CCHC999 ({word}): 1.1 is nowhere. Add 1.1."
