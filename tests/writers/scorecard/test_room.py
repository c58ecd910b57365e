"""What fits on one sheet."""

from itertools import count
from typing import TYPE_CHECKING

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
