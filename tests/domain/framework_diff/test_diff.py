"""Comparing two frameworks: what is paired, what is said, and what is counted."""

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import ChangeKind, FrameworkDiff, diff_frameworks
from cchc_cli.readers.framework_file import load_framework


def framework(*criteria: dict[str, object], **more: object) -> Framework:
    return framework_of([criterion("1", "Lĩnh vực", 10, criteria=criteria)], **more)


def said(diff: FrameworkDiff, code: str) -> list[tuple[str, str]]:
    """Give kind and sentence of the changes of a code of the new framework, else of the old one."""
    changes = [change for change in diff.changes if code and code in {change.after_code, change.before_code}]
    return [(change.kind.value, str(change.message)) for change in changes]


def compared(
    before: dict[str, object], after: dict[str, object], migration: Migration | None = None
) -> FrameworkDiff:
    return diff_frameworks(framework(before), framework(after), migration)


def migration(kind: str, before: str, after: str) -> Migration:
    return Migration((MigrationLine((before,), (after,), MigrationKind(kind), 1),), "doi-ma.yaml")


@pytest.mark.parametrize("name", ["mau-xa-2025", "mau-so-2025", "bo-766"])
def test_a_framework_has_not_changed_from_itself(name: str) -> None:
    diff = diff_frameworks(load_framework(name), load_framework(name))
    assert list(diff.changes) == []
    assert diff.unchanged_count == len(diff.before.leaves)


def test_every_area_and_criterion_of_both_frameworks_is_in_one_place() -> None:
    before, after = load_framework("mau-so-2025"), load_framework("mau-xa-2025")
    nodes = [node for area in diff_frameworks(before, after).areas for node in area.nodes]
    old = sorted(node.before.code for node in nodes if node.before)
    new = sorted(node.after.code for node in nodes if node.after)
    assert old == sorted(node.code for node in before.nodes)
    assert new == sorted(node.code for node in after.nodes)


def test_areas_stand_in_the_order_of_the_new_framework_and_dropped_ones_last() -> None:
    diff = diff_frameworks(new_framework(), framework(criterion("1.1", "A", 10)))
    assert [(area.before is None, area.shown.code) for area in diff.areas] == [
        (True, "1"),
        (False, "1"),
        (False, "2"),
        (False, "3"),
        (False, "9"),
    ]


def test_a_name_that_there_is_once_is_found_under_another_code() -> None:
    diff = compared(criterion("1.1", "A", 10), criterion("1.2", "a", 10))
    assert said(diff, "1.2") == [("moved", "another code: 1.1 → 1.2")]


def test_a_name_that_several_have_is_found_by_what_it_stands_under() -> None:
    def parent(code: str, name: str) -> dict[str, object]:
        return criterion(code, name, 5, criteria=[criterion(f"{code}.1", "Kế hoạch", 5)])

    before = framework(parent("1.1", "Thể chế"), parent("1.2", "Bộ máy"))
    after = framework(parent("1.1", "Bộ máy"), parent("1.2", "Thể chế"))
    diff = diff_frameworks(before, after)
    assert {str(change.message) for change in diff.changes} == {
        "another code: 1.1 → 1.2",
        "another code: 1.2 → 1.1",
        "another code: 1.1.1 → 1.2.1",
        "another code: 1.2.1 → 1.1.1",
    }


def test_what_moved_to_another_parent_names_both() -> None:
    diff = diff_frameworks(
        framework_of(
            [
                criterion("1", "Cũ", 10, criteria=[criterion("1.1", "A", 4), criterion("1.2", "B", 6)]),
                criterion("2", "Khác", 10, criteria=[criterion("2.1", "C", 10)]),
            ]
        ),
        framework_of(
            [
                criterion("1", "Cũ", 6, criteria=[criterion("1.2", "B", 6)]),
                criterion("2", "Khác", 14, criteria=[criterion("2.1", "C", 10), criterion("2.2", "A", 4)]),
            ]
        ),
    )
    assert said(diff, "2.2") == [("moved", "moved: stood under 1 “Cũ”, stands under 2 “Khác” now")]


def test_the_same_code_with_a_name_that_is_alike_was_renamed() -> None:
    diff = compared(criterion("1.1", "Số hóa hồ sơ", 10), criterion("1.1", "Số hóa hồ sơ, kết quả", 10))
    assert said(diff, "1.1") == [("renamed", "another name: “Số hóa hồ sơ” → “Số hóa hồ sơ, kết quả”")]


def test_the_same_code_with_quite_another_name_is_dropped_and_new() -> None:
    diff = compared(criterion("1.1", "Sắp xếp thôn", 10), criterion("1.1", "Chữ ký số", 10))
    kinds = [kind for kind, _ in said(diff, "1.1")]
    assert kinds == ["new", "dropped"]
    assert said(diff, "1.1")[1][1] == "dropped: 10 points; its code is that of “Chữ ký số” now"


def test_a_migration_says_what_was_renamed() -> None:
    said_so = migration("renamed", "1.1", "1.2")
    diff = compared(criterion("1.1", "Sắp xếp thôn", 10), criterion("1.2", "Chữ ký số", 10), said_so)
    assert [kind for kind, _ in said(diff, "1.2")] == ["moved", "renamed"]
    assert diff.findings == ()


def test_a_migration_that_says_dropped_is_believed_against_the_names() -> None:
    lines = (
        MigrationLine(("1.1",), (), MigrationKind.DROPPED),
        MigrationLine((), ("1.1",), MigrationKind.NEW),
    )
    diff = compared(criterion("1.1", "A", 10), criterion("1.1", "A", 10), Migration(lines))
    assert [kind for kind, _ in said(diff, "1.1")] == ["new", "dropped"]


def test_faults_of_a_migration_are_findings() -> None:
    diff = compared(criterion("1.1", "A", 10), criterion("1.1", "A", 10), migration("same", "1.9", "1.1"))
    assert [finding.code for finding in diff.findings] == ["CCHC550", "CCHC553"]


def test_a_criterion_that_was_divided_says_into_what() -> None:
    parts = [criterion("1.1.1", "B", 4), criterion("1.1.2", "C", 6)]
    diff = compared(criterion("1.1", "A", 10), criterion("1.1", "A", 10, criteria=parts))
    assert said(diff, "1.1") == [("divided", "was scored itself, is scored by its parts now: 1.1.1, 1.1.2")]
    assert (diff.new_count, diff.dropped_count) == (2, 1)


def test_criteria_that_were_put_together_say_out_of_what() -> None:
    parts = [criterion("1.1.1", "B", 4), criterion("1.1.2", "C", 6)]
    diff = compared(criterion("1.1", "A", 10, criteria=parts), criterion("1.1", "A", 10))
    assert said(diff, "1.1") == [("divided", "was scored by its parts (1.1.1, 1.1.2), is scored itself now")]


def test_a_criterion_with_several_changes_counts_in_each() -> None:
    diff = diff_frameworks(old_framework(), new_framework())
    assert (diff.unchanged_count, diff.new_count, diff.dropped_count) == (0, 3, 2)
    assert diff.count(ChangeKind.REWEIGHTED) == 7
    assert diff.count(ChangeKind.MOVED) == 4
    assert diff.count(ChangeKind.RULE, ChangeKind.TARGET) == 2
