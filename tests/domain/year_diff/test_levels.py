"""Criteria against areas: both years on the level that both know."""

from dataclasses import replace

import pytest
from domain.factories import area, framework, leaf, units
from domain.year_diff.years import by_area, ladder, scored

from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.levels import on_one_level
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart, YearResults

AWARD = {"kind": "award"}
FOLDER = scored(
    framework(
        [area("1", [leaf("1.1", 20, AWARD), leaf("1.2", 40, AWARD)]), area("2", [leaf("2.1", 40, AWARD)])]
    ),
    [{"1.1": 10, "1.2": 30, "2.1": 20}],
    units(1),
)


def table(*names: str, prefix: str = "") -> YearResults:
    share = 100 / len(names)
    return ladder("u1", contributions=by_area(names, share, [share / 2] * len(names), prefix))


def level(before: YearResults, after: YearResults) -> tuple[Contributions, Contributions]:
    found = on_one_level(before, after)
    assert found is not None
    return found


def test_where_a_year_knows_nothing_below_the_index_there_is_no_level() -> None:
    assert on_one_level(ladder("u1"), FOLDER) is None
    assert on_one_level(FOLDER, ladder("u1")) is None


def test_two_years_of_criteria_stay_criteria() -> None:
    old, new = level(FOLDER, FOLDER)
    assert [part.code for part in old.parts] == [part.code for part in new.parts] == ["1.1", "1.2", "2.1"]


def test_criteria_are_added_up_where_the_other_year_has_areas() -> None:
    _, new = level(table("Area 1", "Area 2"), FOLDER)
    assert [part.code for part in new.parts] == ["1", "2"]
    assert (new.weights.tolist(), new.points.tolist()) == ([[60.0, 40.0]], [[40.0, 20.0]])


def test_an_area_that_kept_its_name_under_another_code_is_the_same() -> None:
    old, _ = level(table("Area 2", "Area 1", prefix="x"), FOLDER)
    assert [part.code for part in old.parts] == ["2", "1"]


def test_an_area_with_the_code_of_another_is_told_from_it() -> None:
    old, _ = level(table("Area 1", "Khác"), FOLDER)
    assert [(part.code, part.area) for part in old.parts] == [("1", "1"), ("2 (2024)", "2 (2024)")]
    assert old.area_names == {"1": "Area 1", "2 (2024)": "Khác"}


def test_areas_that_changed_places_keep_their_names() -> None:
    old, _ = level(table("Area 2", "Area 1"), FOLDER)
    assert dict(old.area_names) == {"2": "Area 2", "1": "Area 1"}


def test_two_areas_of_one_name_stay_two() -> None:
    old, new = level(table("Chung", "Chung"), table("Chung", "Chung"))
    assert [part.code for part in old.parts] == [part.code for part in new.parts] == ["1", "2"]


def test_two_areas_of_one_name_under_other_codes_stay_two() -> None:
    old, _ = level(table("Chung", "Chung", prefix="x"), table("Chung", "Chung"))
    assert len({part.code for part in old.parts}) == 2


def test_criteria_of_renamed_areas_stand_in_those_of_today() -> None:
    moved = scored(
        framework([{**area("7", [leaf("7.1", 100, AWARD)]), "name": "Area 1"}]),
        [{"7.1": 50}],
        units(1),
        "2024",
    )
    old, _ = level(moved, FOLDER)
    assert [(part.code, part.area) for part in old.parts] == [("7.1", "1")]


def test_a_table_and_a_folder_are_compared_by_area() -> None:
    changes = diff(table("Area 1", "Area 2"), FOLDER)
    areas = changes.areas().set_index("area")
    assert areas["points_before"].to_dict() == {"1": 25.0, "2": 25.0}
    assert areas["points_after"].to_dict() == {"1": 40.0, "2": 20.0}
    assert areas["change"].sum() == pytest.approx(changes.units["index_change"].sum())


def test_a_year_without_parts_knows_no_areas() -> None:
    nothing = replace(by_area(["x"], 100, [50]), parts=(), area_names={})
    empty = replace(nothing, weights=nothing.weights[:, :0], points=nothing.points[:, :0])
    old, new = level(ladder("u1", contributions=empty), FOLDER)
    assert (old.parts, [part.code for part in new.parts]) == ((), ["1", "2"])
    assert isinstance(new.parts[0], ScoredPart)


def test_criteria_of_the_year_before_are_added_up_where_today_has_areas() -> None:
    old, new = level(FOLDER, table("Area 1", "Area 2"))
    assert [part.code for part in old.parts] == [part.code for part in new.parts] == ["1", "2"]
    assert (old.weights.tolist(), old.points.tolist()) == ([[60.0, 40.0]], [[40.0, 20.0]])
