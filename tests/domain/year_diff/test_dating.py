"""Lines on mergers of many years, and the change of year that each is about."""

from domain.year_diff.years import ladder, stated

from cchc_cli.domain.year_diff.dating import by_step, together
from cchc_cli.domain.year_diff.matching import listed_units
from cchc_cli.domain.year_diff.predecessors import Predecessors


def steps(lines: Predecessors, *years: str) -> list[list[tuple[str, str]]]:
    """Give the lines of every change of year; a year is the codes of its units."""
    dated = by_step(lines, [listed_units(ladder(*year)) for year in years])
    return [[(line.old, line.new) for line in step.lines] for step in dated]


def test_two_years_have_all_lines() -> None:
    assert steps(stated(("a", "m"), ("q", "z")), "ab", "m") == [[("a", "m"), ("q", "z")]]


def test_a_line_belongs_to_the_year_in_which_its_old_unit_is_missing() -> None:
    assert steps(stated(("b", "a")), "ab", "ab", "a", "a") == [[], [("b", "a")], []]


def test_a_part_belongs_to_the_year_in_which_it_is_there_for_the_first_time() -> None:
    assert steps(stated(("a", "n", 5)), "a", "a", "an") == [[], [("a", "n")]]


def test_a_unit_that_goes_on_belongs_to_the_year_of_those_that_joined_it() -> None:
    assert steps(stated(("a", "a"), ("b", "a")), "ab", "a", "a") == [[("a", "a"), ("b", "a")], []]


def test_a_unit_that_goes_on_belongs_to_the_year_of_what_it_lost() -> None:
    assert steps(stated(("a", "a", 5), ("a", "n", 3)), "a", "an", "an") == [[("a", "a"), ("a", "n")], []]


def test_two_mergers_belong_to_two_years() -> None:
    lines = stated(("a", "x"), ("b", "x"), ("x", "m"), ("c", "m"))
    assert steps(lines, "abc", "xc", "m") == [[("a", "x"), ("b", "x")], [("x", "m"), ("c", "m")]]


def test_what_cannot_be_told_belongs_to_the_last_year() -> None:
    assert steps(stated(("q", "z")), "a", "a", "a") == [[], [("q", "z")]]


def test_an_unknown_unit_belongs_to_the_year_of_the_one_that_is_known() -> None:
    assert steps(stated(("q", "m")), "ab", "m", "m") == [[("q", "m")], []]


def test_lines_of_several_years_are_one_file_again() -> None:
    lines = stated(("a", "x"), ("x", "m"))
    dated = by_step(lines, [listed_units(ladder(*year)) for year in ("a", "x", "m")])
    assert together(dated) == lines


def test_what_joined_the_same_unit_dates_a_line_before_what_its_old_unit_lost() -> None:
    lines = stated(("b", "a"), ("c", "n"), ("c", "a"))
    # c goes on and a was always there: b joined a in the first step, n left c in the second.
    assert steps(lines, "abc", "ac", "acn") == [[("b", "a"), ("c", "a")], [("c", "n")]]


def test_a_file_without_lines_has_none_for_any_year() -> None:
    assert steps(stated(), "ab", "a", "a") == [[], []]
