"""What fits on one sheet."""

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.scorecard.area_table import AreaLine
from cchc_cli.writers.scorecard.findings import CardFinding
from cchc_cli.writers.scorecard.losses import Loss
from cchc_cli.writers.scorecard.room import fitting_findings, fitting_losses, room_below

if TYPE_CHECKING:
    from collections.abc import Iterator

AREA = AreaLine("1", "Chỉ đạo, điều hành", "9.00", "10", "90.0", None, "90.0", "90.0", "1/2")
FINDING = CardFinding("CCHC301", "warning", is_error=False, message="m" * 50, hint="h" * 50, places="p" * 50)


def loss(length: int = 60) -> Loss:
    text = "x" * length
    return Loss("1.1", "Tên tiêu chí", "−1.00", "0.00/1", text, text, text, text, text[:-2], "")


def test_whatever_stands_above_leaves_less_room() -> None:
    empty = room_below("Xã", (), (), ())
    assert room_below("Xã", ("notice",), (), ()) < empty
    assert room_below("Xã", (), ("remark",), ()) < empty
    assert room_below("Xã", (), (), [AREA]) < empty
    assert room_below("Xã " * 40, (), (), ()) < empty
    assert room_below("Xã", ("", ""), (), ()) == empty


def test_longer_texts_leave_less_room_for_losses() -> None:
    short, long = fitting_losses([loss(40)] * 20, 130), fitting_losses([loss(200)] * 20, 130)
    assert 0 < len(long) < len(short) < 20


def test_losses_stop_at_the_first_that_does_not_fit() -> None:
    losses = [loss(), loss(6000), loss()]
    assert fitting_losses(losses, 120) == (losses[0],)


def test_no_more_losses_are_told_than_are_looked_at() -> None:
    looked_at: list[int] = []

    def asked() -> "Iterator[Loss]":
        for at in count():
            looked_at.append(at)
            yield loss(300)

    fitting = fitting_losses(asked(), 100)
    assert len(looked_at) == len(fitting) + 1


def test_two_columns_hold_twice_as_many_as_one() -> None:
    room = 62.0
    assert fitting_losses([loss()] * 2, room) == (loss(), loss())
    assert fitting_losses([loss(160)], room) == ()


def test_a_few_findings_stand_beside_losses() -> None:
    fitting, left = fitting_findings([FINDING] * 9, 150, beside_losses=True)
    assert len(fitting) == 3
    assert 0 < left < 150


def test_without_losses_findings_have_the_sheet_for_themselves() -> None:
    fitting, _ = fitting_findings([FINDING] * 9, 200, beside_losses=False)
    assert len(fitting) == 9


def test_findings_end_with_the_sheet() -> None:
    fitting, left = fitting_findings([FINDING] * 200, 200, beside_losses=False)
    assert 9 < len(fitting) < 200
    assert left >= 0


def test_without_findings_nothing_is_taken() -> None:
    assert fitting_findings((), 100, beside_losses=True) == ((), 100)


def area(name: str) -> AreaLine:
    return AreaLine("1", name, "9.00", "10", "90.0", None, "90.0", "90.0", "1/2")


@pytest.mark.parametrize(("letters", "lines"), [(1, 1), (60, 1), (61, 2), (120, 2), (121, 3)])
def test_a_long_name_takes_a_line_for_each_60_letters(letters: int, lines: int) -> None:
    taken = room_below("x", (), (), ()) - room_below("x" * letters, (), (), ())
    assert taken == pytest.approx(9 * (lines - 1))


def test_a_long_name_of_an_area_makes_its_line_higher() -> None:
    # Code and name stand in one cell: "1 " and 58 letters are one line of 60.
    one, two = (room_below("Xã", (), (), [area("x" * letters)]) for letters in (58, 59))
    assert one - two == pytest.approx(3.76)


def test_an_alert_that_is_empty_takes_no_room() -> None:
    assert room_below("Xã", ("", ""), (), ()) == room_below("Xã", (), (), ())


def test_a_card_with_nothing_on_it_has_most_of_the_sheet() -> None:
    assert 200 < room_below("Xã", (), (), ()) < 297


def test_without_room_no_loss_is_told() -> None:
    assert fitting_losses([loss()], 0) == ()
    assert fitting_losses([], 200) == ()


def test_a_finding_that_does_not_fit_ends_the_list_though_a_shorter_one_would() -> None:
    long = replace(FINDING, message="m" * 8000)
    fitting, _ = fitting_findings([FINDING, long, FINDING], 100, beside_losses=False)
    assert fitting == (FINDING,)


def test_findings_leave_less_room_to_losses() -> None:
    fitting, left = fitting_findings([FINDING], 150, beside_losses=True)
    assert fitting == (FINDING,)
    assert left < 150 - 6


@given(st.lists(st.integers(2, 900), max_size=12), st.floats(0, 300))
def test_losses_that_fit_are_the_first_ones_and_one_more_would_not_fit(
    lengths: list[int], room: float
) -> None:
    losses = [loss(length) for length in lengths]
    fitting = fitting_losses(losses, room)
    assert list(fitting) == losses[: len(fitting)]
    assert fitting_losses(losses[: len(fitting)], room) == fitting
    assert len(fitting_losses(losses, room + 30)) >= len(fitting)


@given(st.lists(st.integers(2, 900), min_size=1, max_size=12), st.floats(0, 200))
def test_the_last_column_is_never_higher_than_the_room(lengths: list[int], room: float) -> None:
    heights = [_height_of(loss(length)) for length in lengths]
    fitting = fitting_losses([loss(length) for length in lengths], room)
    ways = (max(sum(heights[:at]), sum(heights[at : len(fitting)])) for at in range(len(fitting) + 1))
    assert not fitting or min(ways) <= room - 17 + 1e-9


def _height_of(one: Loss) -> float:
    """Give the least room that a single loss fits into, found by halving."""
    low, high = 0.0, 4000.0
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (low, middle) if fitting_losses([one], middle + 17) else (middle, high)
    return low
