"""Labels beside points."""

from itertools import pairwise
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.charts.spacing import spread

places = st.lists(st.floats(0, 800), max_size=60)


@given(places)
def test_labels_never_overlap_where_there_is_room(wanted: list[float]) -> None:
    got = sorted(spread(wanted, 10, 0, 800))
    assert all(later - one >= 10 - 1e-6 for one, later in pairwise(got))


@given(places)
def test_labels_stay_within_the_chart(wanted: list[float]) -> None:
    assert all(-1e-6 <= place <= 800 + 1e-6 for place in spread(wanted, 10, 0, 800))


@given(places)
def test_labels_keep_the_order_of_their_points(wanted: list[float]) -> None:
    got = spread(wanted, 10, 0, 800)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    assert [got[at] for at in order] == sorted(got)


def test_labels_with_room_stand_at_their_points() -> None:
    assert spread([300.0, 20.0, 100.0], 10, 0, 800) == [300.0, 20.0, 100.0]


def test_labels_of_one_point_stand_around_it() -> None:
    assert spread([100.0, 100.0, 100.0], 10, 0, 800) == [90.0, 100.0, 110.0]


def test_too_many_labels_overlap_evenly() -> None:
    assert spread([5.0] * 5, 10, 0, 20) == [0.0, 5.0, 10.0, 15.0, 20.0]


def test_nothing_wanted_is_nothing_given() -> None:
    assert spread([], 10, 0, 100) == []


def slowly(wanted: list[float], gap: float) -> list[float]:
    """Move labels apart without ends: every block of labels around the mean of what they want."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    bases = [wanted[at] - gap * number for number, at in enumerate(order)]
    places = [0.0] * len(wanted)
    # Of all blocks that a label may stand in, the greatest least mean: isotonic regression by definition.
    for number, at in enumerate(order):
        places[at] = gap * number + max(
            min(mean(bases[first : last + 1]) for last in range(number, len(bases)))
            for first in range(number + 1)
        )
    return places


@given(st.lists(st.floats(300, 500), min_size=1, max_size=8))
def test_labels_are_as_near_to_their_points_as_can_be(wanted: list[float]) -> None:
    # The ends are far away, so that nothing but the others moves a label.
    assert spread(wanted, 10, 0, 800) == pytest.approx(slowly(wanted, 10))


def test_labels_at_an_end_move_inwards() -> None:
    assert spread([0.0, 0.0], 10, 0, 100) == [0.0, 10.0]
    assert spread([100.0, 100.0], 10, 0, 100) == [90.0, 100.0]


def test_a_label_beyond_an_end_is_brought_back() -> None:
    assert spread([-30.0, 130.0], 10, 0, 100) == [0.0, 100.0]


def test_one_label_needs_no_gap() -> None:
    assert spread([40.0], 1000, 0, 100) == [40.0]
