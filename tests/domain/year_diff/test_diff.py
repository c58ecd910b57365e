"""What a comparison of two years says of the others that a unit passed, and of areas."""

import pytest
from domain.year_diff.years import by_area, ladder, published

from cchc_cli.domain.year_diff.compare import diff

BEFORE = published(
    [
        ("a", "Xã A", "xa", 90.0, 1),
        ("b", "Xã B", "xa", 80.0, 2),
        ("c", "Xã C", "xa", 70.0, 3),
        ("d", "Xã D", "xa", 60.0, 4),
        ("p", "Phường P", "phuong", 85.0, 1),
    ]
)
AFTER = published(
    [
        ("c", "Xã C", "xa", 95.0, 1),
        ("a", "Xã A", "xa", 90.0, 2),
        ("d", "Xã D", "xa", 80.0, 3),
        ("b", "Xã B", "xa", 80.0, 3),
        ("n", "Xã Mới", "xa", 10.0, 5),
        ("p", "Phường P", "phuong", 20.0, 1),
    ],
    "2025",
)


def test_a_unit_overtook_whoever_stood_above_it_and_stands_below_it_now() -> None:
    assert diff(BEFORE, AFTER).overtaken("c") == ("a", "b")


def test_whoever_was_overtaken_has_the_other_as_overtaker() -> None:
    changes = diff(BEFORE, AFTER)
    assert changes.overtakers("a") == changes.overtakers("b") == ("c",)


def test_drawing_level_is_no_overtaking() -> None:
    changes = diff(BEFORE, AFTER)
    assert changes.overtaken("d") == ()
    assert "d" not in changes.overtakers("b")


def test_a_new_unit_overtook_nobody() -> None:
    changes = diff(BEFORE, AFTER)
    assert changes.overtaken("n") == changes.overtakers("n") == ()


def test_units_of_other_groups_are_not_passed() -> None:
    changes = diff(BEFORE, AFTER)
    assert changes.overtaken("p") == changes.overtakers("p") == ()


def test_a_unit_that_nobody_knows_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        diff(BEFORE, AFTER).overtaken("zz")


def test_areas_have_a_row_for_every_unit_and_area() -> None:
    parts = by_area(["X", "Y"], [60, 40], [[50, 40], [40, 40]])
    changes = diff(ladder("a", "b", contributions=parts), ladder("a", "b", label="2025", contributions=parts))
    areas = changes.areas().reset_index()
    assert areas[["unit_code", "area"]].to_numpy().tolist() == [
        ["a", "1"],
        ["a", "2"],
        ["b", "1"],
        ["b", "2"],
    ]


def test_there_are_no_areas_where_only_indices_are_known() -> None:
    assert diff(BEFORE, AFTER).areas().empty


def test_units_that_came_in_above_are_counted() -> None:
    changes = diff(ladder("a", "b"), ladder("new", "a", "newer", "b", label="2025"))
    counts = [changes.newcomers_above(code) for code in ("new", "a", "newer", "b")]
    assert counts == [0, 1, 1, 2]
