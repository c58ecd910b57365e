"""A framework as a tree of words."""

from collections.abc import Iterator

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
