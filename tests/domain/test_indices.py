"""Several indices side by side."""

from collections.abc import Sequence

import pytest
from writers.indices.samples import index_of, sample_side, year_of

from cchc_cli.domain.indices import Course, SideBySide, Standing, UnitCourses, side_by_side


def codes_of(side: SideBySide) -> list[str]:
    return [finding.code for finding in side.findings]


def course_of(side: SideBySide, unit: str, index: str) -> Course:
    found = side.find(unit)
    assert found is not None
    return next(course for course in found.courses if course.index.name == index)


def shape(side: SideBySide) -> list[tuple[str, list[str]]]:
    return [(unit.name, [course.index.name for course in unit.courses]) for unit in side.units]


def test_units_are_the_same_where_the_name_is() -> None:
    side = side_by_side(
        "", [index_of("A", year_of("2025", {"Xã An": 1})), index_of("B", year_of("2025", {"UBND  XÃ AN": 1}))]
    )
    assert shape(side) == [("Xã An", ["A", "B"])]


def test_codes_match_nothing_because_every_index_has_its_own() -> None:
    side = side_by_side(
        "", [index_of("A", year_of("2025", {"Xã An": 1})), index_of("B", year_of("2025", {"Xã Bình": 1}))]
    )
    assert shape(side) == [("Xã An", ["A"]), ("Xã Bình", ["B"])]


def test_aliases_of_the_file_match_and_name() -> None:
    indices = [index_of("A", year_of("2025", {"TT-Huế": 1})), index_of("B", year_of("2025", {"Huế": 1}))]
    side = side_by_side("", indices, {"Thừa Thiên Huế": ["TT-Huế", "Huế"]})
    assert shape(side) == [("Thừa Thiên Huế", ["A", "B"])]


def test_aliases_of_a_list_of_units_match() -> None:
    listed = year_of("2025", {"Thừa Thiên Huế": 1}, aliases={"A1": ["TT-Huế"]})
    side = side_by_side("", [index_of("A", listed), index_of("B", year_of("2025", {"TT-Huế": 1}))])
    assert shape(side) == [("Thừa Thiên Huế", ["A", "B"])]


def test_a_course_has_every_year_of_the_index() -> None:
    course = course_of(sample_side(), "Xã Dung", "CCHC")
    assert course.standings == (Standing("2024", 4, 50.0), Standing("2025", 1, 90.0))
    assert (course.rank_change, course.score_change, course.ranked) == (3, 40.0, 4)
    assert course.weight == 0.75


def test_an_index_of_a_single_year_has_standings_without_a_change() -> None:
    course = course_of(sample_side(), "Xã An", "<i>Khác</i>")
    assert course.standings == (Standing("2025", 2, 5.0),)
    assert (course.previous, course.rank_change, course.score_change, course.weight) == (None, None, None, 0)


def test_a_change_is_counted_from_the_nearest_year_that_is_known() -> None:
    years = (
        year_of("2023", {"Xã An": 1, "Xã Bình": 2}, codes=["A1", "A2"]),
        year_of("2024", {"Xã An": 1}, codes=["A1"]),
        year_of("2025", {"Xã An": 1, "Xã Bình": 3}, codes=["A1", "A2"]),
    )
    course = course_of(side_by_side("", [index_of("A", *years)]), "Xã Bình", "A")
    assert course.previous == Standing("2023", 1, 2.0)
    assert course.score_change == 1


def test_the_same_fall_weighs_more_in_a_small_ranking() -> None:
    def fallen(count: int) -> Course:
        names = [f"Xã {at:02}" for at in range(count)]
        before = {name: float(count - at) for at, name in enumerate(names)}
        after = {**before, names[0]: count - 3.5}
        side = side_by_side("", [index_of("A", year_of("2024", before), year_of("2025", after))])
        return course_of(side, names[0], "A")

    assert fallen(6).rank_change == fallen(60).rank_change == -3
    assert fallen(6).weight > fallen(60).weight


