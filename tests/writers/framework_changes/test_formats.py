"""Changes of a framework as text, Markdown and JSON."""

import json

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import ChangeKind, FrameworkDiff, diff_frameworks
from cchc_cli.language import Language
from cchc_cli.writers.framework_changes.json_changes import json_changes
from cchc_cli.writers.framework_changes.markdown_changes import markdown_changes
from cchc_cli.writers.framework_changes.text_changes import WIDTH, text_changes


@pytest.fixture(scope="module")
def diff() -> FrameworkDiff:
    return diff_frameworks(old_framework(), new_framework())


def named(name: str) -> Framework:
    return framework_of([criterion("1", "L", 20, criteria=[criterion("1.1", name, 20)])])


def test_the_text_as_people_read_it(
    diff: FrameworkDiff, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert text_changes(diff, language).decode() == snapshot


def test_the_markdown_as_people_read_it(
    diff: FrameworkDiff, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert markdown_changes(diff, language).decode() == snapshot


def test_the_json_as_programs_read_it(
    diff: FrameworkDiff, english: Language, snapshot: SnapshotAssertion
) -> None:
    assert json_changes(diff, english).decode() == snapshot


def test_the_language_changes_nothing_in_the_json_but_sentences(
    diff: FrameworkDiff, english: Language, vietnamese: Language
) -> None:
    both = [json.loads(json_changes(diff, language)) for language in (english, vietnamese)]
    for document in both:
        for told in (*document["changes"], *document["findings"]):
            del told["message"]
            told.pop("hint", None)
    assert both[0] == both[1]


def test_the_json_counts_what_the_comparison_counts(diff: FrameworkDiff, english: Language) -> None:
    counts = json.loads(json_changes(diff, english))["counts"]
    assert counts["new"] == diff.new_count
    assert counts["moved"] == diff.count(ChangeKind.MOVED)


def test_the_text_stays_within_its_width(diff: FrameworkDiff, language: Language) -> None:
    assert max(map(len, text_changes(diff, language).decode().splitlines())) <= WIDTH


def test_areas_that_did_not_change_are_named(english: Language) -> None:
    same = diff_frameworks(named("A"), named("A"))
    assert "1  L  unchanged\n" in text_changes(same, english).decode()
    assert "## 1  L\n\nUnchanged.\n" in markdown_changes(same, english).decode()


def test_names_of_criteria_are_no_markup(english: Language) -> None:
    changed = diff_frameworks(named("A"), named("<b>[red]*|"))
    assert r"\<b\>\[red\]\*\|" in markdown_changes(changed, english).decode()
    assert "<b>[red]*|" in text_changes(changed, english).decode()


def test_names_cannot_steer_a_terminal(english: Language) -> None:
    changed = diff_frameworks(named("A"), named("\x1b[31mB"))
    assert "\x1b" not in text_changes(changed, english).decode()
