"""Changes as values: what is shown of them, and what is counted."""

from collections.abc import Mapping, Sequence

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.framework import Framework, Node
from cchc_cli.domain.framework_diff import (
    AreaChanges,
    ChangeKind,
    FrameworkChange,
    FrameworkDiff,
    NodeChanges,
    diff_frameworks,
)
from cchc_cli.language import say

NOTHING = say("nothing")


def framework(*criteria: Mapping[str, object]) -> Framework:
    return framework_of([criterion("1", "Lĩnh vực", 10, criteria=criteria)])


def node(of: Framework, code: str) -> Node:
    return of.by_code[code]


def changed(before: Node | None, after: Node | None, *kinds: ChangeKind) -> NodeChanges:
    return NodeChanges(before, after, tuple(FrameworkChange(kind, "1.1", "1.1", NOTHING) for kind in kinds))


@pytest.fixture(scope="module")
def diff() -> FrameworkDiff:
    """Two frameworks of which the second was changed in every way."""
    return diff_frameworks(old_framework(), new_framework())


OLD = framework(criterion("1.1", "Cũ", 4), criterion("1.2", "Khác", 6))
NEW = framework(criterion("1.1", "Mới", 10))


def test_what_there_is_in_both_years_is_shown_as_it_is_now() -> None:
    assert changed(node(OLD, "1.1"), node(NEW, "1.1")).shown.name == "Mới"


def test_what_was_dropped_is_shown_as_it_was() -> None:
    assert changed(node(OLD, "1.2"), None).shown.name == "Khác"
    assert AreaChanges(OLD.areas[0], None, ()).shown is OLD.areas[0]


def test_nothing_on_either_side_is_no_change() -> None:
    with pytest.raises(AssertionError):
        _ = changed(None, None).shown
    with pytest.raises(AssertionError):
        _ = AreaChanges(None, None, ()).shown


@pytest.mark.parametrize(
    ("before", "after", "scored"),
    [
        ("1.1", "1.1", (True, True)),
        ("1", "1", (False, False)),
        ("1.1", None, (True, False)),
        (None, "1.1", (False, True)),
        ("1.1", "1", (True, False)),
    ],
)
def test_only_leaves_are_scored_themselves(
    before: str | None, after: str | None, scored: tuple[bool, bool]
) -> None:
    pair = changed(node(OLD, before) if before else None, node(NEW, after) if after else None)
    assert (pair.is_scored_before, pair.is_scored_after) == scored


@pytest.mark.parametrize(
    ("asked", "has_it"),
    [
        ([ChangeKind.MOVED], True),
        ([ChangeKind.RULE], False),
        ([ChangeKind.RULE, ChangeKind.MOVED], True),
        ([], False),
    ],
)
def test_one_of_the_kinds_that_are_asked_for_is_enough(asked: Sequence[ChangeKind], *, has_it: bool) -> None:
    moved = changed(node(OLD, "1.1"), node(NEW, "1.1"), ChangeKind.RENAMED, ChangeKind.MOVED)
    assert moved.has(*asked) is has_it


def test_of_an_area_only_what_changed_is_listed_as_changed() -> None:
    same = changed(node(OLD, "1.1"), node(NEW, "1.1"))
    other = changed(node(OLD, "1.2"), None, ChangeKind.DROPPED)
    assert AreaChanges(OLD.areas[0], NEW.areas[0], (same, other)).changed == (other,)


def test_changes_stand_in_the_order_in_which_they_are_shown(diff: FrameworkDiff) -> None:
    changes = list(diff.changes)
    assert changes[: len(diff.header)] == list(diff.header)
    rest = [change for area in diff.areas for one in area.nodes for change in one.changes]
    assert changes[len(diff.header) :] == rest
    assert {change.kind for change in diff.header} == {ChangeKind.HEADER}


def test_what_is_new_or_dropped_has_one_code_and_the_whole_has_none(diff: FrameworkDiff) -> None:
    sides = {
        change.kind: (bool(change.before_code), bool(change.after_code))
        for change in diff.changes
        if change.kind in {ChangeKind.NEW, ChangeKind.DROPPED, ChangeKind.HEADER, ChangeKind.RULE}
    }
    assert sides == {
        ChangeKind.NEW: (False, True),
        ChangeKind.DROPPED: (True, False),
        ChangeKind.HEADER: (False, False),
        ChangeKind.RULE: (True, True),
    }


def test_every_scored_criterion_of_both_years_is_counted_once(diff: FrameworkDiff) -> None:
    both = sum(one.is_scored_before and one.is_scored_after for one in diff.scored)
    assert both + diff.dropped_count == len(diff.before.leaves)
    assert both + diff.new_count == len(diff.after.leaves)


def test_new_and_dropped_criteria_are_in_no_count_of_changes(diff: FrameworkDiff) -> None:
    assert diff.count(ChangeKind.NEW, ChangeKind.DROPPED) == 0


def test_a_criterion_with_two_changes_counts_once_for_both(diff: FrameworkDiff) -> None:
    each = [one for one in diff.scored if one.has(ChangeKind.MOVED) and one.has(ChangeKind.REWEIGHTED)]
    together = diff.count(ChangeKind.MOVED, ChangeKind.REWEIGHTED)
    assert each
    assert together == diff.count(ChangeKind.MOVED) + diff.count(ChangeKind.REWEIGHTED) - len(each)


def test_areas_and_groups_count_as_no_criterion() -> None:
    renamed = diff_frameworks(
        framework(criterion("1.1", "A", 10)),
        framework_of([criterion("1", "Lĩnh vực khác", 10, criteria=[criterion("1.1", "A", 10)])]),
    )
    assert [change.kind for change in renamed.changes] == [ChangeKind.RENAMED]
    assert renamed.count(ChangeKind.RENAMED) == 0
    assert renamed.unchanged_count == 1


def test_where_everything_changed_every_kind_of_change_is_told(diff: FrameworkDiff) -> None:
    # What was divided, and what others award now, stand in tests of their own.
    elsewhere = {ChangeKind.DIVIDED, ChangeKind.SOURCE}
    assert {change.kind for change in diff.changes} == set(ChangeKind) - elsewhere
