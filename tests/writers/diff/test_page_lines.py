"""Which lines a chart of ranks has."""

import pytest

from cchc_cli.writers.charts.rank_layout import Course
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE, RankMove, lines_of


def moves(count: int) -> list[RankMove]:
    """Make units that fall by as many places as their number says, the first ones none."""
    return [RankMove(f"Xã {at}", (1, 1 + at), -at, "") for at in range(count)]


@pytest.mark.parametrize(
    ("change", "course"), [(1, Course.CLIMB), (-1, Course.FALL), (0, Course.LEVEL), (None, Course.LEVEL)]
)
def test_a_line_is_drawn_as_its_unit_moved(change: int | None, course: Course) -> None:
    (line,) = lines_of([RankMove("Xã An", (1, 2, 3), change, "▼2")])
    assert (line.name, line.ranks, line.course, line.note) == ("Xã An", (1, 2, 3), course, "▼2")


def test_a_small_group_is_named_whole() -> None:
    assert [line.name for line in lines_of(moves(NAMED_WHOLE))] == [f"Xã {at}" for at in range(NAMED_WHOLE)]


def test_a_large_group_names_both_ends_and_keeps_the_others_as_context() -> None:
    lines = lines_of(moves(NAMED_WHOLE + 1))
    named = [line.name for line in lines if line.course is not Course.CONTEXT]
    assert named == [f"Xã {at}" for at in (*range(1, 11), *range(31, 41))]
    assert len(lines) == NAMED_WHOLE + 1


def test_a_very_large_group_has_a_sample_of_the_others() -> None:
    context = [line for line in lines_of(moves(3321)) if line.course is Course.CONTEXT]
    assert 100 < len(context) <= 150


def test_units_that_cannot_be_compared_are_no_context() -> None:
    strangers = [RankMove(f"Xã X{at}", (None, at), None, "–") for at in range(50)]
    assert len(lines_of([*moves(30), *strangers])) == 30
