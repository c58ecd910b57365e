"""A framework as a tree of words."""

from collections.abc import Iterator

import pytest
from assessments import framework_from
from syrupy.assertion import SnapshotAssertion

from cchc_cli.language import Language
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.writers.framework_tree import Branch, FrameworkTree, branch_tree, framework_tree


def tree_lines(tree: FrameworkTree, language: Language) -> Iterator[str]:
    """Write a tree as plain lines, two spaces deeper at every level."""
    yield tree.title
    yield from map(language.show, tree.facts)
    for branch in tree.branches:
        yield ""
        yield from branch_lines(branch, language, "")


def branch_lines(branch: Branch, language: Language, indent: str) -> Iterator[str]:
    yield f"{indent}{branch.code}  {branch.name} [{language.show(branch.points)}]"
    for detail in branch.details:
        yield f"{indent}    {language.show(detail)}"
    for below in branch.branches:
        yield from branch_lines(below, language, f"{indent}  ")


def test_the_tree_of_bo_766(snapshot: SnapshotAssertion, language: Language) -> None:
    assert "\n".join(tree_lines(framework_tree(load_framework("bo-766")), language)) == snapshot


def test_one_branch_of_a_framework(snapshot: SnapshotAssertion, language: Language) -> None:
    assert "\n".join(tree_lines(branch_tree(load_framework("mau-xa-2025"), "1.1"), language)) == snapshot


def test_a_model_says_that_it_is_no_legal_text(english: Language) -> None:
    lines = list(tree_lines(framework_tree(load_framework("mau-xa-2025")), english))
    assert lines[1] == "mau-xa-2025: a model, not a legal text"


def test_bonus_and_penalty_show_their_caps(english: Language) -> None:
    lines = list(tree_lines(framework_tree(load_framework("mau-xa-2025")), english))
    assert any("[bonus, at most" in line for line in lines)
    assert any("[penalty, at most" in line for line in lines)


EVERYTHING = """
format: cchc/1
id: du-loai
title: Khung đủ loại
year: 2025
unit_classes: [xa, phuong]
scale: 60
status: official
references:
  - {title: Quyết định, number: 01/QĐ-UBND, issuer: UBND tỉnh Mẫu, date: 2025-01-02, article: Phụ lục 2}
  - {title: Công văn hướng dẫn}
bands: [{name: Tốt, from: 80}, {name: Khá, from: 0}]
limits:
  - {when: {criterion: "1.1", share_below: 50%}, highest_band: Khá, reason: Chậm ban hành}
areas:
  - code: "1"
    name: Chỉ đạo
    max_points: 60
    owner: so-noi-vu
    accept_total: bản in ghi như vậy
    criteria:
      - code: "1.1"
        name: Kế hoạch
        max_points: 40
        evidence: Quyết định ban hành
        references: [{title: Nghị định, url: "https://vanban.vn/1"}]
        inputs:
          a: {label: Đã làm, type: count, at_most: b}
          b: {label: Được giao, type: number}
          c: {label: Tỷ lệ, type: percent}
          d: {label: Ngày, type: date}
          e: {label: Có niêm yết, type: yes-no}
          f: {label: Ghi chú, type: text}
        rule: {kind: ratio, share: a / b}
      - {code: "1.2", name: Khảo sát, max_points: 10, source: survey, rule: {kind: award}}
      - {code: "1.3", name: Lãnh đạo, max_points: 5, source: leader, rule: {kind: award}}
      - {code: "1.4", name: Thẩm tra, max_points: 5, source: appraiser, owner: so-tp, rule: {kind: award}}
      - {code: "1.5", name: Bộ chỉ số, max_points: 1, source: published, rule: {kind: award}}
  - code: "2"
    name: Thưởng
    max_points: 3
    role: bonus
    cap: 1
    criteria: [{code: "2.1", name: Sáng kiến, max_points: 3, rule: {kind: count, each: 1}}]
  - code: "3"
    name: Trừ
    max_points: 2
    role: penalty
    cap: 1.5
    criteria: [{code: "3.1", name: Vi phạm, max_points: 2, rule: {kind: count, each: 0.5}}]
"""


def test_everything_that_a_framework_may_say_is_said(snapshot: SnapshotAssertion, language: Language) -> None:
    assert "\n".join(tree_lines(framework_tree(framework_from(EVERYTHING)), language)) == snapshot


def test_a_branch_has_its_own_lines_alone(english: Language) -> None:
    lines = list(tree_lines(branch_tree(framework_from(EVERYTHING), "2"), english))
    assert lines == [
        "Khung đủ loại",
        "du-loai: the text of a decision",
        "",
        "2  Thưởng [bonus, at most 1 point]",
        "  2.1  Sáng kiến [3 points]",
        "      Rule: 1 point for each, at most 3 points",
    ]


@pytest.mark.parametrize("framework_id", ["bo-766", "mau-so-2025", "mau-xa-2025"])
def test_every_area_and_criterion_has_a_line(framework_id: str, english: Language) -> None:
    framework = load_framework(framework_id)
    lines = [line.strip() for line in tree_lines(framework_tree(framework), english)]
    for node in framework.nodes:
        assert any(line.startswith(f"{node.code}  {node.name} [") for line in lines)
