"""Parts that still add up after rounding."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.diff.rounded import exact_parts, rounded_parts
from cchc_cli.writers.safe_csv import number_field

part = st.floats(-100, 100).map(lambda number: round(number, 6))
parts_of_any = st.lists(part, min_size=1, max_size=6)


def units(numbers: Sequence[float], decimals: int = 2) -> list[int]:
    """Give rounded numbers in units of their last decimal, which are exact."""
    return [round(number * 10**decimals) for number in numbers]


def published_total(parts: Sequence[float], before: float) -> float:
    """Give the change between two indices that were rounded by themselves."""
    after = before + sum(parts)
    return round(round(after, 2) - round(before, 2), 2)


@given(parts_of_any, st.floats(0, 100))
def test_rounded_parts_always_add_up(parts: list[float], before: float) -> None:
    total = published_total(parts, before)
    assert sum(units(rounded_parts(parts, total, 2))) == round(total * 100)


@given(parts_of_any, st.floats(0, 100))
def test_every_part_is_less_than_a_unit_of_the_last_decimal_off(parts: list[float], before: float) -> None:
    shown = rounded_parts(parts, published_total(parts, before), 2)
    assert all(abs(one - exact) < 0.01 + 1e-9 for one, exact in zip(shown, parts, strict=True))


@given(parts_of_any)
def test_parts_that_are_round_already_stay(parts: list[float]) -> None:
    rounded = [round(one, 2) for one in parts]
    assert units(rounded_parts(rounded, round(sum(rounded), 2), 2)) == units(rounded)


def test_nothing_stays_nothing_while_there_are_other_parts() -> None:
    assert rounded_parts((0.0, 0.125, 0.0), 0.12, 2) == (0.0, 0.12, 0.0)


def test_the_part_that_lost_most_gets_what_is_left() -> None:
    assert rounded_parts((1.004, 1.003, 1.003), 3.01, 2) == (1.01, 1.0, 1.0)


def test_a_total_that_is_far_off_is_met_all_the_same() -> None:
    assert sum(units(rounded_parts((0.1, 0.2), 0.55, 2))) == 55


def test_no_parts_are_no_parts() -> None:
    assert rounded_parts((), 0.0, 2) == ()


@pytest.mark.parametrize(("decimals", "shown"), [(0, (1.0, 2.0)), (1, (1.3, 1.7)), (3, (1.3, 1.7))])
def test_other_decimals_are_kept(decimals: int, shown: tuple[float, ...]) -> None:
    assert rounded_parts((1.3, 1.7), 3.0, decimals) == shown


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=6))
def test_exact_parts_add_up_as_they_are_printed(parts: list[float]) -> None:
    total = round(sum(parts), 9)
    printed = [Decimal(number_field(one)) for one in exact_parts(parts, total)]
    assert sum(printed) == Decimal(number_field(total))


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=6))
def test_exact_parts_have_nine_decimals_at_most(parts: list[float]) -> None:
    for one in exact_parts(parts, round(sum(parts), 9)):
        assert len(number_field(one).partition(".")[2]) <= 9


def test_the_largest_part_takes_what_printing_leaves() -> None:
    assert exact_parts((1 / 3, 2 / 3 + 1e-9, 0.0), 1.0) == (0.333333333, 0.666666667, 0.0)
