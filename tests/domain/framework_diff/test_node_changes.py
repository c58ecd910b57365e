"""What changed in one area or criterion."""

import pytest
from framework_years import criterion, framework_of

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import diff_frameworks


def framework(scale: float = 10, area: object = None, **more: object) -> Framework:
    """Make a framework of one area with one criterion, to which ``more`` belongs."""
    only = criterion("1.1", "A", 10, **more)
    return framework_of([{**criterion("1", "L", 10, criteria=[only]), **(area or {})}], scale=scale)  # type: ignore[dict-item]


def said(before: Framework, after: Framework, code: str = "1.1") -> list[str]:
    changes = diff_frameworks(before, after).changes
    return [str(change.message) for change in changes if change.after_code == code]


def test_another_weight_at_the_same_points_is_told() -> None:
    assert said(framework(), framework(scale=20)) == ["weight: 100 % → 50 %, as the scale is another"]


def test_another_maximum_is_told_with_the_weights() -> None:
    before = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", "A", 1)])], scale=30)
    after = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", "A", 2.5)])], scale=30)
    assert said(before, after) == ["maximum points: 1 → 2.5 (weight: 3.33 % → 8.33 %)"]


def test_points_of_a_bonus_have_no_weight() -> None:
    before = framework(area={"role": "bonus", "cap": 1})
    after = framework(scale=20, area={"role": "bonus", "cap": 2})
    assert said(before, after) == []
    assert said(before, after, "1") == ["the most that counts: 1 → 2"]


def test_another_role_of_an_area_is_told() -> None:
    after = framework(area={"role": "penalty", "cap": 2})
    assert said(framework(), after, "1")[-2:] == [
        "what its points are: base points → penalty points",
        "the most that counts: none → 2",
    ]


def test_an_office_that_is_inherited_is_told_where_it_stands() -> None:
    before, after = framework(area={"owner": "a"}), framework(area={"owner": "b"})
    assert said(before, after, "1") == ["appraised by: a → b"]
    assert said(before, after) == []


def test_an_office_of_its_own_is_told() -> None:
    assert said(framework(), framework(owner="b")) == ["appraised by: none → b"]


def test_references_that_went_and_came_are_told() -> None:
    same = {"title": "Luật"}
    before = framework(references=[same, {"title": "Kế hoạch", "number": "1", "date": "2024-01-05"}])
    after = framework(references=[{"title": "Kế hoạch", "number": "1", "date": "2025-01-05"}, same])
    assert said(before, after) == ["reference: Kế hoạch (1, 2024-01-05) → Kế hoạch (1, 2025-01-05)"]


def test_a_reference_that_is_merely_gone_is_told() -> None:
    assert said(framework(references=[{"title": "Luật"}]), framework()) == ["reference: Luật → none"]


@pytest.mark.parametrize("name", ["  A ", "a"])
def test_blanks_and_case_make_no_other_name(name: str) -> None:
    before = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", name, 10)])], scale=10)
    assert said(before, framework()) == []


def test_what_was_split_says_where_it_goes_on_and_comes_from() -> None:
    before = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", "A", 10)])])
    halves = [criterion("1.2", "B", 4), criterion("1.3", "C", 6)]
    after = framework_of([criterion("1", "L", 10, criteria=halves)])
    line = MigrationLine(("1.1",), ("1.2", "1.3"), MigrationKind.SPLIT)
    changes = diff_frameworks(before, after, Migration((line,))).changes
    messages = {change.after_code or change.before_code: str(change.message) for change in changes}
    assert messages["1.1"].endswith("goes on in 1.2, 1.3")
    assert messages["1.2"].endswith("made from 1.1")