@pytest.mark.parametrize("order", [("up", "down"), ("down", "up")])
def test_of_equal_moves_the_fall_comes_first(order: Sequence[str]) -> None:
    first, second = {"Xã An": 2.0, "Xã Bình": 1.0}, {"Xã An": 1.0, "Xã Bình": 2.0}
    years = {"down": (first, second), "up": (second, first)}
    indices = [
        index_of(name, year_of("2024", years[name][0]), year_of("2025", years[name][1])) for name in order
    ]
    (unit, _) = side_by_side("", indices).units
    assert [course.index.name for course in unit.courses] == ["down", "up"]


def test_units_with_the_greatest_moves_come_first_and_equals_stay() -> None:
    side = sample_side()
    assert [unit.name for unit in side.by_weight] == ["Xã Dung", "Xã An", "Xã Bình", "<b>x</b>|=1+1 [red]"]


def test_years_are_those_of_any_index() -> None:
    indices = [index_of("A", year_of("2025", {"X": 1})), index_of("B", year_of("2023", {"X": 1}))]
    assert side_by_side("", indices).years == ("2023", "2025")


def test_a_name_of_several_units_is_told_apart_by_code() -> None:
    twice = {"Xã An": 3.0, "Xã An ": 2.0, "Xã Bình": 1.0}
    names = ["Xã An", "Xã An", "Xã Bình"]
    indices = [
        index_of("A", year_of("2025", twice, codes=["1", "2", "3"], names=names)),
        index_of("B", year_of("2025", {"Xã An": 1, "Xã Bình": 2}, codes=["2", "9"])),
    ]
    side = side_by_side("", indices)
    assert shape(side) == [("Xã An (1)", ["A"]), ("Xã An (2)", ["A", "B"]), ("Xã Bình", ["A", "B"])]
    assert codes_of(side)[0] == "CCHC572"
    assert side.find("Xã An") is None
    assert side.find("xã an (2)") is side.units[1]


def test_a_unit_is_found_by_its_name_or_a_code_that_means_it_alone() -> None:
    side = sample_side()
    assert isinstance(side.find("UBND xã an"), UnitCourses)
    assert side.find("A4") is side.find("Xã Dung")
    assert side.find("A1") is None
    assert side.find("Xã Z") is None


def test_an_index_that_shares_no_unit_is_told() -> None:
    two = [index_of("A", year_of("2025", {"X": 1, "Y": 2})), index_of("B", year_of("2025", {"X": 1}))]
    side = side_by_side("", [*two, index_of("C", year_of("2025", {"Z": 1}))])
    alone = [finding.values for finding in side.findings if finding.code == "CCHC570"]
    assert alone == [{"name": "C"}]


def test_one_index_has_nothing_beside_it() -> None:
    assert codes_of(side_by_side("", [index_of("A", year_of("2025", {"X": 1}))])) == []


def test_a_unit_that_may_be_spelt_otherwise_is_asked_for_and_never_matched() -> None:
    indices = [
        index_of("A", year_of("2025", {"Hà Nội": 2, "Đắk Lắk": 1})),
        index_of("B", year_of("2025", {"Hà Nội": 2, "Đăk Lăk": 1})),
    ]
    side = side_by_side("", indices)
    (finding,) = side.findings
    assert (finding.code, len(side.units)) == ("CCHC571", 3)
    assert finding.values == {"name": "Đắk Lắk", "index": "A", "other": "Đăk Lăk", "other_index": "B"}


def test_units_of_one_index_that_are_like_no_other_are_named() -> None:
    (finding,) = sample_side().findings
    assert (finding.code, finding.values["names"]) == ("CCHC573", ["Xã Dung"])


def test_findings_of_the_years_are_among_all_findings() -> None:
    years = year_of("2024", {"Xã An": 1}), year_of("2025", {"Xã An": 1, "Xã Bình": 2})
    index = index_of("A", *years)
    side = side_by_side("", [index])
    assert set(map(repr, index.trend.findings)) <= set(map(repr, side.findings))
    assert side.remarks == ()
