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


def of_areas(*described: tuple[str, str, str]) -> Framework:
    """Make a framework of areas: each with its code, its name, and that of its one criterion."""
    return framework_of(
        [
            criterion(code, name, 10, criteria=[criterion(f"{code}.1", below, 10)])
            for code, name, below in described
        ]
    )


def test_what_moved_with_its_area_has_another_code_and_has_not_moved() -> None:
    before, after = of_areas(("1", "Thể chế", "A")), of_areas(("2", "Thể chế", "A"))
    assert said(before, after, "2.1") == ["another code: 1.1 → 2.1"]


def test_what_moved_to_another_area_names_both_with_their_codes_of_the_time() -> None:
    before = of_areas(("1", "Thể chế", "A"), ("2", "Bộ máy", "B"))
    after = of_areas(("1", "Thể chế", "B"), ("2", "Bộ máy", "A"))
    assert said(before, after, "2.1") == [
        "moved: stood under 1 “Thể chế”, stands under 2 “Bộ máy” now",
    ]


def test_a_maximum_that_keeps_its_weight_is_told_with_it() -> None:
    before = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", "A", 5)])], scale=10)
    after = framework_of([criterion("1", "L", 20, criteria=[criterion("1.1", "A", 10)])], scale=20)
    assert said(before, after) == ["maximum points: 5 → 10 (weight: 50 % → 50 %)"]


def test_what_became_a_bonus_has_no_weight_to_compare() -> None:
    after = framework(scale=20, area={"role": "bonus", "cap": 2, "max_points": 12})
    assert "maximum points: 10 → 12" in said(framework(), after, "1")


@pytest.mark.parametrize(("before", "after"), [("a", "b"), ("a", None), (None, "b")])
def test_another_office_is_told_with_both_names(before: str | None, after: str | None) -> None:
    assert said(framework(owner=before), framework(owner=after)) == [
        f"appraised by: {before or 'none'} → {after or 'none'}"
    ]


def test_an_office_of_its_own_that_its_area_has_too_now_is_no_change() -> None:
    assert said(framework(owner="b"), framework(area={"owner": "b"})) == []


def test_an_office_that_differs_from_that_of_the_area_is_told_though_the_area_changed() -> None:
    before, after = framework(area={"owner": "a"}), framework(area={"owner": "b"}, owner="c")
    assert said(before, after) == ["appraised by: a → c"]


@pytest.mark.parametrize(("before", "after", "sentence"), [(1, 0, "1 → 0"), (0, 1, "0 → 1")])
def test_a_cap_of_nothing_is_a_cap(before: float, after: float, sentence: str) -> None:
    old, new = (framework(area={"role": "bonus", "cap": cap}) for cap in (before, after))
    assert said(old, new, "1") == [f"the most that counts: {sentence}"]


def test_the_order_of_references_does_not_matter() -> None:
    one, other = {"title": "Luật"}, {"title": "Nghị định"}
    assert said(framework(references=[one, other]), framework(references=[other, one])) == []


def test_what_is_new_says_what_it_is_worth_and_how_it_is_scored() -> None:
    after = framework_of(
        [
            criterion(
                "1",
                "L",
                10,
                criteria=[criterion("1.1", "A", 10), criterion("1.2", "B", 1.5, rule={"kind": "award"})],
            )
        ],
        scale=10,
    )
    assert said(framework(), after, "1.2") == ["new: 1.5 points; rule: points as stated, 0 to 1.5"]


def test_a_group_that_is_new_has_no_rule() -> None:
    parts = [criterion("1.2.1", "C", 4), criterion("1.2.2", "D", 6)]
    group = criterion("1.2", "B", 10, criteria=parts)
    after = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", "A", 10), group])], scale=10)
    assert said(framework(), after, "1.2") == ["new: 10 points"]


@pytest.mark.parametrize("hostile", ["<b>A</b>", "{before}", "=1+1", "[red]", "a | b"])
def test_names_are_quoted_as_they_are(hostile: str) -> None:
    before = framework_of(
        [criterion("1", "L", 10, criteria=[criterion("1.1", f"{hostile} x", 10)])], scale=10
    )
    after = framework_of([criterion("1", "L", 10, criteria=[criterion("1.1", hostile, 10)])], scale=10)
    assert said(before, after) == [f"another name: “{hostile} x” → “{hostile}”"]
