"""Units that were there only for a time, between both years."""

from domain.factories import unit
from domain.year_diff.years import stated

from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.chains import carried_on, circle
from cchc_cli.domain.year_diff.predecessors import Predecessors

OLD = Units(tuple(unit(number) for number in (1, 2, 3)))
NEW = Units(tuple(unit(number) for number in (7, 8, 9)))


def followed(lines: Predecessors, old: Units = OLD) -> list[tuple[str, str, int | None]]:
    return [(line.old, line.new, line.population) for line in carried_on(lines.lines, old, NEW)]


def test_what_became_units_of_today_stays_as_it_is_said() -> None:
    assert followed(stated(("u1", "u7", 4), ("u2", "u8"))) == [("u1", "u7", 4), ("u2", "u8", None)]


def test_two_mergers_are_followed_to_the_unit_of_today() -> None:
    lines = stated(("u1", "x", 4), ("u2", "x", 6), ("x", "y"), ("u3", "y", 5), ("Y", "u7"))
    assert followed(lines) == [("u1", "u7", 4), ("u2", "u7", 6), ("u3", "u7", 5)]


def test_a_unit_that_others_joined_may_have_been_there_itself() -> None:
    assert followed(stated(("u1", "u2", 4), ("u2", "u7", 6))) == [("u1", "u7", 4), ("u2", "u7", 6)]


def test_a_merged_unit_that_was_divided_divides_its_predecessors() -> None:
    lines = stated(("u1", "x", 100), ("u2", "x", 200), ("x", "u7", 240), ("x", "u8", 60))
    assert followed(lines) == [("u1", "u7", 80), ("u1", "u8", 20), ("u2", "u7", 160), ("u2", "u8", 40)]


def test_the_parts_say_how_large_the_whole_was() -> None:
    lines = stated(("u1", "x"), ("x", "u7", 240), ("x", "u8", 60))
    assert followed(lines) == [("u1", "u7", 240), ("u1", "u8", 60)]


def test_parts_of_unknown_size_leave_it_open() -> None:
    lines = stated(("u1", "x", 100), ("x", "u7", 240), ("x", "u8"))
    assert followed(lines) == [("u1", "u7", None), ("u1", "u8", None)]


def test_parts_without_people_leave_it_open() -> None:
    lines = stated(("u1", "x", 100), ("x", "u7", 0), ("x", "u8", 0))
    assert followed(lines) == [("u1", "u7", None), ("u1", "u8", None)]


def test_parts_that_come_together_again_are_one() -> None:
    lines = stated(("u1", "x", 100), ("x", "a", 30), ("x", "b", 70), ("a", "u7"), ("b", "u7"))
    assert followed(lines) == [("u1", "u7", 100)]


def test_a_line_that_is_repeated_on_the_way_divides_nothing() -> None:
    assert followed(stated(("u1", "x", 100), ("x", "u7"), ("x", "u7"))) == [("u1", "u7", 100)]


def test_a_way_that_leads_nowhere_is_kept() -> None:
    assert followed(stated(("u1", "x"), ("x", "y"))) == [("u1", "y", None)]


def test_a_unit_that_became_itself_ends_no_run() -> None:
    assert followed(stated(("u1", "x"), ("x", "x"))) == [("u1", "x", None), ("x", "x", None)]


def test_thousands_of_steps_are_followed() -> None:
    steps = [(f"x{at}", f"x{at + 1}") for at in range(5000)]
    assert followed(stated(("u1", "x0", 9), *steps, ("x5000", "u7"))) == [("u1", "u7", 9)]


def test_billions_of_ways_are_not_followed_one_by_one() -> None:
    forks = [(f"x{at}", f"{side}{at}", 1) for at in range(60) for side in "ab"]
    joins = [(f"{side}{at}", f"x{at + 1}", 1) for at in range(60) for side in "ab"]
    assert followed(stated(("u1", "x0", 9), *forks, *joins, ("x60", "u7"))) == [("u1", "u7", 9)]


def test_a_circle_is_spelled_as_it_is_said() -> None:
    lines = stated(("u1", "Xã B"), ("UBND xã B", "Xã C"), ("xã c", "u1")).lines
    found = circle(lines)
    assert found[0] == found[-1]
    assert set(found) == {"u1", "Xã B", "Xã C"}


def test_a_tree_is_no_circle() -> None:
    assert circle(stated(("a", "x"), ("b", "x"), ("x", "y"), ("x", "z"), ("z", "z")).lines) == ()
